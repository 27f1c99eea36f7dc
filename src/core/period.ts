import { addMonths, type IsoMonth, lastDayName, monthName, monthsBetween, monthWord } from './iso-month.ts'

/** Whole months from `first` to `last`, both included. */
export type Period = { readonly first: IsoMonth; readonly last: IsoMonth }

export function periodMonths(period: Period): number {
  return monthsBetween(period.first, period.last) + 1
}

/** Every month of the period, in order. */
export function monthsOf(period: Period): IsoMonth[] {
  return Array.from({ length: Math.max(0, periodMonths(period)) }, (_, i) => addMonths(period.first, i))
}

export function contains(outer: Period, inner: Period): boolean {
  return outer.first <= inner.first && inner.last <= outer.last
}

/** `1 April 2025 to 31 March 2026` */
export function periodInDays(period: Period): string {
  return `1 ${monthName(period.first)} to ${lastDayName(period.last)}`
}

/** `April 2025 to March 2026`, `March to May 2023`, `March 2026` */
export function periodInMonths(period: Period): string {
  if (period.first === period.last) return monthName(period.first)
  const sameYear = period.first.slice(0, 4) === period.last.slice(0, 4)
  return `${sameYear ? monthWord(period.first) : monthName(period.first)} to ${monthName(period.last)}`
}

/** The financial year (April to March) in which `month` lies. */
export function financialYearOf(month: IsoMonth): Period {
  const back = (Number(month.slice(5)) + 8) % 12
  const first = addMonths(month, -back)
  return { first, last: addMonths(first, 11) }
}

export function isFinancialYear(period: Period): boolean {
  return period.first.endsWith('-04') && periodMonths(period) === 12
}

/** `2025-26`, for an axis. */
export function financialYearShort(period: Period): string {
  return `${period.first.slice(0, 4)}-${period.last.slice(2, 4)}`
}
