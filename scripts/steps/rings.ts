/** Longitude and latitude in degrees, WGS84. */
export type Position = readonly [number, number]
export type Ring = readonly Position[]
/** The polygons of an area; the first ring of each is its outside, the others are holes. */
export type Polygons = readonly (readonly Ring[])[]

/** What is wrong with the rings, in words that follow `has`: `a ring of 3 points`. */
export function ringProblems(polygons: Polygons): string[] {
  if (polygons.length === 0 || polygons.some((rings) => rings.length === 0)) return ['no ring']
  return polygons.flat().flatMap(ringProblem)
}

function ringProblem(ring: Ring): string[] {
  const [first, last] = [ring[0], ring.at(-1)]
  if (!first || !last || ring.length < 4) return [`a ring of ${ring.length} points`]
  if (first[0] !== last[0] || first[1] !== last[1]) return ['a ring that is not closed']
  const stray = ring.find(([lon, lat]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
  if (stray) return [`a point at ${stray.join(', ')}`]
  return signedArea(ring) === 0 ? ['a ring without area'] : []
}

/** The rings with the outer ones anticlockwise and the holes clockwise, as GeoJSON wants them (RFC 7946). */
export function rewound(polygons: Polygons): Polygons {
  return polygons.map((rings) =>
    rings.map((ring, i) => {
      const anticlockwise = signedArea(ring) > 0
      return anticlockwise === (i === 0) ? ring : [...ring].reverse()
    }),
  )
}

/** In square degrees, positive where the ring runs anticlockwise. */
export function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}
