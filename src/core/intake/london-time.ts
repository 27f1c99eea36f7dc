import { Temporal } from 'temporal-polyfill'
import { dayNumber, dayOfNumber } from './calendar-day.ts'

const minutesOfDay = 1440

/** When the clocks of a year go forward and back, in minutes since 1 January 1970 UTC. */
interface SummerTime {
  readonly starts: number
  readonly ends: number
}

// Asking the time zone's table for every row would take a minute for a million rows: it is asked once a year of the data.
const summerTimes = new Map<string, SummerTime>()

/** A moment in minutes since 1 January 1970 UTC as the day and minute that a clock in London showed. */
export function londonTime(utcMinutes: number): { readonly date: string; readonly minute: number } {
  const { starts, ends } = summerTime(dayOfNumber(Math.floor(utcMinutes / minutesOfDay)).slice(0, 4))
  const local = utcMinutes + (utcMinutes >= starts && utcMinutes < ends ? 60 : 0)
  const day = Math.floor(local / minutesOfDay)
  return { date: dayOfNumber(day), minute: local - day * minutesOfDay }
}

/** Whether no clock in London showed the time: the hour that is left out when the clocks go forward. */
export function isSkippedInLondon(date: string, minute: number): boolean {
  const { starts } = summerTime(date.slice(0, 4))
  // In winter London's time is UTC, so the hour that is left out begins where summer time does.
  const asIfWinter = dayNumber(date) * minutesOfDay + minute
  return asIfWinter >= starts && asIfWinter < starts + 60
}

function summerTime(year: string): SummerTime {
  const known = summerTimes.get(year)
  if (known) return known
  const newYear = Temporal.ZonedDateTime.from(`${year}-01-01T00:00[Europe/London]`)
  const starts = newYear.getTimeZoneTransition('next')
  const ends = starts?.getTimeZoneTransition('next')
  const minutes = (at: Temporal.ZonedDateTime | null | undefined) => (at ? at.epochMilliseconds / 60_000 : Infinity)
  const found = { starts: minutes(starts), ends: minutes(ends) }
  summerTimes.set(year, found)
  return found
}
