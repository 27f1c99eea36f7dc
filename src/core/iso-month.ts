/** A calendar month, `2026-03`. Made only by this file. ISO months sort as text. */
export type IsoMonth = string & { readonly brand: 'IsoMonth' }

/** In the order of the year. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The month in `text` (`2026-03`), or null: month 13, a day, or any other writing is none. */
export function parseIsoMonth(text: string): IsoMonth | null {
  return /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? (text as IsoMonth) : null
}

/** Months since the year 0, so that months can be subtracted. */
export function monthNumber(month: IsoMonth): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

export function addMonths(month: IsoMonth, months: number): IsoMonth {
  const number = monthNumber(month) + months
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}` as IsoMonth
}

/** `later` minus `earlier`, in months. */
export function monthsBetween(earlier: IsoMonth, later: IsoMonth): number {
  return monthNumber(later) - monthNumber(earlier)
}

/** `March 2026` */
export function monthName(month: IsoMonth): string {
  return `${monthWord(month)} ${month.slice(0, 4)}`
}

/** `March` */
export function monthWord(month: IsoMonth): string {
  return monthNames[Number(month.slice(5)) - 1] ?? ''
}

/** `Mar 2026`, for an axis. */
export function shortMonth(month: IsoMonth): string {
  return `${monthWord(month).slice(0, 3)} ${month.slice(0, 4)}`
}

/** `31 March 2026` */
export function lastDayName(month: IsoMonth): string {
  return `${daysInMonth(month)} ${monthName(month)}`
}

export function daysInMonth(month: IsoMonth): number {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  if (number === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(number) ? 30 : 31
}
