import type { Place, PlacesFile, SmallArea } from '../published.ts'
import type { AreaKind } from '../series.ts'
import type { View } from '../view.ts'
import type { NamedWard } from '../ward-name.ts'
import type { Files, Picture, Reading } from './picture.ts'

/** What the areas of a picture are called. */
export const areaInfo: Record<AreaKind, { readonly one: string; readonly many: string; readonly inFull: string }> = {
  ward: { one: 'ward', many: 'wards', inFull: 'wards' },
  'small-area': { one: 'small area', many: 'small areas', inFull: 'small areas (LSOA)' },
}

/** The areas of a series, in the order of its tables. Throws for small areas that were not loaded. */
export function areasOf({ places, smallAreas }: Files, by: AreaKind): readonly (Place | SmallArea)[] {
  if (by === 'ward') return places.wards
  if (!smallAreas) throw new Error('the small areas are not loaded')
  return smallAreas.areas
}

/** What of the readings is chosen, and the ward that is chosen or in which it lies. */
export function choiceIn(
  readings: readonly Reading[],
  { ward: code }: Pick<View, 'ward'>,
  { wards }: PlacesFile,
): Pick<Picture, 'chosen' | 'ward'> {
  const chosen = readings.find((reading) => reading.code === code) ?? null
  const ward = wards.find((one) => one.code === (chosen?.within?.code ?? code))
  return { chosen, ward: ward ? { code: ward.code, name: ward.name } : null }
}

/** The ward in which a small area lies, by best fit; null for a ward. */
export const wardAround = (area: Place | SmallArea): NamedWard | null => ('within' in area ? area.within : null)

/** `West Hendon`, or `Barnet 021A in West Hendon`. */
export const placeName = ({ name, within }: Pick<Reading, 'name' | 'within'>): string =>
  within ? `${name} in ${within.name}` : name
