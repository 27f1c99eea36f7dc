import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { DashboardType } from '../council/reference.ts'
import { count, month, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { oneOf } from '../lib/one-of.ts'
import { andThen, check, collect } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import { monthsBetweenEnds } from '../steps/check-borough-months.ts'
import type { LeftOutRow } from '../steps/incidents.ts'
import { placeOf, type SourceContext } from './context.ts'

/** Offences of one line of the board in one month, for the borough. */
export interface DashboardRow {
  readonly line: number
  /** Id of the board's line. */
  readonly of: string
  readonly month: string
  readonly count: number
}

/** The months that one edition of the dashboard covers, and the lines it has. */
export interface DashboardSpan {
  readonly lines: readonly string[]
  readonly months: readonly string[]
}

export interface DashboardTable {
  readonly file: string
  readonly sha256: string
  readonly kept: readonly DashboardRow[]
  readonly leftOut: readonly LeftOutRow[]
  readonly spans: readonly DashboardSpan[]
}

const columns = {
  area: oneOf('area_type', ['Borough', 'Safer Neighbourhood Teams']),
  code: words('area_code'),
  month: month('month'),
  type: words('crime_type'),
  subtype: words('crime_subtype'),
  measure: oneOf('measure', ['Offences', 'Positive Outcomes']),
  count: count('count'),
  vintage: words('vintage'),
}
type Printed = Row<typeof columns>

/**
 * Knife crime, gun crime, domestic abuse and hate crime of the borough by month. Rows by ward are left out: these types
 * are sensitive. Zero cells are left out by the publisher, so a missing row in a month that an edition covers is a 0.
 * @source Metropolitan Police Service, MPS Monthly Crime Dashboard
 */
export async function readMpsDashboard(context: SourceContext): Promise<Outcome<DashboardTable>> {
  const read = await readRows(context.folder, placeOf(context, 'mps-dashboard').file, columns)
  const sound = check(read, (table) => [
    ...findDuplicates(table, (row) => [row.area, row.code, row.month, row.type, row.subtype, row.measure]),
    ...otherBoroughs(table, context.area.code),
  ])
  const sorted = andThen(sound, (table) => sortTable(table, context.reference.dashboardTypes))
  return check(sorted, (table) => [...gaps(table), ...vanished(table)])
}

function sortTable(table: Rows<Printed>, types: readonly DashboardType[]): Outcome<DashboardTable> {
  const known = new Map(types.map((type) => [`${type.type}|${type.subtype}`, type]))
  const rows = collect(table.rows.map((row) => sortRow(table.file, row, known)))
  return andThen(rows, (sorted) =>
    done({
      file: table.file,
      sha256: table.sha256,
      kept: sorted.filter((row) => 'of' in row),
      leftOut: sorted.filter((row) => 'reason' in row),
      spans: spansOf(table.rows, types),
    }),
  )
}

function sortRow(
  file: string,
  row: Printed,
  known: ReadonlyMap<string, DashboardType>,
): Outcome<DashboardRow | LeftOutRow> {
  const type = known.get(`${row.type}|${row.subtype}`)
  if (!type) return failed(unknownType(file, row))
  const leaveOut = (reason: string) => done({ line: row.line, reason, count: row.count })
  if (row.area !== 'Borough') return leaveOut('it is by ward, and these types are shown for the borough only')
  if (row.measure !== 'Offences') return leaveOut('it counts outcomes and no offences')
  if (type.line === null) return leaveOut(type.leftOutReason)
  return done({ line: row.line, of: type.line, month: row.month, count: row.count })
}

/** An edition covers the months of all its rows, and of every type that it prints at all. */
function spansOf(rows: readonly Printed[], types: readonly DashboardType[]): DashboardSpan[] {
  return [...new Set(rows.map((row) => row.vintage))].map((vintage) => {
    const own = rows.filter((row) => row.vintage === vintage)
    const printed = new Set(own.map((row) => row.type))
    return {
      lines: types.flatMap(({ type, line }) => (line !== null && printed.has(type) ? [line] : [])),
      months: [...new Set(own.map((row) => row.month))].sort(),
    }
  })
}

/** The editions together cover months in a row. */
function gaps({ file, spans }: DashboardTable): Problem[] {
  const covered = new Set(spans.flatMap((span) => span.months))
  const absent = monthsBetweenEnds([...covered]).filter((month) => !covered.has(month))
  return absent.map((month) => cutShort(file, `no month ${month}`, 'is covered, as the months before and after it are'))
}

/** A line with so many a month does not fall to 0: a row is missing. */
const neverZero = 20

function vanished({ file, kept, spans }: DashboardTable): Problem[] {
  const lines = [...new Set(spans.flatMap((span) => span.lines))]
  return lines.flatMap((line) => {
    const own = kept.filter((row) => row.of === line)
    const months = [...new Set(spans.flatMap((span) => (span.lines.includes(line) ? span.months : [])))]
    const mean = own.reduce((sum, row) => sum + row.count, 0) / months.length
    if (mean < neverZero) return []
    const absent = months.filter((month) => !own.some((row) => row.month === month))
    const expected = `should be there: it has ${Math.round(mean)} a month`
    return absent.map((month) => cutShort(file, `no row of "${line}" in ${month}`, expected))
  })
}

const cutShort = (file: string, found: string, expected: string): Problem => ({
  file,
  line: null,
  found,
  expected,
  remedy: 'Get the file again: it may be cut short.',
})

const otherBoroughs = (table: Rows<Printed>, code: string): Problem[] =>
  table.rows
    .filter((row) => row.area === 'Borough' && row.code !== code)
    .map((row) => ({
      file: table.file,
      line: row.line,
      found: `area_code "${row.code}"`,
      expected: `is not ${code}, the council of area.json`,
      remedy: 'Take the rows of other boroughs out.',
    }))

const unknownType = (file: string, row: Printed): Problem => ({
  file,
  line: row.line,
  found: `type "${row.type}", "${row.subtype}"`,
  expected: 'is not in reference/dashboard-types.csv',
  remedy: 'Add a row to that table that says as which line of the board it counts, or why it is left out.',
})
