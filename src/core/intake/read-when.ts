import type { IsoMonth } from '../iso-month.ts'
import { filled } from './blank.ts'
import { clockTime, dayAfter } from './calendar-day.ts'
import type { Field } from './field.ts'
import type { Incident } from './incident.ts'
import { type Moment, withMinute } from './read-moment.ts'
import { readTime } from './read-time.ts'
import type { ReasonId } from './reasons.ts'

/** When a row happened; `notes` with the value that each is about. */
export type ReadWhen =
  | (Pick<Incident, 'month' | 'date' | 'minute' | 'until'> & {
      readonly kind: 'when'
      readonly notes: readonly FieldNote[]
    })
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly reason: ReasonId; readonly field: Field }

/** Something to look at in one field of a row. */
export interface FieldNote {
  readonly reason: ReasonId
  readonly field: Field
}

type Values = Readonly<Partial<Record<Field, string>>>
type Day = Extract<Moment, { kind: 'day' }>

/**
 * When a row happened: its date, else the day on which its span begins, else its month. The time is that of its own
 * column, else that of `from`, else that of the date (but midnight).
 */
export function readWhen(values: Values, readMoment: (text: string) => Moment): ReadWhen {
  const field = firstFilled(values)
  if (!field) return { kind: 'none' }
  const read = readMoment(filled(values[field]))
  if (read.kind === 'wrong') return { kind: 'wrong', reason: read.reason, field }
  const month = monthOf(read)
  if (read.kind === 'month' || field === 'month') {
    return { kind: 'when', month, date: null, minute: null, until: null, notes: [] }
  }
  const notes: FieldNote[] = read.note ? [{ reason: read.note, field }] : []
  const start = withTime(withoutMidnight(read, field), field, values, readMoment, notes)
  const until = readUntil(start, values, readMoment, notes)
  if (field === 'date' && isOtherMonth(month, values, readMoment))
    notes.push({ reason: 'month-differs', field: 'month' })
  return { kind: 'when', month, date: start.date, minute: start.minute, until, notes }
}

/**
 * A date at 00:00 is a day: systems that keep day and time in one column write midnight where no time was given, and a
 * view of hours would show a peak that is none. A time of its own column, or of a span, stands.
 */
const withoutMidnight = (day: Day, field: Field): Day =>
  field === 'date' && day.minute === 0 ? { ...day, minute: null } : day

function firstFilled(values: Values): 'date' | 'from' | 'month' | null {
  if (filled(values.date)) return 'date'
  if (isDated(filled(values.from))) return 'from'
  return filled(values.month) ? 'month' : null
}

/** A span may be given as two times of the date: those are no dates. */
const isDated = (text: string) => text !== '' && readTime(text) === null

const monthOf = (read: Exclude<Moment, { kind: 'wrong' }>) =>
  read.kind === 'month' ? read.month : (read.date.slice(0, 7) as IsoMonth)

function isOtherMonth(month: IsoMonth, values: Values, readMoment: (text: string) => Moment): boolean {
  const text = filled(values.month)
  const read = text === '' ? null : readMoment(text)
  return read !== null && read.kind !== 'wrong' && monthOf(read) !== month
}

/** The day with its time; what cannot be read as a time is left out with a note, since the day still counts. */
function withTime(
  day: Day,
  field: Field,
  values: Values,
  readMoment: (text: string) => Moment,
  notes: FieldNote[],
): { readonly date: string; readonly minute: number | null } {
  for (const column of ['time', 'from'] as const) {
    const text = filled(values[column])
    if (text === '' || column === field) continue
    const minute = minuteIn(text, readMoment)
    if (minute === null) {
      if (column === 'time') notes.push({ reason: 'time-not-read', field: column })
      continue
    }
    const moment = withMinute(day, minute)
    if (moment.kind === 'day' && moment.note) notes.push({ reason: moment.note, field: column })
    return { date: day.date, minute }
  }
  return day
}

/** The time in a column that has times, or dates with times. */
function minuteIn(text: string, readMoment: (text: string) => Moment): number | null {
  const time = readTime(text)
  if (time !== null) return time
  const moment = readMoment(text)
  return moment.kind === 'day' ? moment.minute : null
}

/**
 * The end of the span. A time without a day that is before the beginning is past midnight: a control room's night. An end
 * with a day that is before the beginning is a slip, and only the beginning is kept.
 */
function readUntil(
  start: { readonly date: string; readonly minute: number | null },
  values: Values,
  readMoment: (text: string) => Moment,
  notes: FieldNote[],
): string | null {
  const text = filled(values.to)
  if (text === '') return null
  const time = readTime(text)
  if (time !== null) return start.minute === null ? null : untilTime(start.date, start.minute, time)
  const moment = readMoment(text)
  if (moment.kind !== 'day') {
    notes.push({ reason: 'end-not-read', field: 'to' })
    return null
  }
  const end = `${moment.date}T${clockTime(moment.minute ?? 1439)}`
  const begin = `${start.date}T${clockTime(start.minute ?? 0)}`
  if (end < begin) notes.push({ reason: 'ends-before-it-begins', field: 'to' })
  return end > begin && moment.minute !== null ? end : null
}

function untilTime(date: string, from: number, to: number): string | null {
  if (from === to) return null
  return `${to < from ? dayAfter(date) : date}T${clockTime(to)}`
}
