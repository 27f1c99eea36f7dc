import type { IsoMonth } from '../../src/core/iso-month.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { type IncidentTable, leaveOut } from './incidents.ts'
import type { LeafTable } from './sum-to-leaves.ts'

/** A month that the source lacks for a ward: missing there, never 0. */
export interface KnownGap {
  readonly series: string
  readonly ward: WardCode
  readonly month: IsoMonth
  readonly reason: string
}

/** The table without the rows of a month that the source has in part only: a part must not stand for the whole. */
export function withoutGaps(table: IncidentTable, gaps: readonly KnownGap[]): IncidentTable {
  return leaveOut(table, (row) => gaps.find((gap) => gap.ward === row.area && gap.month === row.time)?.reason ?? null)
}

/** The counts with the cells of known gaps missing, for every leaf: missing is not 0. */
export function markGaps(table: LeafTable, gaps: readonly KnownGap[]): LeafTable {
  const isGap = (area: string, time: string | undefined) => gaps.some((gap) => gap.ward === area && gap.month === time)
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, i) => (isGap(row.area, table.times[i]) ? null : cell)),
  }))
  return { times: table.times, rows }
}
