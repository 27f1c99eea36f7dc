import type { AreaCode } from '../../src/core/area-code.ts'
import type { Point } from '../../src/core/plane.ts'
import type { Arrows } from '../../src/core/published.ts'

/** Unit steps of the arrow keys: up, right, down, left (y downwards). */
const directions: readonly Point[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
]

/** An area as the keyboard sees it: a point, and the areas it shares a border with. */
export interface Stop<Code extends AreaCode> {
  readonly code: Code
  readonly at: Point
  readonly neighbours: readonly Code[]
}

/**
 * The area that each arrow key leads to: the neighbour that lies most in that direction; where none does, the nearest
 * area that does. Every area can be reached from every other.
 */
export function arrowWalk<Code extends AreaCode>(stops: readonly Stop<Code>[]): Arrows<Code>[] {
  return stops.map((stop) => {
    const next = directions.map((direction) => {
      const neighbours = stops.filter((other) => stop.neighbours.includes(other.code))
      return best(stop, neighbours, direction, 0.5) ?? best(stop, stops, direction, 0.7)
    })
    return [next[0] ?? null, next[1] ?? null, next[2] ?? null, next[3] ?? null]
  })
}

/** The candidate with the least cost: near, and little off the direction. */
function best<Code extends AreaCode>(
  from: Stop<Code>,
  candidates: readonly Stop<Code>[],
  direction: Point,
  leastCosine: number,
): Code | null {
  const ranked = candidates
    .filter((candidate) => candidate.code !== from.code)
    .map((candidate) => {
      const [dx, dy] = [candidate.at[0] - from.at[0], candidate.at[1] - from.at[1]]
      const distance = Math.hypot(dx, dy)
      const cosine = (dx * direction[0] + dy * direction[1]) / distance
      return { code: candidate.code, cosine, cost: distance / cosine ** 2 }
    })
    .filter((candidate) => candidate.cosine >= leastCosine)
    .sort((a, b) => a.cost - b.cost)
  return ranked[0]?.code ?? null
}
