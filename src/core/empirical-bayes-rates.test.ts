import { array, assert, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { empiricalBayesRates } from './empirical-bayes-rates.ts'
import { isUnavailable } from './unavailable.ts'

const areas = array(tuple(integer({ min: 0, max: 400 }), integer({ min: 1, max: 30_000 })), {
  minLength: 1,
  maxLength: 40,
}).filter((list) => list.some(([count]) => count > 0))

test('two areas worked out by hand', () => {
  // m = 60/400 = .15; s2 = (100 (.05)^2 + 300 (.05/3)^2) / 400 - .15/200 = 1/1200 - .00075 = 1/12000
  const between = 1 / 12_000
  const weights = [between / (between + 0.0015), between / (between + 0.0005)]
  expect(rates([20, 40], [100, 300])).toEqual([
    expect.closeTo(0.15 + (weights[0] ?? 0) * 0.05, 12),
    expect.closeTo(0.15 - (weights[1] ?? 0) * (0.05 / 3), 12),
  ])
})

test('areas that differ no more than chance explains all get the common rate', () => {
  expect(rates([5, 6, 4], [100, 100, 100])).toEqual([0.05, 0.05, 0.05])
})

test('a single area and equal rates stay as they are', () => {
  expect(rates([7], [70])).toEqual([0.1])
  expect(rates([1, 2, 30], [10, 20, 300])).toEqual([0.1, 0.1, 0.1])
})

test('every smoothed rate lies between the area and the borough: weights stay within 0 to 1', () => {
  assert(
    property(areas, (list) => {
      const [counts, residents] = [list.map(([count]) => count), list.map(([, people]) => people)]
      const mean = sum(counts) / sum(residents)
      for (const [i, smoothed] of rates(counts, residents).entries()) {
        const raw = (counts[i] ?? 0) / (residents[i] ?? 1)
        expect(smoothed).toBeGreaterThanOrEqual(Math.min(raw, mean) * (1 - 1e-12))
        expect(smoothed).toBeLessThanOrEqual(Math.max(raw, mean) * (1 + 1e-12))
      }
    }),
  )
})

test('of two areas with the same rate the smaller is drawn further towards the borough', () => {
  const [small = 0, large = 0] = rates([20, 200, 10], [100, 1000, 1000])
  expect(small).toBeLessThan(large)
})

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function rates(counts: readonly number[], residents: readonly number[]): number[] {
  const smoothed = empiricalBayesRates(counts, residents)
  if (isUnavailable(smoothed)) throw new Error(smoothed.unavailable)
  return smoothed
}
