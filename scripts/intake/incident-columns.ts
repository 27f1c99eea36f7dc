import type { SchemaElement } from 'hyparquet'
import type { ColumnSource } from 'hyparquet-writer'
import type { Incident } from '../../src/core/intake/incident.ts'

/** Incidents with the name of the file from which each came, as parallel lists. */
export interface StoreBatch {
  readonly incidents: readonly Incident[]
  readonly files: readonly string[]
}

/** A column of the store: one field of an incident. */
interface IncidentColumn {
  readonly name: keyof Incident
  readonly type: 'STRING' | 'INT32' | 'DOUBLE'
}

const columns: readonly IncidentColumn[] = [
  { name: 'id', type: 'STRING' },
  { name: 'month', type: 'STRING' },
  { name: 'date', type: 'STRING' },
  { name: 'minute', type: 'INT32' },
  { name: 'until', type: 'STRING' },
  { name: 'type', type: 'STRING' },
  { name: 'ward', type: 'STRING' },
  { name: 'place', type: 'STRING' },
  { name: 'easting', type: 'DOUBLE' },
  { name: 'northing', type: 'DOUBLE' },
  { name: 'initiative', type: 'STRING' },
  { name: 'status', type: 'STRING' },
  { name: 'closed', type: 'STRING' },
  { name: 'report', type: 'INT32' },
]

/** The store's schema: the fields of an incident, and `file`. */
export const storeSchema: SchemaElement[] = [
  { name: 'root', num_children: columns.length + 1 },
  ...columns.map(({ name, type }) => element(name, type)),
  element('file', 'STRING'),
]

function element(name: string, type: IncidentColumn['type']): SchemaElement {
  return type === 'STRING'
    ? { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }
    : { name, type, repetition_type: 'OPTIONAL' }
}

export function toColumns({ incidents, files }: StoreBatch): ColumnSource[] {
  return [
    ...columns.map(({ name }) => ({ name, data: incidents.map((incident) => incident[name]) })),
    { name: 'file', data: [...files] },
  ]
}

/** A row as the reader of the file gives it; the store is written by this program alone, so its values are trusted. */
export function fromRow(row: Readonly<Record<string, unknown>>): Incident {
  return Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])) as unknown as Incident
}
