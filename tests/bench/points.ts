import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { hotspotGround } from '../../scripts/steps/hotspot-ground.ts'
import { places } from '../../scripts/steps/places.ts'
import { decodeHotspotGround } from '../../src/core/hotspots/hotspot-ground.ts'
import { decodePoints, type PointsFile } from '../../src/core/hotspots/points-file.ts'
import { wardIndexOf, wardRaster } from '../../src/core/hotspots/ward-raster.ts'
import { barnetAlone } from '../support/built-council.ts'

const file = fileURLToPath(new URL('../../data/points/burglary-burglary.json', import.meta.url))

/** What the points of all burglaries weigh on the wire, and how long they take to be read. */
export function measurePoints(): { bytes: number; incidents: number; readMs: number[] } {
  const text = readFileSync(file, 'utf8').trim()
  const { counts } = decodePoints(JSON.parse(text) as PointsFile)
  const readMs = times(21, () => decodePoints(JSON.parse(text) as PointsFile))
  return {
    bytes: gzipSync(text, { level: 9 }).length,
    incidents: counts.reduce((sum, count) => sum + count, 0),
    readMs,
  }
}

/** Milliseconds to make the raster of Barnet's wards, and to find the wards of a million places all over it. */
export async function measureWards(): Promise<{ rasterMs: number[]; millionMs: number[] }> {
  const council = await barnetAlone()
  const { wards } = decodeHotspotGround(hotspotGround(council.boundaries, places(council).plane))
  const raster = wardRaster(wards)
  const count = 1_000_000
  // The golden ratio spreads places evenly without chance.
  const across = (i: number, share: number, length: number) => ((i * share) % 1) * length * raster.stepMetres
  const eastings = Float64Array.from({ length: count }, (_, i) => raster.west + across(i, 0.618034, raster.columns))
  const northings = Float64Array.from({ length: count }, (_, i) => raster.south + across(i, 0.414214, raster.rows))
  const found = new Int16Array(count)
  return {
    rasterMs: times(9, () => wardRaster(wards)),
    millionMs: times(9, () => {
      for (let i = 0; i < count; i++) found[i] = wardIndexOf(raster, eastings[i] ?? 0, northings[i] ?? 0)
    }),
  }
}

function times(rounds: number, run: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
}
