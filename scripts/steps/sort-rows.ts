import type { IncidentRow, IncidentTable, LeftOutRow } from './incidents.ts'

/** A row that counts, or one that is left out for a reason. */
export type SortedRow = IncidentRow | LeftOutRow

/** The table of rows, each of which was found to count or to be left out. */
export function sortRows(
  table: { readonly file: string; readonly sha256: string },
  rows: readonly SortedRow[],
): IncidentTable {
  return {
    file: table.file,
    sha256: table.sha256,
    kept: rows.filter((row): row is IncidentRow => 'leaf' in row),
    leftOut: rows.filter((row): row is LeftOutRow => 'reason' in row),
  }
}
