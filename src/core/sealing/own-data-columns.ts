import type { Incident } from '../intake/incident.ts'
import type { OwnData } from '../intake/own-data.ts'

/** Own data as they are sealed: one list a field, which takes a third of the room and time of one object a row. */
interface OwnDataColumns {
  readonly schema: 'own-data/1'
  readonly dataset: OwnData['dataset']
  readonly report: OwnData['report']
  readonly rows: number
  readonly columns: { readonly [F in keyof Incident]: readonly Incident[F][] }
}

const fields = [
  'id',
  'month',
  'date',
  'minute',
  'until',
  'type',
  'ward',
  'place',
  'easting',
  'northing',
  'initiative',
  'status',
  'closed',
  'report',
] as const satisfies readonly (keyof Incident)[]

/** A field that is added to an incident must be added to the list above. */
type Left = Exclude<keyof Incident, (typeof fields)[number]>
const nothingLeft: Left extends never ? true : false = true

export function writeOwnData({ dataset, report, incidents }: OwnData): string {
  const columns = Object.fromEntries(fields.map((field) => [field, incidents.map((incident) => incident[field])]))
  return JSON.stringify({ schema: nothingLeft && 'own-data/1', dataset, report, rows: incidents.length, columns })
}

/** What `writeOwnData` wrote; null for any other text. */
export function readOwnData(text: string): OwnData | null {
  const { schema, dataset, report, rows, columns }: OwnDataColumns = JSON.parse(text)
  if (schema !== 'own-data/1') return null
  const incident = (row: number) => Object.fromEntries(fields.map((field) => [field, columns[field][row]]))
  // Only what this project sealed can be unsealed: the columns are as they were written.
  const incidents = Array.from({ length: rows }, (_, row) => incident(row)) as unknown as Incident[]
  return { dataset, report, incidents }
}
