import type { Field } from './field.ts'
import type { Dataset } from './incident.ts'

/** One thing that a table must say, and the fields any one of which says it; fields in one list belong together. */
export interface Needed {
  readonly what: string
  readonly anyOf: readonly (readonly Field[])[]
}

/** What a table of a dataset can have, and what it must have. */
export interface DatasetFields {
  readonly fields: readonly Field[]
  readonly needed: readonly Needed[]
}

const place: readonly Field[] = ['wardName', 'wardCode', 'easting', 'northing', 'longitude', 'latitude', 'place']
const time: readonly Field[] = ['date', 'month', 'time', 'from', 'to']

const when: Needed = { what: 'when it was', anyOf: [['date'], ['month'], ['from']] }
const where: Needed = {
  what: 'where it was',
  anyOf: [['wardName'], ['wardCode'], ['easting', 'northing'], ['longitude', 'latitude']],
}

export const datasetFields: Readonly<Record<Dataset, DatasetFields>> = {
  cctv: {
    fields: ['id', ...time, 'type', ...place, 'initiative', 'complainant', 'status', 'closed'],
    needed: [when, { what: 'the type of incident', anyOf: [['type']] }, where],
  },
  asb: {
    fields: ['id', ...time, 'type', ...place, 'initiative', 'complainant', 'status', 'closed'],
    needed: [when, { what: 'the type of case', anyOf: [['type']] }, where],
  },
  walks: {
    fields: ['id', ...time, 'type', ...place, 'status', 'closed'],
    needed: [when, { what: 'what was noted', anyOf: [['type']] }, where],
  },
  places: {
    fields: ['id', 'type', ...place],
    needed: [{ what: 'the name of the place', anyOf: [['place']] }, where],
  },
  cameras: {
    fields: ['id', 'type', ...place, 'status'],
    needed: [{ what: 'the number or name of the camera', anyOf: [['id'], ['place']] }, where],
  },
}

/** A row that ends before one of these was cut off: what it says would be another row's. */
export const essentialFields: ReadonlySet<Field> = new Set<Field>([
  'id',
  'date',
  'month',
  'from',
  'type',
  'wardName',
  'wardCode',
  'easting',
  'northing',
  'longitude',
  'latitude',
])
