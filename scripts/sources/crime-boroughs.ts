import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { LondonBorough } from '../council/reference.ts'
import { count, month, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check, collect } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import { checkBoroughMonths } from '../steps/check-borough-months.ts'
import type { LeftOutRow } from '../steps/incidents.ts'
import { placeOf, type SourceContext } from './context.ts'

/** Offences of one type in one borough and month. */
export interface BoroughRow {
  readonly line: number
  readonly borough: string
  readonly leaf: string
  readonly month: string
  readonly count: number
}

/** The table of all boroughs: every row counts or was left out for a reason. */
export interface BoroughTable {
  readonly file: string
  readonly sha256: string
  readonly kept: readonly BoroughRow[]
  readonly leftOut: readonly LeftOutRow[]
}

const columns = {
  borough: words('borough'),
  major: words('major'),
  minor: words('minor'),
  month: month('month'),
  count: count('count'),
}
type CrimeRow = Row<typeof columns>

/**
 * Recorded crime of London's boroughs by month and type, to rank the council among them. Zero cells are left out by the
 * publisher, so a missing row is a 0. What is no borough is left out, as `reference/boroughs.csv` says.
 * @source Metropolitan Police Service, MPS Recorded Crime: Geographic Breakdown
 */
export async function readBoroughCrime(context: SourceContext): Promise<Outcome<BoroughTable>> {
  const read = await readRows(context.folder, placeOf(context, 'crime-boroughs').file, columns)
  const sound = check(read, (table) => findDuplicates(table, (row) => [row.borough, row.month, row.major, row.minor]))
  const sorted = andThen(sound, (table) => sortTable(table, context))
  const boroughs = context.reference.boroughs.flatMap((one) => (one.leftOutReason === '' ? [one.borough] : []))
  return check(sorted, (table) => checkBoroughMonths(table, boroughs))
}

function sortTable(table: Rows<CrimeRow>, { reference }: SourceContext): Outcome<BoroughTable> {
  const leaves = new Map(reference.crimeTypes.map((type) => [`${type.major}|${type.minor}`, type.leaf]))
  const boroughs = new Map(reference.boroughs.map((one) => [one.borough, one]))
  const rows = collect(table.rows.map((row) => sortRow(table.file, row, leaves, boroughs)))
  return andThen(rows, (sorted) =>
    done({
      file: table.file,
      sha256: table.sha256,
      kept: sorted.filter((row) => 'leaf' in row),
      leftOut: sorted.filter((row) => 'reason' in row),
    }),
  )
}

function sortRow(
  file: string,
  row: CrimeRow,
  leaves: ReadonlyMap<string, string>,
  boroughs: ReadonlyMap<string, LondonBorough>,
): Outcome<BoroughRow | LeftOutRow> {
  const borough = boroughs.get(row.borough)
  if (!borough)
    return failed(unknown(file, row.line, `borough "${row.borough}"`, 'boroughs', 'whether it is a borough'))
  if (borough.leftOutReason !== '') return done({ line: row.line, reason: borough.leftOutReason, count: row.count })
  const leaf = leaves.get(`${row.major}|${row.minor}`)
  if (leaf === undefined) {
    const found = `type "${row.major}", "${row.minor}"`
    return failed(unknown(file, row.line, found, 'crime-types', 'as which of our types it counts'))
  }
  return done({ line: row.line, borough: row.borough, leaf, month: row.month, count: row.count })
}

const unknown = (file: string, line: number, found: string, table: string, says: string): Problem => ({
  file,
  line,
  found,
  expected: `is not in reference/${table}.csv`,
  remedy: `Add a row to that table that says ${says}.`,
})
