import type { IsoMonth } from '../iso-month.ts'
import { dayNumber } from './calendar-day.ts'
import { isSkippedInLondon, londonTime } from './london-time.ts'
import { type DateOrder, type ReadDate, readDate } from './read-date.ts'
import { minuteOfDayPart, readTime } from './read-time.ts'
import type { ReasonId } from './reasons.ts'
import { remembered } from './remembered.ts'

/** What a date says, which may have a time. London local; `note` is what should be looked at. */
export type Moment =
  | { readonly kind: 'day'; readonly date: string; readonly minute: number | null; readonly note: ReasonId | null }
  | { readonly kind: 'month'; readonly month: IsoMonth }
  | { readonly kind: 'wrong'; readonly reason: ReasonId }

/** The part of a text that is a time, with its zone: `T14:30:00Z`, ` 2.30pm`, `, 1430hrs`, ` 1430` after a whole date. */
const timePart =
  /(?:(?<=\d)t|,?\s+(?:at\s+)?)((?:\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|\d{4}(?=\s*h)|(?<=\d[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\s+)\d{4})(?:\s*h(?:ou)?rs?)?)\s*(z|utc|gmt|bst|[+-]\d\d(?::?\d\d)?)?$/i

/** No date is longer; a cell can be, and looking for a time in it would take hours. */
const longest = 60

/** A reader of dates with or without a time, for rows of one table. Dates that repeat are read once. */
export function momentReader(order: DateOrder, today: string | null): (text: string) => Moment {
  const readDay = remembered((text: string) => inRange(readDate(text, order), today))
  return (text) => {
    if (text.length > longest) return { kind: 'wrong', reason: 'date-not-read' }
    const serial = /^(\d{5})(\.\d+)$/.exec(text)
    if (serial?.[1] && serial[2]) return withMinute(readDay(serial[1]), minuteOfDayPart(Number(serial[2])))
    // A date alone is shorter than any date with a time that has a colon, a stop or a letter more; most are.
    const time = text.length > 9 ? timePart.exec(text) : null
    if (!time?.[1]) return withMinute(readDay(text), null)
    const day = readDay(text.slice(0, time.index))
    const minute = readTime(time[1])
    if (day.kind !== 'day') return day.kind === 'month' ? { kind: 'wrong', reason: 'date-not-read' } : day
    if (minute === null) return { ...day, minute, note: 'time-not-read' }
    return time[2] ? inLondon(day.date, minute, time[2].toLowerCase()) : withMinute(day, minute)
  }
}

/** A day with the time of another column. */
export function withMinute(day: ReadDate, minute: number | null): Moment {
  if (day.kind !== 'day') return day
  const note = minute !== null && isSkippedInLondon(day.date, minute) ? 'no-such-hour' : null
  return { kind: 'day', date: day.date, minute, note }
}

/** A time with its distance from UTC, as a clock in London showed it. */
function inLondon(date: string, minute: number, zone: string): Moment {
  const utc = dayNumber(date) * 1440 + minute - minutesAhead(zone)
  return { kind: 'day', ...londonTime(utc), note: null }
}

function minutesAhead(zone: string): number {
  if (zone === 'bst') return 60
  const parts = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(zone)
  return parts ? (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0)) : 0
}

/** Refuses what is before 2000 or after the day of the import: both are slips of typing in a log. */
function inRange(read: ReadDate, today: string | null): ReadDate {
  if (read.kind === 'wrong') return read
  const text = read.kind === 'day' ? read.date : read.month
  if (text < '2000') return { kind: 'wrong', reason: 'before-2000' }
  if (text > (today?.slice(0, text.length) ?? '2099-12-31')) return { kind: 'wrong', reason: 'future-date' }
  return read
}
