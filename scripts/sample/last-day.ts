import { daysInMonth, type IsoMonth } from '../../src/core/iso-month.ts'

/** `2026-03-31`, of `2026-03`. */
export function lastDay(month: IsoMonth): string {
  return `${month}-${daysInMonth(month)}`
}
