import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { TableId } from '../council/area.ts'
import { anyWords, count, month, orNone, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check, collect } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import { printedChange } from '../steps/printed-change.ts'
import { boardNumber } from './board-number.ts'
import { placeOf, type SourceContext } from './context.ts'

/** One figure of the board's papers. Texts are empty where the papers say nothing. */
export interface BoardFigure {
  readonly table: 'dashboard' | 'asb-tools' | 'cs-marac'
  readonly indicator: string
  /** First and last month, `2023-03`. */
  readonly first: string
  readonly last: string
  readonly value: number | null
  readonly unit: string
  readonly comparedFirst: string
  readonly comparedLast: string
  readonly comparedValue: number | null
  /** As printed, without the arrows that do not survive as text. */
  readonly changeAsPrinted: string
  readonly note: string
}

/** The figures of one table of the papers, in its order. */
export interface BoardTable {
  readonly file: string
  readonly sha256: string
  readonly figures: readonly BoardFigure[]
}

const dashboardColumns = {
  indicator: words('indicator'),
  geography: words('geography'),
  first: orNone(month('period_start')),
  last: orNone(month('period_end')),
  value: boardNumber('value'),
  unit: words('unit'),
  comparedFirst: orNone(month('comparison_start')),
  comparedLast: orNone(month('comparison_end')),
  comparedValue: orNone(boardNumber('comparison_value')),
  change: anyWords('change_as_printed'),
  document: words('source_document'),
  sourceLine: count('source_line'),
  note: anyWords('note'),
}
const toolColumns = { month: month('month'), indicator: words('tool'), value: count('count') }
const maracColumns = { month: month('month'), indicator: words('measure'), value: count('count') }
type DashboardRow = Row<typeof dashboardColumns>
type MonthlyRow = Row<typeof toolColumns>

/**
 * The figures of the board's papers, of those tables that the council lists. They follow other counting rules than the
 * series: never put the two in one line.
 * @source papers of the Safer Communities Partnership Board
 */
export async function readBoard(context: SourceContext): Promise<Outcome<BoardTable[]>> {
  const listed = (id: TableId) => (context.area.tables.has(id) ? [placeOf(context, id).file] : [])
  const tables = await Promise.all([
    ...listed('board-indicators').map((file) => readDashboard(context, file)),
    ...listed('asb-tools').map(async (file) => monthly('asb-tools', await readRows(context.folder, file, toolColumns))),
    ...listed('cs-marac').map(async (file) => monthly('cs-marac', await readRows(context.folder, file, maracColumns))),
  ])
  return collect(tables)
}

async function readDashboard(context: SourceContext, file: string): Promise<Outcome<BoardTable>> {
  const table = check(await readRows(context.folder, file, dashboardColumns), (found) => [
    ...findDuplicates(found, (row) => [row.indicator, row.first, row.last, row.document, row.sourceLine]),
    ...backwards(found),
  ])
  const figure = (row: DashboardRow) => dashboardFigure(row, context)
  return andThen(table, (found) => done({ file: found.file, sha256: found.sha256, figures: found.rows.map(figure) }))
}

function dashboardFigure(row: DashboardRow, context: SourceContext): BoardFigure {
  const elsewhere = row.geography === `LB ${context.area.short}` ? [] : [row.geography]
  const inexact = row.value.exact ? [] : [`printed as "${row.value.text}"`]
  return {
    table: 'dashboard',
    indicator: context.reference.boardSpellings.get(row.indicator) ?? row.indicator,
    first: row.first ?? '',
    last: row.last ?? '',
    value: row.value.value,
    unit: row.unit,
    comparedFirst: row.comparedFirst ?? '',
    comparedLast: row.comparedLast ?? '',
    comparedValue: row.comparedValue?.value ?? null,
    changeAsPrinted: printedChange(row.change),
    note: [...elsewhere, ...inexact, row.note].filter((text) => text !== '').join('; '),
  }
}

function monthly(name: 'asb-tools' | 'cs-marac', outcome: Outcome<Rows<MonthlyRow>>): Outcome<BoardTable> {
  const table = check(outcome, (found) => findDuplicates(found, (row) => [row.month, row.indicator]))
  return andThen(table, ({ file, sha256, rows }) =>
    done({ file, sha256, figures: rows.map((row) => monthlyFigure(name, row)) }),
  )
}

const monthlyFigure = (table: 'asb-tools' | 'cs-marac', row: MonthlyRow): BoardFigure => ({
  table,
  indicator: row.indicator,
  first: row.month,
  last: row.month,
  value: row.value,
  unit: 'count',
  comparedFirst: '',
  comparedLast: '',
  comparedValue: null,
  changeAsPrinted: '',
  note: '',
})

function backwards(table: Rows<DashboardRow>): Problem[] {
  const wrong = table.rows.filter((row) => row.first !== null && row.last !== null && row.first > row.last)
  return wrong.map((row) => ({
    file: table.file,
    line: row.line,
    found: `period ${row.first} to ${row.last}`,
    expected: 'ends before it begins',
    remedy: 'Correct the row.',
  }))
}
