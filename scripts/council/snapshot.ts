import * as v from 'valibot'
import { type Cell, count, missing } from '../../src/core/cell.ts'
import { parseIsoMonth } from '../../src/core/iso-month.ts'
import type { Period } from '../../src/core/period.ts'
import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { Times } from '../../src/core/times.ts'
import { parseWardCode, type WardCode } from '../../src/core/ward-code.ts'
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

const fileOf = (seriesId: string) => `snapshot/${seriesId}.csv`

/** The counts of a series: one row a leaf type and ward, one column a month or fixed period. */
export async function readCounts(councilDir: string, seriesId: string): Promise<Outcome<SeriesCounts>> {
  return andThen(await readWide(councilDir, fileOf(seriesId)), ({ table, header }) => {
    const columns = header.slice(2)
    const times = timesOf(columns)
    if (!times) return failed(wrong(table.file, 1, 'the columns', 'are neither months in a row nor periods'))
    const problems = table.rows.flatMap((row) => rowProblems(table.file, row, columns))
    if (problems.length > 0) return { kind: 'failed', problems }
    return done({ times, leaves: leavesOf(table.rows, columns) })
  })
}

/** The columns of a value series: one row a ward and one for the borough. */
export async function readValues(
  councilDir: string,
  seriesId: string,
): Promise<Outcome<ReadonlyMap<string, ValueColumn>>> {
  return andThen(await readWide(councilDir, fileOf(seriesId)), ({ table, header }) => {
    const columns = header.slice(1)
    const problems = table.rows.flatMap((row) => rowProblems(table.file, row, columns))
    if (problems.length > 0) return { kind: 'failed', problems }
    return done(new Map(columns.map((column) => [column, valueColumn(table.rows, column)])))
  })
}

/** A table whose columns are named by its own header. */
async function readWide(folder: string, file: string): Promise<Outcome<{ table: Table; header: string[] }>> {
  return andThen(await readText(folder, file), (source) => {
    const header = (source.text.split('\n')[0] ?? '').split(',')
    return andThen(parseTable(file, source, { required: header }), (table) => done({ table, header }))
  })
}

function timesOf(columns: readonly string[]): Times | null {
  const periods = columns.flatMap((column) => readPeriod(column) ?? [])
  const first = periods[0]
  if (!first || periods.length !== columns.length) return null
  return columns.some((column) => column.includes('..'))
    ? { kind: 'periods', periods }
    : { kind: 'months', first: first.first, count: columns.length }
}

function readPeriod(text: string): Period | null {
  const [first, last = first] = text.split('..').map(parseIsoMonth)
  return first && last ? { first, last } : null
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
  const borough = cells.find(([ward]) => ward === 'borough')?.[1] ?? missing('source-gap')
  const wards = cells.flatMap(([ward, cell]): [WardCode, Cell][] => {
    const code = parseWardCode(ward)
    return code ? [[code, cell]] : []
  })
  return { wards: new Map(wards), borough }
}

const cellOf = (text: string): Cell => (text === '[x]' ? missing('source-gap') : count(Number(text)))

function rowProblems(file: string, row: TableRow, columns: readonly string[]): Problem[] {
  const bad = columns.filter((column) => !/^(-?\d+(\.\d+)?|\[x\])$/.test(row.cells[column] ?? ''))
  return bad.map((column) => wrong(file, row.line, `${column} "${row.cells[column]}"`, 'is neither a number nor [x]'))
}

const wrong = (file: string, line: number, found: string, expected: string): Problem => ({
  file,
  line,
  found,
  expected,
  remedy: 'Rebuild the snapshot: npm run data -- --sources FOLDER.',
})
