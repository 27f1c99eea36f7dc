import type { WardCode } from '../../src/core/ward-code.ts'
import type { IncidentRow } from './incidents.ts'

/** Counts of one leaf in one ward, or in none, by time; null where the figure is missing. */
export interface LeafRow {
  readonly leaf: string
  readonly ward: WardCode | 'none'
  readonly cells: readonly (number | null)[]
}

/** Counts by leaf, ward and time. */
export interface LeafTable {
  readonly times: readonly string[]
  readonly rows: readonly LeafRow[]
}

/**
 * Adds incidents up: a row for every leaf and ward, in the order given, with 0 where there is no incident, and a row with
 * ward `none` for a leaf of which some are in no ward. Throws for a leaf, ward or time that is not among those given:
 * the tables are checked before.
 */
export function sumToLeaves(
  rows: readonly IncidentRow[],
  leaves: readonly string[],
  wards: readonly WardCode[],
  times: readonly string[],
): LeafTable {
  const column = new Map(times.map((time, i) => [time, i]))
  const ids = [...wards, 'none' as const]
  const sums = new Map(leaves.flatMap((leaf) => ids.map((ward) => [`${leaf} ${ward}`, times.map(() => 0)])))
  for (const row of rows) {
    const cells = sums.get(`${row.leaf} ${row.ward ?? 'none'}`)
    const at = column.get(row.time)
    if (!cells || at === undefined) throw new Error(`not in the table: ${row.leaf}, ${row.ward}, ${row.time}`)
    cells[at] = (cells[at] ?? 0) + row.count
  }
  const all = leaves.flatMap((leaf) => ids.map((ward) => ({ leaf, ward, cells: sums.get(`${leaf} ${ward}`) ?? [] })))
  return { times, rows: all.filter((row) => row.ward !== 'none' || row.cells.some((cell) => cell > 0)) }
}
