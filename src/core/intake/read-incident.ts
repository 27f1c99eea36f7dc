import { parseIsoMonth } from '../iso-month.ts'
import { resolveWard } from '../ward-name.ts'
import type { Field } from './field.ts'
import type { Incident } from './incident.ts'
import type { IntakeSetting } from './intake-setting.ts'
import { type RowProblem, rowProblem } from './reasons.ts'

/** A row of a table with its columns named; `line` is its line in the file. */
export interface FieldRow {
  readonly file: string
  readonly line: number
  readonly values: Readonly<Partial<Record<Field, string>>>
}

/** What a row means. `complainant` is the key to count repeats by; it must not be kept. */
export type ReadIncident =
  | {
      readonly kind: 'accepted'
      readonly incident: Incident
      readonly complainant: string | null
      readonly notes: readonly RowProblem[]
    }
  | { readonly kind: 'rejected'; readonly problem: RowProblem }

/** Reads one row. Never throws; never guesses. */
export function readIncident(row: FieldRow, setting: IntakeSetting): ReadIncident {
  const { values } = row
  const date = values.date?.trim() ?? ''
  const month = parseIsoMonth(date.slice(0, 7))
  if (!month) return { kind: 'rejected', problem: rowProblem('wrong-date', row, `date "${date}"`) }
  const type = setting.types.find((t) => t.label.toLowerCase() === values.type?.trim().toLowerCase())
  if (!type) return { kind: 'rejected', problem: rowProblem('unknown-type', row, `type "${values.type ?? ''}"`) }
  const ward = values.wardName ? resolveWard(values.wardName, setting.names) : null
  if (ward?.kind === 'refused') {
    return { kind: 'rejected', problem: rowProblem('unknown-ward', row, `ward "${values.wardName}"`) }
  }
  const incident: Incident = {
    id: values.id?.trim() || null,
    month,
    date: date.length === 10 ? date : null,
    minute: null,
    until: null,
    type: type.id,
    ward: ward?.code ?? null,
    place: values.place?.trim() ?? '',
    easting: null,
    northing: null,
    initiative: null,
    status: null,
    closed: null,
    report: null,
  }
  return { kind: 'accepted', incident, complainant: values.complainant?.trim() || null, notes: [] }
}
