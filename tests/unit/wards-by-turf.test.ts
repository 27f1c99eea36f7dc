import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { GridPlace } from '../../src/core/hotspots/cell-system.ts'
import { boundsOf, type GridRing } from '../../src/core/hotspots/inside-raster.ts'
import { decodePoints } from '../../src/core/hotspots/points-file.ts'
import { type WardRings, wardOf, wardRaster } from '../../src/core/hotspots/ward-raster.ts'
import { barnetAlone, built } from '../support/built-council.ts'
import { barnetGround, shippedPoints } from '../support/hotspot-data.ts'

/** The raster that places millions of points, held against turf's look at every ring, over Barnet's own wards. */

let wards: readonly WardRings[]
beforeAll(async () => {
  wards = barnetGround(built(await barnetAlone(), 'officer')).wards
})

/** The ward in which a place lies; on an edge each of those that meet there, and none beside the borough. */
function byTurf(place: GridPlace): (string | null)[] {
  const holding = (ignoreBoundary: boolean) =>
    wards.filter(({ rings }) => rings.filter((ring) => isIn(place, ring, ignoreBoundary)).length % 2 === 1)
  const [within, touching] = [holding(true), holding(false)]
  return within.length > 0 || touching.length === 0
    ? [within[0]?.code ?? null]
    : [...touching.map(({ code }) => code), null]
}

/** Every ring by itself, so that islands and holes are counted alike. */
function isIn(place: GridPlace, ring: GridRing, ignoreBoundary: boolean): boolean {
  const closed = [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y])
  return booleanPointInPolygon([...place], { type: 'Polygon', coordinates: [closed] }, { ignoreBoundary })
}

test('wards of the burglaries’ map points', () => {
  const raster = wardRaster(wards)
  const { eastings, northings } = decodePoints(shippedPoints('burglary', 'burglary'))
  expect(eastings.length).toBeGreaterThan(5000)
  for (let i = 0; i < eastings.length; i += 3) {
    const place = [eastings[i] ?? 0, northings[i] ?? 0] as const
    expect(byTurf(place), place.join()).toContain(wardOf(raster, ...place))
  }
})

test('wards of any place in and about the borough, and within a metre of its edges', () => {
  const raster = wardRaster(wards)
  const { west, south, east, north } = boundsOf(wards.flatMap(({ rings }) => rings))
  const anywhere = fc.tuple(
    fc.double({ min: west - 500, max: east + 500, noNaN: true }),
    fc.double({ min: south - 500, max: north + 500, noNaN: true }),
  )
  const corners = wards.flatMap(({ rings }) => rings.flat())
  const offset = fc.double({ min: -1, max: 1, noNaN: true })
  const nearAnEdge = fc
    .tuple(fc.constantFrom(...corners), offset, offset)
    .map(([[x, y], right, up]): [number, number] => [x + right, y + up])
  fc.assert(
    fc.property(fc.oneof(anywhere, nearAnEdge), (place) => {
      expect(byTurf(place)).toContain(wardOf(raster, ...place))
    }),
    { seed: 27, numRuns: 1500 },
  )
})
