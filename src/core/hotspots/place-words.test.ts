import { describe, expect, test } from 'vitest'
import type { HotspotLens } from './hotspot-lens.ts'
import type { HotspotPlace } from './hotspot-picture.ts'
import { listNotes } from './hotspot-places.ts'
import { shareWords } from './hotspot-words.ts'

const lens = { one: 'square of 200 m', many: 'squares of 200 m' } as HotspotLens
const places = (small: number, all: number, tied = false) =>
  Array.from({ length: all }, (_, i) => ({ small: i < small, tied }) as HotspotPlace)

describe('the notes of a list are right with one and with many', () => {
  test.each([
    [places(0, 5), 0, []],
    [places(1, 1), 0, ['It has fewer than 20: such counts go up and down by chance.']],
    [
      places(1, 5),
      0,
      ['1 of these 5 has fewer than 20: such counts go up and down by chance, and so does their order.'],
    ],
    [
      places(2, 2),
      0,
      ['All of these 2 have fewer than 20: such counts go up and down by chance, and so does their order.'],
    ],
    [
      places(0, 5, true),
      1,
      ['Equal figures share a rank, marked =.', '1 more square of 200 m has as many as the last of the list.'],
    ],
    [places(0, 5), 7, ['7 more squares of 200 m have as many as the last of the list.']],
  ])('%#', (list, more, notes) => expect(listNotes(list, more, lens)).toEqual(notes))
})

test('per cent is said of 50 or more, as everywhere', () => {
  expect([shareWords(3, 50), shareWords(3, 49), shareWords(0, 0)]).toEqual([' (6%)', '', ''])
})
