import { done, type Outcome } from '../../src/core/problem.ts'
import type { TableId } from '../council/area.ts'
import { andThen, collect } from '../lib/outcomes.ts'
import { toCsv } from '../lib/to-csv.ts'
import { readWardOutlines } from '../sources/boundaries.ts'
import type { SourceContext } from '../sources/context.ts'
import { readParks } from '../sources/parks.ts'
import { readStations } from '../sources/stations.ts'
import { readStreetNames } from '../sources/street-names.ts'
import { readTownCentres } from '../sources/town-centres.ts'
import { type FoundPlace, sortPlaces } from '../steps/found-place.ts'
import type { PlaceSource } from '../steps/place-source.ts'
import { accountForPlaces } from '../steps/provenance.ts'
import type { WardOutline } from '../steps/ward-at.ts'
import type { Part } from './part.ts'

type Read = (context: SourceContext, outlines: readonly WardOutline[]) => Promise<Outcome<PlaceSource[]>>

const one =
  (read: (...of: Parameters<Read>) => Promise<Outcome<PlaceSource>>): Read =>
  async (...of) =>
    andThen(await read(...of), (source) => done([source]))

/** A table of places, the source tables it is made from (one is enough), and how they are read. */
const tables: readonly { readonly id: string; readonly from: readonly TableId[]; readonly read: Read }[] = [
  { id: 'streets', from: ['street-names'], read: one(readStreetNames) },
  { id: 'town-centres', from: ['town-centres'], read: one(readTownCentres) },
  { id: 'osm-stations', from: ['stations'], read: one(readStations) },
  { id: 'osm-parks', from: ['park-points', 'park-areas'], read: readParks },
]

/** The tables of places that can be found by name. What is made with OpenStreetMap has files of its own: `osm-…`. */
export async function placesPart(context: SourceContext): Promise<Outcome<Part>> {
  const listed = tables.filter(({ from }) => from.some((table) => context.area.tables.has(table)))
  if (listed.length === 0) return done({ files: [], provenance: [] })
  const wards = await readWardOutlines(context)
  if (wards.kind === 'failed') return wards
  const parts = await Promise.all(
    listed.map(async ({ id, read }) =>
      andThen(await read(context, wards.value.outlines), (from) => done({ id, from })),
    ),
  )
  return andThen(collect(parts), (found) =>
    done({
      files: found.map(
        ({ id, from }) => [`places/${id}.csv`, placesCsv(from.flatMap((source) => source.places))] as const,
      ),
      provenance: found.map(({ id, from }) => [id, accountForPlaces(from)] as const),
    }),
  )
}

/** Places to four decimals of a degree: some 10 m. */
function placesCsv(places: readonly FoundPlace[]): string {
  const degrees = (value: number | undefined) => (value === undefined ? '' : value.toFixed(4))
  return toCsv([
    ['kind', 'what', 'name', 'ward', 'lon', 'lat'],
    ...sortPlaces(places).map(({ kind, what, name, ward, at }) => [
      kind,
      what,
      name,
      ward ?? '',
      degrees(at?.[0]),
      degrees(at?.[1]),
    ]),
  ])
}
