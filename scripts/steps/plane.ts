import {
  type LonLat,
  metresFrom,
  metresPerUnit,
  type PlaneOrigin,
  type Point,
  toDrawing,
} from '../../src/core/plane.ts'

/** A local plane about a place. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly origin: PlaneOrigin
  readonly project: (at: LonLat) => Point
}

/** Room around the outermost points, in units. */
const margin = 4

/** The plane that holds all points, with a small margin. */
export function planeAround(points: readonly LonLat[]): Plane {
  const [west, east] = extent(points.map(([lon]) => lon))
  const [south, north] = extent(points.map(([, lat]) => lat))
  const centre: LonLat = [(west + east) / 2, (south + north) / 2]
  const metres = points.map((at) => metresFrom(centre, at))
  const [left, right] = extent(metres.map(([x]) => x))
  const [bottom, top] = extent(metres.map(([, y]) => y))
  const room = margin * metresPerUnit
  const origin = { lon: centre[0], lat: centre[1], left: left - room, top: top + room }
  return {
    width: Math.ceil((right - left) / metresPerUnit) + 2 * margin,
    height: Math.ceil((top - bottom) / metresPerUnit) + 2 * margin,
    origin,
    project: (at) => toDrawing(origin, at),
  }
}

export function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}
