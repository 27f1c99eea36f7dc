import type { WardCode } from '../ward-code.ts'
import { filled } from './blank.ts'
import type { Field } from './field.ts'
import type { Incident } from './incident.ts'
import type { IntakeSetting } from './intake-setting.ts'
import { type ReadSpot, readSpot } from './read-spot.ts'
import type { ReadWard } from './read-ward.ts'
import type { FieldNote } from './read-when.ts'
import type { ReasonId } from './reasons.ts'

/** Where a row happened, with notes; or why it is refused. */
export type ReadPlace =
  | (Pick<Incident, 'ward' | 'easting' | 'northing'> & { readonly kind: 'place'; readonly notes: readonly FieldNote[] })
  | { readonly kind: 'wrong'; readonly reason: ReasonId; readonly field: Field; readonly remedy: string }

type Values = Readonly<Partial<Record<Field, string>>>

/** What a row's ward columns say; `none` where they are empty. */
type Written = { readonly field: 'wardName' | 'wardCode'; readonly ward: ReadWard; readonly differs: boolean } | null

/**
 * The ward of a row. Coordinates decide over a written ward. Where they cannot be used, or lie outside the council, a
 * written ward stands; a row that has neither is not placed.
 * @param month of the row, `2026-03`; null where it has none
 */
export function readPlace(
  values: Values,
  month: string | null,
  setting: IntakeSetting,
  readWard: (text: string) => ReadWard,
): ReadPlace {
  const spot = readSpot(values, setting.wardAt)
  const written = readWritten(values, readWard)
  const place =
    spot.kind === 'spot' && spot.ward
      ? placedBySpot({ ...spot, ward: spot.ward }, written, coordinateField(values))
      : placedByWard(spot, written, beforeBoundaries(month, setting), coordinateField(values))
  if (place.kind === 'wrong' || !written?.differs) return place
  return { ...place, notes: [...place.notes, { reason: 'ward-name-and-code-differ', field: 'wardName' }] }
}

const beforeBoundaries = (month: string | null, { wardsSince }: IntakeSetting) =>
  month !== null && wardsSince !== null && month < wardsSince

const coordinateField = (values: Values): Field => (filled(values.easting) ? 'easting' : 'longitude')

/** What tables write for a case of no one ward. */
const noOneWard = new Set(['all', 'all wards', 'borough wide', 'boroughwide', 'borough-wide', 'multiple', 'various'])

/** The code, where there is one; else the name. */
function readWritten(values: Values, readWard: (text: string) => ReadWard): Written {
  const [written, code] = [filled(values.wardName), filled(values.wardCode)]
  const name = noOneWard.has(written.toLowerCase()) ? '' : written
  if (code === '') return name === '' ? null : { field: 'wardName', ward: readWard(name), differs: false }
  const ward = readWard(code)
  const named = name === '' ? null : readWard(name)
  const differs = named?.kind === 'ward' && ward.kind === 'ward' && named.code !== ward.code
  return { field: 'wardCode', ward, differs }
}

function placedBySpot(
  spot: Extract<ReadSpot, { kind: 'spot' }> & { readonly ward: WardCode },
  written: Written,
  field: Field,
): ReadPlace {
  const { ward, easting, northing } = spot
  const notes: FieldNote[] = spot.note ? [{ reason: spot.note, field }] : []
  if (written?.ward.kind === 'refused') notes.push({ reason: 'ward-replaced', field: written.field })
  if (written?.ward.kind === 'ward' && written.ward.code !== ward) {
    notes.push({ reason: 'ward-contradicted', field: written.field })
  }
  return { kind: 'place', ward, easting, northing, notes }
}

function placedByWard(spot: ReadSpot, written: Written, early: boolean, field: Field): ReadPlace {
  const unplaced = { kind: 'place', ward: null, easting: null, northing: null } as const
  if (!written) {
    if (spot.kind === 'wrong') return { kind: 'wrong', reason: spot.reason, field, remedy: '' }
    if (spot.kind === 'spot') return { kind: 'wrong', reason: 'outside-council', field, remedy: '' }
    const half: FieldNote[] = spot.note ? [{ reason: spot.note, field }] : []
    return { ...unplaced, notes: [...half, { reason: 'not-placed', field: 'wardName' }] }
  }
  const { ward } = written
  if (ward.kind === 'refused') return { kind: 'wrong', reason: ward.reason, field: written.field, remedy: ward.remedy }
  if (early && ward.renamed) {
    return { kind: 'wrong', reason: 'ward-before-boundaries', field: written.field, remedy: '' }
  }
  const left = leftOut(spot)
  return { ...unplaced, ward: ward.code, notes: left ? [{ reason: left, field }] : [] }
}

/** What is noted of coordinates that do not place a row. */
function leftOut(spot: ReadSpot): ReasonId | null {
  if (spot.kind === 'none') return spot.note
  return spot.kind === 'spot' ? 'outside-with-ward' : 'coordinates-left-out'
}
