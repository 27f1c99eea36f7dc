import { filled } from './blank.ts'
import type { Field } from './field.ts'
import type { Dataset, Incident } from './incident.ts'
import type { IntakeSetting } from './intake-setting.ts'
import { readCase } from './read-case.ts'
import { type Moment, momentReader } from './read-moment.ts'
import { readPlace } from './read-place.ts'
import { type ReadType, typeReader } from './read-type.ts'
import { type ReadWard, wardReader } from './read-ward.ts'
import { type FieldNote, type ReadWhen, readWhen } from './read-when.ts'
import { type ReasonId, type RowProblem, rowProblem } from './reasons.ts'

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

/** Tables of what stands somewhere, not of what happened: a date is not asked for, and a type may be missing. */
const isOfThings: Record<Dataset, boolean> = { cctv: false, asb: false, walks: false, places: true, cameras: true }

/** A place's name is kept to this length: longer texts are remarks. */
const longestPlace = 120

/** Ids and keys are kept to this length: longer texts are damaged cells. */
const longestKey = 200

/**
 * Reads one row. Never throws and never guesses: what is not certain is refused with a reason, or kept with a note.
 * Texts that repeat are read once for each setting, so give all rows of an import the same one.
 */
export function readIncident(row: FieldRow, setting: IntakeSetting): ReadIncident {
  const { values } = row
  const readers = readersOf(setting)
  const reject = (reason: ReasonId, field: Field, remedy = ''): ReadIncident => ({
    kind: 'rejected',
    problem: rowProblem(reason, row, found(field, values), remedy),
  })
  const ofThings = isOfThings[setting.dataset]

  const when = readWhen(values, readers.moment)
  if (when.kind === 'wrong') return reject(when.reason, when.field)
  if (when.kind === 'none' && !ofThings) return reject('no-date', 'date')
  const type = readTypeOf(values, ofThings, readers.type)
  if (type.kind === 'wrong') return reject(type.reason, 'type')
  const placeName = filled(values.place)
    .slice(0, 2 * longestPlace)
    .replace(/\s+/g, ' ')
    .slice(0, longestPlace)
  if (setting.dataset === 'places' && placeName === '') return reject('no-place-name', 'place')
  const place = readPlace(values, when.kind === 'when' ? when.month : null, setting, readers.ward)
  if (place.kind === 'wrong') return reject(place.reason, place.field, place.remedy)
  const time = timeOf(when)
  const state = readCase(values, time.date ?? time.month, readers.moment)

  const notes = [...time.notes, ...type.notes, ...place.notes, ...state.notes]
  return {
    kind: 'accepted',
    incident: {
      id: filled(values.id).slice(0, longestKey) || null,
      month: time.month,
      date: time.date,
      minute: time.minute,
      until: time.until,
      type: type.id,
      ward: place.ward,
      place: placeName,
      easting: place.easting,
      northing: place.northing,
      initiative: state.initiative,
      status: state.status,
      closed: state.closed,
      report: null,
    },
    complainant: complainantOf(values.complainant),
    notes: notes.map(({ reason, field }) => rowProblem(reason, row, found(field, values))),
  }
}

type TypeOutcome =
  | { readonly kind: 'type'; readonly id: string; readonly notes: readonly FieldNote[] }
  | { readonly kind: 'wrong'; readonly reason: ReasonId }

function readTypeOf(values: FieldRow['values'], mayBeMissing: boolean, read: (text: string) => ReadType): TypeOutcome {
  // Not `filled`: “unknown” or “none” is a type of some systems, and to be asked about.
  const text = values.type?.trim() ?? ''
  if (text === '') {
    if (!mayBeMissing) return { kind: 'wrong', reason: 'no-type' }
    return { kind: 'type', id: 'other', notes: [{ reason: 'type-not-stated', field: 'type' }] }
  }
  const type = read(text)
  if (type.kind === 'type') return { ...type, notes: [] }
  return { kind: 'wrong', reason: type.kind === 'ignored' ? 'ignored-type' : 'unknown-type' }
}

function timeOf(when: Exclude<ReadWhen, { kind: 'wrong' }>) {
  return when.kind === 'when' ? when : { month: null, date: null, minute: null, until: null, notes: [] }
}

/** Small letters, so that one person is not counted as two. */
function complainantOf(text: string | undefined): string | null {
  const key = filled(text).slice(0, longestKey).toLowerCase()
  return key === '' || key === 'anonymous' || key === 'anon' ? null : key
}

/** Columns that are shown together, since neither says anything alone. */
const shownWith: Partial<Record<Field, Field>> = { easting: 'northing', longitude: 'latitude' }

const labels: Partial<Record<Field, string>> = { wardName: 'ward', wardCode: 'ward code', to: 'end', from: 'beginning' }

/** `ward "Totteridge & Whetstone"`, `easting "12", northing "0"`. */
function found(field: Field, values: FieldRow['values']): string {
  const beside = shownWith[field]
  const shown = (of: Field) => `${labels[of] ?? of} "${(values[of] ?? '').trim().slice(0, 80)}"`
  return beside ? `${shown(field)}, ${shown(beside)}` : shown(field)
}

interface Readers {
  readonly moment: (text: string) => Moment
  readonly type: (text: string) => ReadType
  readonly ward: (text: string) => ReadWard
}

const readersBySetting = new WeakMap<IntakeSetting, Readers>()

function readersOf(setting: IntakeSetting): Readers {
  const known = readersBySetting.get(setting)
  if (known) return known
  const readers = {
    moment: momentReader(setting.dateOrder, setting.today),
    type: typeReader(setting.types, setting.typeAnswers),
    ward: wardReader(setting.names),
  }
  readersBySetting.set(setting, readers)
  return readers
}
