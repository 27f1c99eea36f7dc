import type { AreaCode } from '../../src/core/area-code.ts'
import type { Position } from './rings.ts'

/** One row of incidents that counts: `area` (a ward, or a small area) is null where its publisher or its place gave it to none. */
export interface IncidentRow {
  readonly line: number
  readonly area: AreaCode | null
  /** A month `2016-04` or a fixed period `2025-07..2026-06`. */
  readonly time: string
  /** The leaf type of the series. */
  readonly leaf: string
  readonly count: number
  /** The publisher's map point, where the table has one. */
  readonly at?: Position
}

/** One row that does not count, and why. */
export interface LeftOutRow {
  readonly line: number
  readonly reason: string
  readonly count: number
}

/** A source table whose every row either counts or was left out for a named reason. */
export interface IncidentTable {
  readonly file: string
  readonly sha256: string
  readonly kept: readonly IncidentRow[]
  readonly leftOut: readonly LeftOutRow[]
}

/** Moves the kept rows for which `reasonOf` names a reason to those left out. */
export function leaveOut(table: IncidentTable, reasonOf: (row: IncidentRow) => string | null): IncidentTable {
  const kept: IncidentRow[] = []
  const leftOut: LeftOutRow[] = [...table.leftOut]
  for (const row of table.kept) {
    const reason = reasonOf(row)
    if (reason === null) kept.push(row)
    else leftOut.push({ line: row.line, reason, count: row.count })
  }
  return { ...table, kept, leftOut }
}
