import { readFileSync } from 'node:fs'
import gammainc from '@stdlib/math-base-special-gammainc'
import { array, assert, integer, property } from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { type RankProbability, rankProbabilities } from './rank-probabilities.ts'
import { isUnavailable } from './unavailable.ts'

const edgware = 'E05013637'

describe('the CCTV incidents of March to May 2023', () => {
  const wards = cctvTotals()
  const counts = [...wards.values()]
  const ranks = ranksOf(counts)
  const edgwareRank = ranks[[...wards.keys()].indexOf(edgware)]

  test('put Edgware first of 24 wards with a chance of .61', () => {
    expect(counts).toHaveLength(24)
    expect(edgwareRank?.first).toBeGreaterThan(0.6)
    expect(edgwareRank?.first).toBeLessThan(0.62)
    expect(edgwareRank).toMatchObject({ low: 1, high: 4 })
  })

  test.each([2, 3, 2024, 123_456])('whatever the seed (%i)', (seed) => {
    const first = ranksOf(counts, undefined, seed)[[...wards.keys()].indexOf(edgware)]?.first
    expect(Math.abs((first ?? 0) - chanceOfFirst(counts, counts.indexOf(26)))).toBeLessThan(0.012)
  })

  test('agree with the integral over all rates, for every ward', () => {
    for (const [i, { first }] of ranks.entries()) {
      expect(Math.abs(first - chanceOfFirst(counts, i))).toBeLessThan(0.012)
    }
  })
})

test('the same seed draws the same, another one differs', () => {
  expect(ranksOf([3, 5, 8], [1, 1, 2], 7)).toEqual(ranksOf([3, 5, 8], [1, 1, 2], 7))
  expect(ranksOf([3, 5, 8], [1, 1, 2], 8)).not.toEqual(ranksOf([3, 5, 8], [1, 1, 2], 7))
})

test('nothing against one incident is first with a chance of 1/2 - 1/pi', () => {
  expect(Math.abs((ranksOf([0, 1])[0]?.first ?? 0) - (0.5 - 1 / Math.PI))).toBeLessThan(0.012)
})

test('the rank interval leaves out 5% at each end, no more', () => {
  // 3 against 8: first with a chance of 7%; 2 against 8: with 3%. Both from the beta distribution.
  expect(ranksOf([3, 8]).map(({ low, high }) => [low, high])).toEqual([
    [1, 2],
    [1, 2],
  ])
  expect(ranksOf([2, 8]).map(({ low, high }) => [low, high])).toEqual([
    [2, 2],
    [1, 1],
  ])
})

test('a place is ranked by its rate, not its count', () => {
  const [small, large] = ranksOf([30, 40], [100, 1000])
  expect(small?.first).toBeGreaterThan(0.999)
  expect(large).toMatchObject({ topThree: 1, low: 2, high: 2 })
})

test('someone is first and three are in the top three; ranks lie within the list', () => {
  assert(
    property(
      array(integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 12 }),
      integer({ min: 0 }),
      (list, seed) => {
        const counts = [...list, 1]
        const ranks = ranksOf(counts, undefined, seed)
        expect(sum(ranks.map(({ first }) => first))).toBeCloseTo(1, 9)
        expect(sum(ranks.map(({ topThree }) => topThree))).toBeCloseTo(3, 9)
        for (const { first, topThree, low, high } of ranks) {
          expect(first).toBeLessThanOrEqual(topThree)
          expect(low).toBeGreaterThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(high)
          expect(high).toBeLessThanOrEqual(counts.length)
        }
      },
    ),
    { numRuns: 15 },
  )
})

/** Incidents of all types by ward. */
function cctvTotals(): Map<string, number> {
  const text = readFileSync('data/snapshot/cctv.csv', 'utf8')
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
  const totals = new Map<string, number>()
  for (const { ward = '', '2023-03..2023-05': value } of rows) {
    if (ward.startsWith('E05')) totals.set(ward, (totals.get(ward) ?? 0) + Number(value))
  }
  return totals
}

/** The integral over x of the density of one place times the chance that every other place is below x. */
function chanceOfFirst(counts: readonly number[], place: number): number {
  const [steps, most] = [2000, 80]
  const below = (count: number, x: number) => gammainc(x, count + 0.5, true, false)
  let total = 0
  for (let step = 0; step < steps; step++) {
    const [from, to] = [(step * most) / steps, ((step + 1) * most) / steps]
    const middle = (from + to) / 2
    const others = counts.reduce((product, count, i) => (i === place ? product : product * below(count, middle)), 1)
    total += others * (below(counts[place] ?? 0, to) - below(counts[place] ?? 0, from))
  }
  return total
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function ranksOf(counts: readonly number[], exposures = counts.map(() => 1), seed = 1): RankProbability[] {
  const ranks = rankProbabilities(counts, exposures, { seed, draws: 20_000 })
  if (isUnavailable(ranks)) throw new Error(ranks.unavailable)
  return ranks
}

test('of many places, too, each has the rank that its rate leaves no doubt about', () => {
  const counts = Array.from({ length: 100 }, (_, i) => 10_000 * (((i * 37) % 100) + 1))
  const ranks = rankProbabilities(
    counts,
    counts.map(() => 1000),
    { seed: 1 },
  )
  if (isUnavailable(ranks)) throw new Error(ranks.unavailable)
  const expected = counts.map((count) => 1 + counts.filter((other) => other > count).length)
  // Neighbours of the largest counts come near each other; a third of the way up none does.
  ranks.forEach((rank, i) => {
    if ((counts[i] ?? 0) <= 300_000) expect([rank.low, rank.high]).toEqual([expected[i], expected[i]])
    else expect(rank.low <= (expected[i] ?? 0) && (expected[i] ?? 0) <= rank.high).toBe(true)
  })
})

test('many places are ranked as few are: the same places among others far below keep their chances', () => {
  const few = { counts: [120, 110, 90, 60], exposures: [1000, 1000, 1000, 1000] }
  const low = Array.from({ length: 80 }, () => 0)
  const alone = rankProbabilities(few.counts, few.exposures, { seed: 3, draws: 40_000 })
  const among = rankProbabilities([...few.counts, ...low], [...few.exposures, ...low.map(() => 1e9)], {
    seed: 3,
    draws: 40_000,
  })
  if (isUnavailable(alone) || isUnavailable(among)) throw new Error('not ranked')
  alone.forEach((rank, i) => {
    expect(among[i]?.first).toBeCloseTo(rank.first, 1)
    expect([among[i]?.low, among[i]?.high]).toEqual([rank.low, rank.high])
  })
})
