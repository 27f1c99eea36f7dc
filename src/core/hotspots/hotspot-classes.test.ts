import fc from 'fast-check'
import { expect, it } from 'vitest'
import { areaEdges, classOf, countEdges, densityEdges, hotspotClasses } from './hotspot-classes.ts'

const heights = fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 1, maxLength: 60 })
const counts = fc.array(fc.nat(60), { minLength: 1, maxLength: 60 })

it.each([
  ['density', densityEdges, heights, false],
  ['counts', countEdges, counts, true],
  ['areas', areaEdges, heights, false],
] as const)(
  '%s: edges ascend, the hot value is one of them, and every value is in one class',
  (_, edgesOf, values, isWhole) => {
    fc.assert(
      fc.property(values as fc.Arbitrary<number[]>, (given) => {
        const edges = edgesOf(given)
        expect([...edges.edges].sort((a, b) => a - b)).toEqual(edges.edges)
        if (edges.hotFrom !== null) expect(edges.edges).toContain(edges.hotFrom)
        const classes = hotspotClasses(edges, given, isWhole)
        const held = classes.reduce((sum, { cells }) => sum + cells, 0)
        expect(held).toBe(given.filter((value) => classOf(edges, value) > 0).length)
        for (const { low, high } of classes) expect(high === null || high > low).toBe(true)
      }),
      { seed: 9 },
    )
  },
)

it('counts: every cell with an incident has a class, and no empty one', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const edges = countEdges(given)
      for (const value of given) expect(classOf(edges, value) > 0).toBe(value > 0)
    }),
    { seed: 10 },
  )
})

it('are said as they are used', () => {
  // The mean of the cells that have any is 34, so that hot is 102, shown as 100.
  const values = [0, 0, 20, 24, 20, 20, 20, 20, 20, 68, 94]
  expect(densityEdges(values).hotFrom).toBe(100)
  expect(hotspotClasses(densityEdges([...values]), values, false).map(({ label }) => label)).toEqual([
    '50 to under 70',
    '70 to under 100',
    '100 or more',
  ])
  expect(hotspotClasses(countEdges([1, 1, 1, 1, 11]), [1, 1, 3, 9], true)).toMatchObject([
    { label: '1 to 4', cells: 3, isHot: false },
    { label: '5 to 8', cells: 0, isHot: false },
    { label: '9', cells: 1, isHot: true },
    { label: '10', cells: 0, isHot: true },
    { label: '11 or more', cells: 0, isHot: true },
  ])
})
