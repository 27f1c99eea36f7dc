import { assert, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { isUnavailable } from './unavailable.ts'
import {
  type ComparedAreas,
  type Displacement,
  weightedDisplacementDifference,
} from './weighted-displacement-difference.ts'

const pair = tuple(integer({ min: 1, max: 500 }), integer({ min: 0, max: 500 }))

test('control 20 to 20, treated 20 to 10', () => {
  const { estimate, standardError, interval } = difference({ control: [20, 20], treated: [20, 10] })
  expect(estimate).toBe(-10)
  expect(standardError).toBeCloseTo(8.3666, 4)
  expect(interval(0.9)).toEqual({ low: expect.closeTo(-23.76, 2), high: expect.closeTo(3.76, 2) })
  expect(interval(0.95)).toEqual({ low: expect.closeTo(-26.4, 2), high: expect.closeTo(6.4, 2) })
})

test('the areas around count as well, and their counts in the variance', () => {
  const areas = { control: [20, 20], treated: [20, 10], displacementControl: [5, 4], displacement: [6, 9] } as const
  const { estimate, standardError } = difference(areas)
  expect(estimate).toBe(-6)
  expect(standardError ** 2).toBeCloseTo(94, 12)
})

test('a wrong level has a reason', () => {
  expect(difference({ control: [1, 2], treated: [3, 4] }).interval(90)).toEqual({
    unavailable: 'a level is not between 0 and 1',
  })
})

test('treated and control exchanged turn the sign; the interval lies about the estimate and widens with the level', () => {
  assert(
    property(pair, pair, (control, treated) => {
      const [one, other] = [difference({ control, treated }), difference({ control: treated, treated: control })]
      expect(one.estimate + other.estimate).toBe(0)
      expect(one.standardError).toBe(other.standardError)
      const [narrow, wide] = [one.interval(0.9), one.interval(0.95)]
      if (isUnavailable(narrow) || isUnavailable(wide)) throw new Error('no interval')
      expect((narrow.low + narrow.high) / 2).toBeCloseTo(one.estimate, 9)
      expect(wide.low).toBeLessThan(narrow.low)
    }),
  )
})

function difference(areas: ComparedAreas): Displacement {
  const found = weightedDisplacementDifference(areas)
  if (isUnavailable(found)) throw new Error(found.unavailable)
  return found
}
