import { addMonths, type IsoMonth, monthsBetween } from '../iso-month.ts'
import { overdispersion } from '../overdispersion.ts'
import { contains, type Period } from '../period.ts'
import { isUnavailable } from '../unavailable.ts'

/** A line of the board that is counted each month for the whole borough. */
export interface MonthlyLine {
  /** Stays from release to release. */
  readonly id: string
  readonly label: string
  /** Id of the group whose kind it is. */
  readonly parent: string | null
  /** Id of who publishes it. */
  readonly source: string
  readonly first: IsoMonth
  /** One number a month, without a gap. */
  readonly counts: readonly number[]
  /** The last month that its publisher no longer revises. */
  readonly settled: IsoMonth
  /** From each of these months on it is recorded in another way. */
  readonly breaks: readonly SeriesBreak[]
}

export interface SeriesBreak {
  readonly month: IsoMonth
  readonly reason: string
}

/** Months from which overdispersion is measured, as on the map: three differences a calendar month. */
const steadyMonths = 48

/** From the first month of the source to its last. */
export function spanOf({ first, counts }: MonthlyLine): Period {
  return { first, last: addMonths(first, counts.length - 1) }
}

/** The sum over a period; null where the source does not have all of it. */
export function countIn(line: MonthlyLine, period: Period): number | null {
  if (!contains(spanOf(line), period)) return null
  const from = monthsBetween(line.first, period.first)
  const to = monthsBetween(line.first, period.last)
  return line.counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0)
}

/**
 * By how much the line's months vary more than chance alone makes them: its latest settled months that are recorded as
 * those of `period`, 48 or as many as there are; 1 where fewer than 24 are there.
 * @source METHODS.md, Change between two periods
 */
export function phiOfLine(line: MonthlyLine, period: Period): number {
  const whole = sameRecording(line, period)
  const months = Math.min(steadyMonths, monthsBetween(whole.first, whole.last) + 1)
  const to = monthsBetween(line.first, whole.last) + 1
  const phi = overdispersion([line.counts.slice(to - Math.max(0, months), to)])
  return isUnavailable(phi) ? 1 : phi
}

/** The settled months that are recorded in the same way as the period's last. */
function sameRecording({ first, settled, breaks }: MonthlyLine, period: Period): Period {
  const before = breaks.filter(({ month }) => month <= period.last).map(({ month }) => month)
  const after = breaks.filter(({ month }) => month > period.last).map(({ month }) => addMonths(month, -1))
  return { first: [first, ...before].sort().at(-1) ?? first, last: [settled, ...after].sort()[0] ?? settled }
}
