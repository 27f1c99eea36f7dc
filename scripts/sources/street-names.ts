import { done, type Outcome } from '../../src/core/problem.ts'
import { foldPlace } from '../../src/core/search/fold.ts'
import { month, number, orNone, ward, words } from '../lib/fields.ts'
import { andThen } from '../lib/outcomes.ts'
import { type Row, readRows } from '../lib/read-rows.ts'
import type { FoundPlace } from '../steps/found-place.ts'
import { groupBy } from '../steps/group-by.ts'
import { middlePoint } from '../steps/middle-point.ts'
import type { PlaceSource } from '../steps/place-source.ts'
import { type WardOutline, wardAt } from '../steps/ward-at.ts'
import { placeOf, type SourceContext } from './context.ts'

const columns = (context: SourceContext) => ({
  location: words('location'),
  longitude: number('lon'),
  latitude: number('lat'),
  ward: orNone(ward('ward_code', context.names)),
  lastMonth: month('last_month'),
})
type AnchorRow = Row<ReturnType<typeof columns>>

/**
 * The publisher's words for kinds of place. It names a map point so where it will not name the place: they are in many
 * places and lead to none of them.
 */
const generalNames = new Set(
  [
    'Bus/Coach Station',
    'Conference/Exhibition Centre',
    'Further/Higher Educational Building',
    'Hospital',
    'Motorway Service Area',
    'Nightclub',
    'Park/Open Space',
    'Parking Area',
    'Pedestrian Subway',
    'Petrol Station',
    'Police Station',
    'Shopping Area',
    'Sports/Recreation Area',
    'Supermarket',
    'Theatre/Concert Hall',
  ].map(foldPlace),
)

/**
 * The names of map points as streets: one place a name and ward. Names that are a station's, with or without the word,
 * are that station's. A point without ward is given the one it lies in; a few lie just outside the council.
 * @source Home Office, data.police.uk
 */
export async function readStreetNames(
  context: SourceContext,
  outlines: readonly WardOutline[],
): Promise<Outcome<PlaceSource>> {
  const table = await readRows(context.folder, placeOf(context, 'street-names').file, columns(context))
  return andThen(table, ({ file, sha256, rows }) => {
    const stations = new Set(rows.flatMap(({ location }) => stationName(location) ?? []))
    const anchors = rows.map((row) => anchorOf(row, stations, outlines))
    const groups = groupBy(anchors, keyOf)
    return done({
      facts: { file, sha256, rows: rows.length },
      places: [...groups.values()].flatMap(placeOfAnchors),
      leftOut: [],
    })
  })
}

type Anchor = AnchorRow & { readonly kind: 'station' | 'street' | 'general'; readonly name: string }

function anchorOf(row: AnchorRow, stations: ReadonlySet<string>, outlines: readonly WardOutline[]): Anchor {
  const station = stationName(row.location) ?? (stations.has(row.location) ? row.location : null)
  const name = station ?? tidyName(row.location)
  const kind = station ? 'station' : generalNames.has(foldPlace(name)) ? 'general' : 'street'
  return { ...row, ward: row.ward ?? wardAt([row.longitude, row.latitude], outlines), kind, name }
}

/** A street has a place in each of its wards; a station is one place, and a kind of place none. */
const keyOf = ({ kind, name, ward: code }: Anchor) => [kind, foldPlace(name), kind === 'street' ? code : ''].join('\n')

/** Written as it was written last; of two spellings as old as each other, the one that sorts first. */
function placeOfAnchors(anchors: readonly Anchor[]): FoundPlace[] {
  const [newest] = [...anchors].sort((a, b) => compare(b.lastMonth, a.lastMonth) || compare(a.name, b.name))
  const middle = middlePoint(anchors, ({ longitude, latitude }) => [longitude, latitude])
  if (!newest || !middle) return []
  const { kind, name } = newest
  if (kind === 'general') return [{ kind, what: 'kind of place', name, ward: null, at: null }]
  return [{ kind, what: kind, name, ward: middle.ward, at: [middle.longitude, middle.latitude] }]
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** `Brent Cross (lu Station)` is Brent Cross; null for what is not written so. */
const stationName = (location: string): string | null => /^(.+) \((?:lu )?station\)$/i.exec(location)?.[1] ?? null

/** `Queen'S Road` is Queen's Road, `Watford Way (barnet By-pass)` is Watford Way (Barnet By-Pass). */
function tidyName(location: string): string {
  return location.replace(/'S\b/g, "'s").replace(/(?<=[(/-])[a-z]/g, (letter) => letter.toUpperCase())
}
