import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { WardNames } from '../../src/core/ward-name.ts'
import { count, month, ward, wardName, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check, collect } from '../lib/outcomes.ts'
import { type Row, readRows } from '../lib/read-rows.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import { type SortedRow, sortRows } from '../steps/sort-rows.ts'
import { placeOf, type SourceContext } from './context.ts'
import { nameConflicts } from './name-conflicts.ts'
import { judgeType } from './printed-type.ts'

const columns = (context: SourceContext) => ({
  ward: ward('ward_code', context.names),
  printed: wardName('ward_name', context.names, 'asb'),
  category: words('category'),
  count: count('count'),
  first: month('period_start'),
  last: month('period_end'),
})
type PoliceRow = Row<ReturnType<typeof columns>>

/**
 * Anti-social behaviour by ward, one sum for one period; the other categories are left out, since recorded crime has a
 * series of its own. The publisher gave incidents to wards by LSOA best fit.
 * @source Home Office, data.police.uk
 */
export async function readPoliceUkWard(context: SourceContext): Promise<Outcome<IncidentTable[]>> {
  const read = await readRows(context.folder, placeOf(context, 'police-uk-ward').file, columns(context))
  const sound = check(read, (table) => [
    ...findDuplicates(table, (row) => [row.ward, row.category, row.first]),
    ...nameConflicts(table, 'ward_name', context.names),
    ...periodProblems(table.file, table.rows),
  ])
  const sorted = andThen(sound, (table) => {
    const rows = table.rows.map((row) => sortRow(table.file, row, context))
    return andThen(collect(rows), (found) => done([sortRows(table, found)]))
  })
  return check(sorted, (tables) => tables.flatMap((table) => absentWards(table, context.names)))
}

function sortRow(file: string, row: PoliceRow, context: SourceContext): Outcome<SortedRow> {
  const verdict = judgeType(context.reference.printedTypes, 'asb', { file, line: row.line }, row.category)
  return andThen(verdict, (type) =>
    done(
      'leaf' in type
        ? { line: row.line, area: row.ward, time: `${row.first}..${row.last}`, leaf: type.leaf, count: row.count }
        : { line: row.line, reason: type.reason, count: row.count },
    ),
  )
}

function periodProblems(file: string, rows: readonly PoliceRow[]): Problem[] {
  const [one] = rows
  const backwards = rows.filter((row) => row.first > row.last)
  const others = rows.filter((row) => one && (row.first !== one.first || row.last !== one.last))
  const problem = (row: PoliceRow, expected: string): Problem => ({
    file,
    line: row.line,
    found: `period ${row.first} to ${row.last}`,
    expected,
    remedy: 'Correct the row.',
  })
  return [
    ...backwards.map((row) => problem(row, 'ends before it begins')),
    ...others.map((row) => problem(row, `is not that of the first row, ${one?.first} to ${one?.last}`)),
  ]
}

/** A problem for each ward of which the table has no row that counts. */
export function absentWards(table: IncidentTable, names: WardNames): Problem[] {
  const absent = names.wards.filter((w) => !table.kept.some((row) => row.area === w.code))
  return absent.map((w) => ({
    file: table.file,
    line: null,
    found: `no row of ${w.name} (${w.code})`,
    expected: 'should be there',
    remedy: 'Get the file again: it may be cut short.',
  }))
}
