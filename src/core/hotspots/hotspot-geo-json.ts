import { fromDrawing, type PlaneOrigin, type Point } from '../plane.ts'
import { ringsOfDrawn } from './drawn-path.ts'
import { holds } from './holds.ts'
import { exportedRow, exportNotes } from './hotspot-csv.ts'
import type { HotspotPicture, HotspotPlace } from './hotspot-picture.ts'

/**
 * The list as GeoJSON (RFC 7946, degrees in WGS84): the outline of each place with the columns of the CSV, and what must
 * travel with it as members of the collection.
 * @param link null where no address reopens it
 * @param handling how the file must be handled, before all else
 */
export function hotspotGeoJson(
  picture: HotspotPicture,
  places: readonly HotspotPlace[],
  plane: PlaneOrigin,
  link: string | null,
  handling: readonly string[] = [],
): string {
  const corner = (at: Point) => fromDrawing(plane, at).map(sixDecimals)
  const features = places.map((place) => ({
    type: 'Feature',
    id: place.key,
    properties: exportedRow(place),
    geometry: {
      type: 'MultiPolygon',
      coordinates: polygonsOf(ringsOfDrawn(place.outline)).map((rings) =>
        rings.map((ring) => closed(ring.map(corner))),
      ),
    },
  }))
  const notes = [...handling, ...exportNotes(picture, link).map(([what, text]) => `${what}: ${text}`)]
  return `${JSON.stringify({ type: 'FeatureCollection', notes, features })}\n`
}

/** Some 10 cm. */
const sixDecimals = (degrees: number) => Math.round(degrees * 1e6) / 1e6

const closed = <Corner>(ring: readonly Corner[]) => [...ring, ...ring.slice(0, 1)]

/** Outer rings anticlockwise on the ground, each with the holes that lie in it. Holes turn the other way than the largest. */
function polygonsOf(rings: readonly (readonly Point[])[]): (readonly Point[])[][] {
  const largest = [...rings].sort((a, b) => Math.abs(turn(b)) - Math.abs(turn(a)))[0] ?? []
  const isOuter = (ring: readonly Point[]) => Math.sign(turn(ring)) === Math.sign(turn(largest))
  const holes = rings.filter((ring) => !isOuter(ring))
  return rings.filter(isOuter).map((ring) => {
    const own = holes.filter((hole) => hole[0] && holds([ring], hole[0]))
    return [turned(ring, -1), ...own.map((hole) => turned(hole, 1))]
  })
}

/** Twice the area; above 0 where the ring turns clockwise as it is drawn, y downwards. */
function turn(ring: readonly Point[]): number {
  return ring.reduce((sum, [x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
    return sum + x1 * y2 - x2 * y1
  }, 0)
}

const turned = (ring: readonly Point[], way: 1 | -1) =>
  Math.sign(turn(ring)) === way ? [...ring] : [...ring].reverse()
