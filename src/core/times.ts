import { addMonths, type IsoMonth, monthsBetween } from './iso-month.ts'
import { contains, financialYearOf, type Period, periodMonths } from './period.ts'

/** The times a table has figures for: months without a gap, or periods that were fixed by its publisher or by the gate. */
export type Times =
  | { readonly kind: 'months'; readonly first: IsoMonth; readonly count: number }
  | { readonly kind: 'periods'; readonly periods: readonly Period[] }

/** How long a window is: one, three or twelve months, or a financial year (April to March). */
export type WindowLength = '1' | '3' | '12' | 'fy'

export const windowLengths: readonly WindowLength[] = ['1', '3', '12', 'fy']

export const windowInfo: Record<WindowLength, { readonly label: string; readonly months: number }> = {
  '1': { label: '1 month', months: 1 },
  '3': { label: '3 months', months: 3 },
  '12': { label: '12 months', months: 12 },
  fy: { label: 'Financial year', months: 12 },
}

/** From the first month with figures to the last. */
export function wholePeriod(times: Times): Period {
  if (times.kind === 'months') return { first: times.first, last: addMonths(times.first, times.count - 1) }
  const [first, last] = [times.periods[0], times.periods.at(-1)]
  if (!first || !last) throw new Error('times without a period')
  return { first: first.first, last: last.last }
}

/** How many entries a row of cells has. */
export function timesLength(times: Times): number {
  return times.kind === 'months' ? times.count : times.periods.length
}

/** Whether fixed periods are of several lengths: quarters and years, whose counts do not stand side by side. */
export function isOfLengths(times: Times): boolean {
  return times.kind === 'periods' && new Set(times.periods.map(periodMonths)).size > 1
}

/**
 * Every window of this length that lies wholly in the times, in order. Fixed periods are their own windows, whatever the
 * length, unless they are of several.
 */
export function windowsOf(times: Times, length: WindowLength): Period[] {
  const months = windowInfo[length].months
  if (times.kind === 'periods') {
    return times.periods.filter((period) => !isOfLengths(times) || periodMonths(period) === months)
  }
  const starts = Array.from({ length: Math.max(0, times.count - months + 1) }, (_, i) => addMonths(times.first, i))
  const windows = starts.map((first) => ({ first, last: addMonths(first, months - 1) }))
  return length === 'fy' ? windows.filter((window) => window.first.endsWith('-04')) : windows
}

/** The length that is asked for, or where no window of it fits into the times the longest that does. */
export function lengthThatFits(times: Times, wished: WindowLength): WindowLength {
  const fits = (length: WindowLength) => windowsOf(times, length).length > 0
  const length = fits(wished) ? wished : ((['12', '3', '1'] as const).find(fits) ?? wished)
  // The years among fixed periods are financial years.
  return length === '12' && isOfLengths(times) ? 'fy' : length
}

/**
 * Where `wished` stands in `windows`: the one that ends then, else the last that ends before, else the first.
 * No wish means the latest. -1 only where there is no window.
 */
export function placeOfWindow(windows: readonly Period[], wished: IsoMonth | null): number {
  if (wished === null) return windows.length - 1
  const after = windows.findIndex((window) => window.last > wished)
  if (after === -1) return windows.length - 1
  return Math.max(0, after - 1)
}

/** The first and last entry of a row of cells that a window covers; null where it is not covered. */
export function cellsOfWindow(times: Times, window: Period): { readonly from: number; readonly to: number } | null {
  if (times.kind === 'periods') {
    const at = times.periods.findIndex((p) => p.first === window.first && p.last === window.last)
    return at === -1 ? null : { from: at, to: at }
  }
  if (!contains(wholePeriod(times), window)) return null
  return { from: monthsBetween(times.first, window.first), to: monthsBetween(times.first, window.last) }
}

/** Whole financial years inside the months. */
export function financialYearsOf(times: Times): Period[] {
  return times.kind === 'months' ? windowsOf(times, 'fy').map((window) => financialYearOf(window.first)) : []
}

/** The period of each entry of a row of cells. */
export function periodsOf(times: Times): readonly Period[] {
  return times.kind === 'months' ? windowsOf(times, '1') : times.periods
}
