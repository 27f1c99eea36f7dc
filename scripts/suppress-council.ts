import { indicators as catalogueIndicators } from '../src/catalogue/indicators.ts'
import { series as catalogueSeries } from '../src/catalogue/series.ts'
import type { Release } from '../src/core/disclosure/release.ts'
import type { CountSeries, Indicator, Series } from '../src/core/series.ts'
import type { Council } from './council/read-council.ts'
import { highsSolver } from './solver/highs-solver.ts'
import { type Suppression, suppressSeries } from './steps/disclosure/suppress-series.ts'

/**
 * Decides what to hide of every series of a council that is under `suppress`, by id. The solver is loaded only where there
 * is one.
 */
export async function suppressCouncil(
  council: Pick<Council, 'counts'>,
  releases: readonly Release[],
  indicators: readonly Indicator[] = catalogueIndicators,
  series: readonly Series[] = catalogueSeries,
): Promise<ReadonlyMap<string, Suppression>> {
  const own = series.flatMap((one): [CountSeries, NonNullable<ReturnType<Council['counts']['get']>>][] => {
    const counts = council.counts.get(one.id)
    return one.kind === 'counts' && one.policy.kind === 'suppress' && counts ? [[one, counts]] : []
  })
  if (own.length === 0) return new Map()
  const solver = await highsSolver()
  const chosen = indicators.flatMap((indicator) => (indicator.kind === 'counts' ? [indicator] : []))
  return new Map(own.map(([one, counts]) => [one.id, suppressSeries(one, chosen, counts, releases, solver)]))
}
