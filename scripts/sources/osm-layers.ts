import * as v from 'valibot'
import { done, type Outcome } from '../../src/core/problem.ts'
import { andThen, collect } from '../lib/outcomes.ts'
import { groupBy } from '../steps/group-by.ts'
import type { SourceContext } from './context.ts'
import { type MapTable, readMapFeatures } from './map-features.ts'
import type { MapLayerTable } from './map-layer.ts'

const railways = {
  id: 'railways',
  shape: 'lines',
  licences: ['ODbL 1.0'],
  properties: v.object({ network: v.picklist(['tfl', 'national rail']), lines: v.nullable(v.array(v.string())) }),
} as const
const stations = {
  id: 'stations',
  shape: 'point',
  licences: ['ODbL 1.0'],
  properties: v.object({ name: v.string() }),
} as const
const parkAreas = {
  id: 'park-areas',
  shape: 'area',
  licences: ['ODbL 1.0', 'OGL v3'],
  properties: v.object({ name: v.nullable(v.string()) }),
} as const
const parkPoints = {
  id: 'park-points',
  shape: 'point',
  licences: ['ODbL 1.0'],
  properties: v.object({ name: v.string() }),
} as const

/**
 * The layers that are made with OpenStreetMap, of those tables that the council has. Together they are a database under
 * the Open Database Licence, the parks of OS Open Greenspace among them.
 */
export async function readOsmLayers(context: SourceContext): Promise<Outcome<MapLayerTable[]>> {
  const has = (table: MapTable<unknown>) => context.area.tables.has(table.id)
  return collect(
    await Promise.all([
      ...(has(railways) ? [readRailways(context)] : []),
      ...(has(stations) ? [readStations(context)] : []),
      ...(has(parkAreas) ? [readParkAreas(context)] : []),
      ...(has(parkPoints) ? [readParkPoints(context)] : []),
    ]),
  )
}

/** Lines of the network of Transport for London that are not drawn, and why. */
const notDrawn: Readonly<Record<string, string>> = {
  'London Overground': 'runs on tracks that the table has as national rail',
  'Thameslink 6tph line': 'runs on tracks that the table has as national rail',
  'Crossrail 2': 'planned, and not built',
}

/**
 * One feature a network, so that no track is drawn twice.
 * @source OpenStreetMap, simplified
 */
async function readRailways(context: SourceContext): Promise<Outcome<MapLayerTable>> {
  return andThen(await readMapFeatures(context, railways), ({ features, ...facts }) => {
    const pieces = features.map(({ shape, properties: { network, lines } }) => ({
      network: network === 'tfl' ? 'tfl' : 'national-rail',
      lines: shape.kind === 'lines' ? shape.lines : [],
      reason: lines?.map((line) => notDrawn[line] ?? '').sort()[0] ?? '',
    }))
    const drawn = groupBy(
      pieces.filter((piece) => piece.reason === ''),
      (piece) => piece.network,
    )
    const layer = [...drawn].map(([network, of]) => ({
      shape: { kind: 'lines' as const, lines: of.flatMap((piece) => piece.lines) },
      properties: { network },
    }))
    return done({ name: 'railways', facts, features: layer, leftOut: reasonsOf(pieces.map((piece) => piece.reason)) })
  })
}

/** The rows with a reason, by it; the empty text is none. */
function reasonsOf(reasons: readonly string[]): MapLayerTable['leftOut'] {
  return [...groupBy(reasons.filter(Boolean), (reason) => reason)].map(([reason, of]) => ({ reason, rows: of.length }))
}

/**
 * A station that is listed once a network is one, where it is listed first.
 * @source OpenStreetMap
 */
async function readStations(context: SourceContext): Promise<Outcome<MapLayerTable>> {
  return andThen(await readMapFeatures(context, stations), ({ features, ...facts }) => {
    const firsts = [...groupBy(features, (feature) => feature.properties.name).values()].flatMap(
      ([first]) => first ?? [],
    )
    const again = features.length - firsts.length
    const leftOut = again > 0 ? [{ reason: 'the same station in another network', rows: again }] : []
    return done({ name: 'stations', facts, features: firsts.map(named), leftOut })
  })
}

/** @source OpenStreetMap and OS Open Greenspace */
async function readParkAreas(context: SourceContext): Promise<Outcome<MapLayerTable>> {
  return andThen(await readMapFeatures(context, parkAreas), ({ features, ...facts }) =>
    done({ name: 'parks', facts, features: features.map(named), leftOut: [] }),
  )
}

/** @source OpenStreetMap */
async function readParkPoints(context: SourceContext): Promise<Outcome<MapLayerTable>> {
  return andThen(await readMapFeatures(context, parkPoints), ({ features, ...facts }) =>
    done({ name: 'park-points', facts, features: features.map(named), leftOut: [] }),
  )
}

/** With its name as its one property, empty where it has none. */
function named<S>({ shape, properties }: { readonly shape: S; readonly properties: { readonly name: string | null } }) {
  return { shape, properties: { name: properties.name ?? '' } }
}
