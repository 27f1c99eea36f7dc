import { type Unavailable, unavailable } from './unavailable.ts'
import { wrongLevel } from './wrong-input.ts'

/**
 * Which tests of a family pass when at most the share `alpha` of those that pass may be false ones: the largest k with
 * p_(k) <= k alpha / n, and everything up to it. Equal p pass or fail together.
 * @param pValues one for each test made, in any order; a comparison without a test (0 to 0) is no part of the family
 * @returns in the order given; `unavailable` for an empty family or a p outside 0 to 1
 * @source METHODS.md, Change between two periods; Benjamini and Hochberg 1995, J. R. Stat. Soc. B 57
 */
export function benjaminiHochberg(pValues: readonly number[], alpha = 0.05): boolean[] | Unavailable {
  if (pValues.length === 0) return unavailable('no values given')
  if (!pValues.every((p) => p >= 0 && p <= 1)) return unavailable('a p value is not between 0 and 1')
  const wrong = wrongLevel(alpha)
  if (wrong) return wrong
  const sorted = [...pValues].sort((a, b) => a - b)
  const last = sorted.findLastIndex((p, i) => p <= ((i + 1) * alpha) / sorted.length)
  const largest = sorted[last] ?? Number.NEGATIVE_INFINITY
  return pValues.map((p) => p <= largest)
}
