import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownTypes } from '../src/catalogue/own-types.ts'
import type { Field } from '../src/core/intake/field.ts'
import { type Dataset, datasets } from '../src/core/intake/incident.ts'
import type { IntakeReport } from '../src/core/intake/intake-report.ts'
import { type FieldRow, readIncident } from '../src/core/intake/read-incident.ts'
import type { ReasonId } from '../src/core/intake/reasons.ts'
import { barnet, tinyCouncil } from '../tests/support/built-council.ts'
import { settingOf } from '../tests/support/own-rows.ts'
import { month } from '../tests/support/parsed.ts'
import type { Council } from './council/read-council.ts'
import { runImport } from './import.ts'
import { rowsForAllDirt } from './sample/dirt.ts'
import { type SampleOptions, writeSample } from './sample.ts'

let council: Council
let out: string
beforeAll(async () => {
  council = await barnet()
  out = await mkdtemp(join(tmpdir(), 'safer-wards-sample-'))
})
afterAll(() => rm(out, { recursive: true }))

const options = (dataset: Dataset, changes: Partial<SampleOptions> = {}): SampleOptions => ({
  ...{ dataset, rows: 1500, seed: 1, months: 24, until: month('2026-06'), dirt: false, out },
  ...changes,
})

/** What the columns of the samples hold. */
const fieldOf: Readonly<Record<string, Field>> = {
  'Log No': 'id',
  'Case Reference': 'id',
  Ref: 'id',
  'Camera ID': 'id',
  Date: 'date',
  'Date Opened': 'date',
  'Walk Date': 'date',
  Time: 'time',
  'Incident Type': 'type',
  'Case Type': 'type',
  'Camera Type': 'type',
  Issue: 'type',
  Type: 'type',
  Ward: 'wardName',
  Location: 'place',
  Street: 'place',
  Name: 'place',
  Easting: 'easting',
  Northing: 'northing',
  Longitude: 'longitude',
  Latitude: 'latitude',
  'Proactive/Reactive': 'initiative',
  'Complainant ID': 'complainant',
  Status: 'status',
  'Date Closed': 'closed',
}

/** The rows below the header of a sample, with their columns named. */
function rowsOf(text: string, delimiter: string, titles = 0): FieldRow[] {
  const [header = [], ...rows] = Papa.parse<string[]>(text.trim(), { delimiter }).data.slice(titles)
  return rows.map((cells, i) => ({
    file: 'SYNTHETIC.csv',
    line: i + 2,
    values: Object.fromEntries(header.flatMap((name, at) => (fieldOf[name] ? [[fieldOf[name], cells[at] ?? '']] : []))),
  }))
}

const textOf = async (wish: SampleOptions) => (await readFile(await writeSample(council, wish))).toString('latin1')

describe('a sample', () => {
  test.each(datasets)('of %s is read without a note, each row in the ward that it says, all types', async (dataset) => {
    const rows = rowsOf(await textOf(options(dataset)), ',')
    expect(rows).toHaveLength(1500)
    const setting = settingOf(council, dataset)
    const types = new Set<string>()
    for (const row of rows) {
      expect(row.values.id).toContain('SYNTHETIC')
      const read = readIncident(row, setting)
      if (read.kind === 'rejected' || read.notes.length > 0) expect(read).toBe('accepted without a note')
      else types.add(read.incident.type)
    }
    expect([...types].sort()).toEqual(
      ownTypes[dataset]
        .map(({ id }) => id)
        .filter((id) => id !== 'casework')
        .sort(),
    )
  })

  test('is the same byte for byte with the same seed, and another with another', async () => {
    const first = await textOf(options('cctv'))
    expect(await textOf(options('cctv'))).toBe(first)
    expect(await textOf(options('cctv', { seed: 2 }))).not.toBe(first)
  })

  test('says SYNTHETIC in its name, and lies in the months that were asked for', async () => {
    const path = await writeSample(council, options('asb', { months: 3, rows: 300 }))
    expect(basename(path)).toBe('SYNTHETIC-asb-300.csv')
    const setting = settingOf(council, 'asb')
    const months = rowsOf(await readFile(path, 'utf8'), ',').map((row) => {
      const read = readIncident(row, setting)
      return read.kind === 'accepted' ? read.incident.month : null
    })
    expect([...new Set(months)].sort()).toEqual(['2026-04', '2026-05', '2026-06'])
  })

  test('of a control room is busiest at night and at weekends, in its own shares of types', async () => {
    const rows = rowsOf(await textOf(options('cctv', { rows: 6000 })), ',')
    const setting = settingOf(council, 'cctv')
    const read = rows.flatMap((row) => {
      const found = readIncident(row, setting)
      return found.kind === 'accepted' ? [found.incident] : []
    })
    const between = (from: number, to: number) =>
      read.filter(({ minute }) => minute !== null && minute >= from && minute < to)
    expect(between(22 * 60, 24 * 60).length).toBeGreaterThan(2 * between(7 * 60, 9 * 60).length)
    const onDay = (day: number) => read.filter(({ date }) => new Date(`${date}T00:00Z`).getUTCDay() === day).length
    expect(onDay(6)).toBeGreaterThan(1.2 * onDay(1))
    const ofType = (type: string) => read.filter((incident) => incident.type === type).length
    expect(ofType('public-disorder')).toBeGreaterThan(2 * ofType('robbery'))
    expect(ofType('public-disorder')).toBeGreaterThan(5 * ofType('alarm'))
  })

  test('of cases has people who complain again, mostly about the same street', async () => {
    const rows = rowsOf(await textOf(options('asb', { rows: 3000 })), ',')
    const byPerson = groupBy(rows)
    const again = [...byPerson.values()].filter((of) => of.length > 1)
    expect(again.length).toBeGreaterThan(200)
    const sameStreet = again.filter((of) => new Set(of.map(({ values }) => values.place)).size < of.length)
    expect(sameStreet.length).toBeGreaterThan(again.length / 2)
  })
})

