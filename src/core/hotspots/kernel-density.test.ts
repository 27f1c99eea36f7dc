import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIsoMonth } from '../iso-month.ts'
import { isUnavailable } from '../unavailable.ts'
import { squares } from './cell-system.ts'
import { cumulativeCounts, windowOf } from './cumulative-counts.ts'
import { hotspotCells } from './hotspot-cells.ts'
import { incidentPoints, type PlacedIncident, rowsOfWindow } from './incident-points.ts'
import { boundsOf, type GridRing, insideRaster } from './inside-raster.ts'
import { cumulativeDensity, kernelDensity as density } from './kernel-density.ts'
import { kernelShareInside } from './kernel-share.ts'

const [west, south] = [520_000, 185_000]
const square = (side: number): GridRing => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
]
const raster = insideRaster([square(4000)])
const cells = hotspotCells(squares(boundsOf([square(4000)]), 100), raster)
const at = (east: number, north: number, weight = 1) => ({
  eastings: [west + east],
  northings: [south + north],
  weights: [weight],
})
const squareKm = 0.01

/** The density of places that can have one. */
function kernelDensity(...given: Parameters<typeof density>): Float64Array {
  const found = density(...given)
  if (isUnavailable(found)) throw new Error(found.unavailable)
  return found
}

const total = (density: ArrayLike<number>) => Array.from(density).reduce((sum, height) => sum + height * squareKm, 0)

describe('kernelDensity', () => {
  it.each([200, 300, 500])('integrates to the incidents away from the edge, with a reach of %d m', (bandwidth) => {
    fc.assert(
      fc.property(
        fc.double({ min: 600, max: 3400, noNaN: true }),
        fc.double({ min: 600, max: 3400, noNaN: true }),
        (east, north) => {
          const density = kernelDensity(at(east, north, 7), cells, bandwidth)
          expect(Math.abs(total(density) / 7 - 1)).toBeLessThan(bandwidth === 200 ? 0.02 : 0.01)
        },
      ),
      { seed: 4 },
    )
  })

  it('peaks at 3 / (pi h^2) where a place is the middle of a cell', () => {
    const density = kernelDensity(at(2050, 2050), cells, 300)
    expect(Math.max(...density)).toBeCloseTo(3 / (Math.PI * 0.3 ** 2), 10)
  })

  it('moves with its places by whole cells', () => {
    const here = kernelDensity(at(1234, 1567), cells, 300)
    const there = kernelDensity(at(1234 + 300, 1567 + 700), cells, 300)
    const moved = (cell: number) => {
      const [easting, northing] = cells.system.centreOf(cells.cells[cell] ?? 0)
      return cells.positionOf[cells.system.cellAt(easting + 300, northing + 700)] ?? -1
    }
    for (const [cell, height] of here.entries()) if (height > 0) expect(there[moved(cell)]).toBeCloseTo(height, 9)
  })

  it('is twice as high at a straight edge as without correction, four times in a corner, and the same inside', () => {
    const share = kernelShareInside(cells, raster, 300)
    const shareOf = (east: number, north: number) =>
      share[cells.positionOf[cells.system.cellAt(west + east, south + north)] ?? -1]
    expect(shareOf(2050, 2050)).toBe(1)
    // The middle of an edge cell lies 50 m inside: a little over half of the kernel is.
    expect(shareOf(50, 2050)).toBeGreaterThan(0.5)
    expect(shareOf(50, 2050)).toBeLessThan(0.7)
    expect(shareOf(50, 50)).toBeCloseTo((shareOf(50, 2050) ?? 0) ** 2, 1)
    const corrected = kernelDensity(at(50, 2050), cells, 300, share)
    const plain = kernelDensity(at(50, 2050), cells, 300)
    const edge = cells.positionOf[cells.system.cellAt(west + 50, south + 2050)] ?? -1
    expect(corrected[edge]).toBeCloseTo((plain[edge] ?? 0) / (shareOf(50, 2050) ?? 1), 9)
  })
})

