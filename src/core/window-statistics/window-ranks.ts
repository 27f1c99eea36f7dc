import type { Measure } from '../measure.ts'
import type { Period } from '../period.ts'
import type { Area, CountFile } from '../published.ts'
import { type RankProbability, rankProbabilities } from '../rank-probabilities.ts'
import { denominatorFor } from '../rate.ts'
import type { CountSeries } from '../series.ts'
import { isUnavailable, type Unavailable, unavailable } from '../unavailable.ts'
import { type ExposedArea, exposedAreas, inFileOrder } from './window-counts.ts'

/** The place of an area among all that have a figure, and how sure it is. */
export interface Rank extends RankProbability {
  /** By the figure itself, 1 = highest; areas with equal figures share the better place. */
  readonly place: number
}

export interface WindowRanks {
  /** How many areas are ranked. */
  readonly of: number
  /** In the order of the file's areas; null for one that is not ranked. */
  readonly areas: readonly (Rank | null)[]
}

/** The same draws on every page and every day: ranks are facts of the data. */
const seed = 20220505

type RankedPlace = Pick<Area, 'code' | 'residents' | 'hectares'>

/**
 * The rank of every area by a measure, with its uncertainty. Areas without a figure are left out.
 * @param places in the order of the file's areas
 * @source METHODS.md, Ranks
 */
export function windowRanks(
  file: Pick<CountFile, 'times' | 'cells'>,
  places: readonly RankedPlace[],
  series: Pick<CountSeries, 'placed'>,
  window: Period,
  measure: Measure,
): WindowRanks | Unavailable {
  const exposureOf = exposures(measure, window, series.placed)
  if (!exposureOf) return unavailable('there are no residents for this period')
  const known = exposedAreas(file, window, places, exposureOf)
  const ranks = rankProbabilities(
    known.map((area) => area.count),
    known.map((area) => area.exposure),
    { seed },
  )
  if (isUnavailable(ranks)) return ranks
  const order = placesOf(known)
  const ranked = ranks.map((rank, i) => ({ ...rank, place: order[i] ?? 0 }))
  return { of: known.length, areas: inFileOrder(file.cells.length, known, ranked) }
}

/** The place of every area by its figure alone, 1 = highest; null for one that has none. In the order of the file. */
export function placesBy(
  file: Pick<CountFile, 'times' | 'cells'>,
  places: readonly RankedPlace[],
  series: Pick<CountSeries, 'placed'>,
  window: Period,
  measure: Measure,
): (number | null)[] | Unavailable {
  const exposureOf = exposures(measure, window, series.placed)
  if (!exposureOf) return unavailable('there are no residents for this period')
  const known = exposedAreas(file, window, places, exposureOf)
  return inFileOrder(file.cells.length, known, placesOf(known))
}

function placesOf(known: readonly ExposedArea[]): number[] {
  const rates = known.map((area) => area.count / area.exposure)
  return rates.map((rate) => 1 + rates.filter((other) => other > rate).length)
}

function exposures(measure: Measure, window: Period, placed: CountSeries['placed']) {
  if (measure === 'hectare') return (place: RankedPlace) => place.hectares
  if (measure !== 'rate') return () => 1
  return denominatorFor(window, placed)?.residents ?? null
}
