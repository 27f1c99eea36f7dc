import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { tinyCouncil } from '../../../tests/support/built-council.ts'
import { dirtyFile, kindsOfDirt } from '../../../tests/support/dirty-file.ts'
import { madeUpFile, takeFiles } from '../../../tests/support/intake.ts'
import { settingOf } from '../../../tests/support/own-rows.ts'
import { describeIntake } from './describe-report.ts'
import type { IntakeReport } from './intake-report.ts'
import type { IntakeSetting } from './intake-setting.ts'
import { rejectedCsv } from './rejected-csv.ts'

/** `npm test` reads 2,000 files, `npm run test:long` ten times as many. */
const files = process.env.SAFER_WARDS_LONG === '1' ? 20_000 : 2_000

let setting: IntakeSetting
let wards: readonly string[] = []

beforeAll(async () => {
  const council = await tinyCouncil()
  setting = settingOf(council, 'cctv')
  wards = council.wards.map(({ name }) => name)
})

const types = ['Alarm', 'Police Stop', 'Theft', 'Knife Crime', 'Welfare Concerns']
const rowsOf = (kinds: readonly { readonly rows: number }[]) => kinds.reduce((sum, { rows }) => sum + rows, 0)

/** What is wrong with the sums of a report; nothing where they hold. */
function wrongSums({ rows, reasons, notes }: IntakeReport): string[] {
  const of = (outcome: string) => rowsOf(reasons.filter((kind) => kind.outcome === outcome))
  return [
    ...(rows.read === rows.accepted + rows.rejected + rows.duplicate ? [] : ['rows']),
    ...(of('rejected') === rows.rejected ? [] : ['rejected']),
    ...(of('duplicate') === rows.duplicate ? [] : ['duplicate']),
    ...([...reasons, ...notes].every(({ rows: number, examples }) => examples.length > 0 && examples.length <= number)
      ? []
      : ['examples']),
  ]
}

/** Cells that a spreadsheet would run. */
const formulasIn = (text: string) =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' })
    .data.flat()
    .filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))

test(`of ${files} files with dirt of many kinds every row is accounted for, and nothing throws`, async () => {
  const seen = { kinds: new Set<string>(), accepted: 0, rejected: 0, duplicate: 0, unusable: 0 }
  for (let seed = 1; seed <= files; seed++) {
    const { bytes, dirt } = dirtyFile(seed, wards, types)
    const file = madeUpFile(`SYNTHETIC-${seed}.csv`, bytes, 1 + (seed % 97) * 7)
    const { report, accepted, rejected, problems } = await takeFiles([file], setting)
    const context = { seed, dirt }
    expect({ ...context, wrong: wrongSums(report) }).toEqual({ ...context, wrong: [] })
    expect({ ...context, accepted: accepted.length, rejected: rejected.length }).toEqual({
      ...context,
      accepted: report.rows.accepted,
      rejected: report.rows.rejected,
    })
    expect(describeIntake(report)).not.toMatch(/undefined|\[object/)
    expect(formulasIn(rejectedCsv.rows(rejected, 10))).toEqual([])
    for (const kind of dirt) seen.kinds.add(kind)
    seen.accepted += report.rows.accepted
    seen.rejected += report.rows.rejected
    seen.duplicate += report.rows.duplicate
    seen.unusable += problems.length > 0 ? 1 : 0

    // Its rows again, under another name: nothing new, whether they have ids or not.
    if (problems.length > 0 || accepted.length === 0) continue
    const again = await takeFiles([file, { ...file, name: 'SYNTHETIC-again.csv' }], setting)
    expect({ ...context, accepted: again.accepted.length }).toEqual({ ...context, accepted: accepted.length })
    expect(wrongSums(again.report)).toEqual([])
  }
  // The files are as dirty as they should be, and not so dirty that nothing is read.
  expect([...seen.kinds].sort()).toEqual(Object.keys(kindsOfDirt).sort())
  expect(seen.accepted).toBeGreaterThan(2 * files)
  expect(seen.rejected).toBeGreaterThan(files / 4)
  expect(seen.duplicate).toBeGreaterThan(files / 100)
  expect(seen.unusable).toBeGreaterThan(files / 20)
})

test('rows of a clean file are all accepted, whatever its encoding, delimiter, line ends and chunks', async () => {
  const harmless = [
    'another delimiter',
    'CRLF or CR',
    'another encoding',
    'lines above the header',
    'lines of nothing',
    'no line break at the end',
  ]
  let clean = 0
  for (let seed = 1; seed <= files; seed++) {
    const { bytes, dirt } = dirtyFile(seed, wards, types)
    if (!dirt.every((kind) => harmless.includes(kind))) continue
    clean++
    const { report, problems } = await takeFiles([madeUpFile('SYNTHETIC.csv', bytes, 1 + (seed % 13))], setting)
    expect({ seed, dirt, problems, rejected: report.reasons }).toEqual({ seed, dirt, problems: [], rejected: [] })
  }
  expect(clean).toBeGreaterThan(files / 10)
})
