import { rankProbabilities } from '../rank-probabilities.ts'
import { isUnavailable, type Unavailable, unavailable } from '../unavailable.ts'
import { wrongCounts } from '../wrong-input.ts'

/** A place among areas by their counts, 1 = fewest, and how sure it is. */
export interface PlaceAmong {
  /** By the count itself; areas with equal counts share the lower place. */
  readonly place: number
  /** The places between which it lies with a chance of 90%. */
  readonly low: number
  readonly high: number
  readonly of: number
}

/** The same draws on every page and every day. */
const seed = 20220505

/** Two counts so many standard deviations apart change places less than once in a million draws. */
const surely = 5

/**
 * Which place one area has among several by its count, 1 = fewest. A rank of counts: nothing is divided by residents.
 * `rankProbabilities` counts from the highest, so both ends of its interval are turned round here. Areas that are surely
 * below or above are not drawn, which takes most of the time: they only shift the places.
 * @param counts of every area, its own included
 * @param at which of them it is
 * @source METHODS.md, Ranks
 */
export function placeAmong(counts: readonly number[], at: number): PlaceAmong | Unavailable {
  const own = counts[at]
  if (own === undefined) return unavailable('the area is not among those compared')
  const wrong = wrongCounts(counts)
  if (wrong) return wrong
  if (counts.length < 2) return unavailable('a place needs two areas or more')
  const place = 1 + counts.filter((count) => count < own).length
  const near = counts.filter((count, i) => i === at || Math.abs(count - own) <= surely * Math.sqrt(count + own + 1))
  const below = counts.filter((count) => count < own).length - near.filter((count) => count < own).length
  if (near.length === 1) return { place, low: place, high: place, of: counts.length }
  // Areas of one count are alike: which of them stands for the own one makes no difference.
  const drawn = rankProbabilities(
    near,
    near.map(() => 1),
    { seed },
  )
  if (isUnavailable(drawn)) return drawn
  const fromTop = drawn[near.indexOf(own)]
  if (!fromTop) return unavailable('the area is not among those compared')
  const turned = (rank: number) => below + near.length + 1 - rank
  return { place, low: turned(fromTop.high), high: turned(fromTop.low), of: counts.length }
}
