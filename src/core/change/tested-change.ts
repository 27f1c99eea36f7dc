import { benjaminiHochberg } from '../benjamini-hochberg.ts'
import { eTest } from '../e-test.ts'
import { isUnavailable } from '../unavailable.ts'

/** Counts of two periods of one place, the days they were counted over, and how much more than chance they vary. */
export interface ComparedCounts {
  readonly before: number
  readonly after: number
  readonly daysBefore: number
  readonly daysAfter: number
  /** 1 where counts vary as Poisson counts do; see `overdispersion`. */
  readonly phi: number
}

/** What a test says of a change: `none` is “no clear change”, not “no change”. */
export type ChangeDirection = 'higher' | 'lower' | 'none'

/**
 * A change between two periods. Both counts are always there; an arrow, a colour or a word for its direction only where
 * it was `tested` and `direction` is not `none`.
 */
export type TestedChange =
  | {
      readonly kind: 'tested'
      readonly before: number
      readonly after: number
      /** Two-sided, before the family is allowed for. */
      readonly p: number
      readonly direction: ChangeDirection
    }
  | { readonly kind: 'untested'; readonly before: number; readonly after: number; readonly reason: string }

/**
 * Tests a family of changes at once, so that chance alone makes at most one in twenty of those that pass. A pair that
 * has no test (nothing in either period) is no part of the family.
 * @returns in the order given
 * @source METHODS.md, Change between two periods: e-test with counts divided by phi, Benjamini-Hochberg at 5%
 */
export function testChanges(family: readonly ComparedCounts[]): TestedChange[] {
  const pValues = family.map(({ before, after, daysBefore, daysAfter, phi }) =>
    eTest(before / phi, after / phi, daysBefore, daysAfter),
  )
  const passing = benjaminiHochberg(pValues.flatMap((p) => (isUnavailable(p) ? [] : [p])))
  let tested = 0
  return family.map((pair, i) => {
    const { before, after } = pair
    const p = pValues[i]
    if (p === undefined || isUnavailable(p)) {
      return { kind: 'untested', before, after, reason: p?.unavailable ?? 'no test was made' }
    }
    const passes = !isUnavailable(passing) && passing[tested++] === true
    return { kind: 'tested', before, after, p, direction: passes ? directionOf(pair) : 'none' }
  })
}

function directionOf({ before, after, daysBefore, daysAfter }: ComparedCounts): ChangeDirection {
  return after / daysAfter > before / daysBefore ? 'higher' : 'lower'
}