describe('a spoilt sample', () => {
  const dirty = async (dataset: Dataset) => {
    const text = await textOf(options(dataset, { dirt: true }))
    const setting = settingOf(council, dataset)
    const reasons = new Set<ReasonId>()
    for (const row of rowsOf(text, ';', 3)) {
      const read = readIncident(row, setting)
      for (const { reason } of read.kind === 'rejected' ? [read.problem] : read.notes) reasons.add(reason)
    }
    return { text, reasons }
  }

  test('has every flaw of a row within the rows that it takes', async () => {
    expect(rowsForAllDirt).toBeLessThan(1500)
    const found = new Set([...(await dirty('cctv')).reasons, ...(await dirty('asb')).reasons])
    const expected: readonly ReasonId[] = [
      'no-date',
      'other-date-order',
      'impossible-day',
      'future-date',
      'before-2000',
      'time-not-read',
      'no-type',
      'unknown-type',
      'unknown-ward',
      'former-ward',
      'outside-council',
      'half-coordinates',
      'coordinates-swapped',
      'coordinates-of-other-system',
      'ward-contradicted',
      'not-placed',
      'status-unknown',
      'closed-before-it-began',
    ]
    expect(expected.filter((reason) => !found.has(reason))).toEqual([])
  })

  test.each(datasets)(
    'of %s goes through an import: every row is accepted, rejected or a duplicate',
    async (dataset) => {
      const path = await writeSample(council, options(dataset, { dirt: true, months: 12 }))
      const store = join(out, 'store')
      const common = { dataset, paths: [path], map: null, explain: false, dryRun: true, json: true, store }
      const ended = await runImport(
        { ...common, council: fileURLToPath(new URL('../data', import.meta.url)) },
        '2026-07-15',
      )
      const report = JSON.parse(ended.out) as IntakeReport
      const { read, accepted, rejected, duplicate } = report.rows
      expect(accepted + rejected + duplicate).toBe(read)
      expect(report.synthetic).toBe(true)
      expect(Math.min(accepted, 10 * rejected, 10 * duplicate)).toBeGreaterThan(300)
      expect(existsSync(store)).toBe(false)
    },
  )

  test('has title lines, a total, rows twice, blank rows, formulas and characters of Windows-1252', async () => {
    const { text } = await dirty('cctv')
    const lines = text.split('\r\n')
    expect(lines[0]).toBe('SYNTHETIC extract: cctv')
    expect(lines.at(-2)).toBe('Total;1500')
    expect(lines).toContain(';;;;;;;;;')
    expect(text).toContain('St John\x92s Caf\xe9')
    expect(text).toContain('=HYPERLINK(')
    expect(text).toContain('-AGAIN;')
    expect(lines.filter((line, i) => line !== '' && line === lines[i + 1]).length).toBeGreaterThan(20)
  })
})

test('a council without streets has no sample, and says so', async () => {
  const tiny = await tinyCouncil()
  await expect(writeSample({ ...tiny, places: new Map() }, options('cctv'))).rejects.toThrow('has no streets')
})

function groupBy(rows: readonly FieldRow[]): Map<string | undefined, FieldRow[]> {
  const groups = new Map<string | undefined, FieldRow[]>()
  for (const row of rows) {
    const key = row.values.complainant
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}
