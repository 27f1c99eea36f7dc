import { randomLcg, randomPoisson } from 'd3-random'
import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { overdispersion } from './overdispersion.ts'

const months = (of: (month: number) => number) => Array.from({ length: 36 }, (_, month) => of(month))

test('is the variance of the yearly differences over the mean of the sums', () => {
  // The second year is 10 above, then 10 below the first, in turn: variance 100 x 12/11, mean sum 80.
  const alternating = [...Array(12).fill(40), ...Array.from({ length: 12 }, (_, i) => (i % 2 ? 30 : 50))]
  expect(overdispersion([alternating])).toBeCloseTo((100 * 12) / 11 / 80, 12)
})

test('pools the places, each about its own mean difference', () => {
  const steady = [...Array(12).fill(40), ...Array(12).fill(40)]
  const alternating = [...Array(12).fill(40), ...Array.from({ length: 12 }, (_, i) => (i % 2 ? 20 : 60))]
  // 400 x 12 over 22 degrees of freedom, mean sum 80.
  expect(overdispersion([steady, alternating])).toBeCloseTo((400 * 12) / 22 / 80, 12)
})

test('a yearly pattern or a steady rise alone is none', () => {
  expect(overdispersion([months((month) => 20 + 15 * Math.abs((month % 12) - 6))])).toBe(1)
  expect(overdispersion([months((month) => 20 + 3 * month)])).toBe(1)
})

test('Poisson counts have about 1, counts that come in fives about 5', () => {
  const random = randomPoisson.source(randomLcg(1))
  const places = Array.from({ length: 200 }, (_, place) => months(random(20 + place)))
  expect(Math.abs(Number(overdispersion(places)) - 1)).toBeLessThan(0.1)
  const inFives = places.map((place) => place.map((count) => 5 * count))
  expect(Math.abs(Number(overdispersion(inFives)) / 5 - 1)).toBeLessThan(0.1)
})

test('is never below 1', () => {
  assert(
    property(array(integer({ min: 0, max: 99 }), { minLength: 24, maxLength: 60 }), (counts) => {
      expect(overdispersion([[1, ...counts]])).toBeGreaterThanOrEqual(1)
    }),
  )
})
