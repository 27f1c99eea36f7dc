import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { WardNames } from '../../src/core/ward-name.ts'
import { leavesOf } from '../council/leaves.ts'
import { count, optional, orNone, ward, wardName, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check, collect, combine } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import { type SortedRow, sortRows } from '../steps/sort-rows.ts'
import { nameOf, placeOf, type SourceContext } from './context.ts'
import { nameConflicts } from './name-conflicts.ts'
import { judgeType } from './printed-type.ts'

const typeColumns = (context: SourceContext) => ({
  printed: wardName('ward_as_printed', context.names, 'cctv'),
  ward: ward('ward_code', context.names),
  type: words('incident_type'),
  count: count('count'),
})
const totalColumns = (context: SourceContext) => ({
  printed: wardName('ward_as_printed', context.names, 'cctv'),
  ward: ward('ward_code', context.names),
  wardTable: count('incidents_ward_table'),
  matrixTotal: optional(orNone(count('incidents_matrix_total'))),
})
type TypeRow = Row<ReturnType<typeof typeColumns>>
type TotalRow = Row<ReturnType<typeof totalColumns>>

/**
 * Incidents that CCTV operators saw, by ward and type, for the one period that `area.json` gives. The wards' names are as
 * printed, read through the alias table; each ward's sum is held against the totals table where that is listed.
 * @source papers of the Safer Communities Partnership Board
 */
export async function readCctv(context: SourceContext): Promise<Outcome<IncidentTable[]>> {
  const { file, period } = placeOf(context, 'cctv-ward-type')
  if (!period) return failed(noPeriod(file))
  const types = check(await readRows(context.folder, file, typeColumns(context)), (table) =>
    soundness(table, context.names),
  )
  const totals = check(await readTotals(context), (table) => (table ? soundness(table, context.names) : []))
  return andThen(combine({ types, totals }), (tables) => {
    const wrong = tables.totals ? wrongTotals(tables.types, tables.totals, context.names) : []
    if (wrong.length > 0) return { kind: 'failed', problems: wrong }
    const rows = tables.types.rows.map((row) => sortRow(file, row, `${period.first}..${period.last}`, context))
    const sorted = andThen(collect(rows), (found) => done(sortRows(tables.types, found)))
    return andThen(
      check(sorted, (table) => absentCells(table, context.names)),
      (table) => done([table]),
    )
  })
}

async function readTotals(context: SourceContext): Promise<Outcome<Rows<TotalRow> | null>> {
  if (!context.area.tables.has('cctv-ward-total')) return done(null)
  return readRows(context.folder, placeOf(context, 'cctv-ward-total').file, totalColumns(context))
}

function soundness(table: Rows<TypeRow> | Rows<TotalRow>, names: WardNames): Problem[] {
  const rows: Rows<TypeRow | TotalRow> = table
  return [
    ...findDuplicates(rows, (row) => ('type' in row ? [row.ward, row.type] : [row.ward])),
    ...nameConflicts(rows, 'ward_as_printed', names),
  ]
}

function sortRow(file: string, row: TypeRow, time: string, context: SourceContext): Outcome<SortedRow> {
  const verdict = judgeType(context.reference.printedTypes, 'cctv', { file, line: row.line }, row.type)
  return andThen(verdict, (type) =>
    done(
      'leaf' in type
        ? { line: row.line, area: row.ward, time, leaf: type.leaf, count: row.count }
        : { line: row.line, reason: type.reason, count: row.count },
    ),
  )
}

function wrongTotals(types: Rows<TypeRow>, totals: Rows<TotalRow>, names: WardNames): Problem[] {
  const sumOf = (code: string) => types.rows.filter((row) => row.ward === code).reduce((sum, row) => sum + row.count, 0)
  return totals.rows.flatMap((row) => {
    const printed = [...new Set([row.wardTable, row.matrixTotal ?? row.wardTable])]
    const sum = sumOf(row.ward)
    return printed
      .filter((total) => total !== sum)
      .map((total) => ({
        file: totals.file,
        line: row.line,
        found: `a total of ${total} for ${nameOf(names, row.ward)}`,
        expected: `is not the sum of its types in ${types.file}, ${sum}`,
        remedy: 'Correct the table that is wrong.',
      }))
  })
}

/** The matrix prints its zeros, so a ward and type without a row is a row that was lost. */
function absentCells(table: IncidentTable, names: WardNames): Problem[] {
  const there = new Set(table.kept.map((row) => `${row.area}|${row.leaf}`))
  return names.wards.flatMap((w) =>
    leavesOf('cctv')
      .filter((leaf) => !there.has(`${w.code}|${leaf}`))
      .map((leaf) => ({
        file: table.file,
        line: null,
        found: `no row of ${w.name} (${w.code}) and "${leaf}"`,
        expected: 'should be there, as 0 or more',
        remedy: 'Get the file again: it may be cut short.',
      })),
  )
}

const noPeriod = (file: string): Problem => ({
  file: 'area.json',
  line: null,
  found: `table "cctv-ward-type" (${file}) without a period`,
  expected: 'should say which months it counts, since the table does not',
  remedy: 'Write it as { "file": "…", "period": "2023-03..2023-05" }.',
})
