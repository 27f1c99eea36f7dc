import { beforeAll, expect, test } from 'vitest'
import { type Built, barnetAlone, built } from '../../tests/support/built-council.ts'
import { searchFilesOf } from '../../tests/support/search-of.ts'
import { placeOfSteps } from './search/search-file.ts'
import { ringsOf, wardContaining } from './ward-containing.ts'

let site: Built
beforeAll(async () => {
  site = built(await barnetAlone(), 'public')
})

test('a path of steps is read as the points it was drawn through', () => {
  expect(ringsOf('M10 20l5-3-2 8zM1 2l3 4-1-9z')).toEqual([
    [
      [10, 20],
      [15, 17],
      [13, 25],
    ],
    [
      [1, 2],
      [4, 6],
      [3, -3],
    ],
  ])
})

test('the published outlines place nearly every street as the full boundaries do', () => {
  const places = searchFilesOf(site).flatMap((file) =>
    file.groups.flatMap((group) =>
      group.places.flat().map((place) => ({ ...placeOfSteps(file, place), ward: file.wards[place[0]] ?? null })),
    ),
  )
  const same = places.filter(({ lon, lat, ward }) => wardContaining(site.places, [lon, lat]) === ward)
  expect(places.length).toBeGreaterThan(2800)
  // Outlines and places are both rounded to 10 m; what differs lies on a border.
  expect(same.length / places.length).toBeGreaterThan(0.985)
})

test('what is outside the borough is in no ward', () => {
  expect(wardContaining(site.places, [-0.1276, 51.5072])).toBe(null)
  expect(wardContaining(site.places, [0, 0])).toBe(null)
})
