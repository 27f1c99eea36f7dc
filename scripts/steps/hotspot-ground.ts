import type { Topology } from 'topojson-specification'
import { type Affine, encodeRing, type HotspotGroundFile } from '../../src/core/hotspots/hotspot-ground.ts'
import { toGrid } from '../../src/core/intake/national-grid.ts'
import { type LonLat, type PlaneOrigin, toDrawing } from '../../src/core/plane.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { borderRings, shapesOf } from './area-shapes.ts'

/**
 * Where the borough and its wards lie on the British National Grid, as fine as their outlines are kept.
 * @param boundaries object `wards`, ids are codes
 * @param plane of the drawing that the map uses
 */
export function hotspotGround(boundaries: Topology, plane: PlaneOrigin): HotspotGroundFile {
  const shapes = shapesOf(boundaries, 'wards')
  return {
    schema: 'hotspot-ground/1',
    rings: borderRings(boundaries, 'wards').map(gridRing),
    wards: shapes.map(({ id, rings }) => ({ code: id as WardCode, rings: rings.map(gridRing) })),
    toDrawing: drawingOf(
      shapes.flatMap(({ rings }) => rings.flat()),
      plane,
    ),
  }
}

/** The ring is closed in degrees, and left open on the grid. */
const gridRing = (ring: readonly LonLat[]) => encodeRing(ring.slice(0, -1).map(toGrid))

/**
 * The straight map from the grid to the drawing that fits the given places best (least squares). Both are transverse
 * Mercators, so that over a borough no more than some decimetres are left.
 */
function drawingOf(places: readonly LonLat[], plane: PlaneOrigin): Affine {
  const grid = places.map(toGrid)
  const drawn = places.map((at) => toDrawing(plane, at))
  const [a, c, e] = fitted(
    grid,
    drawn.map(([x]) => x),
  )
  const [b, d, f] = fitted(
    grid,
    drawn.map(([, y]) => y),
  )
  return [a, b, c, d, e, f].map(steady) as unknown as Affine
}

/** p, q, r of the plane z = p E + q N + r nearest to the values, by the normal equations about the middle. */
function fitted(grid: readonly (readonly [number, number])[], values: readonly number[]): [number, number, number] {
  const [east, north] = [mean(grid.map(([easting]) => easting)), mean(grid.map(([, northing]) => northing))]
  const middle = mean(values)
  const rows = grid.map(
    ([easting, northing], i) => [easting - east, northing - north, (values[i] ?? 0) - middle] as const,
  )
  const sum = (product: (x: number, y: number, z: number) => number) =>
    rows.reduce((total, [x, y, z]) => total + product(x, y, z), 0)
  const [xx, xy, yy] = [sum((x) => x * x), sum((x, y) => x * y), sum((_, y) => y * y)]
  const [xz, yz] = [sum((x, _, z) => x * z), sum((_, y, z) => y * z)]
  const determinant = xx * yy - xy * xy
  const [p, q] = [(xz * yy - yz * xy) / determinant, (yz * xx - xz * xy) / determinant]
  return [p, q, middle - p * east - q * north]
}

/** Without the last digits, in which processors differ: to a tenth of a millimetre over the whole grid. */
const steady = (value: number) => Number(value.toPrecision(12))

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
