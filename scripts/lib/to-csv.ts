import Papa from 'papaparse'

/** CSV text with LF after every row, the last included. Null becomes the mark of a missing figure, `[x]`. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '[x]' : cell)))
  return `${Papa.unparse(cells, { newline: '\n' })}\n`
}
