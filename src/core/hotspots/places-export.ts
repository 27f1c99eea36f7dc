import { toCsvText } from '../csv.ts'
import { periodInDays } from '../period.ts'
import { fromDrawing, type PlaneOrigin } from '../plane.ts'
import { isUnavailable } from '../unavailable.ts'
import type { HotspotPicture, HotspotPlace } from './hotspot-picture.ts'
import { areaOf, ringsOf } from './path-rings.ts'

/**
 * The list as it stands, in its order, then what must travel with it: what it is, the period, how it is made, the caveats,
 * the source, and the link that reopens it.
 */
export function placesCsv(picture: HotspotPicture, rows: readonly HotspotPlace[], link: string): string {
  const notes = [
    ['Shown', picture.subtitle],
    ['Period', periodInDays(picture.window)],
    ['Complete to', picture.completeTo],
    ...picture.listNotes.map((note) => ['Note', note]),
    ...picture.method.map((sentence) => ['Method', sentence]),
    ...picture.caveats.map((caveat) => ['Caveat', caveat]),
    ['Source', picture.source],
    ['Attribution', picture.attribution],
    ['Link', link],
  ]
  const body = rows.map((place) => {
    const facts = factsOf(place)
    return columns.map((column) => facts[column])
  })
  return toCsvText([columns, ...body, [], ...notes])
}

/** What is said of a place in a file: names of columns, and properties of a feature. */
function factsOf(place: HotspotPlace) {
  const { change } = place
  return {
    rank: place.rankWords,
    key: place.key,
    place: place.also ? `${place.name} ${place.also}` : place.name,
    ward: place.ward?.name ?? '',
    ward_code: place.ward?.code ?? '',
    near: place.near,
    recorded: place.count,
    year_earlier: isUnavailable(change) ? '[x]' : change.test.before,
    change: isUnavailable(change) ? change.unavailable : change.words.word,
    order_by: place.valueWords,
    pattern: place.pattern,
    chance: place.pWords,
    months_with_incident: place.monthsWithIncident,
    why: place.why,
  }
}

const columns = [
  'rank',
  'key',
  'place',
  'ward',
  'ward_code',
  'near',
  'recorded',
  'year_earlier',
  'change',
  'order_by',
  'pattern',
  'chance',
  'months_with_incident',
  'why',
] as const satisfies readonly (keyof ReturnType<typeof factsOf>)[]

/**
 * The list as GeoJSON (RFC 7946): the outline of each place in degrees, with the columns of the CSV as its properties, and
 * beside the features what must travel with them.
 */
export function placesGeoJson(
  picture: HotspotPicture,
  rows: readonly HotspotPlace[],
  plane: PlaneOrigin,
  link: string,
): string {
  const { subtitle, window, completeTo, method, caveats, source, attribution } = picture
  const about = {
    shown: subtitle,
    period: periodInDays(window),
    completeTo,
    method,
    caveats,
    source,
    attribution,
    link,
  }
  const features = rows.map((place) => ({
    type: 'Feature',
    id: place.key,
    properties: factsOf(place),
    geometry: { type: 'MultiPolygon', coordinates: polygonsOf(place.outline, plane) },
  }))
  return JSON.stringify({ type: 'FeatureCollection', about, features })
}

/** Six places of degrees are 0.1 m. */
const degrees = (value: number) => Math.round(value * 1e6) / 1e6

/** Each ring of a path as a polygon of its own; outlines of places have no holes. */
function polygonsOf(path: string, plane: PlaneOrigin): number[][][][] {
  return ringsOf(path).map((ring) => {
    const corners = ring.map((point) => fromDrawing(plane, point).map(degrees))
    const [first = []] = corners
    const closed = [...corners, first]
    // In degrees, where up is north, an outer ring runs against the clock.
    return [areaOf(closed.map(([x = 0, y = 0]) => [x, y] as const)) > 0 ? closed : closed.reverse()]
  })
}
