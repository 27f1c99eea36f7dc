import { assert, double, property } from 'fast-check'
import { expect, test } from 'vitest'
import { poissonMass } from './poisson-mass.ts'

test('chances are those of the formula', () => {
  const { from, mass } = poissonMass(3)
  expect(from).toBe(0)
  expect([...mass.slice(0, 4)]).toEqual([1, 3, 9 / 2, 27 / 6].map((part) => expect.closeTo(part * Math.exp(-3), 14)))
})

test('chances add up to 1 and have the mean and variance asked for', () => {
  assert(
    property(double({ min: 0.001, max: 50_000, noNaN: true }), (mean) => {
      const { from, mass } = poissonMass(mean)
      const moment = (power: number) => mass.reduce((sum, each, i) => sum + each * (from + i - mean) ** power, 0)
      expect(moment(0)).toBeCloseTo(1, 12)
      expect(moment(1) / mean).toBeCloseTo(0, 9)
      expect(moment(2) / mean).toBeCloseTo(1, 9)
    }),
  )
})
