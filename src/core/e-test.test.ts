import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eTest } from './e-test.ts'

const some = integer({ min: 0, max: 60 })
const days = integer({ min: 1, max: 400 })

test.each([
  [0, 3, 0.0884, 4],
  [6, 2, 0.17487, 5],
  [25, 16, 0.1648, 5],
])('%i against %i: p = %d', (a, b, p, digits) => {
  expect(eTest(a, b)).toBeCloseTo(p, digits)
})

test('0 against 3 over 100 days each is the example of scipy.stats.poisson_means_test', () => {
  expect(eTest(0, 3, 100, 100)).toBeCloseTo(0.08837900929018157, 8)
})

test('nothing against nothing has no test', () => {
  expect(eTest(0, 0)).toEqual({ unavailable: 'no incidents in either period' })
})

describe('the sum', () => {
  test('is that of every pair of counts, tried one by one', () => {
    assert(
      property(some, integer({ min: 1, max: 60 }), days, days, (a, b, exposureA, exposureB) => {
        expect(eTest(a, b, exposureA, exposureB)).toBeCloseTo(bruteForce(a, b, exposureA, exposureB), 10)
      }),
      { numRuns: 60 },
    )
  })

  test('also for counts divided by their overdispersion', () => {
    expect(eTest(25 / 1.7, 16 / 1.7)).toBeCloseTo(bruteForce(25 / 1.7, 16 / 1.7, 1, 1), 10)
    expect(eTest(25 / 1.7, 16 / 1.7)).toBeGreaterThan(0.1648)
  })
})

describe('the test', () => {
  test('is symmetric in its periods', () => {
    assert(
      property(some, integer({ min: 1, max: 2500 }), days, days, (a, b, exposureA, exposureB) => {
        expect(eTest(a, b, exposureA, exposureB)).toBeCloseTo(Number(eTest(b, a, exposureB, exposureA)), 11)
      }),
    )
  })

  test('gives a probability, 1 for equal rates', () => {
    assert(
      property(integer({ min: 1, max: 3000 }), integer({ min: 0, max: 3000 }), days, (a, b, exposure) => {
        expect(eTest(a, b, exposure, 365)).toBeGreaterThanOrEqual(0)
        expect(eTest(a, b, exposure, 365)).toBeLessThanOrEqual(1)
        expect(eTest(a * 2, a * 2 * exposure, 0.1, 0.1 * exposure)).toBe(1)
      }),
    )
  })

  test('falls as the same number of incidents is split less evenly', () => {
    assert(
      property(integer({ min: 1, max: 2600 }), integer({ min: 0, max: 2600 }), (total, part) => {
        const less = Math.min(part, total) / 2
        const [a, b] = [Math.floor(less), total - Math.floor(less)]
        if (a > 0) expect(Number(eTest(a - 1, b + 1))).toBeLessThanOrEqual(Number(eTest(a, b)) + 1e-12)
      }),
    )
  })

  test('depends on the ratio of the exposures only', () => {
    expect(eTest(12, 30, 90, 92)).toBeCloseTo(Number(eTest(12, 30, 9, 9.2)), 12)
  })
})

test('above 2,000 incidents the score test goes on where the sum ends, equal to about four decimals', () => {
  for (const a of [905, 930, 950, 975, 999]) {
    const [sum, score] = [Number(eTest(a, 2000 - a)), Number(eTest(a + 0.01, 2000 - a))]
    expect(Math.abs(sum - score)).toBeLessThan(5e-4)
  }
})

/** Every pair of whole counts below 400, each weighed by its chance under the common rate. */
function bruteForce(a: number, b: number, exposureA: number, exposureB: number): number {
  const rate = (a + b) / (exposureA + exposureB)
  const distance = (x: number, y: number) =>
    Math.abs(x / exposureA - y / exposureB) / Math.sqrt(x / exposureA ** 2 + y / exposureB ** 2)
  const [first, second] = [chances(rate * exposureA), chances(rate * exposureB)]
  if (distance(a, b) < 1e-10) return 1
  let sum = 0
  for (const [x, p] of first.entries()) {
    for (const [y, q] of second.entries()) if (distance(x, y) >= distance(a, b) * (1 - 1e-9)) sum += p * q
  }
  return sum
}

function chances(mean: number): number[] {
  let logFactorial = 0
  return Array.from({ length: 400 }, (_, k) => {
    logFactorial += k > 0 ? Math.log(k) : 0
    return Math.exp(k * Math.log(mean) - mean - logFactorial)
  })
}
