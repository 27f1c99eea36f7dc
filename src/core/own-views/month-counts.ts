import type { Incident } from '../intake/incident.ts'
import type { IntakeReport } from '../intake/intake-report.ts'
import { addMonths, type IsoMonth, monthName } from '../iso-month.ts'
import { monthsOf, type Period } from '../period.ts'
import type { OwnTable } from './own-table.ts'

/** A month with the same month a year earlier; null where the table has no rows of it at all. */
export interface MonthCount {
  readonly month: IsoMonth
  readonly count: number | null
  readonly yearBefore: number | null
}

/**
 * @param incidents of the chosen ward and types, at all times
 * @param known the months of the whole table: one without a row is a gap, not nought
 */
export function monthCounts(
  incidents: readonly Incident[],
  period: Period,
  known: NonNullable<IntakeReport['months']>,
): MonthCount[] {
  const counts = new Map<IsoMonth, number>()
  for (const { month } of incidents) if (month) counts.set(month, (counts.get(month) ?? 0) + 1)
  const has = (month: IsoMonth) => known.first <= month && month <= known.last && !known.gaps.includes(month)
  const of = (month: IsoMonth) => (has(month) ? (counts.get(month) ?? 0) : null)
  return monthsOf(period).map((month) => ({ month, count: of(month), yearBefore: of(addMonths(month, -12)) }))
}

export function monthTable(months: readonly MonthCount[], counted: string): OwnTable {
  return {
    id: 'by-month',
    caption: `${counted} by month, with the year before`,
    columns: [{ label: 'Month' }, { label: counted }, { label: 'The same month a year before' }],
    rows: months.map(({ month, count, yearBefore }) => [monthName(month), count, yearBefore]),
  }
}
