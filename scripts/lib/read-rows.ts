import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { Reader } from './fields.ts'
import { andThen } from './outcomes.ts'
import { readTable, type Table, type TableColumns, type TableRow } from './read-table.ts'

/** The columns of a table by the names that our code uses. */
export type Columns = Readonly<Record<string, Reader<unknown>>>

/** One row with its values; `line` is its line in the file. */
export type Row<C extends Columns> = { readonly line: number } & {
  readonly [K in keyof C]: C[K] extends Reader<infer T> ? T : never
}

/** A table whose every cell was read. */
export interface Rows<R> {
  readonly file: string
  readonly sha256: string
  readonly rows: readonly R[]
}

/** Reads a CSV file by its declared columns: all rows with their values and notes, or every problem of every cell. */
export async function readRows<C extends Columns>(
  folder: string,
  file: string,
  columns: C,
  stubs: TableColumns['stubs'] = [],
): Promise<Outcome<Rows<Row<C>>>> {
  const readers = Object.values(columns)
  const required = readers.filter((r) => !r.optional).map((r) => r.column)
  const maybe = readers.filter((r) => r.optional).map((r) => r.column)
  const table = await readTable(folder, file, { required, optional: maybe, stubs })
  return andThen(table, (found) => parseRows(found, columns))
}

function parseRows<C extends Columns>(table: Table, columns: C): Outcome<Rows<Row<C>>> {
  const problems: Problem[] = []
  const notes: Problem[] = []
  const entries = Object.entries(columns)
  const rows = table.rows.map((row) => parseRow(table.file, row, entries, problems, notes) as Row<C>)
  if (problems.length > 0) return { kind: 'failed', problems }
  return done({ file: table.file, sha256: table.sha256, rows }, notes)
}

function parseRow(
  file: string,
  row: TableRow,
  entries: [string, Reader<unknown>][],
  problems: Problem[],
  notes: Problem[],
) {
  const values: Record<string, unknown> = { line: row.line }
  for (const [key, { column, read }] of entries) {
    const outcome = read({ file, line: row.line, column, text: row.cells[column] ?? '' })
    if (outcome.kind === 'failed') problems.push(...outcome.problems)
    else values[key] = outcome.value
    if (outcome.kind === 'done') notes.push(...outcome.notes)
  }
  return values
}
