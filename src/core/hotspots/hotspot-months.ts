import { addMonths, type IsoMonth, monthsBetween } from '../iso-month.ts'
import type { Period } from '../period.ts'

/** The months of a series: columns without a break, some of which may not stand for their month. */
export interface HotspotMonths {
  readonly first: IsoMonth
  readonly months: number
  /** Months of which the source lacks a part, ascending. */
  readonly gaps: readonly IsoMonth[]
}

/** Rows of running totals: a window is the row `to` less the row `from`. */
export interface Rows {
  readonly from: number
  readonly to: number
}

export const wholeOf = ({ first, months }: HotspotMonths): Period => ({ first, last: addMonths(first, months - 1) })

/** The rows of a period; they reach beyond the series where the period does. */
export const rowsOf = ({ first }: HotspotMonths, period: Period): Rows => ({
  from: monthsBetween(first, period.first),
  to: monthsBetween(first, period.last) + 1,
})

export const periodOfRows = ({ first }: HotspotMonths, { from, to }: Rows): Period => ({
  first: addMonths(first, from),
  last: addMonths(first, to - 1),
})

export const isWithin = ({ months }: HotspotMonths, { from, to }: Rows) => from >= 0 && from < to && to <= months

/** The gaps that a window holds. */
export function gapsIn(months: HotspotMonths, rows: Rows): IsoMonth[] {
  const { first, last } = periodOfRows(months, rows)
  return months.gaps.filter((gap) => first <= gap && gap <= last)
}

/** Whether the series has every month of the rows, whole. */
export const isComplete = (months: HotspotMonths, rows: Rows) =>
  isWithin(months, rows) && gapsIn(months, rows).length === 0

export const movedBy = ({ from, to }: Rows, months: number): Rows => ({ from: from + months, to: to + months })
