import { expect, it } from 'vitest'
import { hotFrom, isHot } from './hot-cells.ts'
import { persistence } from './persistence.ts'

const periods = (text: string) => [...text].map((mark) => mark === '#')

it.each([
  ['....................', null],
  ['####################', 'persistent'],
  ['################....', 'persistent'],
  ['###############.....', 'former'],
  ['................##..', 'emerging'],
  ['................#...', 'intermittent'],
  ['.#..............##..', 'emerging'],
  ['####............##..', 'intermittent'],
  ['##..................', 'former'],
  ['#...................', 'intermittent'],
  ['#...............####', 'emerging'],
  ['#', 'persistent'],
])('%s is %s', (marks, pattern) => {
  expect(persistence(periods(marks))).toBe(pattern)
})

it('cells are hot from three times the mean of those that have any', () => {
  expect(hotFrom([0, 0, 1, 1, 1, 1])).toBe(3)
  const counts = [0, 0, 1, 1, 1, 1, 1, 3, 6]
  expect(counts.filter((count) => isHot(count, hotFrom(counts)))).toEqual([6])
  // What is exactly three times the mean is hot.
  expect([2.999, 3, 3.001].map((height) => isHot(height, hotFrom([0, 0, 1, 1, 1, 1])))).toEqual([false, true, true])
  expect(isHot(0, null)).toBe(false)
  expect(hotFrom([0, 0])).toBe(null)
})

it('what rounding leaves of a difference is no density', () => {
  expect(hotFrom([1e-12, 2, 4])).toBe(9)
})
