import { addMonths } from '../iso-month.ts'
import { type Period, periodInMonths, periodMonths } from '../period.ts'
import { type HotspotMonths, type Rows, rowsOf, wholeOf } from './hotspot-months.ts'
import { type HotspotView, longestWindow } from './hotspot-view.ts'

/** The window of a view, and the one that fixes its colours. */
export interface HotspotWindow {
  readonly period: Period
  readonly rows: Rows
  /** The latest of the same length; of a cumulative window the whole series. */
  readonly latest: Rows
  /** What was asked for and is not so. */
  readonly refusals: readonly string[]
}

/** The window that is asked for, laid into the months of the series. */
export function hotspotWindow(months: HotspotMonths, view: HotspotView): HotspotWindow {
  const whole = wholeOf(months)
  const wished = wishedPeriod(view, whole)
  const last = wished.last > whole.last || wished.last < whole.first ? whole.last : wished.last
  const longest = view.cumulative ? months.months : longestWindow
  const earliest = laterOf(whole.first, addMonths(last, 1 - longest))
  const period = { first: wished.first > last ? last : laterOf(wished.first, earliest), last }
  const rows = rowsOf(months, period)
  const length = rows.to - rows.from
  const isMoved = period.first !== wished.first || period.last !== wished.last
  return {
    period,
    rows,
    latest: view.cumulative
      ? { from: 0, to: months.months }
      : { from: Math.max(0, months.months - length), to: months.months },
    refusals: isMoved
      ? [
          `These data have ${periodInMonths(whole)}, and a window at most ${longest} months: ${periodInMonths(period)} is shown.`,
        ]
      : [],
  }
}

const laterOf = <Month extends string>(a: Month, b: Month): Month => (a > b ? a : b)

function wishedPeriod({ first, last, cumulative }: HotspotView, whole: Period): Period {
  const end = last ?? whole.last
  if (cumulative) return { first: whole.first, last: end }
  const yearBefore = addMonths(end, -11)
  const shortest = periodMonths(whole) < 12 ? whole.first : yearBefore
  return { first: first ?? shortest, last: end }
}
