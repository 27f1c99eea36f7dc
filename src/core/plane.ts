/** Longitude and latitude in degrees (WGS84). */
export type LonLat = readonly [number, number]

/** A point of the drawing, in units of 10 m from its upper left corner, y downwards. */
export type Point = readonly [number, number]

/** Metres in one unit of the drawing. */
export const metresPerUnit = 10

/** Where a drawing lies: the place about which its plane is true, and its upper left corner in metres east and north of it. */
export interface PlaneOrigin {
  readonly lon: number
  readonly lat: number
  readonly left: number
  readonly top: number
}

/** A place on the ground as a point of the drawing. */
export function toDrawing(origin: PlaneOrigin, at: LonLat): Point {
  const [east, north] = metresFrom([origin.lon, origin.lat], at)
  return [(east - origin.left) / metresPerUnit, (origin.top - north) / metresPerUnit]
}

/** Half the longer axis of the ellipsoid WGS84 in metres, and the square of its eccentricity. */
const majorRadius = 6_378_137
const eccentricitySquared = 0.00669438

/**
 * Metres east and north of a place: a transverse Mercator to the second order, by the ellipsoid's two radii of curvature
 * there; its error over 20 km is below 0.1%. Each place is scaled by its own latitude, and a circle of latitude is an arc
 * in the plane (the second term): with one straight scale the north of a borough would be 0.1% too wide.
 */
export function metresFrom([lon0, lat0]: LonLat, [lon, lat]: LonLat): Point {
  const flattened = 1 - eccentricitySquared * Math.sin(radians(lat0)) ** 2
  const acrossRadius = majorRadius / Math.sqrt(flattened)
  const alongRadius = (majorRadius * (1 - eccentricitySquared)) / flattened ** 1.5
  const [east, north, phi] = [radians(lon - lon0), radians(lat - lat0), radians(lat)]
  const arc = (acrossRadius * east ** 2 * Math.sin(phi) * Math.cos(phi)) / 2
  return [acrossRadius * Math.cos(phi) * east, alongRadius * north + arc]
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** A point of the drawing as a place on the ground: the inverse of `toDrawing`, to a centimetre, by three corrections. */
export function fromDrawing(origin: PlaneOrigin, [x, y]: Point): LonLat {
  const perDegree = 111_195 / metresPerUnit
  const squeeze = Math.cos(radians(origin.lat))
  let guess: LonLat = [origin.lon, origin.lat]
  for (let step = 0; step < 4; step++) {
    const [guessX, guessY] = toDrawing(origin, guess)
    guess = [guess[0] + (x - guessX) / (perDegree * squeeze), guess[1] - (y - guessY) / perDegree]
  }
  return guess
}
