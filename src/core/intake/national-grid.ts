import proj4 from 'proj4'
import type { LonLat } from '../plane.ts'

/** Metres east and north on the British National Grid. */
export type GridPoint = readonly [easting: number, northing: number]

/**
 * The British National Grid (EPSG:27700): a transverse Mercator on the Airy ellipsoid, from WGS84 by one Helmert shift of
 * seven parameters. Its error is up to about 5 m in Great Britain and about 2 m in London; the survey's own
 * grid of corrections (OSTN15) is more exact, and larger than this whole program.
 * @source Ordnance Survey, A guide to coordinate systems in Great Britain, annexes A to C and section 6.6
 */
const grid = proj4(
  'WGS84',
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
)

/** A place in degrees (WGS84) on the grid. */
export function toGrid([lon, lat]: LonLat): GridPoint {
  const [easting, northing] = grid.forward([lon, lat]) as [number, number]
  return [easting, northing]
}

/** A place on the grid in degrees (WGS84): the inverse of `toGrid`. */
export function fromGrid([easting, northing]: GridPoint): LonLat {
  const [lon, lat] = grid.inverse([easting, northing]) as [number, number]
  return [lon, lat]
}
