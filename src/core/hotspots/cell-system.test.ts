import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellSystem, type GridBounds, hexagons, squares } from './cell-system.ts'

const bounds: GridBounds = { west: 520_130, south: 185_270, east: 523_410, north: 188_060 }
const inBounds = fc.tuple(
  fc.double({ min: bounds.west, max: bounds.east, noNaN: true }),
  fc.double({ min: bounds.south, max: bounds.north, noNaN: true }),
)

for (const [name, make] of [
  ['squares', squares],
  ['hexagons', hexagons],
] as const) {
  describe(`${name} over the ground`, () => {
    const system = make(bounds, 100)

    it('hold every place of the bounds in one cell, whose middle is the nearest', () => {
      fc.assert(
        fc.property(inBounds, ([easting, northing]) => {
          const cell = system.cellAt(easting, northing)
          expect(cell).toBeGreaterThanOrEqual(0)
          const own = squaredDistance(system, cell, easting, northing)
          for (const other of system.neighboursOf(cell)) {
            expect(own).toBeLessThanOrEqual(squaredDistance(system, other, easting, northing) + 1e-6)
          }
        }),
        { seed: 1 },
      )
    })

    it('are the same ground in other bounds', () => {
      const wider = make({ ...bounds, west: bounds.west - 777, south: bounds.south - 1333 }, 100)
      fc.assert(
        fc.property(inBounds, ([easting, northing]) => {
          const here = system.centreOf(system.cellAt(easting, northing))
          const there = wider.centreOf(wider.cellAt(easting, northing))
          expect(there[0]).toBeCloseTo(here[0], 6)
          expect(there[1]).toBeCloseTo(here[1], 6)
        }),
        { seed: 2 },
      )
    })

    it('have neighbours that have them as neighbours', () => {
      for (let cell = 0; cell < system.cells; cell++) {
        for (const other of system.neighboursOf(cell)) expect(system.neighboursOf(other)).toContain(cell)
      }
    })

    it('find what is within a radius as a look at every cell does', () => {
      fc.assert(
        fc.property(inBounds, fc.integer({ min: 20, max: 600 }), ([easting, northing], radius) => {
          const found: number[] = []
          system.eachWithin(easting, northing, radius, (cell) => found.push(cell))
          const wanted = [...Array(system.cells).keys()].filter(
            (cell) => squaredDistance(system, cell, easting, northing) < radius ** 2,
          )
          expect(found.sort((a, b) => a - b)).toEqual(wanted)
        }),
        { seed: 3, numRuns: 40 },
      )
    })

    it('have corners that are equally far from the middle', () => {
      const cell = system.cellAt(521_000, 186_000)
      const [east, north] = system.centreOf(cell)
      const reaches = system.outlineOf(cell).map(([x, y]) => Math.hypot(x - east, y - north))
      for (const reach of reaches) expect(reach).toBeCloseTo(reaches[0] ?? 0, 6)
    })
  })
}

it('a square is eight neighbours wide, a hexagon six', () => {
  const middle = ([system]: [CellSystem]) => system.neighboursOf(system.cellAt(521_500, 186_500)).length
  expect(middle([squares(bounds, 100)])).toBe(8)
  expect(middle([hexagons(bounds, 100)])).toBe(6)
})

function squaredDistance(system: CellSystem, cell: number, easting: number, northing: number): number {
  const [x, y] = system.centreOf(cell)
  return (x - easting) ** 2 + (y - northing) ** 2
}
