import fc from 'fast-check'
import { expect, test } from 'vitest'
import { niceStepBelow } from '../frozen-classes.ts'
import { niceStepAbove } from './nice-scale.ts'

test.each([
  [1, 1],
  [1.1, 2],
  [2, 2],
  [2.01, 5],
  [7, 10],
  [101, 200],
  [0.03, 0.05],
])('the nice step that is not below %d is %d', (size, step) => {
  expect(niceStepAbove(size)).toBeCloseTo(step, 12)
})

test('the steps above and below hold the size between them, and are at most two and a half times apart', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (size) => {
      const [below, above] = [niceStepBelow(size), niceStepAbove(size)]
      expect(below).toBeLessThanOrEqual(size * (1 + 1e-8))
      expect(above).toBeGreaterThanOrEqual(size * (1 - 1e-8))
      expect(above / below).toBeLessThanOrEqual(2.5 + 1e-9)
    }),
  )
})
