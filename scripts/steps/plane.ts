/** Longitude and latitude in degrees (WGS84). */
export type LonLat = readonly [number, number]

/** A point of the drawing, in units of 10 m from its upper left corner, y downwards. */
export type Point = readonly [number, number]

/** Metres in one unit of the drawing. */
export const metresPerUnit = 10

const metresPerDegree = 111_195

/** A local plane about a place: equirectangular, its error over 20 km below 0.1%. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly project: (at: LonLat) => Point
}

/** Room around the outermost points, in units. */
const margin = 4

/** The plane that holds all points, with a small margin. */
export function planeAround(points: readonly LonLat[]): Plane {
  const [west, east] = extent(points.map(([lon]) => lon))
  const [south, north] = extent(points.map(([, lat]) => lat))
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const perLon = (metresPerDegree * squeeze) / metresPerUnit
  const perLat = metresPerDegree / metresPerUnit
  return {
    width: Math.ceil((east - west) * perLon) + 2 * margin,
    height: Math.ceil((north - south) * perLat) + 2 * margin,
    project: ([lon, lat]) => [(lon - west) * perLon + margin, (north - lat) * perLat + margin],
  }
}

export function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}
