import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { describeProblems } from '../src/core/problem.ts'
import { tinyCouncilFolder } from '../tests/support/built-council.ts'
import { buildData, type DataReport, describeReport } from './build-data.ts'
import { tinyFolder } from './fixtures/tiny/tiny-council.ts'

/** The last good output, which a run that fails must leave byte for byte. */
let good: string
let council: string
let out: string

beforeAll(async () => {
  good = await mkdtemp(join(tmpdir(), 'good-'))
  const folder = await tinyCouncilFolder()
  await build({ council: folder, out: join(good, 'data') })
  await rm(folder, { recursive: true })
})
afterAll(() => rm(good, { recursive: true }))
beforeEach(async () => {
  council = await tinyCouncilFolder()
  out = join(await mkdtemp(join(tmpdir(), 'out-')), 'data')
  await cp(join(good, 'data'), out, { recursive: true })
})
afterEach(async () => {
  await rm(council, { recursive: true })
  await rm(join(out, '..'), { recursive: true })
})

async function build(where: { council: string; out: string; sources?: string }): Promise<DataReport> {
  return buildData({ edition: 'public', sources: null, ...where })
}

async function bytesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

/** Damages a file of the council: its new text, or null to remove it. */
async function damage(file: string, change: ((text: string) => string) | null): Promise<void> {
  const path = join(council, file)
  if (!change) return rm(path)
  const text = await readFile(path, 'utf8')
  const changed = change(text)
  if (changed === text) throw new Error(`the damage changed nothing: ${file}`)
  return writeFile(path, changed)
}

