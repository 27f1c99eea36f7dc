import { done, type Outcome } from '../../src/core/problem.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { count, type Field, month, orNone, type Reader, readWardName } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import { checkMonths } from '../steps/check-months.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import { placeOf, type SourceContext } from './context.ts'

/** The one type of this table. */
export const vawgLine = 'vawg'

type NamedPlace = { readonly printed: string; readonly ward: WardCode | null }

const columns = (context: SourceContext) => ({
  place: orNone(wardOrFormer('ward_name', context)),
  month: month('month'),
  count: count('count'),
})
type VawgRow = Row<ReturnType<typeof columns>>

/**
 * Offences of violence against women and girls by ward and month; those without a ward and those of a ward that is no
 * more have no ward. Only the borough's sum leaves the rebuild: the type is sensitive.
 * @source Metropolitan Police Service, Violence against women and girls, offences by the month recorded
 */
export async function readVawg(context: SourceContext): Promise<Outcome<IncidentTable>> {
  const read = await readRows(context.folder, placeOf(context, 'vawg').file, columns(context))
  const sound = check(read, (table) => findDuplicates(table, (row) => [row.place?.printed ?? '', row.month]))
  const incidents = andThen(sound, (table) => done(toIncidents(table)))
  return check(incidents, (table) => checkMonths(table, context.names))
}

/** The name of a ward, or of one before 2022, which is none of today's. */
function wardOrFormer(column: string, { names }: SourceContext): Reader<NamedPlace> {
  const former = new Set(names.oldWards.map((ward) => ward.name))
  const today = new Set(names.wards.map((ward) => ward.name))
  const read = (field: Field): Outcome<NamedPlace> => {
    const printed = field.text.trim()
    if (former.has(printed) && !today.has(printed)) return done({ printed, ward: null })
    return andThen(readWardName(field, names, vawgLine), (ward) => done({ printed, ward }))
  }
  return { column, optional: false, read }
}

function toIncidents(table: Rows<VawgRow>): IncidentTable {
  const kept = table.rows.map((row) => ({
    line: row.line,
    area: row.place?.ward ?? null,
    time: row.month,
    leaf: vawgLine,
    count: row.count,
  }))
  return { file: table.file, sha256: table.sha256, kept, leftOut: [] }
}
