import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deflateSync, gzipSync, zipSync, zlibSync } from 'fflate'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { built, tinyCouncil } from '../../tests/support/built-council.ts'
import type { Council } from '../council/read-council.ts'
import { noSecrets, type Secrets, scanFolder } from './leak-scan.ts'

/** What the scan of a built folder finds. */

let council: Council
let files: ReadonlyMap<string, string>
beforeAll(async () => {
  council = await tinyCouncil()
  files = built(council, 'public').files
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leak-scan-'))
  for (const [name, text] of files) write(`data/${name}`, text)
  write('index.html', '<!doctype html><title>SYNTHETIC</title>')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const found = (secrets: Partial<Secrets> = {}) => scanFolder(folder, { ...noSecrets, ...secrets })
const canary = 'Canary Över & Süd 7'
const eachCode = (text: string, write: (code: number) => string) =>
  Array.from(text, (character) => write(character.codePointAt(0) ?? 0)).join('')
const page = (text: string) => write('about/index.html', text)
const whatIn = (path: string, secrets: Partial<Secrets> = {}) =>
  found(secrets)
    .filter(({ file }) => file === path)
    .map(({ what }) => what)

test('a clean folder has nothing to tell', () => {
  expect(
    found({ canaries: [canary], ids: ['CASE-2025-000017'], texts: ['The SYNTHETIC hut behind the mill'] }),
  ).toEqual([])
})

describe('a secret text is found', () => {
  test.each<[string, (text: string) => string | Uint8Array]>([
    ['as it is', (text) => `<p>${text}`],
    ['in an address', (text) => `?q=${encodeURIComponent(text)}`],
    ['with entities', (text) => text.replace('&', '&amp;')],
    ['in base64', (text) => btoa(String.fromCharCode(...new TextEncoder().encode(`xy${text}z`)))],
    ['in base64, at another place', (text) => btoa(String.fromCharCode(...new TextEncoder().encode(`x${text}zz`)))],
    ['in base64 alone', (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))],
    ['in hexadecimal', (text) => Buffer.from(text).toString('hex')],
    ['in UTF-16', (text) => Buffer.from(`x${text}`, 'utf16le')],
    ['in UTF-16, the other way round', (text) => Buffer.from(`x${text}`, 'utf16le').swap16()],
    ['packed', (text) => gzipSync(Buffer.from(text))],
    ['in entities by number', (text) => eachCode(text, (code) => `&#${code};`)],
    ['in escapes of a program', (text) => eachCode(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`)],
    ['in escapes where it must be', (text) => text.replace('Ö', '\\xd6').replace('ü', '\\u{fc}')],
    ['in escapes of a style', (text) => eachCode(text, (code) => `\\${code.toString(16).padStart(6, '0')}`)],
    ['in capitals', (text) => text.toUpperCase()],
    ['with other letters for the same', (text) => text.normalize('NFD')],
    ['with other spaces', (text) => text.replaceAll(' ', '&nbsp;\n')],
    ['between tags', (text) => text.replace('Över', '<b>Ö</b>ver')],
    ['in base64 twice', (text) => btoa(btoa(Buffer.from(`some ${text} more`).toString('latin1')))],
    ['packed another way, in base64', (text) => Buffer.from(zlibSync(Buffer.from(text))).toString('base64')],
    ['packed without a head, in base64', (text) => Buffer.from(deflateSync(Buffer.from(text))).toString('base64')],
    ['in an archive, in base64', (text) => Buffer.from(zipSync({ a: Buffer.from(text) })).toString('base64')],
    ['packed, in base64', (text) => Buffer.from(gzipSync(Buffer.from(`much ${text} more`))).toString('base64')],
  ])('%s', (_, hide) => {
    const content = hide(canary)
    page(typeof content === 'string' ? `before ${content} after` : '')
    if (typeof content !== 'string') write('about/index.html', content)
    expect(whatIn('about/index.html', { canaries: ['Nothing at all', canary] })).toContain('holds secret text number 2')
  })

  test('in data, where it is written with escapes', () => {
    const [name = '', text = ''] = [...files].find(([file]) => file.startsWith('board.')) ?? []
    const escaped = text.replace('"note":"', `"note":"${JSON.stringify('Zürich "quoted"').slice(1, -1)}`)
    expect(escaped).not.toBe(text)
    write(`data/${name}`, escaped)
    expect(whatIn(`data/${name}`, { canaries: ['Zürich "quoted"'] })).toContain('holds secret text number 1')
  })
})

describe('of the private store', () => {
  const own = { ids: ['CASE-2025-000017', '12', '2025'], texts: ['The SYNTHETIC hut behind the mill', 'Park'] }

  test('an id is found as a word, and a place as a row of words', () => {
    page('<p>see case-2025-000017, near the synthetic HUT, before the mill.')
    expect(whatIn('about/index.html', own)).toEqual(['holds 1 ids or texts of the private store'])
    page('<p>the synthetic HUT behind the mill: CASE-2025-000017')
    expect(whatIn('about/index.html', own)).toEqual(['holds 2 ids or texts of the private store'])
  })

  test('is found in the name of a file, and in a script', () => {
    write('case-2025-000017/index.html', '<p>')
    write('assets/page.js', 'let a="The SYNTHETIC hut behind the mill"')
    expect(whatIn('case-2025-000017/index.html', own)).toEqual(['holds 1 ids or texts of the private store'])
    expect(whatIn('assets/page.js', own)).toEqual(['holds 1 ids or texts of the private store'])
  })

  test('what the program or a library says itself is none, in a script and on a page', () => {
    const texts = ['No token of a closed window', 'Not ranked', 'invalid array length']
    for (const path of ['assets/page.js', 'about/index.html']) write(path, '<p>not ranked')
    expect(found({ texts })).toEqual([])
  })

  test('what every file has by chance, and what is part of another word, is none', () => {
    page('<p>Park 12 in 2025, XCASE-2025-000017-1')
    expect(whatIn('about/index.html', own)).toEqual([])
  })

  test('a name that open data or the catalogue have as well is none', () => {
    const { wards } = built(council, 'public').places
    const [name = ''] = wards.map((ward) => ward.name).filter((ward) => ward.length > 6)
    page(`<p>${name}, other public order offences, a lane of nowhere`)
    const texts = [name, 'Other public order offences', 'A lane of nowhere']
    expect(name).not.toBe('')
    expect(whatIn('about/index.html', { texts })).toEqual(['holds 1 ids or texts of the private store'])
  })
})

describe('a file', () => {
  test.each([
    ['extract.csv', 'a,b'],
    ['data/cases.parquet', 'PAR1'],
    ['assets/page.js.map', '{}'],
    ['.hidden', ''],
    ['data/private/cctv.json', '{}'],
  ])('%s is of no known type, or not in its place', (path, text) => {
    write(path, text)
    expect(whatIn(path)).toContain('is of no known type, or not in its place')
  })

  test('that is a link is refused', () => {
    symlinkSync(join(folder, 'index.html'), join(folder, 'data', 'linked.json'))
    expect(whatIn('data/linked.json')).toEqual(['is no ordinary file'])
  })

  test('of data that keeps to no schema, or says more than it, is refused', () => {
    const [name = '', text = ''] = [...files].find(([file]) => file.startsWith('board.')) ?? []
    write(`data/${name}`, text.replace('{"schema":"board/1"', '{"schema":"board/1","more":1'))
    expect(whatIn(`data/${name}`)).toContain('keeps to none of the schemas of published files')
    write(`data/${name}`, '{"schema":')
    expect(whatIn(`data/${name}`)).toContain('is no JSON')
    write(`data/${name}`, `${text} `)
    expect(whatIn(`data/${name}`)).toContain('repeats a key, or has white space in it')
  })

  test('of data that the manifest does not name, or names with another hash, was audited by nobody', () => {
    const [name = '', text = ''] = [...files].find(([file]) => file.startsWith('crime.')) ?? []
    write('data/left-over.0123456789.json', text)
    expect(whatIn('data/left-over.0123456789.json')).toEqual(['is named in no manifest'])
    write(`data/${name}`, text.replace(/"cells":\[\[\d+/, '"cells":[[987654'))
    expect(whatIn(`data/${name}`)).toEqual(['is not the file that the manifest names'])
  })

  test.each(['series', 'indicator'])('the manifest, with more in a %s than the catalogue has, is refused', (where) => {
    const manifest = files.get('manifest.json') ?? ''
    const more = where === 'series' ? '"series":{"more":[1,2],' : '"indicator":{"more":[1,2],'
    write('data/manifest.json', manifest.replace(`"${where}":{`, more))
    expect(whatIn('data/manifest.json')).toEqual(['says more than the catalogue'])
  })

  test('with a source map is refused', () => {
    write('assets/page.js', 'let a\n//# sourceMappingURL=page.js.map')
    expect(whatIn('assets/page.js')).toEqual(['has a source map'])
  })
})

test.each([
  '<p>-0.21345, 51.60123',
  'let place=[523456,190123]',
  '<p>51.601 north, -0.213',
  '<p>523,456 190,123',
  'let place=[5.23456e5,1.90123e5]',
  '<p>TQ 234 901',
  '<p>tower at TQ2345690123',
  '<p>51°36′ north',
  btoa('a place at -0.21345, 51.60123 here'),
  '&#45;0.21345, 51.6012&#51;',
])('coordinates beside figures are found: %s', (text) => {
  page(text)
  expect(whatIn('about/index.html')).toEqual(['has coordinates of 1 point'])
})
