import { describe, expect, test } from 'vitest'
import * as statistics from './statistics.ts'
import { isUnavailable } from './unavailable.ts'

const { NaN: nothing, POSITIVE_INFINITY: endless } = Number
const seeded = { seed: 1, draws: 20_000 }
const chain = [[1], [0, 2], [1]]
const year = Array.from({ length: 24 }, (_, i) => i)

/** Each statistic with what it must refuse, and why. */
const refused: Record<string, readonly (readonly [what: string, result: unknown, reason: string])[]> = {
  poissonInterval: [
    ['negative', statistics.poissonInterval(-1), 'a count is below 0'],
    ['not a number', statistics.poissonInterval(nothing), 'a count is not a number'],
    ['endless', statistics.poissonInterval(endless), 'a count is not a number'],
    ['not whole', statistics.poissonInterval(2.5), 'a count is not a whole number'],
    ['level 0', statistics.poissonInterval(2, 0), 'a level is not between 0 and 1'],
    ['level in per cent', statistics.poissonInterval(2, 95), 'a level is not between 0 and 1'],
    ['a level too high to compute', statistics.poissonInterval(2, 1 - 1e-9), 'a level above 0.999999'],
    ['level not a number', statistics.poissonInterval(2, nothing), 'a level is not between 0 and 1'],
  ],
  eTest: [
    ['no incidents', statistics.eTest(0, 0), 'no incidents in either period'],
    ['negative', statistics.eTest(3, -1), 'a count is below 0'],
    ['not a number', statistics.eTest(nothing, 1), 'a count is not a number'],
    ['no days', statistics.eTest(3, 1, 0, 30), 'an exposure must be a number above 0'],
    ['days not a number', statistics.eTest(3, 1, 30, nothing), 'an exposure must be a number above 0'],
  ],
  benjaminiHochberg: [
    ['empty', statistics.benjaminiHochberg([]), 'no values given'],
    ['not a number', statistics.benjaminiHochberg([0.1, nothing]), 'a p value is not between 0 and 1'],
    ['above 1', statistics.benjaminiHochberg([1.2]), 'a p value is not between 0 and 1'],
    ['negative', statistics.benjaminiHochberg([-0.1]), 'a p value is not between 0 and 1'],
    ['alpha in per cent', statistics.benjaminiHochberg([0.1], 5), 'a level is not between 0 and 1'],
  ],
  empiricalBayesRates: [
    ['empty', statistics.empiricalBayesRates([], []), 'no values given'],
    ['all zero', statistics.empiricalBayesRates([0, 0], [10, 20]), 'no incidents in any area'],
    ['no residents', statistics.empiricalBayesRates([1, 2], [10, 0]), 'residents must be a number above 0'],
    ['unequal lists', statistics.empiricalBayesRates([1, 2], [10]), 'the lists are not equally long'],
    ['negative', statistics.empiricalBayesRates([1, -2], [10, 10]), 'a count is below 0'],
    ['not a number', statistics.empiricalBayesRates([1, nothing], [10, 10]), 'a count is not a number'],
  ],
  funnelLimits: [
    ['no residents', statistics.funnelLimits(0, 0.1, 0.95), 'residents must be a number above 0'],
    ['no incidents', statistics.funnelLimits(10, 0, 0.95), "the borough's rate must be a number above 0"],
    ['not a number', statistics.funnelLimits(10, nothing, 0.95), "the borough's rate must be a number above 0"],
    ['level 1', statistics.funnelLimits(10, 0.1, 1), 'a level is not between 0 and 1'],
  ],
  rankProbabilities: [
    ['empty', statistics.rankProbabilities([], [], seeded), 'no values given'],
    ['one place', statistics.rankProbabilities([3], [1], seeded), 'a rank needs two places or more'],
    ['all zero', statistics.rankProbabilities([0, 0], [1, 1], seeded), 'no incidents in any place'],
    ['not whole', statistics.rankProbabilities([1.5, 2], [1, 1], seeded), 'a count is not a whole number'],
    ['unequal lists', statistics.rankProbabilities([1, 2], [1], seeded), 'the lists are not equally long'],
    ['no exposure', statistics.rankProbabilities([1, 2], [1, 0], seeded), 'an exposure must be a number above 0'],
    [
      'few draws',
      statistics.rankProbabilities([1, 2], [1, 1], { seed: 1, draws: 100 }),
      'a rank needs at least 20,000 draws',
    ],
    [
      'a seed that is no number',
      statistics.rankProbabilities([1, 2], [1, 1], { seed: nothing }),
      'the seed is not a whole number of 0 or more',
    ],
  ],
  overdispersion: [
    ['empty', statistics.overdispersion([]), 'no values given'],
    ['a place without months', statistics.overdispersion([year, []]), 'fewer than 24 months'],
    ['too short', statistics.overdispersion([year.slice(1)]), 'fewer than 24 months'],
    ['all zero', statistics.overdispersion([year.map(() => 0)]), 'no incidents in any month'],
    ['a gap', statistics.overdispersion([[...year, nothing]]), 'a count is not a number'],
  ],
  getisOrdGiStar: [
    ['empty', statistics.getisOrdGiStar([], []), 'no values given'],
    ['all equal', statistics.getisOrdGiStar([2, 2, 2], chain), 'all values are equal'],
    ['the whole map', statistics.getisOrdGiStar([1, 2, 3], chain), 'a neighbourhood is the whole map'],
    ['negative', statistics.getisOrdGiStar([1, -2, 3], chain), 'a value is below 0'],
    ['unequal lists', statistics.getisOrdGiStar([1, 2], chain), 'the lists are not equally long'],
    ['itself', statistics.getisOrdGiStar([1, 2], [[0], []]), 'a cell is listed as its own neighbour'],
    ['twice', statistics.getisOrdGiStar([1, 2], [[1, 1], []]), 'a neighbour is listed twice'],
    ['unknown', statistics.getisOrdGiStar([1, 2], [[2], []]), 'a neighbour is not one of the cells'],
  ],
  hotspotSignificance: [
    ['empty', statistics.hotspotSignificance([], [], []), 'no values given'],
    ['few incidents', statistics.hotspotSignificance([1, 2, 3], chain, [1, 1, 1]), 'fewer than 60 incidents'],
    ['few cells', statistics.hotspotSignificance([60, 2, 3], chain, [1, 1, 1]), 'incidents in fewer than 30 cells'],
    ['no area', statistics.hotspotSignificance([60, 2, 3], chain, [1, 0, 1]), 'an area must be a number above 0'],
    ['not whole', statistics.hotspotSignificance([60.5, 2, 3], chain, [1, 1, 1]), 'a count is not a whole number'],
    ['unequal lists', statistics.hotspotSignificance([60, 2, 3], chain, [1, 1]), 'the lists are not equally long'],
  ],
  predictiveAccuracyIndex: [
    ['empty', statistics.predictiveAccuracyIndex([], [], []), 'no values given'],
    ['none happened', statistics.predictiveAccuracyIndex([0, 0], [1, 2], [1, 1]), 'no incidents in any cell'],
    ['none predicted', statistics.predictiveAccuracyIndex([1, 2], [0, 0], [1, 1]), 'nothing was predicted in any cell'],
    ['no area', statistics.predictiveAccuracyIndex([1, 2], [1, 2], [1, 0]), 'an area must be a number above 0'],
    ['unequal lists', statistics.predictiveAccuracyIndex([1, 2], [1], [1, 1]), 'the lists are not equally long'],
    ['not a number', statistics.predictiveAccuracyIndex([1, 2], [1, nothing], [1, 1]), 'a prediction is not a number'],
  ],
  weightedDisplacementDifference: [
    [
      'negative',
      statistics.weightedDisplacementDifference({ control: [1, 2], treated: [-1, 2] }),
      'a count is below 0',
    ],
    [
      'all zero',
      statistics.weightedDisplacementDifference({ control: [0, 0], treated: [0, 0] }),
      'no incidents in any area',
    ],
    [
      'half a displacement',
      statistics.weightedDisplacementDifference({ control: [1, 2], treated: [1, 2], displacement: [1, 2] }),
      'a displacement area needs its own control area',
    ],
  ],
}

describe.each(Object.entries(refused))('%s says why it has no answer', (_, cases) => {
  test.each(cases)('%s', (_what, result, reason) => {
    expect(isUnavailable(result)).toBe(true)
    expect(result).toEqual({ unavailable: reason })
  })
})
