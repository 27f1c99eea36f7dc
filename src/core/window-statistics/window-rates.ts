import { empiricalBayesRates } from '../empirical-bayes-rates.ts'
import type { Limits } from '../limits.ts'
import type { Period } from '../period.ts'
import { poissonInterval } from '../poisson-interval.ts'
import type { Area, CountFile } from '../published.ts'
import { annualised, denominatorFor } from '../rate.ts'
import type { CountSeries } from '../series.ts'
import { isAvailable, isUnavailable, type Unavailable, unavailable } from '../unavailable.ts'
import { exposedAreas, inFileOrder } from './window-counts.ts'

/** A rate per 1,000 residents a year, how sure it is, and what it would be drawn towards the borough's. */
export interface RateEstimate {
  readonly rate: number
  /** The 95% interval that the count leaves. */
  readonly interval: Limits
  readonly smoothed: number
}

/**
 * @param places in the order of the file's areas
 * @returns in the order of the file's areas; null for one without a figure
 * @source METHODS.md, Counts, rates, intervals: exact Poisson (Garwood) interval, empirical Bayes (Marshall 1991)
 */
export function windowRates(
  file: Pick<CountFile, 'times' | 'cells'>,
  places: readonly Pick<Area, 'residents'>[],
  { placed }: Pick<CountSeries, 'placed'>,
  window: Period,
): (RateEstimate | null)[] | Unavailable {
  const denominator = denominatorFor(window, placed)
  if (!denominator) return unavailable('there are no residents for this period')
  const known = exposedAreas(file, window, places, denominator.residents)
  const smoothed = empiricalBayesRates(
    known.map((area) => area.count),
    known.map((area) => area.exposure),
  )
  if (isUnavailable(smoothed)) return smoothed
  const shown = (incidents: number, residents: number) => annualised((1000 * incidents) / residents, window)
  const estimates = known.map(({ count, exposure }, i): RateEstimate | Unavailable => {
    const interval = poissonInterval(count)
    if (isUnavailable(interval)) return interval
    return {
      rate: shown(count, exposure),
      interval: { low: shown(interval.low, exposure), high: shown(interval.high, exposure) },
      smoothed: shown(smoothed[i] ?? 0, 1),
    }
  })
  const wrong = estimates.find(isUnavailable)
  if (wrong) return wrong
  return inFileOrder(file.cells.length, known, estimates.filter(isAvailable))
}
