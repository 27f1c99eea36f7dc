import { toCsvText } from '../csv.ts'
import type { RejectedRow } from './intake.ts'

/** Behind the columns of the file itself. No table calls its own columns so, which keeps a corrected copy readable. */
const ownColumns = ['rejected: line', 'rejected: column', 'rejected: because', 'rejected: what to do'] as const

/** The rejected rows of a file as CSV, in parts, for as many rows as there are. */
export interface RejectedCsv {
  /** The names of the columns; the text of a file begins with it. */
  readonly header: (columns: readonly string[]) => string
  readonly rows: (rows: readonly RejectedRow[], columns: number) => string
}

export const rejectedCsv: RejectedCsv = {
  header: (columns) => toCsvText([[...columns, ...ownColumns]]),
  rows: (rows, columns) =>
    toCsvText(
      rows.map(({ line, cells, column, problem }) => [
        ...Array.from({ length: columns }, (_, i) => cells[i] ?? ''),
        line,
        column,
        [`${problem.found} ${problem.expected}`, ...beyond(cells, columns)].join('; '),
        problem.remedy,
      ]),
    ).slice(1),
}

/** Cells that no column stands over are told in the reason, so that the columns behind stay in their places. */
const beyond = (cells: readonly string[], columns: number) =>
  cells.length > columns ? [`cells after the last column: ${cells.slice(columns).join(', ').slice(0, 500)}`] : []
