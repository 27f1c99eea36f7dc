import { randomGamma, randomLcg } from 'd3-random'
import { type Unavailable, unavailable } from './unavailable.ts'
import { wrongCounts, wrongExposures, wrongLengths } from './wrong-input.ts'

/** How sure a rank is; rank 1 is the highest rate. */
export interface RankProbability {
  /** The chance, 0 to 1, of having the highest rate. */
  readonly first: number
  /** The chance, 0 to 1, of a rank from 1 to 3. */
  readonly topThree: number
  /** The ranks between which the place lies with a chance of 90%, 5% being left out at each end at most. */
  readonly low: number
  readonly high: number
}

/** Fewer draws leave more than half a percentage point of noise. */
const leastDraws = 20_000

/**
 * How sure the ranks of rates are. Each place's rate is drawn from what its count leaves possible, Gamma(count + 0.5,
 * 1 / exposure), many times over; each time the places are ranked. The same seed gives the same answer.
 * @param counts incidents by place; places without coverage are left out by the caller
 * @param exposures residents, hectares, or 1 for a rank of counts; in the same order
 * @param seed a whole number, 0 or more
 * @param draws at least 20,000
 * @returns in the order given; `unavailable` for fewer than two places, or none with an incident
 * @source METHODS.md, Ranks; the prior is Jeffreys's
 */
export function rankProbabilities(
  counts: readonly number[],
  exposures: readonly number[],
  { seed, draws = leastDraws }: { readonly seed: number; readonly draws?: number },
): RankProbability[] | Unavailable {
  const wrong = wrongCounts(counts) ?? wrongExposures(exposures) ?? wrongLengths(counts, exposures)
  if (wrong) return wrong
  if (counts.length < 2) return unavailable('a rank needs two places or more')
  if (counts.every((count) => count === 0)) return unavailable('no incidents in any place')
  if (!isWhole(seed)) return unavailable('the seed is not a whole number of 0 or more')
  if (!isWhole(draws) || draws < leastDraws) return unavailable('a rank needs at least 20,000 draws')
  const timesAtRank = drawRanks(counts, exposures, seed, draws)
  return counts.map((_, place) => probability(timesAtRank.subarray(place * counts.length), counts.length, draws))
}

/** How often each place came to each rank: places x ranks, row by row. */
function drawRanks(counts: readonly number[], exposures: readonly number[], seed: number, draws: number): Uint32Array {
  const gamma = randomGamma.source(randomLcg(seed))
  const drawRate = counts.map((count, place) => gamma(count + 0.5, 1 / (exposures[place] ?? 1)))
  const timesAtRank = new Uint32Array(counts.length ** 2)
  const rates = new Float64Array(counts.length)
  const ranks = new Uint32Array(counts.length)
  const sorted = new Float64Array(counts.length)
  for (let draw = 0; draw < draws; draw++) {
    for (let place = 0; place < rates.length; place++) rates[place] = drawRate[place]?.() ?? 0
    if (rates.length < many) rankInto(ranks, rates)
    else rankManyInto(ranks, rates, sorted)
    for (let place = 0; place < ranks.length; place++) {
      const at = place * ranks.length + (ranks[place] ?? 0)
      timesAtRank[at] = (timesAtRank[at] ?? 0) + 1
    }
  }
  return timesAtRank
}

/** From so many places on, sorting is quicker than looking at each pair. */
const many = 64

/** Ranks from 0: how many rates are higher. Each pair is looked at once; a tie, which has no chance, favours the first. */
function rankInto(ranks: Uint32Array, rates: Float64Array): void {
  ranks.fill(0)
  for (let a = 0; a < rates.length; a++) {
    const rate = rates[a] ?? 0
    let higher = ranks[a] ?? 0
    for (let b = a + 1; b < rates.length; b++) {
      const isHigher = Number((rates[b] ?? 0) > rate)
      higher += isHigher
      ranks[b] = (ranks[b] ?? 0) + 1 - isHigher
    }
    ranks[a] = higher
  }
}

/** The same ranks for many places: each is searched for in the sorted rates. */
function rankManyInto(ranks: Uint32Array, rates: Float64Array, sorted: Float64Array): void {
  sorted.set(rates)
  sorted.sort()
  rates.forEach((rate, place) => {
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((sorted[middle] ?? 0) > rate) to = middle
      else from = middle + 1
    }
    ranks[place] = sorted.length - from
  })
}

function probability(timesAtRank: Uint32Array, places: number, draws: number): RankProbability {
  const upTo: number[] = []
  for (let rank = 0; rank < places; rank++) upTo.push((upTo[rank - 1] ?? 0) + (timesAtRank[rank] ?? 0) / draws)
  return {
    first: upTo[0] ?? 0,
    topThree: upTo[Math.min(2, places - 1)] ?? 0,
    low: upTo.findIndex((share) => share > 0.05) + 1,
    high: upTo.findIndex((share) => share >= 0.95) + 1,
  }
}

const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0
