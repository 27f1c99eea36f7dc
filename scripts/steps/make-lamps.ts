import { encodePoints } from '../../src/core/point-code.ts'
import type { LampsFile } from '../../src/core/published.ts'
import type { Position } from './rings.ts'

/** Lamp columns as the project keeps them: a corner, a step, and points in steps from it. */
export type LampPoints = Pick<LampsFile, 'origin' | 'step' | 'count' | 'points'>

/** Degrees in a step, both ways: 0.7 m east and 1.1 m north in London, so that a point moves by 0.7 m at most. */
const step = 0.00001

/** The points on a grid from their south-western corner, in an order of their own: nothing but their places is kept. */
export function makeLamps(places: readonly Position[]): LampPoints {
  const grid = places.map(([lon, lat]): [number, number] => [Math.round(lon / step), Math.round(lat / step)])
  const west = grid.reduce((least, [x]) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const south = grid.reduce((least, [, y]) => Math.min(least, y), Number.POSITIVE_INFINITY)
  return {
    origin: [decimals(west * step), decimals(south * step)],
    step: [step, step],
    count: grid.length,
    points: encodePoints(grid.map(([x, y]) => [x - west, y - south])),
  }
}

/** Without the noise of a product. */
const decimals = (degrees: number) => Number(degrees.toFixed(5))
