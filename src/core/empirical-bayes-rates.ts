import { type Unavailable, unavailable } from './unavailable.ts'
import { wrongCounts, wrongExposures, wrongLengths } from './wrong-input.ts'

/**
 * Rates drawn towards the rate of all areas together, the more so the fewer residents an area has: global empirical
 * Bayes, method of moments. Where the areas differ no more than chance explains, every one gets the common rate.
 * @param counts incidents by area
 * @param residents in the same order
 * @returns incidents per resident, in the order given; `unavailable` without incidents or residents
 * @source METHODS.md, Counts, rates, intervals; Marshall 1991, J. R. Stat. Soc. C 40. The variance between areas is
 * clamped at 0, so that weights stay within 0 to 1 (esda's `Empirical_Bayes` does not)
 */
export function empiricalBayesRates(counts: readonly number[], residents: readonly number[]): number[] | Unavailable {
  const wrong = wrongCounts(counts) ?? wrongExposures(residents, 'residents') ?? wrongLengths(counts, residents)
  if (wrong) return wrong
  const mean = sum(counts) / sum(residents)
  if (mean === 0) return unavailable('no incidents in any area')
  const areas = counts.map((count, i) => ({ rate: count / (residents[i] ?? 0), residents: residents[i] ?? 0 }))
  const between = varianceBetween(areas, mean)
  return areas.map((area) => {
    const weight = between / (between + mean / area.residents)
    return weight * area.rate + (1 - weight) * mean
  })
}

interface Area {
  readonly rate: number
  readonly residents: number
}

/** The variance of the rates beyond what Poisson counts have by chance. */
function varianceBetween(areas: readonly Area[], mean: number): number {
  const residents = sum(areas.map((area) => area.residents))
  const observed = sum(areas.map((area) => area.residents * (area.rate - mean) ** 2)) / residents
  return Math.max(0, observed - mean / (residents / areas.length))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
