import gammainc from '@stdlib/math-base-special-gammainc'
import { assert, double, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import type { Limits } from './limits.ts'
import { poissonInterval } from './poisson-interval.ts'
import { isUnavailable } from './unavailable.ts'

test.each([
  [0, 0, 3.69],
  [1, 0.03, 5.57],
  [7, 2.81, 14.42],
  [20, 12.22, 30.89],
  [26, 16.98, 38.1],
])('%i incidents: %d to %d', (count, low, high) => {
  expect(limits(count)).toEqual({ low: expect.closeTo(low, 2), high: expect.closeTo(high, 2) })
})

test('no incidents leave -ln(tail) possible', () => {
  expect(limits(0, 0.9).high).toBeCloseTo(-Math.log(0.05), 7)
  expect(limits(0, 0.998).high).toBeCloseTo(-Math.log(0.001), 7)
})

test('at each limit the count is just as unlikely as the level says, by adding up the chances', () => {
  assert(
    property(integer({ min: 1, max: 300 }), double({ min: 0.5, max: 0.999, noNaN: true }), (count, level) => {
      const { low, high } = limits(count, level)
      expect(1 - chanceUpTo(count - 1, low)).toBeCloseTo((1 - level) / 2, 7)
      expect(chanceUpTo(count, high)).toBeCloseTo((1 - level) / 2, 7)
    }),
  )
})

test('limits are quantiles of the gamma distribution', () => {
  assert(
    // The library's upper tail is off by up to 3e-4 above a mean of 1,000, so it is no oracle there.
    property(integer({ min: 1, max: 900 }), (count) => {
      const { low, high } = limits(count)
      expect(gammainc(low, count, true, false)).toBeCloseTo(0.025, 9)
      expect(gammainc(high, count + 1, true, true)).toBeCloseTo(0.025, 9)
    }),
  )
})

test('large counts too: the sum to 99,958 about this mean, in 60 digits, is .02500000000000005', () => {
  expect(limits(99_958).high).toBeCloseTo(100_579.61456965421, 6)
})

test('every level from almost none to almost all has limits', () => {
  assert(
    property(integer({ min: 0, max: 100_000 }), double({ min: 0.0001, max: 0.999999, noNaN: true }), (count, level) => {
      const { low, high } = limits(count, level)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThan(high)
      expect(high).toBeLessThan(count + 20 + 8 * Math.sqrt(count))
    }),
  )
})

test('limits hold the count, rise with it, and widen with the level', () => {
  assert(
    property(integer({ min: 0, max: 100_000 }), (count) => {
      const [narrow, wide, next] = [limits(count, 0.9), limits(count, 0.99), limits(count + 1, 0.9)]
      expect(narrow.low).toBeLessThanOrEqual(count)
      expect(narrow.high).toBeGreaterThan(count)
      expect(wide.low).toBeLessThanOrEqual(narrow.low)
      expect(wide.high).toBeGreaterThan(narrow.high)
      expect(next.low).toBeGreaterThan(narrow.low)
      expect(next.high).toBeGreaterThan(narrow.high)
    }),
  )
})

function limits(count: number, level?: number): Limits {
  const interval = poissonInterval(count, level)
  if (isUnavailable(interval)) throw new Error(interval.unavailable)
  return interval
}

function chanceUpTo(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0]
  for (let k = 0; k <= count; k++) {
    sum += term
    term *= mean / (k + 1)
  }
  return sum
}
