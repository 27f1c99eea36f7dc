import { array, assert, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RankProbability, rankProbabilities } from '../rank-probabilities.ts'
import { isUnavailable } from '../unavailable.ts'
import { placeAmong } from './place-among.ts'
import { placeRange, placeWords } from './place-words.ts'

test('1st has the fewest', () => {
  expect(placeAmong([10, 500, 9000], 0)).toEqual({ place: 1, low: 1, high: 1, of: 3 })
  expect(placeAmong([10, 500, 9000], 2)).toEqual({ place: 3, low: 3, high: 3, of: 3 })
})

test('counts that could be either way round have a range, and equal ones share the lower place', () => {
  expect(placeAmong([100, 103, 900], 1)).toEqual({ place: 2, low: 1, high: 2, of: 3 })
  expect(placeAmong([100, 100, 900], 1)).toMatchObject({ place: 1, low: 1, high: 2 })
})

test('is the rank of rankProbabilities counted from the other end, also where areas are left out as sure', () => {
  const counts = [40, 55, 60, 62, 66, 70, 90, 140, 4000, 9]
  const ranks = rankProbabilities(counts, Array(10).fill(1), { seed: 1 })
  if (isUnavailable(ranks)) throw new Error(ranks.unavailable)
  for (const [at, rank] of ranks.entries()) {
    const turned = fromFewest(rank, counts.length)
    const found = placeAmong(counts, at)
    if (isUnavailable(found)) throw new Error(found.unavailable)
    // Other draws: an end of the range may differ by one where its chance is close to 5%.
    expect(Math.abs(found.low - turned.low)).toBeLessThanOrEqual(1)
    expect(Math.abs(found.high - turned.high)).toBeLessThanOrEqual(1)
  }
})

test('the range is within the places, and holds the place unless areas are equal or close', () => {
  const counts = array(nat(300), { minLength: 2, maxLength: 8 }).filter((some) => some.some((count) => count > 0))
  assert(
    property(counts, nat(7), (some, wished) => {
      const found = placeAmong(some, wished % some.length)
      if (isUnavailable(found)) throw new Error(found.unavailable)
      expect(found.low).toBeGreaterThanOrEqual(1)
      expect(found.high).toBeLessThanOrEqual(some.length)
      expect(found.low).toBeLessThanOrEqual(found.high)
    }),
    { numRuns: 40 },
  )
})

describe('wrong input gives a reason', () => {
  test.each([
    ['a negative count', [1, -1], 0],
    ['no number', [1, Number.NaN], 0],
    ['a part of an incident', [1, 2.5], 0],
    ['one area', [5], 0],
    ['none', [], 0],
    ['an area that is not there', [1, 2], 2],
    ['no incidents at all', [0, 0, 0], 1],
  ])('%s', (_, counts, at) => {
    expect(placeAmong(counts, at)).toEqual({ unavailable: expect.any(String) })
  })
})

test('in words a place has its range', () => {
  const place = { place: 22, low: 17, high: 23, of: 32 }
  expect([placeWords(place), placeRange(place)]).toEqual(['22nd of 32', '17th to 23rd'])
  expect(placeRange({ ...place, low: 22, high: 22 })).toBe('22nd')
})

const fromFewest = ({ low, high }: RankProbability, of: number) => ({ low: of + 1 - high, high: of + 1 - low })
