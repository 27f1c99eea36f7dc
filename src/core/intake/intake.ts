import type { Problem } from '../problem.ts'
import type { Field } from './field.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { Dataset, Incident } from './incident.ts'
import type { IntakeReport } from './intake-report.ts'
import type { IntakeSetting } from './intake-setting.ts'
import type { Mapping } from './mapping.ts'
import { monthsCovered } from './months-covered.ts'
import type { NamedRow } from './name-values.ts'
import { type ProblemColumns, problemColumns } from './problem-columns.ts'
import { readIncident } from './read-incident.ts'
import { type IntakeFile, readTable } from './read-table.ts'
import { tally } from './tally.ts'
import { textTable } from './text-table.ts'

/** A row that was not accepted, as the file has it. */
export interface RejectedRow {
  readonly line: number
  readonly cells: readonly string[]
  /** The column that its problem is about, by its name in the header; empty where it is the whole row. */
  readonly column: string
  readonly problem: Problem
}

/** Where rows go, batch by batch: reading waits until a batch is taken. */
export interface IntakeSink {
  readonly accept: (incidents: readonly Incident[], file: string) => void | Promise<void>
  /** Rejected rows only: duplicates are counted and no more. @param header of the file's table */
  readonly reject?: (rows: readonly RejectedRow[], file: string, header: readonly string[]) => void | Promise<void>
}

/** What became of a file: its rows by outcome, or why none of it can be used. */
export type FileOutcome =
  | { readonly kind: 'read'; readonly rows: IntakeReport['rows'] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }

/** One import of one or more files of a dataset. */
export interface Intake {
  /** Rows that stand already, file by file. Give only files that are not imported now; before the first `readFile`. */
  readonly addEarlier: (incidents: readonly Incident[], file: string) => void
  /** Reads a file to its end or to its first problem. Throws only what the sink or the file's own bytes throw. */
  readonly readFile: (file: IntakeFile) => Promise<FileOutcome>
  /** A file that was imported before, byte for byte. */
  readonly skipFile: (file: Pick<IntakeFile, 'name' | 'sha256'>, rows: number) => void
  /** Whether an accepted row has this id: it replaces an earlier one. */
  readonly hasId: (id: string) => boolean
  /** @param replaced earlier rows that make way for accepted ones */
  readonly report: (replaced: number) => IntakeReport
}

export interface IntakeOptions {
  readonly dataset: Dataset
  readonly mapping: Mapping
  readonly setting: IntakeSetting
  readonly sink: IntakeSink
}

/** Duplicates have their reasons too. */
const duplicateReasons = {
  'same-id': { expected: 'has the id of a row before it', remedy: 'Nothing to do: the first row stands.' },
  'id-of-other': {
    expected: 'has the id of a row before it, yet another date, type or place',
    remedy:
      'The first row stands. If both are cases, the column is not their number: name another for "id" in the mapping file.',
  },
  'same-row': {
    expected: 'says the same as a row of another file, and neither has an id',
    remedy: 'Nothing to do: the row that stands already is kept.',
  },
} as const

const probable = {
  expected: 'says the same as another row and is kept',
  remedy: 'Remove one of the two if they are the same incident.',
}

const unreadable = {
  expected: 'has characters that could not be read',
  remedy: 'Export the file again as "CSV UTF-8".',
}

const mostUnknownTypes = 1_000

