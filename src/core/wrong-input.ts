import { type Unavailable, unavailable } from './unavailable.ts'

/**
 * The checks that every statistic makes before it computes. Each gives the reason why a statistic cannot be had, or
 * undefined where nothing is wrong, so that they chain: `wrongCounts(counts) ?? wrongLengths(counts, residents)`.
 */
type Wrong = Unavailable | undefined

/** At least one number, each finite and 0 or more. Fractions are allowed. */
export function wrongAmounts(values: readonly number[], one = 'a count'): Wrong {
  if (values.length === 0) return unavailable('no values given')
  if (!values.every(Number.isFinite)) return unavailable(`${one} is not a number`)
  return values.some((value) => value < 0) ? unavailable(`${one} is below 0`) : undefined
}

/** At least one whole number, each 0 or more. */
export function wrongCounts(values: readonly number[]): Wrong {
  const wrong = wrongAmounts(values)
  if (wrong) return wrong
  return values.every(Number.isSafeInteger) ? undefined : unavailable('a count is not a whole number')
}

/** What counts are set against: at least one number, each finite and above 0. */
export function wrongExposures(values: readonly number[], one = 'an exposure'): Wrong {
  if (values.length === 0) return unavailable('no values given')
  return values.every((value) => Number.isFinite(value) && value > 0)
    ? undefined
    : unavailable(`${one} must be a number above 0`)
}

/** Lists that belong together are equally long. */
export function wrongLengths(first: readonly unknown[], ...others: readonly (readonly unknown[])[]): Wrong {
  return others.every((other) => other.length === first.length)
    ? undefined
    : unavailable('the lists are not equally long')
}

/** A level of confidence or significance: above 0 and below 1. */
export function wrongLevel(level: number): Wrong {
  return level > 0 && level < 1 ? undefined : unavailable('a level is not between 0 and 1')
}
