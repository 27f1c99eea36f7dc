import { existsSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OwnData } from '../../src/core/intake/own-data.ts'
import { type BuiltFile, filesOf } from '../support/folder.ts'
import { madeUpOwnData } from '../support/own-data.ts'
import { month } from '../support/parsed.ts'
import { sealedEdition } from '../support/sealed-edition.ts'

/** An officer edition with private data tells nothing of them without its passphrase, and the public one knows of none. */

const passphrase = 'comfort stamp pulse plate dwarf taxi'

/** A text in each field that can hold one, and counts and months that nothing else has. */
const canaries = {
  id: 'CANARY-ID-7741',
  place: 'Canary Wharf Walk',
  until: '2031-07-19T03:33',
  date: '2031-07-17',
  closed: '2031-11-23',
  file: 'CANARY-export-march.csv',
  hash: 'c0ffee'.repeat(10).padEnd(64, '0'),
  found: 'canary of a rejected row',
  unknownType: 'canary type',
  firstMonth: '2031-07',
  lastMonth: '2032-08',
  easting: '523456.5',
  northing: '190987.5',
  rows: '83641927',
}

function privateData(): OwnData[] {
  const { incidents, report } = madeUpOwnData('cctv', 500)
  const problem = { file: canaries.file, line: 7, found: canaries.found, expected: 'is none', remedy: 'None.' }
  const planted = incidents.map((incident) => ({
    ...incident,
    id: canaries.id,
    place: canaries.place,
    month: month(canaries.firstMonth),
    date: canaries.date,
    minute: 60,
    until: canaries.until,
    closed: canaries.closed,
    easting: Number(canaries.easting),
    northing: Number(canaries.northing),
  }))
  const told = {
    ...report,
    files: [{ name: canaries.file, sha256: canaries.hash, rows: Number(canaries.rows), known: false }],
    rows: { ...report.rows, read: Number(canaries.rows) },
    reasons: [{ outcome: 'rejected' as const, reason: canaries.found, rows: 3, examples: [problem] }],
    months: { first: month(canaries.firstMonth), last: month(canaries.lastMonth), gaps: [] },
    unknownTypes: [{ text: canaries.unknownType, rows: 2 }],
  }
  return [{ dataset: 'cctv', incidents: planted, report: told }]
}

const edition = sealedEdition(privateData(), passphrase)
let files: BuiltFile[] = []
beforeAll(async () => {
  await edition.seal()
  files = filesOf(edition.folder)
})
afterAll(edition.remove)

/** The bytes as text, and unpacked where they can be. */
const writings = ({ bytes }: BuiltFile): string[] => {
  try {
    return [bytes.toString('latin1'), gunzipSync(bytes).toString('latin1')]
  } catch {
    return [bytes.toString('latin1')]
  }
}

describe('an officer edition with private data', () => {
  test('holds none of their texts, counts and months in any byte, name or pack', () => {
    expect(files.filter(({ extension }) => extension === '.bin').length).toBeGreaterThan(5)
    for (const [field, canary] of Object.entries(canaries)) {
      const wide = Buffer.from(canary, 'utf16le').toString('latin1')
      const coded = Buffer.from(canary)
        .toString('base64')
        .replace(/.{0,2}=*$/, '')
      for (const file of files) {
        for (const text of [file.path, ...writings(file)]) {
          for (const writing of [canary, wide, coded])
            expect(text.includes(writing), `${field} in ${file.path}`).toBe(false)
        }
      }
    }
  })

  test('the check itself finds them', () => {
    const plain = Buffer.from(JSON.stringify(privateData()))
    const text = plain.toString('latin1')
    for (const canary of Object.values(canaries)) expect(text).toContain(canary)
  })

  test('differs from one without only in what is sealed, of which one number of files and one size can be seen', () => {
    const open = filesOf('dist-officer')
    const differs = files.filter(({ path, bytes }) => !open.find((one) => one.path === path)?.bytes.equals(bytes))
    const sealed = differs.filter(({ extension }) => extension === '.bin')
    expect(differs.filter((file) => !sealed.includes(file)).map(({ path }) => path)).toEqual(['own/sealed.json'])
    expect(sealed).toHaveLength(6)
    expect(new Set(sealed.map(({ bytes }) => bytes.length)).size).toBe(1)
    for (const { path, bytes } of sealed) {
      expect(path).toMatch(/^own\/[0-9a-f]{16}\.bin$/)
      // What is sealed looks like chance: every byte about as often as the others.
      const counts = new Array<number>(256).fill(0)
      for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
      const expected = bytes.length / 256
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
      expect(chiSquare, path).toBeLessThan(380)
    }
  })
})

describe('the public edition', () => {
  const all = filesOf('dist')

  test('has no page, script, style or file of own data', () => {
    expect(all.filter(({ path }) => /(^|\/)own[/-]|read-worker|passphrase/.test(path)).map(({ path }) => path)).toEqual(
      [],
    )
    expect(existsSync('dist/own-data')).toBe(false)
  })

  test('has no word of it', () => {
    for (const file of all) {
      const text = file.bytes.toString('utf8')
      expect(text, file.path).not.toMatch(/own data|own-data|OFFICIAL-SENSITIVE|passphrase|PBKDF2|sealed\.json/i)
    }
  })

  test('the officer edition has it: the check is of something', () => {
    const text = filesOf('dist-officer')
      .map(({ path, bytes }) => `${path} ${bytes.toString('utf8')}`)
      .join('\n')
    for (const word of ['own-data/index.html', 'OFFICIAL-SENSITIVE', 'PBKDF2', 'sealed.json'])
      expect(text).toContain(word)
  })
})