describe('kernelDensity of little or nothing', () => {
  it('of no place is 0 everywhere, of one that reaches no cell too', () => {
    const none = { eastings: [], northings: [], weights: [] }
    expect(new Set(kernelDensity(none, cells, 300))).toEqual(new Set([0]))
    expect(new Set(kernelDensity(at(-90_000, 0), cells, 300))).toEqual(new Set([0]))
  })

  it('of many at one place is one kernel as many times as high', () => {
    const one = kernelDensity(at(1234, 1567), cells, 300)
    const many = kernelDensity(
      { eastings: Array(9).fill(west + 1234), northings: Array(9).fill(south + 1567), weights: Array(9).fill(2) },
      cells,
      300,
    )
    for (const [cell, height] of one.entries()) expect(many[cell]).toBeCloseTo(18 * height, 9)
  })

  it.each([
    ['bandwidth of 0', at(1, 1), 0, undefined, 'a bandwidth must be a number above 0'],
    ['endless bandwidth', at(1, 1), Number.POSITIVE_INFINITY, undefined, 'a bandwidth must be a number above 0'],
    ['bandwidth that is no number', at(1, 1), Number.NaN, undefined, 'a bandwidth must be a number above 0'],
    ['place that is no number', at(Number.NaN, 1), 300, undefined, 'a place is not a number'],
    ['endless place', at(1, Number.POSITIVE_INFINITY), 300, undefined, 'a place is not a number'],
    ['weight that is no number', at(1, 1, Number.NaN), 300, undefined, 'a weight is not a number'],
    ['weight below 0', at(1, 1, -1), 300, undefined, 'a weight is below 0'],
    ['place without a weight', { ...at(1, 1), weights: [] }, 300, undefined, 'the lists are not equally long'],
    ['share too few', at(1, 1), 300, [1], 'the lists are not equally long'],
    ['share of 0', at(1, 1), 300, new Float64Array(1600), 'a share of the kernel must be a number above 0'],
  ] as const)('refuses a %s and says why', (_what, places, bandwidth, share, reason) => {
    expect(density(places, cells, bandwidth, share)).toEqual({ unavailable: reason })
  })
})

describe('a window of the cumulative surface', () => {
  const months = ['2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-04'].flatMap(
    (m) => parseIsoMonth(m) ?? [],
  )
  const incidents: fc.Arbitrary<PlacedIncident[]> = fc.array(
    fc.record({
      month: fc.constantFrom(...months),
      easting: fc.integer({ min: west, max: west + 3999 }),
      northing: fc.integer({ min: south, max: south + 3999 }),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 120 },
  )

  it.each([200, 300, 500])(
    'equals the density of its own places to 1e-6 of the peak, with a reach of %d m',
    (bandwidth) => {
      const share = kernelShareInside(cells, raster, bandwidth)
      fc.assert(
        fc.property(incidents, fc.nat(5), fc.nat(5), (rows, a, b) => {
          const points = incidentPoints(rows)
          const [first, last] = [months[Math.min(a, b)], months[Math.max(a, b)]]
          if (!first || !last) throw new Error('no window')
          const own = rows.filter((row) => row.month >= first && row.month <= last)
          const wanted = kernelDensity(
            {
              eastings: own.map((row) => row.easting),
              northings: own.map((row) => row.northing),
              weights: own.map((row) => row.count),
            },
            cells,
            bandwidth,
            share,
          )
          const found = windowOf(
            cumulativeDensity(points, cells, bandwidth, share),
            rowsOfWindow(points, { first, last }),
          )
          const peak = Math.max(1e-9, ...wanted)
          for (const [cell, height] of wanted.entries()) {
            expect(Math.abs((found[cell] ?? Number.NaN) - height) / peak).toBeLessThan(1e-6)
          }
        }),
        { seed: 5, numRuns: 25 },
      )
    },
  )

  it('of counts loses no incident', () => {
    fc.assert(
      fc.property(incidents, (rows) => {
        const points = incidentPoints(rows)
        const { cumulative, outside } = cumulativeCounts(points, cells)
        const all = windowOf(cumulative, { from: 0, to: points.months }).reduce((sum, count) => sum + count, 0)
        expect(all + outside).toBe(rows.reduce((sum, row) => sum + row.count, 0))
        expect(outside).toBe(0)
      }),
      { seed: 6 },
    )
  })
})

it('an incident on the edge keeps its cell, though none of the raster lies in it', () => {
  const shape = squares({ west, south, east: west + 4500, north: south + 4500 }, 100)
  const edge = shape.cellAt(west + 4001, south + 2000)
  expect(hotspotCells(shape, raster).cells).not.toContain(edge)
  expect(hotspotCells(shape, raster, [edge]).cells).toContain(edge)
})

it('a hole in the borough is outside', () => {
  const hole: GridRing = [
    [west + 1000, south + 1000],
    [west + 2000, south + 1000],
    [west + 2000, south + 2000],
    [west + 1000, south + 2000],
  ]
  const { inside } = insideRaster([square(4000), hole])
  expect(inside.reduce((sum, small) => sum + small, 0)).toBe((4000 ** 2 - 1000 ** 2) / 100)
})
