import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clearlyHigher } from './clearly-higher.ts'

const of = (count: number, exposure = 1) => ({ count, exposure })

test.each([
  // z = (a - b) / sqrt(a + b) for equal exposures, against 1.96.
  [100, 75, false],
  [100, 74, true],
  [25, 12, true],
  [25, 13, false],
  [25, 16, false],
  [674, 660, false],
])('%i against %i with the same residents: %s', (a, b, clear) => {
  expect(clearlyHigher(of(a), of(b))).toBe(clear)
})

test('below 20 incidents nothing is clear', () => {
  expect(clearlyHigher(of(19), of(1))).toBe(false)
  expect(clearlyHigher(of(20), of(1))).toBe(true)
})

test('rates are compared, not counts', () => {
  expect(clearlyHigher(of(60, 1000), of(100, 5000))).toBe(true)
  expect(clearlyHigher(of(100, 5000), of(60, 1000))).toBe(false)
})

test('nothing can be said without something to divide by', () => {
  expect(clearlyHigher(of(50, 0), of(1, 10))).toBe(false)
  expect(clearlyHigher(of(50, 10), of(1, 0))).toBe(false)
})

test('no two wards are each clearly above the other, and none above itself', () => {
  const anyExposed = fc.record({ count: fc.nat(900), exposure: fc.integer({ min: 1, max: 30_000 }) })
  fc.assert(
    fc.property(anyExposed, anyExposed, (a, b) => {
      expect(clearlyHigher(a, b) && clearlyHigher(b, a)).toBe(false)
      expect(clearlyHigher(a, a)).toBe(false)
    }),
  )
})
