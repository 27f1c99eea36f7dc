import { type Unavailable, unavailable } from './unavailable.ts'
import { wrongCounts } from './wrong-input.ts'

/**
 * By how much monthly counts vary more than Poisson counts do (phi): the variance of the differences between a month
 * and the same month a year earlier, over the mean of their sums, which it equals under chance alone. The variance is
 * about each place's own mean difference, so that a steady rise or fall is no dispersion. At least 1.
 * A test that allows for it is `eTest(a / phi, b / phi)`.
 * @param places for each place its counts of months in a row without a gap, at least 24, incidents of one series and
 * type; one place for the borough alone, or the wards, whose variances are pooled
 * @returns 1 or more; `unavailable` with fewer than 24 months or no incidents
 * @source METHODS.md, Change between two periods
 */
export function overdispersion(places: readonly (readonly number[])[]): number | Unavailable {
  const wrong = wrongCounts(places.flat())
  if (wrong) return wrong
  if (places.some((months) => months.length < 24)) return unavailable('fewer than 24 months')
  const sums = places.flatMap((months) => yearOnYear(months, (now, before) => now + before))
  const meanSum = sum(sums) / sums.length
  if (meanSum === 0) return unavailable('no incidents in any month')
  const differences = places.map((months) => yearOnYear(months, (now, before) => now - before))
  const freedom = sums.length - places.length
  return Math.max(1, sum(differences.map(squaredDeviations)) / freedom / meanSum)
}

function yearOnYear(months: readonly number[], join: (now: number, before: number) => number): number[] {
  return months.slice(12).map((now, i) => join(now, months[i] ?? 0))
}

function squaredDeviations(values: readonly number[]): number {
  const mean = sum(values) / values.length
  return sum(values.map((value) => (value - mean) ** 2))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
