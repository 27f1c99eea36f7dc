import type { Cumulative } from './cumulative-counts.ts'
import type { HotspotCells } from './hotspot-cells.ts'
import type { IncidentPoints } from './incident-points.ts'
import { kernelAdder } from './kernel-adder.ts'

/** Running totals by month of a surface. */
export interface CumulativeSurface {
  /** Incidents per km2 at the middle of each cell. */
  readonly density: Cumulative
  /** Incidents nearer to the middle of each cell than the bandwidth, counted as they are. */
  readonly within: Cumulative
}

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
  const rows = {
    density: new Float64Array((months + 1) * count),
    within: new Int32Array((months + 1) * count),
  }
  const add = kernelAdder(cells, bandwidthMetres, shareInside)
  for (let month = 0; month < months; month++) {
    const row = (month + 1) * count
    rows.density.copyWithin(row, row - count, row)
    rows.within.copyWithin(row, row - count, row)
    addMonth(points, month, (easting, northing, weight) => add(rows, row, easting, northing, weight))
    yield (month + 1) / months
  }
  return {
    density: { months, cells: count, totals: rows.density },
    within: { months, cells: count, totals: rows.within },
  }
}

function addMonth(
  { eastings, northings, starts, points, counts }: IncidentPoints,
  month: number,
  add: (easting: number, northing: number, weight: number) => void,
): void {
  const end = starts[month + 1] ?? 0
  for (let entry = starts[month] ?? 0; entry < end; entry++) {
    const point = points[entry] ?? 0
    add(eastings[point] ?? 0, northings[point] ?? 0, counts[entry] ?? 0)
  }
}
