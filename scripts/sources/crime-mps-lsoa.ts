import { done, type Outcome } from '../../src/core/problem.ts'
import { count, lsoa, month, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check, collect } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import { checkWholeMonths } from '../steps/check-months.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import { sortRows } from '../steps/sort-rows.ts'
import { placeOf, type SourceContext } from './context.ts'
import { crimeLeaf } from './crime-leaf.ts'
import { unjoined } from './lsoa-join.ts'
import type { LsoaWards } from './lsoa-wards.ts'

const columns = {
  lsoa: lsoa('lsoa_code'),
  major: words('major'),
  minor: words('minor'),
  month: month('month'),
  count: count('count'),
}

/**
 * Recorded crime by small area of 2021, month and type. Zero cells are left out by the publisher, so a missing row is a 0;
 * so are sexual offences and fraud, of which nothing is known by small area.
 * Problems: a small area that the look-up lacks or of which there is no row, a type without a leaf, a month missing or
 * nearly empty.
 * @source Metropolitan Police Service, MPS Recorded Crime: Geographic Breakdown, by LSOA
 */
export async function readSmallAreaCrime(context: SourceContext, lookup: LsoaWards): Promise<Outcome<IncidentTable[]>> {
  const read = await readRows(context.folder, placeOf(context, 'crime-mps-lsoa').file, columns)
  const sound = check(read, (table) => [
    ...findDuplicates(table, (row) => [row.lsoa, row.month, row.major, row.minor]),
    ...unjoined(table, lookup),
  ])
  const sorted = andThen(sound, (table) => sortCrime(table, context))
  return andThen(check(sorted, checkWholeMonths), (table) => done([table]))
}

function sortCrime(table: Rows<Row<typeof columns>>, context: SourceContext): Outcome<IncidentTable> {
  const leafOf = crimeLeaf(context, 'crime-lsoa', table.file)
  const rows = table.rows.map((row) =>
    andThen(leafOf(row), (leaf) => done({ line: row.line, area: row.lsoa, time: row.month, leaf, count: row.count })),
  )
  return andThen(collect(rows), (sorted) => done(sortRows(table, sorted)))
}
