import { toCsvText } from '../csv.ts'
import { markedRows, marking } from '../handling.ts'
import { shownNumber } from '../shown-number.ts'

/** Null where it is not known. */
export type OwnCell = string | number | null

/** A view as a table: the page shows it, and its CSV holds the same. */
export interface OwnTable {
  /** Of its element and its file: `by-ward`. */
  readonly id: string
  readonly caption: string
  /** Numbers are shown with so many decimals; 0 unless said. */
  readonly columns: readonly { readonly label: string; readonly decimals?: number }[]
  readonly rows: readonly (readonly OwnCell[])[]
  readonly total?: readonly OwnCell[]
}

/** What an export says of itself. */
export interface ExportMark {
  readonly dataset: string
  /** The filter in words: `Burnt Oak, April 2025 to March 2026`. */
  readonly selection: string
  readonly synthetic: boolean
}

export function shownCell(cell: OwnCell, decimals = 0): string {
  if (cell === null) return 'not known'
  return typeof cell === 'number' ? shownNumber(cell, decimals) : cell
}

/** What comes first in every file: how it must be handled, whether it is made up, and what was chosen. */
export function exportHandling({ dataset, selection, synthetic }: ExportMark, caption: string): string[] {
  return [marking, ...(synthetic ? ['SYNTHETIC: made up for trying out'] : []), `${caption}. ${dataset}: ${selection}`]
}

/** A view as CSV; its first rows say how it must be handled, and of what it is; its last, how it must be handled. Not known is `[x]`. */
export function ownCsv({ caption, columns, rows, total }: OwnTable, mark: ExportMark): string {
  const plain = (cell: OwnCell, at: number) => plainCell(cell, columns[at]?.decimals ?? 0)
  return toCsvText(
    markedRows(exportHandling(mark, caption), [
      columns.map(({ label }) => label),
      ...rows.map((row) => row.map(plain)),
      ...(total ? [total.map(plain)] : []),
    ]),
  )
}

/** `OFFICIAL-SENSITIVE-SYNTHETIC-cctv-by-ward.csv` */
export function exportName(id: string, dataset: string, synthetic: boolean, ending = 'csv'): string {
  return [marking, ...(synthetic ? ['SYNTHETIC'] : []), dataset, id].join('-').concat(`.${ending}`)
}

function plainCell(cell: OwnCell, decimals: number): string | number {
  if (cell === null) return '[x]'
  return typeof cell === 'number' ? Number(cell.toFixed(decimals)) : cell
}
