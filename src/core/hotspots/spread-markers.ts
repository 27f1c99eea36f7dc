import type { Point } from '../plane.ts'

/** How far a mark stands from its point, in px. */
export type Shift = readonly [x: number, y: number]

/** Rounds of pushing apart; ten marks at one point need some thirty. */
const rounds = 80

/**
 * Pushes marks that lie upon each other apart, each as far as the other, so that all can be read and pressed.
 * @param points in drawing units
 * @param scale px of a drawing unit at the width they are spread for; where the map is wider they stand further apart
 * @param apart px between the middles of two marks
 * @returns one shift of whole px a point; nought for those that lie alone
 */
export function spreadMarkers(points: readonly Point[], scale: number, apart: number): Shift[] {
  const from = points.map(([x, y]): Shift => [x * scale, y * scale])
  const to = from.map(([x, y]) => ({ x, y }))
  for (let round = 0; round < rounds && pushed(to, apart); round++);
  return to.map(({ x, y }, i) => [whole(x - (from[i]?.[0] ?? 0)), whole(y - (from[i]?.[1] ?? 0))])
}

interface Place {
  x: number
  y: number
}

/** One round; whether any two were too near. */
function pushed(places: readonly Place[], apart: number): boolean {
  let any = false
  for (const [i, a] of places.entries()) {
    for (const [j, b] of places.entries()) {
      const distance = Math.hypot(b.x - a.x, b.y - a.y)
      if (j <= i || distance > apart - 0.1) continue
      any = true
      // At the very same point each pair parts in a direction of its own.
      const angle = distance === 0 ? i + 2 * j : Math.atan2(b.y - a.y, b.x - a.x)
      const half = (apart - distance) / 2
      a.x -= half * Math.cos(angle)
      a.y -= half * Math.sin(angle)
      b.x += half * Math.cos(angle)
      b.y += half * Math.sin(angle)
    }
  }
  return any
}

/** Never a nought below nought. */
const whole = (value: number) => Math.round(value) + 0
