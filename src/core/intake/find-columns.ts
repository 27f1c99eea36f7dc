import { foldColumn, writingsOf } from './column-synonyms.ts'
import { datasetFields, type Needed } from './dataset-fields.ts'
import type { Field } from './field.ts'
import type { Dataset } from './incident.ts'
import type { Mapping } from './mapping.ts'

/** Where the fields of a table stand. */
export interface FoundColumns {
  /** By field its column, counted from 0. */
  readonly at: ReadonlyMap<Field, number>
  /** Fields that several columns could be; `first` says that the preferred one may be taken. */
  readonly doubled: readonly { readonly field: Field; readonly columns: readonly number[]; readonly first: boolean }[]
  /** Fields whose column, named in the mapping, the header does not have. */
  readonly absent: readonly { readonly field: Field; readonly column: string }[]
  /** What the table must say and no column says. */
  readonly missing: readonly Needed[]
}

/** What is not counted by may be taken from the preferred of several columns; of all else, people say which. */
const mayPrefer: ReadonlySet<Field> = new Set<Field>(['place', 'complainant', 'initiative', 'status'])

/** Finds the columns of a header by the mapping, and those it does not name by what tables call them. */
export function findColumns(header: readonly string[], dataset: Dataset, mapping: Mapping): FoundColumns {
  const folded = header.map(foldColumn)
  const named = columnsOfMapping(header, folded, mapping)
  const at = new Map<Field, number>(named.at)
  const taken = new Set(at.values())
  const doubled: { field: Field; columns: number[]; first: boolean }[] = []
  for (const field of datasetFields[dataset].fields) {
    if (mapping.columns[field] !== undefined) continue
    const columns = columnsOf(field, dataset, folded).filter((column) => !taken.has(column))
    const [first] = columns
    if (first === undefined) continue
    at.set(field, first)
    if (columns.length > 1) doubled.push({ field, columns, first: mayPrefer.has(field) })
  }
  const missing = datasetFields[dataset].needed.filter(
    ({ anyOf }) => !anyOf.some((fields) => fields.every((field) => at.has(field))),
  )
  return { at, doubled, absent: named.absent, missing }
}

function columnsOfMapping(header: readonly string[], folded: readonly string[], { columns }: Mapping) {
  const at: [Field, number][] = []
  const absent: { field: Field; column: string }[] = []
  for (const [field, column] of Object.entries(columns) as [Field, string | null][]) {
    if (column === null) continue
    const exact = header.findIndex((name) => name.trim() === column.trim())
    const index = exact >= 0 ? exact : folded.indexOf(foldColumn(column))
    if (index >= 0) at.push([field, index])
    else absent.push({ field, column })
  }
  return { at, absent }
}

/** All columns that could be a field, the preferred one first. */
function columnsOf(field: Field, dataset: Dataset, folded: readonly string[]): number[] {
  const writings = foldedWritings(field, dataset)
  return folded
    .map((name, column) => ({ column, rank: name === '' ? -1 : writings.indexOf(name) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.column - b.column)
    .map(({ column }) => column)
}

const foldedLists = new Map<string, readonly string[]>()

function foldedWritings(field: Field, dataset: Dataset): readonly string[] {
  const key = `${dataset} ${field}`
  const known = foldedLists.get(key)
  if (known) return known
  const folded = writingsOf(field, dataset).map(foldColumn)
  foldedLists.set(key, folded)
  return folded
}
