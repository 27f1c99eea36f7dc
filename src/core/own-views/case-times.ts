import { dayNumber } from '../intake/calendar-day.ts'
import type { Incident } from '../intake/incident.ts'
import { daysInMonth } from '../iso-month.ts'
import type { OwnTable } from './own-table.ts'

/** Days from the report to the table's last day, or to the closing. */
interface AgeBand {
  readonly label: string
  /** The lowest and the highest number of days in it. */
  readonly from: number
  readonly to: number
}

export const ageBands: readonly AgeBand[] = [
  { label: 'under 30 days', from: 0, to: 29 },
  { label: '30 to 90 days', from: 30, to: 90 },
  { label: '91 to 180 days', from: 91, to: 180 },
  { label: 'over 180 days', from: 181, to: Number.POSITIVE_INFINITY },
]

/** Cases by status, how old the open ones are and how long the closed ones took. */
export interface CaseTimes {
  readonly open: number
  readonly closed: number
  readonly notSaid: number
  /** One a band; they add up with `openUndated` to the open ones. */
  readonly openByAge: readonly number[]
  readonly openUndated: number
  /** One a band; they add up with `closedUndated` to the closed ones. */
  readonly closedByDays: readonly number[]
  readonly closedUndated: number
  /** Half of the closed took no longer; null where none has both days. */
  readonly medianDays: number | null
  /** Nine in ten took no longer. */
  readonly ninthDecileDays: number | null
}

/** The last day that a table knows of: of a report, or of a closing. Null for tables without time. */
export function lastDayOf(incidents: readonly Incident[]): string | null {
  let last: string | null = null
  for (const { date, month, closed } of incidents) {
    const reported = date ?? (month && `${month}-${daysInMonth(month)}`)
    for (const day of [reported, closed]) if (day && (last === null || day > last)) last = day
  }
  return last
}

/** @param lastDay of the whole table, not of what is looked at: a filter makes no case older or younger */
export function caseTimes(incidents: readonly Incident[], lastDay: string | null): CaseTimes {
  const open = incidents.filter(({ status }) => status === 'open')
  const closed = incidents.filter(({ status }) => status === 'closed')
  const ages = open.flatMap(({ date }) => daysBetween(date, lastDay))
  const taken = closed.flatMap((incident) => daysBetween(incident.date, incident.closed)).sort((a, b) => a - b)
  return {
    open: open.length,
    closed: closed.length,
    notSaid: incidents.length - open.length - closed.length,
    openByAge: inBands(ages),
    openUndated: open.length - ages.length,
    closedByDays: inBands(taken),
    closedUndated: closed.length - taken.length,
    medianDays: atShare(taken, 0.5),
    ninthDecileDays: atShare(taken, 0.9),
  }
}

export function caseTable({ openByAge, openUndated, closedByDays, closedUndated, open, closed }: CaseTimes): OwnTable {
  return {
    id: 'case-times',
    caption: 'Age of open cases, and days to closing',
    columns: [{ label: 'Days' }, { label: 'Open, by age' }, { label: 'Closed, by days to closing' }],
    rows: [
      ...ageBands.map(({ label }, i) => [label, openByAge[i] ?? 0, closedByDays[i] ?? 0]),
      ['Without a day', openUndated, closedUndated],
    ],
    total: ['In all', open, closed],
  }
}

const inBands = (days: readonly number[]) =>
  ageBands.map(({ from, to }) => days.filter((number) => from <= number && number <= to).length)

/** None where a day is missing, or the second lies before the first. */
function daysBetween(from: string | null, to: string | null): number[] {
  const days = from && to ? dayNumber(to) - dayNumber(from) : -1
  return days < 0 ? [] : [days]
}

/** The smallest value that is not below this share of them. */
const atShare = (sorted: readonly number[], share: number) =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null
