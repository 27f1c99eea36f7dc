import type { HotspotSurroundings, PointsData } from '../hotspots/hotspot-data.ts'
import { leastIncidents } from '../hotspots/hotspot-words.ts'
import { incidentPoints, type PlacedIncident } from '../hotspots/incident-points.ts'
import type { Incident } from '../intake/incident.ts'
import type { IntakeReport } from '../intake/intake-report.ts'
import type { OwnType } from '../intake/own-type.ts'
import type { Period } from '../period.ts'
import { counted as countedAs, shownNumber } from '../shown-number.ts'
import type { Unavailable } from '../unavailable.ts'
import { inPeriod, type OwnFilter } from './own-filter.ts'

/** What of the incidents can be placed on a map, and what cannot. They add up to all. */
export interface Spots {
  /** Of the chosen ward, types and light, at all times: a year before is compared. */
  readonly placed: readonly Incident[]
  /** Of the chosen months. */
  readonly all: number
  readonly inPeriod: number
  readonly withoutPlace: number
  /** Of types that are told for the borough alone: they are on no map of places. */
  readonly sensitive: number
}

/** @param incidents of the chosen ward, types and light, at all times */
export function spotsOf(incidents: readonly Incident[], types: readonly OwnType[], period: Period): Spots {
  const secret = new Set(types.filter(({ sensitive }) => sensitive).map(({ id }) => id))
  const open = incidents.filter(({ type }) => !secret.has(type))
  const placed = open.filter(hasPlace)
  const all = inPeriod(incidents, period).length
  const shown = inPeriod(open, period).length
  const inMonths = inPeriod(placed, period).length
  return { placed, all, inPeriod: inMonths, withoutPlace: shown - inMonths, sensitive: all - shown }
}

const hasPlace = ({ easting, northing, month }: Incident) => easting !== null && northing !== null && month !== null

/** Why there is no map of these; null where there is one. */
export function refusedSpots({ inPeriod: placed }: Spots, ward: OwnFilter['ward']): Unavailable | null {
  if (ward === 'none')
    return { unavailable: 'these were not placed in a ward, so that there is no ground to compare them with' }
  if (placed >= leastIncidents) return null
  const have =
    placed === 0 ? 'none of these has' : `only ${shownNumber(placed)} of these ${placed === 1 ? 'has' : 'have'}`
  return {
    unavailable: `${have} coordinates, and fewer than ${leastIncidents} are too few to tell a place with many from chance`,
  }
}

/**
 * How many are on the map and how many are not, and why: nothing is dropped in silence.
 * @param outside of those with coordinates, how many no cell of the map holds
 */
export function spotsWords({ all, inPeriod: placed, withoutPlace, sensitive }: Spots, outside = 0): string {
  return [
    `${shownNumber(placed)} of ${shownNumber(all)} have coordinates and can be on the map.`,
    withoutPlace > 0 ? `${countedAs(withoutPlace, 'row has none', 'rows have none')}.` : '',
    outside > 0 ? `${countedAs(outside, 'lies', 'lie')} too far outside its ground.` : '',
    sensitive > 0
      ? `${countedAs(sensitive, 'is of a sensitive type', 'are of sensitive types')}: their places are not told.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** What a table of its own is called where its hotspots are told. */
export interface SpotWords {
  /** Of the types: `Anti-social behaviour`. */
  readonly subject: string
  /** `cases` */
  readonly counted: string
  /** Of the table: `Case system`. */
  readonly dataset: string
}

/**
 * What hotspots of a council's own incidents are computed from: the same analysis as of published map points, on the ground
 * of the ward that is chosen or of all.
 * @param placed with coordinates and month, of one ward or of all
 * @param known the months of the whole table
 */
export function spotData(
  placed: readonly Incident[],
  types: readonly OwnType[],
  known: NonNullable<IntakeReport['months']>,
  ward: Exclude<OwnFilter['ward'], 'none'>,
  { subject, counted, dataset }: SpotWords,
  around: HotspotSurroundings,
): PointsData {
  const own = around.ground.wards.find(({ code }) => code === ward)
  const period = { first: known.first, last: known.last }
  const leaves = types.flatMap(({ id, label }) => {
    const rows = placed.filter(({ type }) => type === id).flatMap(rowOf)
    return rows.length === 0 ? [] : [{ id, label, points: incidentPoints(rows, period), gaps: known.gaps }]
  })
  return {
    kind: 'points',
    edition: 'officer',
    ...around,
    ...(own ? { within: 'ward', area: nameOf(around, own.code), ground: { ...around.ground, rings: own.rings } } : {}),
    indicator: { id: 'own', label: subject, subject, verb: /[^s]s$/.test(subject) ? 'are' : 'is', counted },
    source: {
      ...{ id: 'own', publisher: 'The council', title: dataset, licence: 'OFFICIAL-SENSITIVE', home: '' },
      attribution: 'The council’s own table; not for publication',
    },
    caveats: [
      'A place is where it was written down: an office, a school or the middle of a street may stand for what is around it.',
    ],
    provisionalMonths: 0,
    newest: known.last,
    cellMetres: null,
    noMapPoints: 'Single incidents are not drawn: a point may be somebody’s home.',
    leaves,
  }
}

const nameOf = ({ wards }: HotspotSurroundings, ward: string) => wards.find(({ code }) => code === ward)?.name ?? ward

function rowOf({ month, easting, northing }: Incident): PlacedIncident[] {
  if (month === null || easting === null || northing === null) return []
  return [{ month, easting, northing, count: 1 }]
}
