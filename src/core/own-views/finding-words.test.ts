import { describe, expect, test } from 'vitest'
import { wards } from '../../../tests/support/own-data.ts'
import { countedIn, hoursWords, repeatPlacesWords, typesWords, wardsWords } from './finding-words.ts'
import type { HourGrid } from './hour-grid.ts'
import type { TypeCount } from './type-mix.ts'
import type { WardCounts } from './ward-counts.ts'

/** Right with none, one and many; what is equal is never put in an order. */

const byWard = (counts: readonly number[], notPlaced = 0): WardCounts => ({
  wards: counts.map((count, i) => ({ code: wards[0], name: `Ward ${i}`, count, rate: null }) as WardCounts['wards'][0]),
  notPlaced,
  total: counts.reduce((sum, count) => sum + count, 0) + notPlaced,
  denominator: null,
})

test('a count is of one or of several', () => {
  expect([0, 1, 1234].map((count) => countedIn('asb', count))).toEqual(['0 cases', '1 case', '1,234 cases'])
  expect(countedIn('control-room', 1)).toBe('1 log entry')
})

describe('wards', () => {
  test.each([
    [byWard([0, 0]), 'None recorded in what is chosen.'],
    [byWard([0, 0], 5), 'None of these could be placed in a ward.'],
    [byWard([1, 0]), 'Most in Ward 0: 1. All were placed in a ward.'],
    [byWard([1, 4, 4], 2), 'Most in Ward 1 and Ward 2: 4 each. 2 of 11 could not be placed in a ward.'],
    [byWard([2, 2, 2, 2, 1]), 'Most in 4 wards: 2 each. All were placed in a ward.'],
  ])('%#', (counts, words) => expect(wardsWords(counts)).toBe(words))
})

describe('types', () => {
  const mix = (...counts: number[]): TypeCount[] =>
    counts.map((count, i) => ({ id: String(i), label: `Type ${i}`, count, share: null }))
  test.each([
    [mix(), 'None recorded.'],
    [mix(7, 2), 'Type 0 is most often recorded: 7 of 9.'],
    [mix(3, 3, 1), 'Type 0 and Type 1 are most often recorded: 3 each of 7.'],
    [mix(1, 1, 1, 1), '4 types are most often recorded: 1 each of 4.'],
  ])('%#', (types, words) => expect(typesWords(types)).toBe(words))
})

describe('hours of the week', () => {
  const grid = (cells: readonly (readonly [number, number, number])[], spread = 0): HourGrid => {
    const days = Array.from({ length: 7 }, () => new Array<number>(24).fill(0))
    for (const [day, hour, value] of cells) (days[day] as number[])[hour] = value
    return { days, byDay: [], byHour: [], timed: 60, spread, untimed: 0, shaded: true }
  }
  test.each([
    [grid([]), ''],
    [
      grid([
        [4, 22, 9],
        [5, 1, 3],
      ]),
      'Most in the hour from 10pm on Fridays: 9.',
    ],
    [
      grid([
        [4, 22, 2],
        [5, 1, 2],
        [6, 1, 1],
      ]),
      'No hour of the week stands alone: 2 have 2 each, the most.',
    ],
    // What is shown as equal is equal: shares of incidents differ by rounding.
    [
      grid(
        [
          [4, 22, 2.01],
          [5, 1, 2],
        ],
        3,
      ),
      'No hour of the week stands alone: 2 have 2.0 each, the most.',
    ],
  ])('%#', (hours, words) => expect(hoursWords(hours)).toBe(words))
})

describe('repeat places', () => {
  const place = (name: string, ward: string | null, months: number) => ({ place: name, ward, months, count: 9 })
  test.each([
    [[], 'No place has any in more than one of the last 12 months.'],
    [[place('Mill Lane', 'Burnt Oak', 5)], 'Mill Lane in Burnt Oak has some in 5 of the last 12 months.'],
    [[place('Mill Lane', null, 5)], 'Mill Lane has some in 5 of the last 12 months.'],
    [
      [place('Mill Lane', 'Burnt Oak', 5), place('High Road', 'Mill Hill', 5)],
      '2 places have some in 5 of the last 12 months; none has any in more.',
    ],
  ])('%#', (places, words) => expect(repeatPlacesWords(places)).toBe(words))
})
