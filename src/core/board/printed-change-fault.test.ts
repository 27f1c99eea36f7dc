import { assert, integer, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printedChangeFault } from './printed-change-fault.ts'

describe('a printed change that is right has no fault', () => {
  test.each([
    ['+3.7%', 463, 480],
    ['-2.9%', 170, 165],
    ['900.0%', 1, 10],
    ['-32.0%', 25, 17],
    ['Decrease (3.5%)', 5222, 5048 - 8],
    ['', 5, 9],
    ['increase from 8', 8, 15],
  ])('%s, %i to %i', (printed, before, after) => {
    expect(printedChangeFault(printed, before, after)).toBeNull()
  })
})

test('a fall that is printed for a rise from 0 has no percentage at all', () => {
  expect(printedChangeFault('"decrease of 0%"', 0, 3)).toBe(
    'The papers print “decrease of 0%”: from 0 to 3 there is no percentage.',
  )
})

test('a wrong percentage of a small base is told without another one, of 50 and more with the right one', () => {
  expect(printedChangeFault('"decrease of 32%"', 25, 15)).toBe(
    'The papers print “decrease of 32%”: from 25 to 15 is another change.',
  )
  expect(printedChangeFault('+7%', 100, 93)).toBe('The papers print “+7%”: from 100 to 93 is −7.0%.')
})

test('the exact percentage, printed to one decimal, is never a fault, and one off by a point always is', () => {
  assert(
    property(integer({ min: 1, max: 5000 }), nat(5000), (before, after) => {
      const exact = (100 * (after - before)) / before
      expect(printedChangeFault(`${exact.toFixed(1)}%`, before, after)).toBeNull()
      expect(printedChangeFault(`${(exact + 1).toFixed(1)}%`, before, after)).not.toBeNull()
    }),
  )
})