export function newIntake({ dataset, mapping, setting, sink }: IntakeOptions): Intake {
  const duplicates = findDuplicates()
  const complainants = textTable(1)
  const files: { name: string; sha256: string; rows: number; known: boolean }[] = []
  const [rejected, duplicate, notes] = [tally(), tally(), tally()]
  const months = new Set<string>()
  const unknownTypes = new Map<string, number>()
  const counts = { read: 0, accepted: 0, notPlaced: 0 }
  let isSynthetic = false

  /** A row of nothing but problems, or an incident; null for a duplicate. */
  const takeRow = (row: NamedRow, file: string): { incident: Incident } | { problem: Problem } | null => {
    counts.read++
    if (row.kind === 'flawed') return { problem: row.problem }
    const read = readIncident({ file, line: row.line, values: row.values }, setting)
    if (read.kind === 'rejected') {
      if (read.problem.reason === 'unknown-type') countType(row.values.type ?? '')
      return { problem: read.problem }
    }
    const at = { file, line: row.line }
    const likeness = duplicates.judge(read.incident)
    if (likeness !== 'new' && likeness !== 'probable') {
      duplicate.add({ ...at, found: foundIn(read.incident), ...duplicateReasons[likeness] })
      return null
    }
    if (likeness === 'probable') notes.add({ ...at, found: foundIn(read.incident), ...probable })
    for (const note of read.notes) notes.add(note)
    if (hasUnreadable(row.values)) notes.add({ ...at, found: 'the row', ...unreadable })
    return { incident: countIncident(read.incident, read.complainant) }
  }
  const countType = (text: string) => {
    const key = text.trim().slice(0, 100)
    if (unknownTypes.has(key) || unknownTypes.size < mostUnknownTypes) {
      unknownTypes.set(key, (unknownTypes.get(key) ?? 0) + 1)
    }
  }
  const countIncident = (incident: Incident, complainant: string | null): Incident => {
    counts.accepted++
    if (incident.month) months.add(incident.month)
    if (incident.ward === null) counts.notPlaced++
    isSynthetic ||= incident.id?.includes('SYNTHETIC') === true
    if (complainant === null || complainant.trim() === '') return incident
    const place = complainants.place(complainant.trim().toLowerCase())
    const report = complainants.get(place, 0) + 1
    complainants.set(place, 0, report)
    return { ...incident, report }
  }
  const takeRows = async (rows: readonly NamedRow[], file: string, columns: ProblemColumns) => {
    const accepted: Incident[] = []
    const refused: RejectedRow[] = []
    for (const row of rows) {
      const taken = takeRow(row, file)
      if (taken === null) continue
      if ('incident' in taken) accepted.push(taken.incident)
      else {
        rejected.add(taken.problem)
        const column = row.kind === 'row' ? columns.ofProblem(taken.problem) : ''
        refused.push({ line: row.line, cells: row.cells, column, problem: taken.problem })
      }
    }
    if (accepted.length > 0) await sink.accept(accepted, file)
    if (refused.length > 0) await sink.reject?.(refused, file, columns.header)
  }
  return {
    addEarlier: (incidents, file) => {
      for (const incident of incidents) duplicates.addEarlier(incident, file)
    },
    readFile: async (file) => {
      duplicates.beginFile()
      complainants.clear()
      isSynthetic ||= file.name.includes('SYNTHETIC')
      const before = { ...counts, rejected: rejected.total(), duplicate: duplicate.total() }
      let columns: ProblemColumns | null = null
      for await (const part of readTable(file, { dataset, mapping })) {
        if (part.kind === 'failed') return part
        if (part.kind === 'start') {
          columns = problemColumns(part.start.header.cells, part.start.columns)
          for (const note of part.start.notes) notes.add(note)
        } else if (columns) await takeRows(part.rows, file.name, columns)
      }
      const rows = {
        read: counts.read - before.read,
        accepted: counts.accepted - before.accepted,
        rejected: rejected.total() - before.rejected,
        duplicate: duplicate.total() - before.duplicate,
      }
      files.push({ name: file.name, sha256: file.sha256, rows: rows.read, known: false })
      return { kind: 'read', rows }
    },
    skipFile: ({ name, sha256 }, rows) => {
      files.push({ name, sha256, rows, known: true })
    },
    hasId: duplicates.hasId,
    report: (replaced) => ({
      dataset,
      files,
      rows: { read: counts.read, accepted: counts.accepted, rejected: rejected.total(), duplicate: duplicate.total() },
      replaced,
      reasons: [
        ...rejected.list().map((kind) => ({ outcome: 'rejected' as const, ...kind })),
        ...duplicate.list().map((kind) => ({ outcome: 'duplicate' as const, ...kind })),
      ],
      notes: notes.list(),
      months: monthsCovered(months),
      notPlaced: counts.notPlaced,
      unknownTypes: [...unknownTypes]
        .map(([text, rows]) => ({ text, rows }))
        .sort((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1)),
      synthetic: isSynthetic,
    }),
  }
}

/** What names a row for the one who loads it. */
const foundIn = ({ id, date, month, type }: Incident) =>
  id === null ? `the row of ${date ?? month ?? 'no date'}, ${type}` : `id "${id}"`

function hasUnreadable(values: Readonly<Partial<Record<Field, string>>>): boolean {
  for (const field in values) if (values[field as Field]?.includes('\ufffd')) return true
  return false
}
