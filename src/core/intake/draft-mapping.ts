import type { Problem } from '../problem.ts'
import type { FoundHeader } from './begin-table.ts'
import { datasetFields } from './dataset-fields.ts'
import type { Field } from './field.ts'
import type { IntakeSetting } from './intake-setting.ts'
import type { Mapping } from './mapping.ts'
import { readIncident } from './read-incident.ts'
import { type IntakeFile, readTable } from './read-table.ts'

/** A mapping file to be completed, in its order. Empty texts are what people fill in. */
export interface MappingDraft {
  readonly dataset: string
  readonly columns: Readonly<Partial<Record<Field, string>>>
  readonly types: Readonly<Record<string, string>>
  readonly dateOrder: 'day-month' | 'month-day'
  /** What to do, in sentences; the import does not read them. */
  readonly notes: readonly string[]
}

/** How many rows are looked at for types. */
const mostRows = 5_000
const mostTypes = 200

/**
 * Drafts a mapping file from the header of a table and the types of its first rows. Problems: no line that could be a
 * header, or a file that cannot be read at all.
 */
export async function draftMapping(
  file: IntakeFile,
  mapping: Mapping,
  setting: IntakeSetting,
): Promise<{ kind: 'drafted'; draft: MappingDraft } | { kind: 'failed'; problems: readonly Problem[] }> {
  const { dataset } = setting
  let seen = null as FoundHeader | null
  const observe = (header: FoundHeader | null) => {
    seen ??= header
  }
  const problems: Problem[] = []
  for await (const part of readTable(file, { dataset, mapping, observe })) {
    if (part.kind === 'failed') problems.push(...part.problems)
    break
  }
  if (!seen) return { kind: 'failed', problems }
  const columns = columnsOf(seen)
  const types = await unknownTypes(file, { ...mapping, columns: { ...mapping.columns, ...columns } }, setting)
  const blanks = seen.found.missing.flatMap(({ anyOf }) => anyOf[0] ?? [])
  const needed =
    seen.found.at.size === 0 ? datasetFields[dataset].needed.flatMap(({ anyOf }) => anyOf[0] ?? []) : blanks
  return {
    kind: 'drafted',
    draft: {
      dataset,
      columns: { ...columns, ...Object.fromEntries(needed.map((field) => [field, ''])) },
      types,
      dateOrder: mapping.dateOrder,
      notes: notesOf(seen, Object.keys(types).length, setting),
    },
  }
}

function columnsOf({ header, found }: FoundHeader): Partial<Record<Field, string>> {
  return Object.fromEntries([...found.at].map(([field, column]) => [field, (header.cells[column] ?? '').trim()]))
}

async function unknownTypes(
  file: IntakeFile,
  mapping: Mapping,
  setting: IntakeSetting,
): Promise<Record<string, string>> {
  const types = new Set<string>()
  let rows = 0
  for await (const part of readTable(file, { dataset: setting.dataset, mapping })) {
    if (part.kind === 'failed') break
    if (part.kind !== 'rows') continue
    for (const row of part.rows) {
      if (row.kind !== 'row' || types.size >= mostTypes) continue
      const read = readIncident({ file: file.name, line: row.line, values: row.values }, setting)
      const isUnknown = read.kind === 'rejected' && read.problem.reason === 'unknown-type'
      if (isUnknown) types.add((row.values.type ?? '').trim().slice(0, 100))
    }
    rows += part.rows.length
    if (rows >= mostRows) break
  }
  return Object.fromEntries([...types].sort().map((type) => [type, '']))
}

function notesOf({ header, found }: FoundHeader, types: number, setting: IntakeSetting): string[] {
  const used = new Set(found.at.values())
  const name = (column: number) => (header.cells[column] ?? '').trim().slice(0, 60)
  const unused = header.cells.map((_, column) => column).filter((column) => !used.has(column) && name(column) !== '')
  const ids = setting.types.map(({ id }) => id).join(', ')
  return [
    `The header is line ${header.line}. Fields of ${setting.dataset}: ${datasetFields[setting.dataset].fields.join(', ')}.`,
    ...(unused.length > 0 ? [`Columns that are not used: ${unused.slice(0, 40).map(name).join(', ')}.`] : []),
    ...found.doubled.map(({ field, columns }) => `Check "${field}": it could be ${columns.map(name).join(' or ')}.`),
    ...found.missing.map(({ what }) => `No column says ${what}: fill in its name.`),
    ...(types > 0 ? [`Give each type an id, or "ignore". The ids: ${ids}.`] : []),
  ]
}
