import type { Measure } from '../measure.ts'
import type { Period } from '../period.ts'
import type { Area, CountFile } from '../published.ts'
import type { CountSeries } from '../series.ts'
import type { Unavailable } from '../unavailable.ts'
import { type WindowChange, windowChange } from './window-change.ts'
import { type WindowFunnel, windowFunnel } from './window-funnel.ts'
import { type WindowRanks, windowRanks } from './window-ranks.ts'
import { type RateEstimate, windowRates } from './window-rates.ts'

/** What is known of one indicator in one window beyond its figures: all lists are in the order of the file's areas. */
export interface WindowStatistics {
  readonly change: WindowChange | Unavailable
  readonly ranks: WindowRanks | Unavailable
  readonly funnel: WindowFunnel | Unavailable
  readonly rates: readonly (RateEstimate | null)[] | Unavailable
}

/** What they are computed from; plain values, so that a worker can be sent them. */
export interface StatisticsRequest {
  readonly file: Pick<CountFile, 'times' | 'areas' | 'cells'>
  readonly places: readonly Pick<Area, 'code' | 'residents' | 'hectares'>[]
  readonly series: Pick<CountSeries, 'placed' | 'provisionalMonths'>
  readonly window: Period
  readonly measure: Measure
}

/**
 * The statistics of one view. Takes some 40 ms: for a worker, or for when the pages are made, never for a slider's move.
 * The same request has the same answer everywhere, so an arrow is the same on map, profile and board.
 */
export function windowStatistics({ file, places, series, window, measure }: StatisticsRequest): WindowStatistics {
  const inOrder = file.areas.flatMap((code) => places.find((place) => place.code === code) ?? [])
  return {
    change: windowChange(file, series, window),
    ranks: windowRanks(file, inOrder, series, window, measure),
    funnel: windowFunnel(file, inOrder, series, window),
    rates: windowRates(file, inOrder, series, window),
  }
}
