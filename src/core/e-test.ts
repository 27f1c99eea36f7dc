import erfc from '@stdlib/math-base-special-erfc'
import { type PoissonMass, poissonMass } from './poisson-mass.ts'
import { type Unavailable, unavailable } from './unavailable.ts'
import { wrongAmounts, wrongExposures } from './wrong-input.ts'

/** Above this many together the score test, equal to about four decimals, replaces the sum. */
const mostForSum = 2000

/** Two statistics closer than this are the same one, computed in another order. */
const rounding = 1e-10

/**
 * Whether two counts differ by more than chance explains: the two-sided p of the Poisson e-test.
 *
 * All pairs of counts that are as far apart as the observed pair, or further, are weighed by their chance under one
 * common rate. Where a + b exceeds 2,000 the score test takes its place. Symmetric in the two periods.
 * @param a incidents of one period. Not always whole: a caller that allows for overdispersion divides both counts by phi;
 * the observed pair may then lie between whole numbers, while the pairs it is compared with stay whole.
 * @param exposureA days or anything else that `a` is in proportion to, in the same unit as `exposureB`
 * @returns 0 to 1, right to about twelve decimals of the sum; `unavailable` without incidents, or for a negative or
 * missing number
 * @source METHODS.md, Change between two periods; Krishnamoorthy and Thomson 2004, J. Stat. Plan. Inference 119
 */
export function eTest(a: number, b: number, exposureA = 1, exposureB = 1): number | Unavailable {
  const wrong = wrongAmounts([a, b]) ?? wrongExposures([exposureA, exposureB])
  if (wrong) return wrong
  if (a + b === 0) return unavailable('no incidents in either period')
  const [rateA, rateB] = [a / exposureA, b / exposureB]
  if (Math.abs(rateA - rateB) <= rounding * (rateA + rateB)) return 1
  return a + b > mostForSum ? scoreTest(a, b, exposureA, exposureB) : sumTest(a, b, exposureA, exposureB)
}

function scoreTest(a: number, b: number, exposureA: number, exposureB: number): number {
  const pooled = (a + b) / (exposureA + exposureB)
  const variance = pooled * (1 / exposureA + 1 / exposureB)
  return erfc(Math.abs(a / exposureA - b / exposureB) / Math.sqrt(2 * variance))
}

function sumTest(a: number, b: number, exposureA: number, exposureB: number): number {
  const pooled = (a + b) / (exposureA + exposureB)
  const squared = (a / exposureA - b / exposureB) ** 2 / (a / exposureA ** 2 + b / exposureB ** 2)
  const least = squared * (1 - rounding)
  const isExtreme = (x: number, y: number) =>
    (x / exposureA - y / exposureB) ** 2 >= least * (x / exposureA ** 2 + y / exposureB ** 2)
  const isHigh = (x: number, y: number) => x / exposureA > y / exposureB && isExtreme(x, y)
  const isLow = (x: number, y: number) => x / exposureA < y / exposureB && isExtreme(x, y)
  return Math.min(1, extremeMass(poissonMass(pooled * exposureA), poissonMass(pooled * exposureB), isHigh, isLow))
}

/**
 * The mass of the pairs that are too far apart. For each x the y that go with it are a run without gaps, whose two ends
 * only ever rise with x: so each end is moved along once instead of trying every pair.
 */
function extremeMass(
  first: PoissonMass,
  second: PoissonMass,
  isHigh: (x: number, y: number) => boolean,
  isLow: (x: number, y: number) => boolean,
): number {
  const upTo = cumulated(second.mass)
  const last = second.mass.length
  let [start, end, sum] = [0, 0, 0]
  for (const [i, mass] of first.mass.entries()) {
    const x = first.from + i
    while (start < last && isHigh(x, second.from + start)) start++
    while (end < last && !isLow(x, second.from + end)) end++
    sum += mass * ((upTo[start] ?? 0) + (upTo[last] ?? 0) - (upTo[end] ?? 0))
  }
  return sum
}

/** Before the first, after the first, ... after the last. */
function cumulated(mass: Float64Array): Float64Array {
  const upTo = new Float64Array(mass.length + 1)
  let sum = 0
  for (const [i, each] of mass.entries()) upTo[i + 1] = sum += each
  return upTo
}
