import type { AreaCode } from '../../src/core/area-code.ts'
import type { IncidentRow } from './incidents.ts'

/** Counts of one leaf in one area, or in none, by time; null where the figure is missing. */
export interface LeafRow {
  readonly leaf: string
  readonly area: AreaCode | 'none'
  readonly cells: readonly (number | null)[]
}

/** Counts by leaf, area and time. */
export interface LeafTable {
  readonly times: readonly string[]
  readonly rows: readonly LeafRow[]
}

/**
 * Adds incidents up: a row for every leaf and area, in the order given, with 0 where there is no incident, and a row with
 * area `none` for a leaf of which some are in no area. Throws for a leaf, area or time that is not among those given:
 * the tables are checked before.
 */
export function sumToLeaves(
  rows: readonly IncidentRow[],
  leaves: readonly string[],
  areas: readonly AreaCode[],
  times: readonly string[],
): LeafTable {
  const column = new Map(times.map((time, i) => [time, i]))
  const ids = [...areas, 'none' as const]
  const sums = new Map(leaves.flatMap((leaf) => ids.map((area) => [`${leaf} ${area}`, times.map(() => 0)])))
  for (const row of rows) {
    const cells = sums.get(`${row.leaf} ${row.area ?? 'none'}`)
    const at = column.get(row.time)
    if (!cells || at === undefined) throw new Error(`not in the table: ${row.leaf}, ${row.area}, ${row.time}`)
    cells[at] = (cells[at] ?? 0) + row.count
  }
  const all = leaves.flatMap((leaf) => ids.map((area) => ({ leaf, area, cells: sums.get(`${leaf} ${area}`) ?? [] })))
  return { times, rows: all.filter((row) => row.area !== 'none' || row.cells.some((cell) => cell > 0)) }
}
