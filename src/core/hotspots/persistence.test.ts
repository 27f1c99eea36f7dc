import { expect, it } from 'vitest'
import { hotCells, hotFrom } from './hot-cells.ts'
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
  expect(hotCells([0, 0, 1, 1, 1, 1, 1, 1, 1, 11])).toEqual([...Array(9).fill(false), true])
  expect(hotFrom([0, 0])).toBe(null)
})

it('what rounding leaves of a difference is no density', () => {
  expect(hotFrom([1e-12, 2, 4])).toBe(9)
})
