import { addMonths, daysInMonth } from '../iso-month.ts'
import { monthsOf, type Period } from '../period.ts'

/** The same months a year earlier: the standard comparison. @source METHODS.md, Change between two periods */
export function yearEarlier(period: Period): Period {
  return { first: addMonths(period.first, -12), last: addMonths(period.last, -12) }
}

/** How many days a period has: the exposure of its counts, since February has 28 or 29. */
export function daysOf(period: Period): number {
  return monthsOf(period).reduce((days, month) => days + daysInMonth(month), 0)
}
