import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counted, listed, roundTo, shownNumber } from './shown-number.ts'

test.each([
  [84_065, 0, '84,065'],
  [999, 0, '999'],
  [1_234_567, 0, '1,234,567'],
  [38.54, 1, '38.5'],
  [38.55, 1, '38.6'],
  [1234.5, 1, '1,234.5'],
  [0, 2, '0.00'],
  [-0.854, 2, '−0.85'],
  [-0.004, 2, '0.00'],
  [-1234, 0, '−1,234'],
])('%d with %i decimals is shown as %s', (value, decimals, text) => {
  expect(shownNumber(value, decimals)).toBe(text)
})

describe('rounding', () => {
  test.each([
    [1.005, 2, 1.01],
    [0.285, 2, 0.29],
    [2.5, 0, 3],
    [-0.25, 1, -0.3],
    [9.96, 1, 10],
  ])('%d to %i decimals is %d', (value, decimals, wanted) => {
    expect(roundTo(value, decimals)).toBe(wanted)
  })

  test('moves a value by at most half a step, and never twice', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (value, decimals) => {
          const once = roundTo(value, decimals)
          expect(Math.abs(once - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
          expect(roundTo(once, decimals)).toBe(once)
        },
      ),
    )
  })

  test('is what people read: the shown text read back is the rounded value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 2 }),
        (value, decimals) => {
          const read = Number(shownNumber(value, decimals).replaceAll(',', '').replace('−', '-'))
          expect(read).toBeCloseTo(roundTo(value, decimals), 9)
        },
      ),
    )
  })
})

test('one is singular, all else plural', () => {
  expect([0, 1, 2, 1200].map((n) => counted(n, 'ward', 'wards'))).toEqual([
    '0 wards',
    '1 ward',
    '2 wards',
    '1,200 wards',
  ])
})

test('a list ends with "and"', () => {
  expect(listed([])).toBe('')
  expect(listed(['a'])).toBe('a')
  expect(listed(['a', 'b'])).toBe('a and b')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
})
