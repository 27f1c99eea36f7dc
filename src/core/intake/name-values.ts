import type { Problem } from '../problem.ts'
import type { TableStart } from './begin-table.ts'
import { essentialFields } from './dataset-fields.ts'
import type { Field } from './field.ts'
import { type RowFlaw, rowFlaws } from './reading-problems.ts'
import type { TextRow } from './split-rows.ts'

/** A row with its values under their fields, or why it has none. */
export type NamedRow = {
  readonly line: number
  readonly cells: readonly string[]
} & (
  | { readonly kind: 'row'; readonly values: Readonly<Partial<Record<Field, string>>> }
  | { readonly kind: 'flawed'; readonly problem: Problem }
)

/**
 * Gives the cells of rows their fields. Null for a row of nothing, which is skipped. A row with more cells than the header
 * is flawed unless they are empty; one with fewer only where what is needed is cut off, since some exports leave out
 * empty cells at the end of a row.
 */
export function nameValues(start: TableStart, file: string): (row: TextRow) => NamedRow | null {
  const columns = [...start.columns]
  // Cells of a sheet stand where they stand, however many there are in a row.
  const isText = start.delimiter !== ''
  const width = start.header.cells.length
  const needed = Math.max(0, ...columns.filter(([field]) => essentialFields.has(field)).map(([, column]) => column + 1))
  const timeColumns = columns.filter(([field]) => field === 'date' || field === 'month' || field === 'from')
  const headerText = start.header.cells.join('\n')

  const flawOf = (row: TextRow): RowFlaw | null => {
    const { cells } = row
    if (row.isBroken) return 'open-quote'
    if (isTotals(cells) && timeColumns.every(([, column]) => !/\d{1,4}[-/. ]\S+[-/. ]\d/.test(cells[column] ?? ''))) {
      return 'totals'
    }
    if (isText && cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) return 'too-many-cells'
    if (isText && cells.length < needed) return 'cut-short'
    return cells[0] === start.header.cells[0] && cells.join('\n') === headerText ? 'header-again' : null
  }
  return (row) => {
    const { line, cells } = row
    if (cells.every((cell) => cell.trim() === '')) return null
    const flaw = flawOf(row)
    if (flaw) return { kind: 'flawed', line, cells, problem: flawProblem(flaw, file, row) }
    const values: Partial<Record<Field, string>> = {}
    for (const [field, column] of columns) values[field] = cells[column] ?? ''
    return { kind: 'row', line, cells, values }
  }
}

function flawProblem(flaw: RowFlaw, file: string, { line, cells }: TextRow): Problem {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const text = filled.join(', ').slice(0, 80)
  return { file, line, found: `the row "${text}"`, ...rowFlaws[flaw] }
}

/** What reports write below or between rows. `Total Fitness` is a place and `Count` alone is a total. */
const totalsWords = new RegExp(
  [
    '((grand|sub|overall|report)[- ]?)?totals?( (of|for|number|rows|records|cases|incidents|count)\\b.*)?[:=]?( ?\\d[\\d,]*)?$',
    '((row|record) )?count[:=]?( of\\b.*| ?\\d[\\d,]*)?$',
    '(number|no\\.?) of (records|rows|cases|incidents)\\b',
    'end of (report|list|data)\\b',
    'page \\d+',
    '(report )?(generated|printed|produced|exported|run)( on| at| by|:)',
    '\\d+ (rows?|records?|cases?|incidents?)( |$)',
    '(applied filters|filters? applied)\\b',
  ]
    .map((words) => `^${words}`)
    .join('|'),
  'i',
)

/** Its first filled cell says that it sums up, and few of its cells are filled. */
function isTotals(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
  if (!totalsWords.test(first)) return false
  return cells.filter((cell) => cell.trim() !== '').length <= Math.max(2, cells.length / 2)
}
