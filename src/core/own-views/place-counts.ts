import type { Incident } from '../intake/incident.ts'
import type { OwnType } from '../intake/own-type.ts'
import { addMonths, type IsoMonth } from '../iso-month.ts'
import type { NamedWard } from '../ward-name.ts'
import type { OwnTable } from './own-table.ts'
import { typeMix } from './type-mix.ts'

/** A place by its name and ward: places of one name in two wards are two. */
export interface PlaceIncidents {
  /** As it is first written. */
  readonly place: string
  /** Null where it was not placed in one. */
  readonly ward: string | null
  readonly incidents: readonly Incident[]
}

/** Most incidents first; what has no place name is at none. */
export function byPlace(incidents: readonly Incident[], wards: readonly NamedWard[]): PlaceIncidents[] {
  const groups = new Map<string, Incident[]>()
  for (const incident of incidents) {
    const name = foldPlace(incident.place)
    if (!name) continue
    const key = `${incident.ward ?? ''} ${name}`
    const group = groups.get(key)
    if (group) group.push(incident)
    else groups.set(key, [incident])
  }
  const wardName = new Map(wards.map(({ code, name }) => [code, name]))
  return [...groups.values()]
    .map((group) => ({
      place: group[0]?.place.trim() ?? '',
      ward: (group[0]?.ward && wardName.get(group[0].ward)) ?? null,
      incidents: group,
    }))
    .sort((a, b) => b.incidents.length - a.incidents.length || (a.place < b.place ? -1 : 1))
}

/** A place with incidents in more than one of twelve months. */
export interface RepeatPlace {
  readonly place: string
  /** Null where it was not placed in one. */
  readonly ward: string | null
  /** Of the last twelve months, with incidents. */
  readonly months: number
  readonly count: number
}

/**
 * Places with incidents in two or more of the twelve months to `last`, those with most months first.
 * @source METHODS.md, Hotspots: repeat places
 */
export function repeatPlaces(
  incidents: readonly Incident[],
  last: IsoMonth,
  wards: readonly NamedWard[],
): RepeatPlace[] {
  const first = addMonths(last, -11)
  const recent = incidents.filter(({ month }) => month !== null && first <= month && month <= last)
  return byPlace(recent, wards)
    .map(({ place, ward, incidents: at }) => ({
      place,
      ward,
      months: new Set(at.map(({ month }) => month)).size,
      count: at.length,
    }))
    .filter(({ months }) => months > 1)
    .sort((a, b) => b.months - a.months || b.count - a.count)
}

export function repeatPlaceTable(places: readonly RepeatPlace[], counted: string): OwnTable {
  return {
    id: 'repeat-places',
    caption: 'Places with incidents in more than one of the last 12 months',
    columns: [{ label: 'Place' }, { label: 'Ward' }, { label: 'Months of 12' }, { label: `${counted} in 12 months` }],
    rows: places.map(({ place, ward, months, count }) => [place, ward ?? notPlaced, months, count]),
  }
}

/**
 * The types at the places with most incidents: one column for each of the commonest types, the others in one.
 * @param most of places
 */
export function typesByPlaceTable(
  incidents: readonly Incident[],
  types: readonly OwnType[],
  wards: readonly NamedWard[],
  most = 12,
): OwnTable {
  const columns = typeMix(incidents, types).slice(0, commonTypes)
  const hasOthers = new Set(incidents.map(({ type }) => type)).size > columns.length
  const rows = byPlace(incidents, wards)
    .slice(0, most)
    .map(({ place, ward, incidents: at }) => {
      const counts = columns.map(({ id }) => at.filter(({ type }) => type === id).length)
      const others = at.length - counts.reduce((sum, count) => sum + count, 0)
      return [place, ward ?? notPlaced, ...counts, ...(hasOthers ? [others] : []), at.length]
    })
  return {
    id: 'types-by-place',
    caption: 'Types at the places with most',
    columns: [
      { label: 'Place' },
      { label: 'Ward' },
      ...columns.map(({ label }) => ({ label })),
      ...(hasOthers ? [{ label: 'Other types' }] : []),
      { label: 'In all' },
    ],
    rows,
  }
}

const commonTypes = 5
const notPlaced = 'not placed'

const foldPlace = (name: string) => name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
