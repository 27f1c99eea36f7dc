import type { Point } from '../plane.ts'
import type { WardCode } from '../ward-code.ts'
import type { GridRing } from './inside-raster.ts'
import { differences, runningSums } from './points-file.ts'

/**
 * Where the borough and its wards lie on the British National Grid: `data/hotspot-ground.<hash>.json`, needed by every map
 * of hotspots. A ring is x, y, x, y ... in decimetres, each coordinate the difference from the one before on its axis.
 */
export interface HotspotGroundFile {
  readonly schema: 'hotspot-ground/1'
  /** The borough's outline, with its holes and islands: even-odd. */
  readonly rings: readonly (readonly number[])[]
  readonly wards: readonly { readonly code: WardCode; readonly rings: readonly (readonly number[])[] }[]
  /** x = a E + c N + e, y = b E + d N + f: from metres on the grid to the drawing units of `PlacesFile`. */
  readonly toDrawing: Affine
}

/** a, b, c, d, e, f: x = a E + c N + e, y = b E + d N + f. */
export type Affine = readonly [number, number, number, number, number, number]

/** The file with its rings in metres, not closed. */
export interface HotspotGround {
  readonly rings: readonly GridRing[]
  readonly wards: readonly { readonly code: WardCode; readonly rings: readonly GridRing[] }[]
  readonly toDrawing: Affine
}

/** Throws where a ring has no whole places or fewer than three. */
export function decodeHotspotGround({ rings, wards, toDrawing }: HotspotGroundFile): HotspotGround {
  return {
    rings: rings.map(decodeRing),
    wards: wards.map((ward) => ({ code: ward.code, rings: ward.rings.map(decodeRing) })),
    toDrawing,
  }
}

/** A place on the grid as a point of the drawing. */
export function drawnAt([a, b, c, d, e, f]: Affine, easting: number, northing: number): Point {
  return [a * easting + c * northing + e, b * easting + d * northing + f]
}

/** A point of the drawing as a place on the grid: the inverse of `drawnAt`. */
export function gridAt([a, b, c, d, e, f]: Affine, [x, y]: Point): readonly [easting: number, northing: number] {
  const area = a * d - b * c
  return [(d * (x - e) - c * (y - f)) / area, (a * (y - f) - b * (x - e)) / area]
}

/** A ring to decimetres. */
export function encodeRing(ring: GridRing): number[] {
  const eastings = differences(ring.map(([easting]) => Math.round(easting * decimetres)))
  const northings = differences(ring.map(([, northing]) => Math.round(northing * decimetres)))
  return eastings.flatMap((easting, i) => [easting, northings[i] ?? 0])
}

function decodeRing(ring: readonly number[]): GridRing {
  if (ring.length % 2 !== 0 || ring.length < 6) throw new Error('a ring of the hotspots’ ground is damaged')
  const axis = (odd: 0 | 1) => runningSums(ring.filter((_, i) => i % 2 === odd))
  const northings = axis(1)
  return axis(0).map((easting, i) => [easting / decimetres, (northings[i] ?? 0) / decimetres] as const)
}

const decimetres = 10
