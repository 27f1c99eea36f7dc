import { addMonths, type IsoMonth, parseIsoMonth } from '../../src/core/iso-month.ts'
import type { Problem } from '../../src/core/problem.ts'
import type { WardNames } from '../../src/core/ward-name.ts'
import { groupBy } from './group-by.ts'
import type { IncidentRow, IncidentTable } from './incidents.ts'

/** Below this share of the middle month, a month is a stub and no quiet month. */
const stubShare = 0.2
/** A ward and type with so many a month does not fall to 0: with 10 some did in the 16 years of two boroughs, with 20 none. */
const neverZero = 20
const cutShort = 'Get the file again: it may be cut short.'

/**
 * Whether a monthly table of wards is whole: as `checkWholeMonths`, and in the newest month every ward is there with its
 * usual types. So a file that ends at a line boundary too early is found.
 */
export function checkMonths(table: IncidentTable, names: WardNames): Problem[] {
  const months = byMonth(table.kept)
  const newest = months.at(-1)
  if (!newest) return checkWholeMonths(table)
  return [
    ...checkWholeMonths(table),
    ...names.wards
      .filter((w) => !newest.rows.some((row) => row.area === w.code))
      .map((w) =>
        problemOf(table, `no row of ${w.name} (${w.code}) in ${newest.month}`, 'should be there in the newest month'),
      ),
    ...vanished(months).map((pair) =>
      problemOf(
        table,
        `no row of ${pair} in ${newest.month}`,
        `should be there: it has had ${neverZero} or more a month`,
      ),
    ),
  ]
}

/**
 * Whether a monthly table is whole: no month missing between its first and last, none nearly empty. Of single small areas
 * nothing can be asked: one had drug offences by the dozen each month and none in the next.
 */
export function checkWholeMonths(table: IncidentTable): Problem[] {
  const months = byMonth(table.kept)
  const problem = (found: string, expected: string) => problemOf(table, found, expected)
  const newest = months.at(-1)
  if (!newest) return [problem('no month', 'should have at least one')]
  const absent = missingMonths(months.map((m) => m.month))
  const middle = median(months.map((m) => m.total))
  const stubs = months.filter((m) => m.total < stubShare * middle)
  return [
    ...absent.map((month) => problem(`no row of ${month}`, 'should be there, as the months before and after it are')),
    ...stubs.map((m) =>
      problem(`${m.total} incidents in ${m.month}`, `are no whole month: the middle month has ${middle}`),
    ),
  ]
}

const problemOf = ({ file }: IncidentTable, found: string, expected: string): Problem => ({
  file,
  line: null,
  found,
  expected,
  remedy: cutShort,
})

interface MonthRows {
  readonly month: IsoMonth
  readonly rows: readonly IncidentRow[]
  readonly total: number
}

function byMonth(rows: readonly IncidentRow[]): MonthRows[] {
  return [...groupBy(rows, (row) => row.time)]
    .flatMap(([time, of]) => {
      const month = parseIsoMonth(time)
      return month ? [{ month, rows: of, total: of.reduce((sum, row) => sum + row.count, 0) }] : []
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

function missingMonths(months: readonly IsoMonth[]): IsoMonth[] {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const absent: IsoMonth[] = []
  for (let month = first; month < last; month = addMonths(month, 1)) if (!months.includes(month)) absent.push(month)
  return absent
}

/** `E05013651 violence-with-injury`: pairs with that many in the year before the newest month, and none in it. */
function vanished(months: readonly MonthRows[]): string[] {
  const before = months.slice(-13, -1)
  const pairOf = (row: IncidentRow) => `${row.area} ${row.leaf}`
  const newest = new Set(months.at(-1)?.rows.map(pairOf))
  const sums = new Map<string, number>()
  for (const row of before.flatMap((m) => m.rows)) sums.set(pairOf(row), (sums.get(pairOf(row)) ?? 0) + row.count)
  return [...sums].filter(([pair, sum]) => sum >= neverZero * before.length && !newest.has(pair)).map(([pair]) => pair)
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
