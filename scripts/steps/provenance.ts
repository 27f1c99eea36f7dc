import type { Problem } from '../../src/core/problem.ts'
import { groupBy } from './group-by.ts'
import type { IncidentTable } from './incidents.ts'
import { placePoints } from './place-points.ts'
import type { PlaceSource } from './place-source.ts'

/** A source table and what it was when it was read. */
export interface TableFacts {
  readonly file: string
  readonly sha256: string
  readonly rows: number
}

/** read = placed + notPlaced + the sum of leftOut. */
export interface RowAccount {
  readonly read: number
  readonly placed: number
  readonly notPlaced: number
  readonly leftOut: readonly { readonly reason: string; readonly rows: number; readonly incidents: number }[]
}

/** read = placed + notPlaced + leftOut. */
export interface IncidentAccount {
  readonly read: number
  readonly placed: number
  readonly notPlaced: number
  readonly leftOut: number
}

/** Where a series comes from and what became of every row of its tables. */
export interface Provenance {
  readonly tables: readonly TableFacts[]
  readonly rows: RowAccount
  readonly incidents: IncidentAccount
  readonly notes: readonly string[]
}

/** The account of the tables of a count series, by rows and by incidents. */
export function accountFor(tables: readonly IncidentTable[], notes: readonly Problem[]): Provenance {
  const { placed, notPlaced } = placePoints(tables.flatMap((table) => table.kept))
  const leftOut = tables.flatMap((table) => table.leftOut)
  const [placedSum, notPlacedSum, leftOutSum] = [placed, notPlaced, leftOut].map(sum) as [number, number, number]
  return {
    tables: tables.map(({ file, sha256, kept, leftOut: out }) => ({ file, sha256, rows: kept.length + out.length })),
    rows: {
      read: placed.length + notPlaced.length + leftOut.length,
      placed: placed.length,
      notPlaced: notPlaced.length,
      leftOut: reasons(tables),
    },
    incidents: {
      read: placedSum + notPlacedSum + leftOutSum,
      placed: placedSum,
      notPlaced: notPlacedSum,
      leftOut: leftOutSum,
    },
    notes: describeNotes(notes),
  }
}

/** Rows that count, with how many incidents each has. */
type Counted = readonly { readonly count: number }[]

/** The account of one table of figures for whole boroughs: every row counts or is left out. */
export function accountForBorough(
  table: Pick<IncidentTable, 'file' | 'sha256' | 'leftOut'> & { readonly kept: Counted },
): Provenance {
  const { file, sha256, kept, leftOut } = table
  const [placed, out] = [sum(kept), sum(leftOut)]
  const rows = kept.length + leftOut.length
  return {
    tables: [{ file, sha256, rows }],
    rows: { read: rows, placed: kept.length, notPlaced: 0, leftOut: reasons([table]) },
    incidents: { read: placed + out, placed, notPlaced: 0, leftOut: out },
    notes: [],
  }
}

/** The account of a series that counts no incidents: every row of its tables is used. */
export function accountForRows(tables: readonly TableFacts[], notes: readonly string[]): Provenance {
  const read = tables.reduce((total, table) => total + table.rows, 0)
  return {
    tables,
    rows: { read, placed: read, notPlaced: 0, leftOut: [] },
    incidents: { read: 0, placed: 0, notPlaced: 0, leftOut: 0 },
    notes,
  }
}

/** The account of a table of places: rows that name a place, and those left out. */
export function accountForPlaces(sources: readonly PlaceSource[]): Provenance {
  const account = accountForRows(
    sources.map((source) => source.facts),
    [],
  )
  const leftOut = [
    ...groupBy(
      sources.flatMap((source) => source.leftOut),
      (part) => part.reason,
    ),
  ]
    .map(([reason, parts]) => ({ reason, rows: parts.reduce((sum, part) => sum + part.rows, 0), incidents: 0 }))
    .sort((a, b) => (a.reason < b.reason ? -1 : 1))
  const out = leftOut.reduce((sum, part) => sum + part.rows, 0)
  return { ...account, rows: { ...account.rows, placed: account.rows.read - out, leftOut } }
}

function reasons(tables: readonly Pick<IncidentTable, 'leftOut'>[]): RowAccount['leftOut'] {
  const groups = groupBy(
    tables.flatMap((table) => table.leftOut),
    (row) => row.reason,
  )
  return [...groups]
    .map(([reason, rows]) => ({ reason, rows: rows.length, incidents: sum(rows) }))
    .sort((a, b) => (a.reason < b.reason ? -1 : 1))
}

/** Notes as sentences: the same note on many lines is told once. */
export function describeNotes(notes: readonly Problem[]): string[] {
  const groups = groupBy(notes, (note) => `${note.file}: ${note.found} ${note.expected}`)
  return [...groups].map(([text, of]) => `${text}${placesOf(of)}`)
}

function placesOf(notes: readonly Problem[]): string {
  const line = notes[0]?.line ?? null
  if (line === null) return ''
  return notes.length === 1 ? ` (line ${line})` : ` (${notes.length} rows, the first on line ${line})`
}

const sum = (rows: Counted): number => rows.reduce((total, row) => total + row.count, 0)
