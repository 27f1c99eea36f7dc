import * as v from 'valibot'
import type { AreaCode } from '../../src/core/area-code.ts'
import { type Cell, count, missing } from '../../src/core/cell.ts'
import { addMonths, parseIsoMonth } from '../../src/core/iso-month.ts'
import { parseLsoaCode } from '../../src/core/lsoa-code.ts'
import type { Period } from '../../src/core/period.ts'
import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { AreaKind } from '../../src/core/series.ts'
import type { Times } from '../../src/core/times.ts'
import { parseWardCode } from '../../src/core/ward-code.ts'
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

/** The column of the areas, how one is called, and how its code is read. */
const areaInfo: Record<
  AreaKind,
  { readonly column: string; readonly name: string; readonly parse: (text: string) => AreaCode | null }
> = {
  ward: { column: 'ward', name: 'a ward code', parse: parseWardCode },
  'small-area': { column: 'lsoa', name: 'the code of a small area', parse: parseLsoaCode },
}
/** In the place of an area's code: what has no area, and the borough as a whole. */
const noArea = 'none'
const borough = 'borough'

/**
 * The counts of a series: one row a leaf type and area, one column a month or fixed period.
 * Problems: other columns, a cell that is no count, a row of no area, two rows of one type and area.
 */
export async function readCounts(
  councilDir: string,
  seriesId: string,
  by: AreaKind = 'ward',
): Promise<Outcome<SeriesCounts>> {
  const keys = ['type', areaInfo[by].column]
  return andThen(await readWide(councilDir, fileOf(seriesId), keys), ({ table, columns }) => {
    const times = timesOf(columns)
    if (!times) return failed(wrong(table.file, 1, 'the columns', 'are neither months in a row nor periods'))
    const problems = table.rows.flatMap((row) => [
      ...areaProblems(table.file, row, by, noArea),
      ...cellProblems(table.file, row, columns, isCount, 'is neither a whole number nor [x]'),
    ])
    const doubled = findDuplicates(table, ({ cells }) => keys.map((key) => cells[key] ?? ''))
    if (problems.length + doubled.length > 0) return { kind: 'failed', problems: [...problems, ...doubled] }
    return done({ times, leaves: leavesOf(table.rows, columns, by) })
  })
}

/**
 * The columns of a value series: one row an area and one for the borough.
 * Problems: other columns, a cell that is no number, a row of no area, two rows of one area.
 */
export async function readValues(
  councilDir: string,
  seriesId: string,
  by: AreaKind = 'ward',
): Promise<Outcome<ReadonlyMap<string, ValueColumn>>> {
  const { column: key } = areaInfo[by]
  return andThen(await readWide(councilDir, fileOf(seriesId), [key]), ({ table, columns }) => {
    const problems = table.rows.flatMap((row) => [
      ...areaProblems(table.file, row, by, borough),
      ...cellProblems(table.file, row, columns, isNumber, 'is neither a number nor [x]'),
    ])
    const doubled = findDuplicates(table, ({ cells }) => [cells[key] ?? ''])
    if (problems.length + doubled.length > 0) return { kind: 'failed', problems: [...problems, ...doubled] }
    return done(new Map(columns.map((column) => [column, valueColumn(table.rows, column, by)])))
  })
}

/** A table that begins with its keys; its other columns are named by its own header. */
export async function readWide(
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

/** The times that the columns of a table name; null where they are neither months in a row nor periods. */
export function timesOf(columns: readonly string[]): Times | null {
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

function leavesOf(rows: readonly TableRow[], columns: readonly string[], by: AreaKind): Map<string, LeafCounts> {
  const { column: key, parse } = areaInfo[by]
  const leaves = new Map<string, { areas: Map<AreaCode, Cell[]>; notPlaced: number[] }>()
  for (const row of rows) {
    const id = row.cells['type'] ?? ''
    const leaf = leaves.get(id) ?? { areas: new Map(), notPlaced: [] }
    const cells = columns.map((column) => cellOf(row.cells[column] ?? ''))
    const code = parse(row.cells[key] ?? '')
    if (code) leaf.areas.set(code, cells)
    else leaf.notPlaced = cells.map((cell) => (cell.kind === 'count' ? cell.value : 0))
    leaves.set(id, leaf)
  }
  return leaves
}

function valueColumn(rows: readonly TableRow[], column: string, by: AreaKind): ValueColumn {
  const { column: key, parse } = areaInfo[by]
  const cells = rows.map((row): [string, Cell] => [row.cells[key] ?? '', cellOf(row.cells[column] ?? '')])
  const whole = cells.find(([area]) => area === borough)?.[1] ?? missing('source-gap')
  const areas = cells.flatMap(([area, cell]): [AreaCode, Cell][] => {
    const code = parse(area)
    return code ? [[code, cell]] : []
  })
  return { areas: new Map(areas), borough: whole }
}

const cellOf = (text: string): Cell => (text === '[x]' ? missing('source-gap') : count(Number(text)))

/** A count, or a figure that is missing. */
export const isCount = /^(\d{1,15}|\[x\])$/
const isNumber = /^(-?\d+(\.\d+)?|\[x\])$/

/** A problem for each cell of a row that has not the form. */
export function cellProblems(
  file: string,
  row: TableRow,
  columns: readonly string[],
  form: RegExp,
  expected: string,
): Problem[] {
  const bad = columns.filter((column) => !form.test(row.cells[column] ?? ''))
  return bad.map((column) => wrong(file, row.line, `${column} "${row.cells[column]}"`, expected))
}

/** A row of an area, or of the one word that stands beside the areas. */
function areaProblems(file: string, row: TableRow, by: AreaKind, other: string): Problem[] {
  const { column, name, parse } = areaInfo[by]
  const area = row.cells[column] ?? ''
  if (area === other || parse(area) === area) return []
  return [wrong(file, row.line, `${column} "${area}"`, `is neither ${name} nor "${other}"`)]
}

/** A problem of a table of the snapshot. */
export const wrong = (file: string, line: number, found: string, expected: string): Problem => ({
  file,
  line,
  found,
  expected,
  remedy: 'Rebuild the snapshot: npm run data -- --sources FOLDER.',
})
