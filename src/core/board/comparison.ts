import { type ComparedCounts, type TestedChange, testChanges } from '../change/tested-change.ts'
import { daysOf, yearEarlier } from '../change/year-earlier.ts'
import { type IsoMonth, lastDayName, monthName } from '../iso-month.ts'
import type { Period } from '../period.ts'
import { countIn, type MonthlyLine, phiOfLine, spanOf } from './monthly-line.ts'

/** A period of a line set against the same months a year earlier; refused where the source lacks one of the two. */
export type Comparison =
  | { readonly kind: 'compared'; readonly period: Period; readonly change: TestedChange }
  | { readonly kind: 'refused'; readonly period: Period; readonly reason: string }

/** Both windows of a board: the quarter, and the twelve months that end with it. */
export interface Comparisons {
  readonly quarter: Comparison
  readonly year: Comparison
}

/** Both counts with the reason why no test is made, where the window ends in months that are still revised. */
export function provisionalReason(settled: IsoMonth): string {
  return `figures after ${lastDayName(settled)} are provisional`
}

/**
 * Compares lines of the borough over one period: one family of tests of the lines given.
 * @returns in the order given
 * @source METHODS.md, Change between two periods
 */
export function compareLines(lines: readonly MonthlyLine[], period: Period): Comparison[] {
  const pairs = lines.map((line) => pairOf(line, period))
  const tested = testChanges(pairs.flatMap((pair) => (pair.kind === 'testable' ? [pair.counts] : [])))
  let next = 0
  return pairs.map((pair): Comparison => {
    if (pair.kind === 'refused') return { kind: 'refused', period, reason: pair.reason }
    if (pair.kind === 'untested') return { kind: 'compared', period, change: pair }
    const change = tested[next++]
    return change ? { kind: 'compared', period, change } : { kind: 'refused', period, reason: 'no test was made' }
  })
}

type Pair =
  | { readonly kind: 'testable'; readonly counts: ComparedCounts }
  | { readonly kind: 'untested'; readonly reason: string; readonly before: number; readonly after: number }
  | { readonly kind: 'refused'; readonly reason: string }

function pairOf(line: MonthlyLine, period: Period): Pair {
  const against = yearEarlier(period)
  const [before, after] = [countIn(line, against), countIn(line, period)]
  if (before === null || after === null) return { kind: 'refused', reason: whyNoCounts(line, period) }
  const reason = whyUntested(line, against, period)
  if (reason !== null) return { kind: 'untested', before, after, reason }
  const days = { daysBefore: daysOf(against), daysAfter: daysOf(period) }
  return { kind: 'testable', counts: { before, after, ...days, phi: phiOfLine(line, period) } }
}

function whyUntested(line: MonthlyLine, against: Period, period: Period): string | null {
  if (period.last > line.settled) return provisionalReason(line.settled)
  const between = line.breaks.find(({ month }) => against.first < month && month <= period.last)
  return between ? `recorded in another way since ${monthName(between.month)}` : null
}

function whyNoCounts(line: MonthlyLine, period: Period): string {
  const { first, last } = spanOf(line)
  return period.last > last ? `the source ends with ${monthName(last)}` : `the source begins with ${monthName(first)}`
}
