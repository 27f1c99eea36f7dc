import { done, type Outcome } from '../../src/core/problem.ts'
import type { TableId } from '../council/area.ts'
import { anyWords, count, month, number, optional, orNone, type Reader, ward, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check, collect } from '../lib/outcomes.ts'
import { type Row, readRows } from '../lib/read-rows.ts'
import { checkMonths } from '../steps/check-months.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import { placeFaults } from '../steps/place-faults.ts'
import { type SortedRow, sortRows } from '../steps/sort-rows.ts'
import { placeOf, type SourceContext } from './context.ts'
import { judgeType } from './printed-type.ts'

const columns = (context: SourceContext, category: Reader<string>) => ({
  longitude: number('lon'),
  latitude: number('lat'),
  location: optional(anyWords('location')),
  lsoa: anyWords('lsoa'),
  lsoaPublished: optional(anyWords('lsoa_published')),
  ward: orNone(ward('ward_code', context.names)),
  month: month('month'),
  category,
  count: count('count'),
})
type PointRow = Row<ReturnType<typeof columns>>

/** A table of incidents by point and month. `fixedLeaf` is the type of all its rows, where it has no column of types. */
export interface PointSource {
  readonly table: TableId
  readonly series: string
  readonly fixedLeaf: string | null
}

/**
 * Incidents at the publisher's map points, with the ward in which the point lies; a row without ward is an incident that
 * is not placed. Points are snap points, never exact places. Problems: a row twice, a point that cannot be one.
 * @source Home Office, data.police.uk
 */
export async function readPoints(context: SourceContext, source: PointSource): Promise<Outcome<IncidentTable[]>> {
  const category = source.fixedLeaf === null ? words('category') : optional(anyWords('category'))
  const read = await readRows(context.folder, placeOf(context, source.table).file, columns(context, category))
  const sound = check(read, (table) => [
    ...findDuplicates(table, keyOf),
    ...table.rows.flatMap((row) => placeFaults(table.file, row.line, [row.longitude, row.latitude])),
  ])
  const sorted = andThen(sound, (table) => {
    const rows = table.rows.map((row) => sortRow(table.file, row, context, source))
    return andThen(collect(rows), (found) => done(sortRows(table, found)))
  })
  return andThen(
    check(sorted, (table) => checkMonths(table, context.names)),
    (table) => done([table]),
  )
}

const keyOf = (row: PointRow) => [
  row.month,
  row.longitude,
  row.latitude,
  row.location,
  row.lsoa,
  row.lsoaPublished,
  row.ward,
  row.category,
]

function sortRow(file: string, row: PointRow, context: SourceContext, source: PointSource): Outcome<SortedRow> {
  const kept = (leaf: string): SortedRow => ({
    line: row.line,
    area: row.ward,
    time: row.month,
    leaf,
    count: row.count,
    at: [row.longitude, row.latitude],
  })
  if (source.fixedLeaf !== null) return done(kept(source.fixedLeaf))
  const verdict = judgeType(context.reference.printedTypes, source.series, { file, line: row.line }, row.category)
  return andThen(verdict, (type) =>
    done('leaf' in type ? kept(type.leaf) : { line: row.line, reason: type.reason, count: row.count }),
  )
}
