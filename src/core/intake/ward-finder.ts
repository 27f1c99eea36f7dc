import type { LonLat } from '../plane.ts'
import type { WardCode } from '../ward-code.ts'
import { fromGrid, type GridPoint, toGrid } from './national-grid.ts'

/** A ward's outline in degrees (WGS84): polygons of closed rings, the first its outside, the others holes. */
export interface WardShape {
  readonly code: WardCode
  readonly polygons: readonly (readonly (readonly LonLat[])[])[]
}

/** Metres across a cell. A cell that no outline touches is in one ward, whatever place in it is asked for. */
const cell = 50

/** Cells that have not been asked for yet, and cells in which every place is looked at by itself. */
const unasked = -2
const onAnEdge = -3
const outside = -1

/**
 * The ward at a place on the British National Grid, for millions of rows: most are answered by the cell in which they lie,
 * those near an outline by the outline itself, in degrees, as `scripts/steps/ward-at.ts` does it.
 */
export function wardFinder(shapes: readonly WardShape[]): (easting: number, northing: number) => WardCode | null {
  const rings = shapes.flatMap(({ polygons }) => polygons.flat().map((ring) => ring.map(toGrid)))
  const points = rings.flat()
  if (points.length === 0) return () => null
  const [west, south] = [least(points, 0) - cell, least(points, 1) - cell]
  const columns = Math.ceil((most(points, 0) - west) / cell) + 1
  const rows = Math.ceil((most(points, 1) - south) / cell) + 1
  const labels = new Int16Array(columns * rows).fill(unasked)
  for (const ring of rings) markEdge(ring)

  return (easting, northing) => {
    const [column, row] = [Math.floor((easting - west) / cell), Math.floor((northing - south) / cell)]
    if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return null
    const at = row * columns + column
    const label = labels[at] ?? outside
    if (label >= outside) return shapes[label]?.code ?? null
    const found = shapeAt(fromGrid([easting, northing]), shapes)
    if (label === unasked) labels[at] = found
    return shapes[found]?.code ?? null
  }

  /** Marks the cells along a ring and their neighbours: a side is straight in degrees and bends on the grid by centimetres. */
  function markEdge(ring: readonly GridPoint[]): void {
    for (const [i, [x, y]] of ring.entries()) {
      const [toX, toY] = ring[i + 1] ?? [x, y]
      const steps = Math.max(1, Math.ceil((2 * Math.hypot(toX - x, toY - y)) / cell))
      for (let step = 0; step <= steps; step++) {
        markAround(x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps)
      }
    }
  }

  function markAround(x: number, y: number): void {
    const [column, row] = [Math.floor((x - west) / cell), Math.floor((y - south) / cell)]
    for (let beside = -1; beside <= 1; beside++) {
      for (let above = -1; above <= 1; above++) {
        const [c, r] = [column + beside, row + above]
        if (c >= 0 && c < columns && r >= 0 && r < rows) labels[r * columns + c] = onAnEdge
      }
    }
  }
}

function shapeAt(at: LonLat, shapes: readonly WardShape[]): number {
  return shapes.findIndex(({ polygons }) =>
    polygons.some((rings) => rings.filter((ring) => isInside(at, ring)).length % 2 === 1),
  )
}

/** A line east from the place crosses the ring an odd number of times. */
function isInside([x, y]: LonLat, ring: readonly LonLat[]): boolean {
  let crossings = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i] ?? [0, 0], ring[i + 1] ?? [0, 0]]
    if (y1 > y !== y2 > y && x1 + ((x2 - x1) * (y - y1)) / (y2 - y1) > x) crossings++
  }
  return crossings % 2 === 1
}

const least = (points: readonly GridPoint[], axis: 0 | 1) => points.reduce((low, p) => Math.min(low, p[axis]), Infinity)
const most = (points: readonly GridPoint[], axis: 0 | 1) =>
  points.reduce((high, p) => Math.max(high, p[axis]), -Infinity)
