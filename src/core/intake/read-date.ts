import { type IsoMonth, monthNames } from '../iso-month.ts'
import { calendarDay, dayOfNumber } from './calendar-day.ts'
import type { ReasonId } from './reasons.ts'

/** What a date without a time says. */
export type ReadDate =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'month'; readonly month: IsoMonth }
  | { readonly kind: 'wrong'; readonly reason: ReasonId }

export type DateOrder = 'day-month' | 'month-day'

/** The year that two digits mean: 00 to 69 are 2000 to 2069, 70 to 99 are 1970 to 1999. */
const pivot = 70

/**
 * A date as tables write it: `29/03/2026`, `29.3.26`, `2026-03-29`, `20260329`, `Sun 29 March 2026`, `29-Mar-26`,
 * `March 29, 2026`, a month (`2026-03`, `Mar-26`, `03/2026`) or an Excel serial (`46110`).
 * The order of day and month is the one that is given; it is never guessed.
 */
export function readDate(text: string, order: DateOrder): ReadDate {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+/, '')
  return readIso(clean) ?? readNumeric(clean, order) ?? readWorded(clean) ?? readSerial(clean) ?? wrong('date-not-read')
}

const wrong = (reason: ReasonId): ReadDate => ({ kind: 'wrong', reason })

function day(year: number, month: number, dayOfMonth: number): ReadDate {
  const date = calendarDay(year, month, dayOfMonth)
  return date ? { kind: 'day', date } : wrong('impossible-day')
}

function wholeMonth(year: number, month: number): ReadDate {
  const first = calendarDay(year, month, 1)
  return first ? { kind: 'month', month: first.slice(0, 7) as IsoMonth } : wrong('impossible-day')
}

/** The year first, as the standard has it: `2026-03-29`, `2026/3/29`, `20260329`, `2026-03`. */
function readIso(text: string): ReadDate | null {
  const parts = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text)
  if (!parts) return null
  const [year, month] = [Number(parts[1]), Number(parts[2])]
  return parts[3] === undefined ? wholeMonth(year, month) : day(year, month, Number(parts[3]))
}

/** Numbers with the year last: `29/03/2026`, `29.3.26`, `29 03 2026`, `03/2026`. */
function readNumeric(text: string, order: DateOrder): ReadDate | null {
  const monthOnly = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
  if (monthOnly) return wholeMonth(Number(monthOnly[2]), Number(monthOnly[1]))
  const parts = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (!parts) return null
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), yearOf(parts[4] ?? '')]
  const [dayOfMonth, month] = order === 'day-month' ? [first, second] : [second, first]
  const read = day(year, month, dayOfMonth)
  const otherOrder = read.kind === 'wrong' && calendarDay(year, dayOfMonth, month) !== null
  return otherOrder ? wrong('other-date-order') : read
}

/** With the month in words: `29 March 2026`, `29th-Mar-26`, `March 29, 2026`, `Mar-26`, `March 2026`. */
function readWorded(text: string): ReadDate | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[-/. ]*([a-z]{3,9})\.?[-/., ]*(\d{4}|\d{2})$/.exec(text)
  if (dayFirst) return worded(dayFirst[2] ?? '', dayFirst[3] ?? '', Number(dayFirst[1]))
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text)
  if (monthFirst) return worded(monthFirst[1] ?? '', monthFirst[3] ?? '', Number(monthFirst[2]))
  const noDay = /^([a-z]{3,9})\.?[-/., ']*(\d{4}|\d{2})$/.exec(text)
  return noDay ? worded(noDay[1] ?? '', noDay[2] ?? '', null) : null
}

function worded(word: string, yearText: string, dayOfMonth: number | null): ReadDate | null {
  const month = word === 'sept' ? 9 : monthNames.findIndex((name) => isShortFor(word, name.toLowerCase())) + 1
  if (month === 0) return null
  const year = yearOf(yearText)
  return dayOfMonth === null ? wholeMonth(year, month) : day(year, month, dayOfMonth)
}

const isShortFor = (word: string, name: string) => word === name || word === name.slice(0, 3)

/** Days as Excel counts them for Windows, five digits: day 25,569 is 1 January 1970. A fraction is the time of day. */
function readSerial(text: string): ReadDate | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null
  return { kind: 'day', date: dayOfNumber(Math.floor(Number(text)) - 25_569) }
}

function yearOf(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return year < pivot ? 2000 + year : 1900 + year
}
