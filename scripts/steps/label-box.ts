import type { Point } from '../../src/core/plane.ts'
import { extent } from './plane.ts'

/** A box about an anchor: half its width to both sides, so much above and below. */
export interface Box {
  readonly half: number
  readonly above: number
  readonly below: number
}

/** How finely an anchor is searched for: steps of the grid each way, and points looked at along each side of the ring. */
export interface Fineness {
  readonly gridSteps: number
  readonly edgeSamples: number
}
export const fine: Fineness = { gridSteps: 44, edgeSamples: 12 }

export function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  let hit = false
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + ring.length - 1) % ring.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) hit = !hit
  })
  return hit
}

/** By how much a box at `at` could grow before it meets the ring's edge; below 1 it does not fit. */
export function growthAt(at: Point, ring: readonly Point[], box: Box, { edgeSamples } = fine): number {
  return growthAmong(at, edgePoints(ring, edgeSamples), box)
}

/** Once it is not above `enough` the rest of the edge makes no difference to who asks. */
function growthAmong([x, y]: Point, edge: readonly Point[], box: Box, enough = 0): number {
  let least = Number.POSITIVE_INFINITY
  for (const [px, py] of edge) {
    const across = Math.abs(px - x) / box.half
    const along = py < y ? (y - py) / box.above : (py - y) / box.below
    least = Math.min(least, Math.max(across, along))
    if (least <= enough) return least
  }
  return least
}

/** Where in the ring the box could grow most, by a fine grid over the part of the ring inside the frame. */
export function bestAnchor(
  ring: readonly Point[],
  box: Box,
  frame: Frame | null = null,
  { gridSteps, edgeSamples } = fine,
): { at: Point; growth: number } {
  const bounds = frameOf(ring, frame)
  const edge = edgePoints(ring, edgeSamples)
  let best: { at: Point; growth: number } = { at: ring[0] ?? [0, 0], growth: 0 }
  for (let i = 1; i < gridSteps; i++) {
    for (let j = 1; j < gridSteps; j++) {
      const at: Point = [
        bounds.left + ((bounds.right - bounds.left) * i) / gridSteps,
        bounds.top + ((bounds.bottom - bounds.top) * j) / gridSteps,
      ]
      const growth = isInside(at, ring) ? growthAmong(at, edge, box, best.growth) : 0
      if (growth > best.growth) best = { at, growth }
    }
  }
  return best
}

/** A part of the plane. */
export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function frameOf(ring: readonly Point[], frame: Frame | null): Frame {
  const [left, right] = extent(ring.map(([x]) => x))
  const [top, bottom] = extent(ring.map(([, y]) => y))
  if (!frame) return { left, right, top, bottom }
  return {
    left: Math.max(left, frame.left),
    right: Math.min(right, frame.right),
    top: Math.max(top, frame.top),
    bottom: Math.min(bottom, frame.bottom),
  }
}

/** A ring of few sides has long ones: their points must not lie further apart than those of a ring of many. */
const leastPoints = 48

function edgePoints(ring: readonly Point[], edgeSamples: number): Point[] {
  const eachSide = Math.max(edgeSamples, Math.ceil(leastPoints / ring.length))
  return ring.flatMap(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay]
    return Array.from({ length: eachSide }, (_, k): Point => {
      const t = k / eachSide
      return [ax + (bx - ax) * t, ay + (by - ay) * t]
    })
  })
}
