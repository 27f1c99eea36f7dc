import { array, assert, double, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { type PredictiveAccuracy, predictiveAccuracyIndex } from './predictive-accuracy-index.ts'
import { isUnavailable } from './unavailable.ts'

const cells = array(
  tuple(integer({ min: 0, max: 30 }), integer({ min: 0, max: 30 }), double({ min: 0.1, max: 5, noNaN: true })),
  { minLength: 1, maxLength: 30 },
).filter((list) => list.some(([observed]) => observed > 0) && list.some(([, predicted]) => predicted > 0))

test('the six cells of ptools, ties taking the lower observed first', () => {
  const { pai, pei } = accuracy([6, 7, 3, 2, 1, 0], [8, 4, 4, 2, 1, 0], [1, 1, 1, 1, 1, 1])
  expect(pai).toEqual([1.8947, 1.4211, 1.6842, 1.4211, 1.2, 1].map((each) => expect.closeTo(each, 4)))
  expect(pei).toEqual([6 / 7, 9 / 13, 1, 1, 1, 1].map((each) => expect.closeTo(each, 12)))
})

test('a small dense cell comes before a large one with more incidents', () => {
  const { pai } = accuracy([5, 10], [5, 10], [1, 9])
  expect(pai).toEqual([expect.closeTo(1 / 3 / 0.1, 12), 1])
})

test('PAI ends at 1, PEI lies within 0 to 1 and ends at 1, whatever the areas', () => {
  assert(
    property(cells, (list) => {
      const { pai, pei } = accuracyOf(list)
      expect(pai.at(-1)).toBeCloseTo(1, 9)
      expect(pei.at(-1)).toBeCloseTo(1, 9)
      for (const each of pei) {
        expect(each).toBeGreaterThanOrEqual(0)
        expect(each).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('who predicts what then happens is as good as can be', () => {
  assert(
    property(cells, (list) => {
      const { pei } = accuracyOf(list.map(([observed, , area]) => [observed, observed, area]))
      for (const each of pei) expect(each).toBeCloseTo(1, 9)
    }),
  )
})

test('for equal areas PEI is the incidents caught over the most that as many cells hold', () => {
  assert(
    property(cells, (list) => {
      const { pei } = accuracyOf(list.map(([observed, predicted]) => [observed, predicted, 1]))
      const order = [...list].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([observed]) => observed)
      const best = list.map(([observed]) => observed).sort((a, b) => b - a)
      const total = (values: number[], upTo: number) => values.slice(0, upTo + 1).reduce((sum, each) => sum + each, 0)
      expect(pei).toEqual(list.map((_, i) => expect.closeTo(total(order, i) / total(best, i), 9)))
    }),
  )
})

const accuracyOf = (list: readonly (readonly [number, number, number])[]) =>
  accuracy(
    list.map(([observed]) => observed),
    list.map(([, predicted]) => predicted),
    list.map(([, , area]) => area),
  )

function accuracy(
  observed: readonly number[],
  predicted: readonly number[],
  areas: readonly number[],
): PredictiveAccuracy {
  const found = predictiveAccuracyIndex(observed, predicted, areas)
  if (isUnavailable(found)) throw new Error(found.unavailable)
  return found
}
