import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tinyCouncilFolder } from '../tests/support/built-council.ts'
import { runImport } from './import.ts'
import { readArguments } from './intake/import-arguments.ts'
import { progressBar } from './intake/progress-bar.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
let council = ''
let folder = ''
let ward = ''
let runs = 0

beforeAll(async () => {
  council = await tinyCouncilFolder()
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  ward = (await readFile(join(council, 'reference/wards.csv'), 'utf8')).split('\n')[1]?.split(',')[1] ?? ''
})
afterAll(async () => {
  await rm(council, { recursive: true })
  await rm(folder, { recursive: true })
})

/** Runs the command on a file with this content; what is not said is as on the command line. */
async function run(content: string, ...options: readonly string[]) {
  runs++
  const path = join(folder, `SYNTHETIC-${runs}.csv`)
  await writeFile(path, content)
  const store = join(folder, `store-${runs}`)
  const args = readArguments(['--dataset', 'cctv', '--council', council, '--store', store, ...options, path])
  if (typeof args === 'string') throw new Error(args)
  const ended = await runImport(args, '2026-07-15')
  return { ...ended, path, stored: await readdir(store).catch(() => []) }
}
const mapping = async (content: string) => {
  const path = join(folder, `map-${runs}.json`)
  await writeFile(path, content)
  return path
}
const header = 'Log No,Date,Type,Ward'
const good = () => `SYNTHETIC-1,01/05/2026,Alarm,${ward}`

describe('the command ends', () => {
  test('with 0 when every row is imported', async () => {
    const { code, out, error, stored } = await run(`${header}\n${good()}\n`)
    expect([code, error, stored]).toEqual([0, '', ['cctv.parquet']])
    expect(out).toContain('1 row read = 1 accepted + 0 rejected + 0 duplicate')
  })

  test('with 2 when some were rejected, and names their list', async () => {
    const { code, out, path, stored } = await run(`${header}\n${good()}\n2,never,Alarm,${ward}\n`)
    expect([code, stored]).toEqual([2, ['cctv.parquet']])
    expect(out).toContain(`${path}.rejected.csv`)
    expect(out).toContain('date "never"')
  })

  test('with 1 when nothing can be used, and writes nothing', async () => {
    const { code, error, stored } = await run('a,b\n1,2\n')
    expect([code, stored]).toEqual([1, []])
    expect(error).toContain('Nothing was written')
  })

  test('as JSON the report is one value, and so is a failure', async () => {
    const done = await run(`${header}\n${good()}\n`, '--json')
    expect(JSON.parse(done.out)).toMatchObject({ dataset: 'cctv', rows: { read: 1, accepted: 1 }, synthetic: true })
    const failed = await run('', '--json')
    expect(JSON.parse(failed.out)).toMatchObject({ kind: 'failed', problems: [{ found: 'an empty file' }] })
  })

  test('a dry run writes no store', async () => {
    const { code, out, stored } = await run(`${header}\n${good()}\n`, '--dry-run')
    expect([code, stored]).toEqual([0, []])
    expect(out).toContain('Nothing was written (--dry-run).')
  })
})

test('a store that cannot be written ends in a message, not in a crash', async () => {
  const file = join(folder, 'no-folder')
  await writeFile(file, 'a file where the folder should be')
  const { code, error } = await run(`${header}\n${good()}\n`, '--store', join(file, 'private'))
  expect(code).toBe(1)
  expect(error).toContain('could not read or write')
})

test('a draft of --explain, completed, imports the table', async () => {
  const table = `Exported today\n\nNr;Tag;Was;Wo\n1;05/01/2026;Martian;${ward}\n`
  const drafted = await run(table, '--explain')
  expect(drafted).toMatchObject({ code: 0, stored: [] })
  const draft = JSON.parse(drafted.out)
  expect(draft).toMatchObject({ dataset: 'cctv', columns: { date: '', type: '', wardName: '' }, types: {} })
  expect(draft.notes.join(' ')).toContain('Nr, Tag, Was, Wo')
  const columns = { id: 'Nr', date: 'Tag', type: 'Was', wardName: 'Wo' }
  const map = await mapping(JSON.stringify({ ...draft, columns, dateOrder: 'month-day' }))
  const second = await run(table, '--explain', '--map', map)
  expect(JSON.parse(second.out)).toMatchObject({ columns, types: { Martian: '' }, dateOrder: 'month-day' })
  const answered = await mapping(JSON.stringify({ ...JSON.parse(second.out), types: { Martian: 'other' } }))
  const imported = await run(table, '--map', answered, '--json')
  expect(imported.code).toBe(0)
  expect(JSON.parse(imported.out)).toMatchObject({ months: { first: '2026-05', last: '2026-05' } })
})