const replace = (from: string, to: string) => (text: string) => text.replace(from, to)
const withoutLastLine = (text: string) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`

describe('a council that is whole', () => {
  test('is published, and the report accounts for every row', async () => {
    const report = await build({ council, out })
    if (report.kind === 'failed') throw new Error(describeProblems(report.problems))
    expect(report.files).toBe((await readdir(out)).length)
    expect(report.series.map(({ id }) => id)).toContain('crime')
    for (const { rows } of report.series) expect(rows.placed + rows.notPlaced + rows.leftOut).toBe(rows.read)
    const text = describeReport(report, 'public/data')
    expect(text).toMatch(/^ {2}asb: \d+ rows read = \d+ placed \+ \d+ not placed \+ \d+ left out$/m)
    expect(text).toContain(`Wrote ${report.files} files to public/data.`)
  })

  test('gives the same bytes each time', async () => {
    await build({ council, out })
    expect(await bytesOf(out)).toEqual(await bytesOf(join(good, 'data')))
  })

  test('leaves no file of a former run behind', async () => {
    await writeFile(join(out, 'crime.former.json'), '{}')
    await build({ council, out })
    expect(await readdir(out)).not.toContain('crime.former.json')
  })

  test('is rebuilt from its source tables first where these are given', async () => {
    await damage('snapshot/asb.csv', null)
    const report = await build({ council, out, sources: join(tinyFolder, 'sources') })
    if (report.kind === 'failed') throw new Error(describeProblems(report.problems))
    expect(report.rebuilt).toBeGreaterThan(10)
    expect(report.notes.length).toBeGreaterThan(0)
    expect(describeReport(report, out)).toContain(`Rebuilt ${report.rebuilt} files`)
    expect(await readFile(join(council, 'snapshot/asb.csv'), 'utf8')).toBe(
      await readFile(join(tinyFolder, 'expected/snapshot/asb.csv'), 'utf8'),
    )
  })
})

describe('a council that is damaged stops the run and leaves the last good output byte for byte:', () => {
  test.each<[string, string, ((text: string) => string) | null, string]>([
    ['a table is missing', 'snapshot/crime.csv', null, 'snapshot/crime.csv  no such file'],
    ['the wards are missing', 'reference/wards.csv', null, 'reference/wards.csv  no such file'],
    ['a table has lost its last line', 'snapshot/asb.csv', withoutLastLine, 'no row of E05990004 of type "asb"'],
    ['a table is cut within a line', 'snapshot/crime.csv', (t) => t.slice(0, -5), 'may be cut short'],
    [
      'a type is lost',
      'snapshot/burglary.csv',
      (t) => t.replaceAll('burglary,', 'bulgary,'),
      'no rows of type "burglary"',
    ],
    [
      'a month is lost',
      'snapshot/asb-2016.csv',
      replace('2024-02', '2024-04'),
      'are neither months in a row nor periods',
    ],
    ['a column is renamed', 'snapshot/iod2025.csv', replace('ward,score', 'ward,total'), 'no column "score"'],
    [
      'a count is changed by hand',
      'snapshot/asb.csv',
      replace(',90\n', ',91\n'),
      '194 incidents in wards\n  should be 193',
    ],
    [
      'a count without a ward is changed',
      'snapshot/asb-2016.csv',
      replace('none,0,3,0', 'none,0,4,0'),
      '4 incidents without a ward\n  should be 3',
    ],
    ['a count is negative', 'snapshot/asb.csv', replace(',90\n', ',-90\n'), 'is neither a whole number nor [x]'],
    ['a count is a part', 'snapshot/asb.csv', replace(',90\n', ',90.5\n'), 'is neither a whole number nor [x]'],
    ['a row is there twice', 'snapshot/asb.csv', (t) => `${t}asb,E05990004,60\n`, 'a second row of asb, E05990004'],
    [
      'a ward is of another council',
      'snapshot/asb.csv',
      replace('E05990004', 'E05013637'),
      'a row of E05013637 of type "asb"',
    ],
    [
      'a month is the 13th',
      'snapshot/crime.csv',
      replace('2024-04', '2024-13'),
      'are neither months in a row nor periods',
    ],
    ['the account of the rows is lost', 'snapshot/provenance.json', replace('"asb":', '"abs":'), 'no account of "asb"'],
    ['the account is no JSON', 'snapshot/provenance.json', (t) => t.slice(0, -9), 'text that is not JSON'],
    [
      'the boundaries are no topology',
      'reference/wards.topojson',
      replace('Topology', 'Feature'),
      'reference/wards.topojson',
    ],
    [
      'the council’s own table names an unknown table',
      'area.json',
      replace('"ward-names"', '"ward-namen"'),
      'area.json',
    ],
  ])('%s', async (_, file, change, problem) => {
    const before = await bytesOf(out)
    await damage(file, change)
    const report = await build({ council, out })
    expect(report.kind === 'failed' ? describeProblems(report.problems) : 'published').toContain(problem)
    expect(await bytesOf(out)).toEqual(before)
    expect(await readdir(join(out, '..'))).toEqual(['data'])
  })

  test('a source table, where the snapshot is to be rebuilt: the snapshot stands as well', async () => {
    const sources = await mkdtemp(join(tmpdir(), 'sources-'))
    await cp(join(tinyFolder, 'sources'), sources, { recursive: true })
    await rm(join(sources, 'SYNTHETIC-asb-points-month.csv'))
    const before = [await bytesOf(out), await bytesOf(join(council, 'snapshot'))]
    const report = await build({ council, out, sources })
    expect(report.kind).toBe('failed')
    expect([await bytesOf(out), await bytesOf(join(council, 'snapshot'))]).toEqual(before)
    await rm(sources, { recursive: true })
  })

  test('with every problem of every table told at once', async () => {
    await damage('snapshot/crime.csv', replace('2024-04', '2024-13'))
    await damage('snapshot/asb.csv', replace(',90\n', ',-90\n'))
    const report = await build({ council, out })
    const files = report.kind === 'failed' ? report.problems.map((problem) => problem.file) : []
    expect(files.sort()).toEqual(['snapshot/asb.csv', 'snapshot/crime.csv'])
  })
})

describe('the command', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const run = (...args: string[]) =>
    promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/build-data.ts', ...args],
      {
        cwd: root,
      },
    ).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }) as { code: number; stdout: string; stderr: string },
    )

  test('with --json prints one JSON object of what it did', async () => {
    const hand = await mkdtemp(join(tmpdir(), 'hand-'))
    await cp(join(tinyFolder, 'council'), hand, { recursive: true })
    const sources = join(tinyFolder, 'sources')
    const { code, stdout } = await run('--json', '--council', hand, '--sources', sources, '--out', out)
    expect(code).toBe(0)
    const report: DataReport = JSON.parse(stdout)
    expect(report).toMatchObject({ kind: 'done', files: (await readdir(out)).length })
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    await rm(hand, { recursive: true })
  })

  test('with a damaged council says what is wrong and what to do, exits with 1 and leaves the output', async () => {
    const before = await bytesOf(out)
    await damage('snapshot/asb.csv', replace(',90\n', ',ninety\n'))
    const { code, stdout, stderr } = await run('--council', council, '--out', out)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      [
        'snapshot/asb.csv:3  2024-01..2024-12 "ninety"',
        '  is neither a whole number nor [x]. Rebuild the snapshot: npm run data -- --sources FOLDER.',
        'Nothing was written: the last good data stand.',
        '',
      ].join('\n'),
    )
    expect(await bytesOf(out)).toEqual(before)
  })
})
