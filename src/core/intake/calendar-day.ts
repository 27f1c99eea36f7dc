import { addMonths, daysInMonth, type IsoMonth } from '../iso-month.ts'

/** `2026-03-29`, or null for a day that no calendar has: 31 April, month 13. Years have four digits. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null
  const ofYear = `${year}-${twoDigits(month)}` as IsoMonth
  return day <= daysInMonth(ofYear) ? `${ofYear}-${twoDigits(day)}` : null
}

/** The day after a calendar day. */
export function dayAfter(date: string): string {
  const month = date.slice(0, 7) as IsoMonth
  const day = Number(date.slice(8)) + 1
  return day <= daysInMonth(month) ? `${month}-${twoDigits(day)}` : `${addMonths(month, 1)}-01`
}

/**
 * Days since 1 January 1970, so that days can be counted.
 * @source Howard Hinnant, chrono-compatible low-level date algorithms: days_from_civil (a year begins in March)
 */
export function dayNumber(date: string): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const fromMarch = month > 2 ? year : year - 1
  const era = Math.floor(fromMarch / 400)
  const yearOfEra = fromMarch - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The calendar day of a number of days since 1 January 1970: the inverse of `dayNumber`. */
export function dayOfNumber(number: number): string {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return `${yearOfEra + era * 400 + (month <= 2 ? 1 : 0)}-${twoDigits(month)}-${twoDigits(day)}`
}

/** `07:05`, of minutes after midnight. */
export function clockTime(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}

const twoDigits = (number: number) => String(number).padStart(2, '0')
