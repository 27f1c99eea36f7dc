import { decodePoints } from './point-code.ts'
import type { LampsFile } from './published.ts'

/**
 * Longitude and latitude of each lamp column, in pairs, to half a step. Throws where they are not as many as the file says.
 */
export function decodeLamps({
  origin,
  step,
  count,
  points,
}: Pick<LampsFile, 'origin' | 'step' | 'count' | 'points'>): Float64Array {
  const found = decodePoints(points)
  if (found.length !== count) throw new Error(`invalid lamps: ${found.length} points, not ${count}`)
  const places = new Float64Array(2 * count)
  found.forEach(([x, y], i) => {
    places[2 * i] = origin[0] + x * step[0]
    places[2 * i + 1] = origin[1] + y * step[1]
  })
  return places
}
