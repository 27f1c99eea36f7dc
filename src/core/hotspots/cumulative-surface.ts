import type { Cumulative } from './cumulative-counts.ts'
import type { HotspotCells } from './hotspot-cells.ts'
import type { IncidentPoints } from './incident-points.ts'
import { mostReached, type Stencil, stencilWriter } from './kernel-stencil.ts'

/** Running totals by month of a surface. */
export interface CumulativeSurface {
  /** Incidents per km2 at the middle of each cell. */
  readonly density: Cumulative
  /** Incidents nearer to the middle of each cell than the bandwidth, counted as they are. */
  readonly within: Cumulative
}

/** Up to so many places their kernels are kept from month to month; of more, hardly any place comes twice. */
const mostKept = 40_000

/**
 * The density of every month, cumulated, one kernel a place and month: work for each entry, once. A generator, so that a
 * worker can say how far it is and stop: it yields the share that is done after every month.
 */
export function* cumulativeSurface(
  points: IncidentPoints,
  cells: HotspotCells,
  bandwidthMetres: number,
  shareInside: ArrayLike<number>,
): Generator<number, CumulativeSurface> {
  const [months, count] = [points.months, cells.cells.length]
  const density = new Float64Array((months + 1) * count)
  const within = new Int32Array((months + 1) * count)
  const stencilOf = stencils(points, cells, bandwidthMetres, shareInside)
  for (let month = 0; month < months; month++) {
    const row = (month + 1) * count
    density.copyWithin(row, row - count, row)
    within.copyWithin(row, row - count, row)
    const end = points.starts[month + 1] ?? 0
    for (let entry = points.starts[month] ?? 0; entry < end; entry++) {
      const weight = points.counts[entry] ?? 0
      const { stencil, from, to } = stencilOf(points.points[entry] ?? 0)
      for (let i = from; i < to; i++) {
        const at = row + (stencil.cells[i] ?? 0)
        density[at] = (density[at] ?? 0) + weight * (stencil.heights[i] ?? 0)
        within[at] = (within[at] ?? 0) + weight
      }
    }
    yield (month + 1) / months
  }
  return { density: { months, cells: count, totals: density }, within: { months, cells: count, totals: within } }
}

/** Where the cells of a place's kernel stand in a stencil. */
interface Reached {
  stencil: Stencil
  from: number
  to: number
}

function stencils(points: IncidentPoints, cells: HotspotCells, bandwidth: number, shareInside: ArrayLike<number>) {
  const write = stencilWriter(cells, bandwidth, shareInside)
  const most = mostReached(cells, bandwidth)
  const isKept = points.eastings.length <= mostKept
  const size = isKept ? most * Math.max(1, points.eastings.length) : most
  const stencil = { cells: new Int32Array(size), heights: new Float64Array(size) }
  // One object for all: a million of them would be garbage to clear away.
  const reached: Reached = { stencil, from: 0, to: 0 }
  const writeAt = (point: number, at: number) =>
    at + write(stencil, at, points.eastings[point] ?? 0, points.northings[point] ?? 0)
  if (!isKept) {
    return (point: number) => {
      reached.to = writeAt(point, 0)
      return reached
    }
  }
  const ends = new Int32Array(points.eastings.length + 1)
  for (let point = 0; point < points.eastings.length; point++) ends[point + 1] = writeAt(point, ends[point] ?? 0)
  return (point: number) => {
    reached.from = ends[point] ?? 0
    reached.to = ends[point + 1] ?? 0
    return reached
  }
}
