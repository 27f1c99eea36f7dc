import { done, type Outcome } from '../../src/core/problem.ts'
import { anyWords, count, month, optional, orNone, ward, wardName, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check, collect } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import { checkMonths } from '../steps/check-months.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import { newestWins } from '../steps/newest-wins.ts'
import { type SortedRow, sortRows } from '../steps/sort-rows.ts'
import { placeOf, type SourceContext } from './context.ts'
import { crimeLeaf } from './crime-leaf.ts'
import { nameConflicts } from './name-conflicts.ts'

const columns = (context: SourceContext) => ({
  ward: ward('ward_code', context.names),
  printed: optional(orNone(wardName('ward_name', context.names, 'crime'))),
  major: words('major'),
  minor: words('minor'),
  month: month('month'),
  count: count('count'),
  vintage: optional(anyWords('vintage')),
})
type CrimeRow = Row<ReturnType<typeof columns>>

/**
 * Recorded crime by ward, month and type: the newest 36 months and, where it is listed, the history, without the months
 * that the newer table has. Zero cells are left out by the publisher, so a missing row is a 0.
 * @source Metropolitan Police Service, MPS Recorded Crime: Geographic Breakdown
 */
export async function readRecordedCrime(context: SourceContext): Promise<Outcome<IncidentTable[]>> {
  const ids = ['crime-mps-ward', 'crime-mps-ward-history'] as const
  const listed = ids.filter((id) => context.area.tables.has(id))
  const tables = await Promise.all(listed.map((id) => readOne(context, placeOf(context, id).file)))
  return andThen(collect(tables), ([newer, older]) => {
    if (!newer || !older) return done(newer ? [newer] : [])
    const rest = newestWins(newer, older)
    const joined = checkMonths({ ...newer, kept: [...rest.kept, ...newer.kept] }, context.names)
    return joined.length > 0 ? { kind: 'failed', problems: joined } : done([newer, rest])
  })
}

async function readOne(context: SourceContext, file: string): Promise<Outcome<IncidentTable>> {
  const read = await readRows(context.folder, file, columns(context))
  const sound = check(read, (table) => [
    ...findDuplicates(table, (row) => [row.ward, row.month, row.major, row.minor]),
    ...nameConflicts(table, 'ward_name', context.names),
  ])
  const sorted = andThen(sound, (table) => sortCrime(table, context))
  return check(sorted, (table) => checkMonths(table, context.names))
}

function sortCrime(table: Rows<CrimeRow>, context: SourceContext): Outcome<IncidentTable> {
  const leafOf = crimeLeaf(context, 'crime', table.file)
  const stubs = new Map(
    context.reference.stubs
      .filter((stub) => stub.series === 'crime')
      .map((stub) => [`${stub.vintage}|${stub.month}`, stub.reason]),
  )
  const rows = collect(table.rows.map((row) => sortRow(row, leafOf, stubs)))
  return andThen(rows, (sorted) => done(sortRows(table, sorted)))
}

function sortRow(
  row: CrimeRow,
  leafOf: ReturnType<typeof crimeLeaf>,
  stubs: ReadonlyMap<string, string>,
): Outcome<SortedRow> {
  const stub = stubs.get(`${row.vintage}|${row.month}`)
  if (stub !== undefined) return done({ line: row.line, reason: stub, count: row.count })
  return andThen(leafOf(row), (leaf) =>
    done({ line: row.line, area: row.ward, time: row.month, leaf, count: row.count }),
  )
}
