import Papa from 'papaparse'
import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import { andThen } from './outcomes.ts'
import { readText, type SourceText } from './read-text.ts'

/** A table as text: nothing is interpreted yet. */
export interface Table {
  /** As the caller named it, for problems. */
  readonly file: string
  /** Of the uncompressed bytes. */
  readonly sha256: string
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** The line of the file on which the row begins; the header is line 1. */
  readonly line: number
  /** By column name; an optional column that the table lacks is not there. */
  readonly cells: Readonly<Record<string, string>>
}

/** Which columns a table must have, may have, and has as a stub that its publisher left behind. All others are ignored. */
export interface TableColumns {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
  readonly stubs?: readonly { readonly column: string; readonly reason: string }[]
}

/**
 * Reads a CSV file whose columns are found by name. Problems: those of `readText`, a missing or doubled column, an open
 * quotation mark, a row with too few or too many cells, no rows. Notes: stub columns that were left out.
 */
export async function readTable(folder: string, file: string, columns: TableColumns): Promise<Outcome<Table>> {
  return andThen(await readText(folder, file), (source) => parseTable(file, source, columns))
}

/** The table in `source`, as `readTable` reads it. */
export function parseTable(file: string, source: SourceText, columns: TableColumns): Outcome<Table> {
  const { data, errors } = Papa.parse<string[]>(source.text.slice(0, -1), { delimiter: ',', newline: '\n' })
  const lines = firstLines(data)
  const header = (data[0] ?? []).map((name) => name.trim())
  const body = data.slice(1).map((cells, i) => ({ line: lines[i + 1] ?? 0, cells }))
  const problems = [
    ...errors.map((error) => quoteProblem(file, lines[error.row ?? 0] ?? 1)),
    ...headerProblems(file, header, columns),
    ...body.flatMap((row) => widthProblems(file, row, header)),
    ...(body.length === 0 ? [noRows(file)] : []),
  ]
  if (problems.length > 0) return { kind: 'failed', problems }
  const wanted = [...columns.required, ...(columns.optional ?? [])].filter((name) => header.includes(name))
  const rows = body.map(({ line, cells }) => ({ line, cells: pick(wanted, header, cells) }))
  return done({ file, sha256: source.sha256, rows }, stubNotes(file, header, columns))
}

/** A quoted cell may hold line breaks, so rows are counted in lines of the file. */
function firstLines(rows: readonly (readonly string[])[]): number[] {
  let line = 1
  return rows.map((cells) => {
    const first = line
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
    return first
  })
}

function pick(wanted: readonly string[], header: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(wanted.map((name) => [name, cells[header.indexOf(name)] ?? '']))
}

function headerProblems(file: string, header: readonly string[], columns: TableColumns): Problem[] {
  const named = header.filter((name) => name !== '')
  const doubled = named.filter((name, i) => named.indexOf(name) !== i)
  const absent = columns.required.filter((name) => !header.includes(name))
  const found = named.slice(0, 12).join(', ') || 'none'
  return [
    ...absent.map((name) => ({
      file,
      line: 1,
      found: `no column "${name}"`,
      expected: `is needed; the columns are: ${found}`,
      remedy: 'Correct the header or the file.',
    })),
    ...doubled.map((name) => ({
      file,
      line: 1,
      found: `column "${name}"`,
      expected: 'is there twice',
      remedy: 'Remove or rename one of the two.',
    })),
  ]
}

function widthProblems(
  file: string,
  row: { line: number; cells: readonly string[] },
  header: readonly string[],
): Problem[] {
  if (row.cells.length === header.length) return []
  const found = row.cells.length === 1 && row.cells[0] === '' ? 'an empty line' : `a row of ${row.cells.length} cells`
  return [
    {
      file,
      line: row.line,
      found,
      expected: `should have ${header.length} cells, as the header`,
      remedy: 'Correct the row, or get the file again if it is cut short.',
    },
  ]
}

const quoteProblem = (file: string, line: number): Problem => ({
  file,
  line,
  found: 'a quotation mark that is out of place or not closed',
  expected: 'makes the rest of the file unreadable',
  remedy: 'Correct the row, or get the file again if it is cut short.',
})

const noRows = (file: string): Problem => ({
  file,
  line: null,
  found: 'a header and no rows',
  expected: 'should have at least one row',
  remedy: 'Get the file again.',
})

function stubNotes(file: string, header: readonly string[], columns: TableColumns): Problem[] {
  return (columns.stubs ?? [])
    .filter((stub) => header.includes(stub.column))
    .map((stub) => ({
      file,
      line: 1,
      found: `column "${stub.column}"`,
      expected: `is not used: ${stub.reason}`,
      remedy: 'Nothing to do.',
    }))
}
