import { assert, double, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { funnelLimits } from './funnel-limits.ts'
import type { Limits } from './limits.ts'
import { isUnavailable } from './unavailable.ts'

const people = integer({ min: 50, max: 40_000 })
const rate = double({ min: 0.00001, max: 0.5, noNaN: true })

test('limits about 20 expected incidents lie between whole counts, by their chances', () => {
  const { low, high } = limits(1000, 0.02, 0.95)
  // P(X <= 12) = .03901 is the first above .025, P(X = 12) = .01763; P(X <= 29) = .97818 above .975, P(X = 29) = .01254
  expect(low * 1000).toBeCloseTo(12 - (chanceUpTo(12, 20) - 0.025) / chanceOf(12, 20), 9)
  expect(high * 1000).toBeCloseTo(29 - (chanceUpTo(29, 20) - 0.975) / chanceOf(29, 20), 9)
})

test('for a large place they are those of the normal distribution', () => {
  const { low, high } = limits(1_000_000, 0.1, 0.95)
  expect(low).toBeCloseTo(0.1 - (1.96 * Math.sqrt(100_000)) / 1_000_000, 5)
  expect(high).toBeCloseTo(0.1 + (1.96 * Math.sqrt(100_000)) / 1_000_000, 5)
})

test('they hold the rate of the borough and never fall below 0', () => {
  assert(
    property(people, rate, (residents, boroughRate) => {
      const { low, high } = limits(residents, boroughRate, 0.95)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(boroughRate)
      expect(high).toBeGreaterThanOrEqual(boroughRate)
    }),
  )
})

test('99.8% is wider than 95%, and a larger place has a narrower funnel', () => {
  assert(
    property(people, double({ min: 0.1, max: 0.5, noNaN: true }), (residents, boroughRate) => {
      const [inner, outer] = [limits(residents, boroughRate, 0.95), limits(residents, boroughRate, 0.998)]
      const larger = limits(residents * 4, boroughRate, 0.95)
      expect(outer.low).toBeLessThanOrEqual(inner.low)
      expect(outer.high).toBeGreaterThanOrEqual(inner.high)
      expect(larger.high - larger.low).toBeLessThan(inner.high - inner.low)
    }),
  )
})

function limits(residents: number, boroughRate: number, level: number): Limits {
  const funnel = funnelLimits(residents, boroughRate, level)
  if (isUnavailable(funnel)) throw new Error(funnel.unavailable)
  return funnel
}

function chanceOf(count: number, mean: number): number {
  return count === 0 ? Math.exp(-mean) : (chanceOf(count - 1, mean) * mean) / count
}

function chanceUpTo(count: number, mean: number): number {
  return chanceOf(count, mean) + (count === 0 ? 0 : chanceUpTo(count - 1, mean))
}
