import { type Comparison, type Comparisons, compareLines } from '../../src/core/board/comparison.ts'
import type { MonthlyLine } from '../../src/core/board/monthly-line.ts'
import { yearTo } from '../../src/core/board/quarter.ts'
import type { BoardLine } from '../../src/core/board/quarters-file.ts'
import { sumCells } from '../../src/core/cell.ts'
import { compose } from '../../src/core/compose.ts'
import type { PublishedTable } from '../../src/core/disclosure.ts'
import type { Period } from '../../src/core/period.ts'
import type { CountFile } from '../../src/core/published.ts'
import type { CountIndicator, CountSeries } from '../../src/core/series.ts'
import { isUnavailable } from '../../src/core/unavailable.ts'
import { lastSettledMonth, windowChange } from '../../src/core/window-statistics/window-change.ts'
import { wireCell } from './count-file.ts'

/** A line with what its wards show, where every type of it is shown by ward. */
interface RecordedLine {
  readonly line: MonthlyLine
  readonly wards: Pick<CountFile, 'times' | 'cells'> | null
}

/**
 * Recorded crime of the borough, line by line, with its comparisons. A line that is shown by ward in all its types takes
 * the verdict of the map: one family of tests with the wards. The others, which no map shows whole, are one family.
 * @param tables what the gate let through of the series
 */
export function recordedLines(
  indicators: readonly CountIndicator[],
  series: CountSeries,
  tables: readonly PublishedTable[],
  quarters: readonly Period[],
): BoardLine[] {
  const lines = indicators.flatMap((indicator) => recordedLine(indicator, series, tables) ?? [])
  const byQuarter = quarters.map((quarter) => {
    const [ofQuarter, ofYear] = [quarter, yearTo(quarter)].map((period) => compareRecorded(lines, series, period))
    return { ofQuarter, ofYear }
  })
  return lines.map(({ line, wards }, i) => ({
    ...line,
    withWards: wards !== null,
    comparisons: byQuarter.flatMap(({ ofQuarter, ofYear }): Comparisons[] => {
      const [quarter, year] = [ofQuarter?.[i], ofYear?.[i]]
      return quarter && year ? [{ quarter, year }] : []
    }),
  }))
}

function recordedLine(
  { id, label, parent, of }: CountIndicator,
  series: CountSeries,
  tables: readonly PublishedTable[],
): RecordedLine | null {
  const leaves = tables.filter(({ covers }) => covers.length === 1 && of.includes(covers[0] ?? ''))
  const times = leaves[0]?.borough?.times
  if (times?.kind !== 'months') return null
  const months = Array.from({ length: times.count }, (_, at) =>
    sumCells(leaves.flatMap(({ borough }) => borough?.cells[at] ?? [])),
  )
  // A month that is missing would make a gap: such a line is not shown.
  if (months.some((cell) => cell.kind !== 'count')) return null
  const line = {
    id,
    label,
    parent: parent ?? null,
    source: series.source,
    first: times.first,
    counts: months.map((cell) => (cell.kind === 'count' ? cell.value : 0)),
    settled: lastSettledMonth(times, series.provisionalMonths),
    breaks: [],
  }
  return { line, wards: wardsOf(of, tables) }
}

function wardsOf(of: readonly string[], tables: readonly PublishedTable[]): RecordedLine['wards'] {
  const composed = compose(of, tables)
  if (composed?.times.kind !== 'months' || composed.keptToBorough.length > 0) return null
  return { times: composed.times, cells: [...composed.areas.values()].map((row) => row.map(wireCell)) }
}

function compareRecorded(lines: readonly RecordedLine[], series: CountSeries, period: Period): Comparison[] {
  const alone = lines.filter(({ wards }) => wards === null).map(({ line }) => line)
  const family = compareLines(alone, period)
  return lines.map(({ line, wards }): Comparison => {
    const own = wards ? withWards(line, wards, series, period) : family[alone.indexOf(line)]
    return own ?? { kind: 'refused', period, reason: 'no test was made' }
  })
}

/** As the map shows the borough: tested in one family with its wards. */
function withWards(
  line: MonthlyLine,
  wards: NonNullable<RecordedLine['wards']>,
  series: CountSeries,
  period: Period,
): Comparison | undefined {
  const [alone] = compareLines([line], period)
  if (alone?.kind !== 'compared' || alone.change.kind === 'untested') return alone
  const shown = windowChange(wards, series, period)
  const together = isUnavailable(shown) ? shown : shown.together
  if (!isUnavailable(together)) return { kind: 'compared', period, change: together }
  const { before, after } = alone.change
  return { kind: 'compared', period, change: { kind: 'untested', before, after, reason: together.unavailable } }
}
