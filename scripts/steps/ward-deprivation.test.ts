import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WardCode } from '../../src/core/ward-code.ts'
import { lsoaCode } from '../../tests/support/parsed.ts'
import { householdShares } from './household-shares.ts'
import { type DeprivedArea, wardDeprivation } from './ward-deprivation.ts'

const [north, south] = ['E05013628', 'E05013629'] as [WardCode, WardCode]
const measures = [
  { column: 'score', weight: 'residents', percent: false },
  { column: 'idaci', weight: 'children', percent: true },
] as const

const smallArea = lsoaCode(1)
const area = (ward: WardCode, score: number, idaci: number | null, decile = 5): DeprivedArea => ({
  lsoa: smallArea,
  ward,
  share: 1,
  scores: { score, idaci },
  people: { residents: 1000, children: 100 },
  decile,
})

test('each mean is weighted by the people it is about', () => {
  const areas = [
    { ...area(north, 10, 0.1), people: { residents: 1000, children: 300 } },
    { ...area(north, 30, 0.5), people: { residents: 3000, children: 100 } },
  ]
  expect(wardDeprivation(areas, measures, [north])[0]).toEqual({ id: north, values: [25, 0, 20] })
})

test('the share of residents in the most deprived areas counts deciles 1 and 2', () => {
  const areas = [area(north, 40, 0.4, 1), area(north, 30, 0.3, 2), area(north, 20, 0.2, 3), area(north, 10, 0.1, 10)]
  expect(wardDeprivation(areas, measures, [north])[0]?.values[1]).toBe(50)
})

test('a figure that cannot be right is left out of its own mean only', () => {
  const areas = [area(north, 20, null), area(north, 40, 0.3)]
  expect(wardDeprivation(areas, measures, [north])[0]).toEqual({ id: north, values: [30, 0, 30] })
})

test('where no figure is left there is none: a ward without figures is not least deprived', () => {
  const [of] = wardDeprivation([area(north, 20, null)], measures, [north])
  expect(of).toEqual({ id: north, values: [20, 0, null] })
  expect(wardDeprivation([], measures, [south])[0]).toEqual({ id: south, values: [null, null, null] })
})

test('an area in two wards counts in each by its share and in the borough once', () => {
  const shared = [
    { ...area(north, 10, 0.1), share: 0.25 },
    { ...area(south, 10, 0.1), share: 0.75 },
    area(south, 30, 0.3),
  ]
  const rows = wardDeprivation(shared, measures, [north, south])
  expect(rows.map((row) => row.values[0])).toEqual([10, (10 * 0.75 + 30) / 1.75, 20])
})

test('a mean lies between the lowest and the highest of its areas', () => {
  const anyArea = fc.record({
    score: fc.double({ min: -3, max: 90, noNaN: true }),
    residents: fc.integer({ min: 1, max: 5000 }),
  })
  fc.assert(
    fc.property(fc.array(anyArea, { minLength: 1 }), (all) => {
      const areas = all.map(({ score, residents }) => ({
        ...area(north, score, 0),
        people: { residents, children: 1 },
      }))
      const mean = wardDeprivation(areas, measures, [north])[0]?.values[0] ?? Number.NaN
      const scores = all.map(({ score }) => score)
      expect(mean).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9)
      expect(mean).toBeLessThanOrEqual(Math.max(...scores) + 1e-9)
    }),
  )
})

test('households are added up before they are divided', () => {
  const areas = [
    { ward: north, byDimensions: [50, 30, 15, 4, 1] },
    { ward: north, byDimensions: [300, 0, 0, 0, 0] },
    { ward: south, byDimensions: [100, 100, 100, 100, 0] },
  ]
  expect(householdShares(areas, [north, south])).toEqual([
    { id: north, values: [12.5, 5, 1.25] },
    { id: south, values: [75, 50, 25] },
    { id: 'borough', values: [(100 * 350) / 800, (100 * 220) / 800, (100 * 105) / 800] },
  ])
})
