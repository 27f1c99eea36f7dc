import { dayNumber } from '../intake/calendar-day.ts'
import type { Incident } from '../intake/incident.ts'
import { londonTime } from '../intake/london-time.ts'

/** A share of an incident that falls into an hour of a day of the week. Monday is 0. */
export interface HourShare {
  readonly weekday: number
  readonly hour: number
  readonly weight: number
}

const minutesOfDay = 1440
/** What may lie anywhere in a week tells no hour. */
const widestSpan = 7 * minutesOfDay

/**
 * The hours, London local, in which an incident lies: one where its time is known, several where only a span is, each with
 * its share of the span as it really passed. So an hour that exists twice weighs twice, and one that is left out nothing.
 * Null where no time is known, and for spans of more than a week. The shares add up to 1.
 * @source Ashby and Bowers 2013 (aoristic weights)
 */
export function hoursOf(incident: Timed): HourShare[] | null {
  const span = spanOf(incident)
  if (!span) return null
  const { from, to } = span
  if (to === from) return [{ ...hourAt(from), weight: 1 }]
  const shares: HourShare[] = []
  // Clocks change by whole hours: an hour of London begins where an hour of UTC does.
  for (let at = from; at < to; at = nextHour(at)) {
    shares.push({ ...hourAt(at), weight: (Math.min(nextHour(at), to) - at) / (to - from) })
  }
  return shares
}

export type Timed = Pick<Incident, 'date' | 'minute' | 'until'>

/** When an incident was, in minutes since 1 January 1970 UTC; `to` is `from` where the time is known. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** Null where no time is known, and for spans of more than a week. */
export function spanOf({ date, minute, until }: Timed): TimeSpan | null {
  if (date === null || minute === null) return null
  const from = momentOf(date, minute)
  const to = until === null ? from : endOf(until, from)
  if (to - from > widestSpan) return null
  return { from, to: Math.max(from, to) }
}

/** Monday is 0. */
export const weekdayOf = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7

const nextHour = (moment: number) => (Math.floor(moment / 60) + 1) * 60

function hourAt(moment: number): Pick<HourShare, 'weekday' | 'hour'> {
  const { date, minute } = londonTime(moment)
  return { weekday: weekdayOf(date), hour: Math.floor(minute / 60) }
}

/**
 * Minutes since 1 January 1970 UTC at which London's clocks show this. Of two such moments the earlier; for a time that is
 * left out, the moment that would have been it if the clocks had stayed.
 */
function momentOf(date: string, minute: number): number {
  const asIfWinter = dayNumber(date) * minutesOfDay + minute
  const asIfSummer = asIfWinter - 60
  const shown = londonTime(asIfSummer)
  return shown.date === date && shown.minute === minute ? asIfSummer : asIfWinter
}

/** A time that exists twice ends a span at the earlier, unless the span begins after it. */
function endOf(until: string, from: number): number {
  const [date = '', time = ''] = until.split('T')
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  const earlier = momentOf(date, minute)
  const later = dayNumber(date) * minutesOfDay + minute
  return earlier < from && later > from && later - earlier === 60 ? later : earlier
}
