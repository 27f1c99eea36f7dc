import { benjaminiHochberg } from '../benjamini-hochberg.ts'
import { getisOrdGiStar } from '../getis-ord-gi-star.ts'
import { hotspotSignificance } from '../hotspot-significance.ts'
import { isUnavailable, type Unavailable } from '../unavailable.ts'
import type { HotspotGrid } from './hotspot-grid.ts'

/** What the tests say of each cell. */
export interface TestedCells {
  /** Whether it holds more than chance explains, over the whole map. */
  readonly passes: readonly boolean[]
  /** One-sided, of the cell with its neighbours, before the map is allowed for. */
  readonly p: readonly number[]
  /** Gi* score, to draw and to list. */
  readonly z: readonly number[]
}

/**
 * The cells that hold more, with their neighbours, than an even spread of all incidents over the borough explains.
 * @source METHODS.md, Hotspots
 */
export function significantCells(grid: HotspotGrid, counts: ArrayLike<number>): TestedCells | Unavailable {
  const values = Array.from(counts)
  const p = hotspotSignificance(values, grid.neighbours, Array.from(grid.hectares))
  if (isUnavailable(p)) return p
  const passes = benjaminiHochberg(p)
  if (isUnavailable(passes)) return passes
  const z = getisOrdGiStar(values, grid.neighbours)
  return isUnavailable(z) ? z : { passes, p, z }
}

/** Passing cells that touch, together; each group with its fullest cell first. */
export function clustersOf({ passes }: TestedCells, grid: HotspotGrid, counts: ArrayLike<number>): number[][] {
  const seen = new Set<number>()
  const clusters: number[][] = []
  for (const [cell, isHot] of passes.entries()) {
    if (!isHot || seen.has(cell)) continue
    const cluster = [cell]
    seen.add(cell)
    for (const one of cluster) {
      for (const other of grid.neighbours[one] ?? []) {
        if (!passes[other] || seen.has(other)) continue
        seen.add(other)
        cluster.push(other)
      }
    }
    clusters.push(cluster.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b))
  }
  return clusters
}
