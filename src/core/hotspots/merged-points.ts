import { monthsBetween } from '../iso-month.ts'
import { type IncidentPoints, lastMonth } from './incident-points.ts'

/**
 * Several types as one: points of the same place become one, entries of a month follow one another. One type stays as it
 * is. Throws without any.
 */
export function mergedPoints(types: readonly IncidentPoints[]): IncidentPoints {
  const [only] = types
  if (!only) throw new Error('no points given')
  if (types.length === 1) return only
  const first = types.map((type) => type.first).sort()[0] ?? only.first
  const last = types.map(lastMonth).sort().at(-1) ?? only.first
  const months = monthsBetween(first, last) + 1
  const { eastings, northings, numbers } = places(types)
  const shifts = types.map((type) => monthsBetween(first, type.first))
  const entries = types.reduce((sum, type) => sum + type.points.length, 0)
  const merged = { points: new Uint32Array(entries), counts: new Uint32Array(entries) }
  const starts = new Uint32Array(months + 1)
  let at = 0
  for (let month = 0; month < months; month++) {
    for (const [i, { starts: own, points, counts }] of types.entries()) {
      const row = month - (shifts[i] ?? 0)
      for (let entry = own[row] ?? 0; entry < (own[row + 1] ?? 0); entry++) {
        merged.points[at] = numbers[i]?.[points[entry] ?? 0] ?? 0
        merged.counts[at++] = counts[entry] ?? 0
      }
    }
    starts[month + 1] = at
  }
  return { first, months, eastings, northings, starts, ...merged }
}

/** Every place once, and for each type the place that each of its points is. */
function places(types: readonly IncidentPoints[]) {
  const known = new Map<string, number>()
  const [eastings, northings]: [number[], number[]] = [[], []]
  const numbers = types.map((type) =>
    Uint32Array.from(type.eastings, (easting, point) => {
      const northing = type.northings[point] ?? 0
      const key = `${easting},${northing}`
      const number = known.get(key) ?? eastings.push(easting) - 1
      if (!known.has(key)) northings.push(northing)
      known.set(key, number)
      return number
    }),
  )
  return { eastings: Float64Array.from(eastings), northings: Float64Array.from(northings), numbers }
}
