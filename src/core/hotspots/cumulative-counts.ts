import type { HotspotCells } from './hotspot-cells.ts'
import type { IncidentPoints } from './incident-points.ts'

/**
 * Running totals by month: row 0 is nothing, row m what the first m months hold, one number a cell. Any window is the
 * difference of two rows, whatever the number of incidents.
 */
export interface Cumulative {
  readonly months: number
  readonly cells: number
  /** (months + 1) rows of `cells`. */
  readonly totals: Float64Array | Int32Array
}

/** Incidents by cell, cumulated by month, and those whose point is in none of the cells. */
export function cumulativeCounts(
  points: IncidentPoints,
  { system, cells, positionOf }: HotspotCells,
): { readonly cumulative: Cumulative; readonly outside: number } {
  const positions = new Int32Array(points.eastings.length)
  for (let point = 0; point < positions.length; point++) {
    const cell = system.cellAt(points.eastings[point] ?? 0, points.northings[point] ?? 0)
    positions[point] = cell < 0 ? -1 : (positionOf[cell] ?? -1)
  }
  let outside = 0
  const add = (month: number, row: Float64Array | Int32Array) => {
    for (let entry = points.starts[month] ?? 0; entry < (points.starts[month + 1] ?? 0); entry++) {
      const position = positions[points.points[entry] ?? 0] ?? -1
      const count = points.counts[entry] ?? 0
      if (position < 0) outside += count
      else row[position] = (row[position] ?? 0) + count
    }
  }
  // Whole numbers: half the memory.
  const totals = new Int32Array((points.months + 1) * cells.length)
  return { cumulative: cumulate(points.months, cells.length, add, totals), outside }
}

/** Rows of running totals; `add` adds a month's own to a row that holds all before it. */
export function cumulate(
  months: number,
  cells: number,
  add: (month: number, row: Float64Array | Int32Array) => void,
  totals: Float64Array | Int32Array = new Float64Array((months + 1) * cells),
): Cumulative {
  for (let month = 0; month < months; month++) {
    totals.copyWithin((month + 1) * cells, month * cells, (month + 1) * cells)
    add(month, totals.subarray((month + 1) * cells, (month + 2) * cells))
  }
  return { months, cells, totals }
}

/**
 * What the months from row `from` to row `to` hold, by cell.
 * @param into where it goes, so that a moving window makes no new memory
 */
export function windowOf(
  { cells, totals }: Cumulative,
  { from, to }: { readonly from: number; readonly to: number },
  into: Float64Array = new Float64Array(cells),
): Float64Array {
  const [before, upTo] = [from * cells, to * cells]
  for (let cell = 0; cell < cells; cell++) into[cell] = (totals[upTo + cell] ?? 0) - (totals[before + cell] ?? 0)
  return into
}