test.each([
  [
    'with what npm writes above it',
    (draft: string) => `\n> safer-wards@0.1.0 import\n> tsx x.ts --explain\n\n${draft}`,
  ],
  ['as the console of Windows writes it', (draft: string) => Buffer.from(`\ufeff${draft}`, 'utf16le')],
])('a draft that was sent into a file is read %s', async (_, written) => {
  const table = `Nr,Tag,Was,Wo\n1,01/05/2026,Alarm,${ward}\n`
  const path = join(folder, 'sent.json')
  await writeFile(path, written('{"columns": {"date": "Tag", "type": "Was", "wardName": "Wo"}}'))
  expect(await run(table, '--map', path)).toMatchObject({ code: 0, error: '' })
})

describe('a mapping file that cannot be used is refused', () => {
  test.each([
    ['deep JSON', `${'['.repeat(200_000)}`, 'objects within objects'],
    ['deep columns', `{"columns": ${'{"a":'.repeat(50)}1${'}'.repeat(50)}}`, 'objects within objects'],
    ['no JSON', 'columns: date', 'text'],
    ['a list', '[]', 'text'],
    ['a key that is none', '{"colums": {}}', '"colums"'],
    ['a field that is none', '{"columns": {"dato": "Date"}}', '"columns": "dato"'],
    ['a column that is no text', '{"columns": {"date": 4}}', '"columns": "date"'],
    ['a type that is none', '{"types": {"Martian": "martian"}}', 'type "Martian": "martian"'],
    ['an order that is none', '{"dateOrder": "us"}', '"dateOrder"'],
    ['a column that the table lacks', '{"columns": {"date": "Tag"}}', 'no column "Tag"'],
    ['5 MB', ' '.repeat(5_000_000), 'a mapping file of several megabytes'],
  ])('%s', async (_, content, found) => {
    const { code, error } = await run(`${header}\n${good()}\n`, '--map', await mapping(content))
    expect(code).toBe(1)
    expect(error).toContain(found)
  })

  test('one that is no file', async () => {
    const { code, error } = await run(`${header}\n`, '--map', folder)
    expect([code, error.includes('no file but a folder')]).toEqual([1, true])
  })

  test('one that is not there', async () => {
    const { code, error } = await run(`${header}\n`, '--map', join(folder, 'absent.json'))
    expect([code, error.includes('no such file')]).toEqual([1, true])
  })
})

test('help is the usage, and no mistake', () => {
  expect(readArguments(['--help'])).toBe('help')
})

test.each([
  [[], '--dataset is one of'],
  [['--dataset', 'crime', 'x.csv'], '--dataset is one of'],
  [['--dataset', 'asb'], 'no file was given'],
  [['--dataset', 'asb', '--explain', 'a', 'b'], '--explain takes one file'],
  [['--dataset', 'asb', '--frobnicate', 'a'], 'Unknown option'],
])('the arguments %j are refused', (args, why) => {
  expect(readArguments(args)).toContain(why)
})

test('what is private is ignored by git', () => {
  const paths = [
    'data/private/cctv.parquet',
    'data/private/asb.parquet.new',
    'log.csv.rejected.csv',
    'data/x.csv.rejected.csv.new',
  ]
  const ignored = execFileSync('git', ['check-ignore', '--no-index', ...paths], { cwd: root, encoding: 'utf8' })
  expect(ignored.trim().split('\n')).toEqual(paths)
  expect(execFileSync('git', ['ls-files', 'data/private'], { cwd: root, encoding: 'utf8' })).toBe('')
})

test('progress is shown on a terminal only, on one line without what a name could do to it', () => {
  const written: string[] = []
  const stream = (isTTY: boolean) => ({ isTTY, write: (text: string) => written.push(text) })
  progressBar(stream(false)).show('a.csv', 1, 2)
  expect(written).toEqual([])
  const bar = progressBar(stream(true))
  bar.show('\u001b[2Ja.csv', 1, 2)
  bar.end()
  expect(written.join('')).toContain('50%')
  expect(written.join('')).not.toContain('\u001b[2J')
})
