import * as v from 'valibot'
import { type Cell, count, missing } from '../../src/core/cell.ts'
import { addMonths, parseIsoMonth } from '../../src/core/iso-month.ts'
import type { Period } from '../../src/core/period.ts'
import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { Times } from '../../src/core/times.ts'
import { parseWardCode, type WardCode } from '../../src/core/ward-code.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen } from '../lib/outcomes.ts'
import { parseTable, type Table, type TableRow } from '../lib/read-table.ts'
import { readText } from '../lib/read-text.ts'
import type { LeafCounts, SeriesCounts } from '../steps/gate.ts'
import type { ValueColumn } from '../steps/value-file.ts'

/** Rows read, placed and left out while the snapshot was made: `snapshot/provenance.json`, by series. */
const tally = { read: v.number(), placed: v.number(), notPlaced: v.number() }
const leftOut = v.array(v.object({ reason: v.string(), rows: v.number(), incidents: v.number() }))

export const provenanceSchema = v.record(
  v.string(),
  v.object({
    tables: v.array(v.object({ file: v.string(), sha256: v.string(), rows: v.number() })),
    rows: v.object({ ...tally, leftOut }),
    incidents: v.object({ ...tally, leftOut: v.number() }),
    notes: v.array(v.string()),
  }),
)

export type Provenance = v.InferOutput<typeof provenanceSchema>

export const fileOf = (seriesId: string) => `snapshot/${seriesId}.csv`

const keysOfCounts = ['type', 'ward']
const keysOfValues = ['ward']
/** In the place of a ward's code: what has no ward, and the borough as a whole. */
const noWard = 'none'
const borough = 'borough'

/**
 * The counts of a series: one row a leaf type and ward, one column a month or fixed period.
 * Problems: other columns, a cell that is no count, a row of no ward, two rows of one type and ward.
 */
export async function readCounts(councilDir: string, seriesId: string): Promise<Outcome<SeriesCounts>> {
  return andThen(await readWide(councilDir, fileOf(seriesId), keysOfCounts), ({ table, columns }) => {
    const times = timesOf(columns)
    if (!times) return failed(wrong(table.file, 1, 'the columns', 'are neither months in a row nor periods'))
    const problems = table.rows.flatMap((row) => [
      ...wardProblems(table.file, row, noWard),
      ...cellProblems(table.file, row, columns, isCount, 'is neither a whole number nor [x]'),
    ])
    const doubled = findDuplicates(table, ({ cells }) => keysOfCounts.map((key) => cells[key] ?? ''))
    if (problems.length + doubled.length > 0) return { kind: 'failed', problems: [...problems, ...doubled] }
    return done({ times, leaves: leavesOf(table.rows, columns) })
  })
}

/**
 * The columns of a value series: one row a ward and one for the borough.
 * Problems: other columns, a cell that is no number, a row of no ward, two rows of one ward.
 */
export async function readValues(
  councilDir: string,
  seriesId: string,
): Promise<Outcome<ReadonlyMap<string, ValueColumn>>> {
  return andThen(await readWide(councilDir, fileOf(seriesId), keysOfValues), ({ table, columns }) => {
    const problems = table.rows.flatMap((row) => [
      ...wardProblems(table.file, row, borough),
      ...cellProblems(table.file, row, columns, isNumber, 'is neither a number nor [x]'),
    ])
    const doubled = findDuplicates(table, ({ cells }) => [cells['ward'] ?? ''])
    if (problems.length + doubled.length > 0) return { kind: 'failed', problems: [...problems, ...doubled] }
    return done(new Map(columns.map((column) => [column, valueColumn(table.rows, column)])))
  })
}

/** A table that begins with its keys; its other columns are named by its own header. */
async function readWide(
  folder: string,
  file: string,
  keys: readonly string[],
): Promise<Outcome<{ table: Table; columns: string[] }>> {
  return andThen(await readText(folder, file), (source) => {
    const header = (source.text.split('\n')[0] ?? '').split(',')
    const begins = keys.every((key, i) => header[i] === key)
    if (!begins) return failed(wrong(file, 1, 'the columns', `do not begin with ${keys.join(', ')}`))
    const columns = header.slice(keys.length)
    return andThen(parseTable(file, source, { required: header }), (table) => done({ table, columns }))
  })
}

function timesOf(columns: readonly string[]): Times | null {
  const periods = columns.flatMap((column) => readPeriod(column) ?? [])
  const first = periods[0]
  if (!first || periods.length !== columns.length) return null
  if (columns.some((column) => column.includes('..'))) return { kind: 'periods', periods }
  const inARow = columns.every((column, i) => column === addMonths(first.first, i))
  return inARow ? { kind: 'months', first: first.first, count: columns.length } : null
}

function readPeriod(text: string): Period | null {
  const [first, last = first] = text.split('..').map(parseIsoMonth)
  return first && last && first <= last ? { first, last } : null
}

function leavesOf(rows: readonly TableRow[], columns: readonly string[]): Map<string, LeafCounts> {
  const leaves = new Map<string, { wards: Map<WardCode, Cell[]>; notPlaced: number[] }>()
  for (const row of rows) {
    const id = row.cells['type'] ?? ''
    const leaf = leaves.get(id) ?? { wards: new Map(), notPlaced: [] }
    const cells = columns.map((column) => cellOf(row.cells[column] ?? ''))
    const ward = parseWardCode(row.cells['ward'] ?? '')
    if (ward) leaf.wards.set(ward, cells)
    else leaf.notPlaced = cells.map((cell) => (cell.kind === 'count' ? cell.value : 0))
    leaves.set(id, leaf)
  }
  return leaves
}

function valueColumn(rows: readonly TableRow[], column: string): ValueColumn {
  const cells = rows.map((row): [string, Cell] => [row.cells['ward'] ?? '', cellOf(row.cells[column] ?? '')])
  const whole = cells.find(([ward]) => ward === borough)?.[1] ?? missing('source-gap')
  const wards = cells.flatMap(([ward, cell]): [WardCode, Cell][] => {
    const code = parseWardCode(ward)
    return code ? [[code, cell]] : []
  })
  return { wards: new Map(wards), borough: whole }
}

const cellOf = (text: string): Cell => (text === '[x]' ? missing('source-gap') : count(Number(text)))

const isCount = /^(\d{1,15}|\[x\])$/
const isNumber = /^(-?\d+(\.\d+)?|\[x\])$/

function cellProblems(
  file: string,
  row: TableRow,
  columns: readonly string[],
  form: RegExp,
  expected: string,
): Problem[] {
  const bad = columns.filter((column) => !form.test(row.cells[column] ?? ''))
  return bad.map((column) => wrong(file, row.line, `${column} "${row.cells[column]}"`, expected))
}

/** A row of a ward, or of the one word that stands beside the wards. */
function wardProblems(file: string, row: TableRow, other: string): Problem[] {
  const ward = row.cells['ward'] ?? ''
  if (ward === other || parseWardCode(ward) === ward) return []
  return [wrong(file, row.line, `ward "${ward}"`, `is neither a ward code nor "${other}"`)]
}

const wrong = (file: string, line: number, found: string, expected: string): Problem => ({
  file,
  line,
  found,
  expected,
  remedy: 'Rebuild the snapshot: npm run data -- --sources FOLDER.',
})
