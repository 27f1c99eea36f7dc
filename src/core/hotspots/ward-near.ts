import type { WardCode } from '../ward-code.ts'
import type { GridPlace } from './cell-system.ts'
import { type WardRaster, type WardRings, wardOf } from './ward-raster.ts'

/**
 * How far outside of the wards a map point may lie and still be of one, in metres: points stand in the middle of streets,
 * outlines are generalised and run along streets. Of Barnet's points some 40 lie outside, by 48 m at most, and yet one in
 * fifty incidents is at them.
 */
export const streetLeeway = 100

/** The ward at a place or, where it is in none, the nearest within the leeway; null where none is so near. */
export function wardNear(raster: WardRaster, place: GridPlace, leewayMetres = streetLeeway): WardCode | null {
  const own = wardOf(raster, ...place)
  if (own !== null) return own
  let [nearest, least]: [WardCode | null, number] = [null, leewayMetres]
  for (const ward of raster.wards) {
    const distance = metresToEdge(ward, place)
    if (distance <= least) [nearest, least] = [ward.code, distance]
  }
  return nearest
}

/** Metres from a place to the nearest edge of a ward, inside or outside. */
export function metresToEdge({ rings }: WardRings, [x, y]: GridPlace): number {
  let least = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
      const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2
      const share = squared === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared
      const along = Math.min(1, Math.max(0, share))
      least = Math.min(least, Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)))
    }
  }
  return least
}
