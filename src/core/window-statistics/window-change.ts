import { type ComparedCounts, type TestedChange, testChanges } from '../change/tested-change.ts'
import { daysOf, yearEarlier } from '../change/year-earlier.ts'
import { addMonths, lastDayName, monthsBetween } from '../iso-month.ts'
import { overdispersion } from '../overdispersion.ts'
import { contains, type Period } from '../period.ts'
import type { CountFile } from '../published.ts'
import type { CountSeries } from '../series.ts'
import { wholePeriod } from '../times.ts'
import { isUnavailable, type Unavailable, unavailable } from '../unavailable.ts'
import { windowCounts } from './window-counts.ts'

/** How a window compares with the same months a year earlier. */
export interface WindowChange {
  readonly against: Period
  /** In the order of the file's areas; why not, where one of the two counts is not known. */
  readonly areas: readonly (TestedChange | Unavailable)[]
  /** All areas with both counts together. */
  readonly together: TestedChange | Unavailable
}

/** Months from which overdispersion is measured: three differences a calendar month. */
const steadyMonths = 48

type Table = Pick<CountFile, 'times' | 'cells'>

/**
 * The change of every area and of all together: one family of tests. Refused with the reason where the year before is
 * not wholly there, or where the window ends in months that the publisher still revises.
 * @param provisionalMonths the latest months that are still revised
 * @source METHODS.md, Change between two periods
 */
export function windowChange(
  file: Table,
  { provisionalMonths }: Pick<CountSeries, 'provisionalMonths'>,
  window: Period,
): WindowChange | Unavailable {
  const against = yearEarlier(window)
  const refused = whyNotCompared(file, provisionalMonths, window, against)
  if (refused) return refused
  const [before, after] = [windowCounts(file, against), windowCounts(file, window)]
  const phi = phiOf(file, provisionalMonths)
  const days = { daysBefore: daysOf(against), daysAfter: daysOf(window) }
  const known = before.flatMap((count, i) => {
    const later = after[i] ?? null
    return count === null || later === null ? [] : [{ i, before: count, after: later }]
  })
  if (known.length === 0) return unavailable('no area has a figure in both periods')
  const sum = (side: 'before' | 'after') => known.reduce((total, pair) => total + pair[side], 0)
  const family: ComparedCounts[] = [
    ...known.map((pair) => ({ before: pair.before, after: pair.after, ...days, phi: phi.area })),
    { before: sum('before'), after: sum('after'), ...days, phi: phi.together },
  ]
  const tested = testChanges(family)
  const missing = unavailable('a month of one of the two periods is missing')
  const whole = known.length === before.length || onlyUncovered(file, before, after)
  return {
    against,
    areas: before.map((_, i) => tested[known.findIndex((pair) => pair.i === i)] ?? missing),
    together: (whole && tested.at(-1)) || missing,
  }
}

/** The last window end that no longer changes, for a remedy. */
export function lastSettledMonth(times: CountFile['times'], provisionalMonths: number) {
  return addMonths(wholePeriod(times).last, -provisionalMonths)
}

function whyNotCompared(
  { times }: Table,
  provisionalMonths: number,
  window: Period,
  against: Period,
): Unavailable | null {
  const whole = wholePeriod(times)
  if (times.kind !== 'months') {
    const has = times.periods.some((p) => p.first === against.first && p.last === against.last)
    return has ? null : unavailable('there are no figures for the same period a year earlier')
  }
  if (!contains(whole, against)) return unavailable('there are no figures for the same period a year earlier')
  const settled = lastSettledMonth(times, provisionalMonths)
  if (window.last <= settled) return null
  return unavailable(
    `the figures after ${lastDayName(settled)} are provisional: the publisher still revises them, so no change is tested`,
  )
}

/** Of the wards pooled, and of all of them together; 1 where there are too few months to tell. */
function phiOf({ times, cells }: Table, provisionalMonths: number): { area: number; together: number } {
  if (times.kind !== 'months') return { area: 1, together: 1 }
  const settled = monthsBetween(times.first, lastSettledMonth(times, provisionalMonths)) + 1
  const rows = cells.flatMap((row) => {
    const months = row.slice(Math.max(0, settled - steadyMonths), settled)
    return months.every((cell) => typeof cell === 'number') ? [months] : []
  })
  const together = rows[0]?.map((_, month) => rows.reduce((total, row) => total + (row[month] ?? 0), 0)) ?? []
  const orOne = (phi: number | Unavailable) => (isUnavailable(phi) ? 1 : phi)
  return { area: orOne(overdispersion(rows)), together: orOne(overdispersion([together])) }
}

/** Whether the areas without a figure are those of unknown cover, which no total has. */
function onlyUncovered(
  { cells }: Table,
  before: readonly (number | null)[],
  after: readonly (number | null)[],
): boolean {
  return cells.every((row, i) => (before[i] !== null && after[i] !== null) || row.includes('u'))
}
