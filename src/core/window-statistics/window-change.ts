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
  /** Why both counts are there and no test: the window ends in months that are still revised. */
  readonly provisional: string | null
  /** In the order of the file's areas; why not, where one of the two counts is not known. */
  readonly areas: readonly (TestedChange | Unavailable)[]
  /** All areas with both counts together. */
  readonly together: TestedChange | Unavailable
}

/** Months from which overdispersion is measured: three differences a calendar month. */
const steadyMonths = 48

type Table = Pick<CountFile, 'times' | 'cells'>

/**
 * The change of every area and of all together: one family of tests. Not to be had where the year before is not wholly
 * there; where the window ends in months that the publisher still revises, both counts are given and nothing is tested.
 * @param provisionalMonths the latest months that are still revised
 * @source METHODS.md, Change between two periods
 */
export function windowChange(
  file: Table,
  { provisionalMonths }: Pick<CountSeries, 'provisionalMonths'>,
  window: Period,
): WindowChange | Unavailable {
  const against = yearEarlier(window)
  if (!hasFigures(file.times, against)) {
    return unavailable('there are no figures for the same period a year earlier')
  }
  const [before, after] = [windowCounts(file, against), windowCounts(file, window)]
  const pairs = before.map((count, i) => pairOf(count, after[i] ?? null))
  const known = pairs.filter((pair) => pair !== null)
  if (known.length === 0) return unavailable('no area has a figure in both periods')
  const together = { before: sumOf(known, 'before'), after: sumOf(known, 'after') }
  const provisional = whyProvisional(file.times, provisionalMonths, window)
  const tested = provisional
    ? [...known, together].map((pair): TestedChange => ({ kind: 'untested', ...pair, reason: 'provisional' }))
    : testChanges(familyOf(known, together, against, window, phiOf(file, provisionalMonths)))
  const isWhole = pairs.every((pair, i) => pair !== null || file.cells[i]?.includes('u'))
  return {
    against,
    provisional,
    areas: pairs.map((pair) => (pair && tested[known.indexOf(pair)]) ?? missingMonth),
    together: (isWhole ? tested.at(-1) : undefined) ?? missingMonth,
  }
}

const missingMonth = unavailable('a month of one of the two periods is missing')

interface Pair {
  readonly before: number
  readonly after: number
}

const pairOf = (before: number | null, after: number | null): Pair | null =>
  before === null || after === null ? null : { before, after }

const sumOf = (pairs: readonly Pair[], side: keyof Pair) => pairs.reduce((sum, pair) => sum + pair[side], 0)

function familyOf(
  known: readonly Pair[],
  together: Pair,
  against: Period,
  window: Period,
  phi: { readonly area: number; readonly together: number },
): ComparedCounts[] {
  const days = { daysBefore: daysOf(against), daysAfter: daysOf(window) }
  return [...known.map((pair) => ({ ...pair, ...days, phi: phi.area })), { ...together, ...days, phi: phi.together }]
}

/** The last window end that no longer changes, for a remedy. */
export function lastSettledMonth(times: CountFile['times'], provisionalMonths: number) {
  return addMonths(wholePeriod(times).last, -provisionalMonths)
}

function hasFigures(times: CountFile['times'], period: Period): boolean {
  if (times.kind === 'months') return contains(wholePeriod(times), period)
  return times.periods.some((p) => p.first === period.first && p.last === period.last)
}

function whyProvisional(times: CountFile['times'], provisionalMonths: number, window: Period): string | null {
  const settled = lastSettledMonth(times, provisionalMonths)
  if (window.last <= settled) return null
  return `The figures after ${lastDayName(settled)} are provisional: the publisher still revises them, so no change is tested.`
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
