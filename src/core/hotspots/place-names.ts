import { toDrawing } from '../plane.ts'
import type { SearchName } from '../search/search-index.ts'
import { shownNumber } from '../shown-number.ts'
import type { NamedWard } from '../ward-name.ts'
import type { GridPlace } from './cell-system.ts'
import { circleAbout } from './drawn-path.ts'
import { holds } from './holds.ts'
import type { HotspotData } from './hotspot-data.ts'
import { gridAt } from './hotspot-ground.ts'
import { boundsOf } from './inside-raster.ts'

/** What people call a place: the streets, station and town centre nearest to it, and its ward. */
export interface NamedSpot {
  readonly ward: NamedWard | null
  /** The nearest streets, of different names; empty in the public edition. */
  readonly streets: readonly string[]
  /** Of town centre and station, the nearer; `In Golders Green town centre`, `Colindale station, 700 m`. */
  readonly near: string
  readonly station: string | null
  readonly townCentre: string | null
  /** The town centre's own name where the place lies in it or close by. */
  readonly centre: { readonly name: string; readonly isIn: boolean } | null
}

export type NameSpot = (place: GridPlace) => NamedSpot

/** Of a town centre further than this no place is called. */
const nearMetres = 800

/** Names places of the ground from the names and outlines of the data. */
export function spotNamer(data: HotspotData): NameSpot {
  const placed = placedNames(data)
  const streets = data.edition === 'officer' ? placed.filter(({ kind }) => kind === 'street') : []
  const [stations, centres] = [placed.filter(isOf('station')), placed.filter(isOf('town-centre'))]
  const wardAt = nearestWardFinder(data)
  const known = new Map<string, NamedSpot>()
  const named = (place: GridPlace): NamedSpot => {
    const within = data.townCentres.find(({ rings }) => holds(rings, place))?.name ?? null
    const [station] = nearest(stations, place, 1)
    const [centre] = nearest(centres, place, 1)
    const townCentre = within ? `In ${within} town centre` : centre ? said(centre) : null
    const isStationNearer = !within && station && (!centre || station.metres < centre.metres)
    const close = centre && centre.metres <= nearMetres ? { name: centre.name, isIn: false } : null
    return {
      ward: wardAt(place),
      streets: nearest(streets, place, 2).map(({ name }) => name),
      near: (isStationNearer ? said(station) : townCentre) ?? '',
      station: station ? said(station) : null,
      townCentre,
      centre: within ? { name: within, isIn: true } : close,
    }
  }
  // The same middles come in window after window.
  return (place) => {
    const key = place.join()
    const spot = known.get(key) ?? named(place)
    known.set(key, spot)
    return spot
  }
}

interface PlacedName {
  readonly kind: SearchName['kind']
  readonly name: string
  readonly what: string
  readonly at: GridPlace
}

const isOf = (kind: SearchName['kind']) => (name: PlacedName) => name.kind === kind

function placedNames({ names, plane, ground }: HotspotData): PlacedName[] {
  return names.flatMap(({ kind, name, what, at }) =>
    at ? [{ kind, name, what, at: gridAt(ground.toDrawing, toDrawing(plane, [at.lon, at.lat])) }] : [],
  )
}

type Distant = PlacedName & { readonly metres: number }

/** The nearest of different names, nearest first. */
function nearest(names: readonly PlacedName[], [easting, northing]: GridPlace, most: number): Distant[] {
  const found: Distant[] = []
  for (const name of names) {
    const metres = Math.hypot(name.at[0] - easting, name.at[1] - northing)
    if (found.length === most && metres >= (found.at(-1)?.metres ?? 0)) continue
    const known = found.findIndex((other) => other.name === name.name)
    if (known >= 0 && (found[known]?.metres ?? 0) <= metres) continue
    if (known >= 0) found.splice(known, 1)
    found.push({ ...name, metres })
    found.sort((a, b) => a.metres - b.metres)
    found.length = Math.min(most, found.length)
  }
  return found
}

const said = ({ name, what, metres }: Distant) => `${name} ${what}, ${distanceWords(metres)}`

/** `50 m`, `150 m`, `700 m`, `1.2 km` */
export function distanceWords(metres: number): string {
  if (metres >= 950) return `${shownNumber(metres / 1000, 1)} km`
  const step = metres < 200 ? 50 : 100
  return `${Math.max(50, Math.round(metres / step) * step)} m`
}

/** The ward that holds a place, or the first that is met around one just outside; null further away. */
function nearestWardFinder(data: Pick<HotspotData, 'ground' | 'wards'>) {
  const wardAt = wardFinder(data)
  return (place: GridPlace): NamedWard | null => {
    const here = wardAt(place)
    for (let metres = 50; !here && metres <= furthestMetres; metres += 50) {
      for (const [easting, northing] of circleAbout(...place, metres)) {
        const beside = wardAt([easting, northing])
        if (beside) return beside
      }
    }
    return here
  }
}

/** The middle of a cell on the edge lies no further outside. */
const furthestMetres = 500

/** The ward that holds a place; null outside the borough. */
export function wardFinder({ ground, wards }: Pick<HotspotData, 'ground' | 'wards'>) {
  const known = ground.wards.map(({ code, rings }) => ({
    ward: wards.find((ward) => ward.code === code) ?? { code, name: code },
    rings,
    bounds: boundsOf(rings),
  }))
  return ([easting, northing]: GridPlace): NamedWard | null =>
    known.find(
      ({ rings, bounds: { west, east, south, north } }) =>
        easting >= west &&
        easting <= east &&
        northing >= south &&
        northing <= north &&
        holds(rings, [easting, northing]),
    )?.ward ?? null
}
