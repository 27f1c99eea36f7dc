import type { Problem } from '../problem.ts'
import type { Field } from './field.ts'
import { type FoundColumns, findColumns } from './find-columns.ts'
import type { Dataset } from './incident.ts'
import { intakeLimits } from './limits.ts'
import type { Mapping } from './mapping.ts'
import { splitProblem } from './reading-problems.ts'
import { splitRows, type TextRow } from './split-rows.ts'

/** How a table begins: what stands between its cells, which of its lines is the header, and where its fields stand. */
export interface TableStart {
  readonly delimiter: string
  readonly header: TextRow
  readonly columns: ReadonlyMap<Field, number>
  readonly notes: readonly Problem[]
}

export type Begun =
  | { readonly kind: 'begun'; readonly start: TableStart }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }

const delimiters = [',', ';', '\t', '|']

/**
 * Finds delimiter and header in the first lines of a text. Lines above the header (the report's name, its date) are
 * skipped: the header is the first line with all that is needed, or else the one with most of the fields.
 */
export function beginText(text: string, { file, dataset, mapping, observe }: Beginning): Begun {
  const declared = /^sep=(.)\n/i.exec(text)?.[1]
  const tries = (declared ? [declared] : delimiters).map((delimiter) => {
    const split = splitRows(delimiter, () => null).take(`${text}\n`)
    const wrong = split.kind === 'failed' ? splitProblem(split.problem, file, split.line) : null
    const rows = split.kind === 'rows' ? split.rows.slice(0, intakeLimits.titleLines) : []
    return { delimiter, wrong, rows, found: findHeader(rows, dataset, mapping) }
  })
  const best = tries.reduce((a, b) => (score(b.found) > score(a.found) ? b : a))
  observe?.(best.found ?? presumed(tries.flatMap(({ rows }) => rows)))
  if (best.found) return judge({ ...best.found, delimiter: best.delimiter }, file)
  const wrong = tries.find((one) => one.wrong !== null)?.wrong
  return { kind: 'failed', problems: [wrong ?? noHeader(file, text.split('\n', 1)[0] ?? '', dataset)] }
}

/** The same for rows whose cells are apart already, as a sheet's are. */
export function beginRows(all: readonly TextRow[], { file, dataset, mapping, observe }: Beginning): Begun {
  const rows = all.slice(0, intakeLimits.titleLines)
  const found = findHeader(rows, dataset, mapping)
  observe?.(found ?? presumed(rows))
  const first = rows[0]?.cells.join(', ') ?? ''
  return found
    ? judge({ ...found, delimiter: '' }, file)
    : { kind: 'failed', problems: [noHeader(file, first, dataset)] }
}

/** A line that is, or may be, the header. */
export interface FoundHeader {
  readonly header: TextRow
  readonly found: FoundColumns
}

/** What a table is read as. `observe` is told the header also where it cannot be used, to draft a mapping from. */
export interface Beginning {
  readonly file: string
  readonly dataset: Dataset
  readonly mapping: Mapping
  readonly observe?: ((header: FoundHeader | null) => void) | undefined
}

/** Where no line has the names of fields, the header is presumed to be the first of those with most cells. */
function presumed(rows: readonly TextRow[]): FoundHeader | null {
  const filled = ({ cells }: TextRow) => cells.filter((cell) => cell.trim() !== '').length
  const header = rows.reduce<TextRow | null>((a, b) => (filled(b) > (a ? filled(a) : 1) ? b : a), null)
  return header && { header, found: { at: new Map(), doubled: [], absent: [], missing: [] } }
}

function findHeader(rows: readonly TextRow[], dataset: Dataset, mapping: Mapping): FoundHeader | null {
  const candidates = rows
    .filter(({ cells }) => cells.length <= intakeLimits.columns)
    .map((header) => ({ header, found: findColumns(header.cells, dataset, mapping) }))
    .filter(({ found }) => found.at.size >= 2)
  const whole = candidates.find(({ found }) => found.missing.length === 0 && found.absent.length === 0)
  return whole ?? candidates.reduce<FoundHeader | null>((a, b) => (score(b) > score(a) ? b : a), null)
}

const score = (header: FoundHeader | null) => header?.found.at.size ?? 0

function judge({ header, found, delimiter }: FoundHeader & { delimiter: string }, file: string): Begun {
  const name = (column: number) => `"${(header.cells[column] ?? '').trim().slice(0, 100)}"`
  const at = { file, line: header.line }
  const problems: Problem[] = [
    ...found.absent.map(({ field, column }) => ({
      ...at,
      found: `no column "${column.slice(0, 100)}"`,
      expected: `is in the header, though the mapping file names it for "${field}"`,
      remedy: `Correct the mapping file. The columns are: ${listed(header.cells)}.`,
    })),
    ...found.doubled
      .filter(({ first }) => !first)
      .map(({ field, columns }) => ({
        ...at,
        found: `columns ${columns.map(name).join(' and ')}`,
        expected: `could both be "${field}"`,
        remedy: `Say which one in the mapping file: "columns": {"${field}": ${name(columns[0] ?? 0)}}. --explain drafts it.`,
      })),
    ...found.missing.map(({ what, anyOf }) => ({
      ...at,
      found: 'no column',
      expected: `says ${what} (${anyOf.map((fields) => fields.join(' and ')).join(', ')})`,
      remedy: `Name it in a mapping file, such as {"columns": {"${anyOf[0]?.[0] ?? 'date'}": ${name(0)}}}; --explain drafts one. The columns are: ${listed(header.cells)}.`,
    })),
  ]
  if (problems.length > 0) return { kind: 'failed', problems }
  const notes = found.doubled.map(({ field, columns }) => ({
    ...at,
    found: `columns ${columns.map(name).join(' and ')} for "${field}"`,
    expected: 'could each be it: the first named here is used',
    remedy: 'Name another in the mapping file if that is wrong.',
  }))
  return { kind: 'begun', start: { delimiter, header, columns: found.at, notes } }
}

function listed(header: readonly string[]): string {
  const names = header.map((name) => name.trim().slice(0, 60)).filter((name) => name !== '')
  return names.length > 30 ? `${names.slice(0, 30).join(', ')} and ${names.length - 30} more` : names.join(', ')
}

const noHeader = (file: string, firstLine: string, dataset: Dataset): Problem => ({
  file,
  line: 1,
  found: firstLine.trim() === '' ? 'no header' : `"${firstLine.trim().slice(0, 200)}"`,
  expected: `a line with the names of the columns of ${dataset} should be among the first ${intakeLimits.titleLines} lines`,
  remedy: 'Export the table with its header, or name its columns in a mapping file.',
})
