import { done, type Outcome } from '../../src/core/problem.ts'
import { andThen, combine } from '../lib/outcomes.ts'
import type { SourceContext } from '../sources/context.ts'
import { readLamps } from '../sources/lamps.ts'
import type { MapLayerTable } from '../sources/map-layer.ts'
import { readOglLayers } from '../sources/ogl-layers.ts'
import { readOsmLayers } from '../sources/osm-layers.ts'
import { type Fineness, makeGround } from '../steps/make-ground.ts'
import { makeLamps } from '../steps/make-lamps.ts'
import type { Provenance } from '../steps/provenance.ts'
import type { Part } from './part.ts'

/** 2.1 m east and 2.2 m north in London: a point moves by 1.6 m at most. */
const oglFineness: Fineness = { step: [0.00003, 0.00002], leastSquareMetres: 20 }
/** 0.7 m and 1.1 m: tracks lie near each other, and the file is small. */
const osmFineness: Fineness = { step: [0.00001, 0.00001], leastSquareMetres: 5 }

/** The context of the zoomable map: a file for each licence, and the lamp columns. */
export async function groundPart(context: SourceContext): Promise<Outcome<Part>> {
  const [ogl, osm] = await Promise.all([readOglLayers(context), readOsmLayers(context)])
  const lamps = context.area.tables.has('lamps') ? await readLamps(context) : done(null)
  return andThen(combine({ ogl, osm, lamps }), (found) => {
    const files = [
      ...topologyFile('ground/ogl.topojson', found.ogl, oglFineness),
      ...topologyFile('ground/osm.topojson', found.osm, osmFineness),
      ...(found.lamps ? [textFile('ground/lamps.json', makeLamps(found.lamps.places))] : []),
    ]
    const lampTable = found.lamps && { facts: found.lamps, leftOut: [] }
    const tables = [...found.ogl, ...found.osm, ...(lampTable ? [lampTable] : [])]
    return done({ files, provenance: tables.length > 0 ? [['ground', accountForMaps(tables)]] : [] })
  })
}

function topologyFile(
  path: string,
  tables: readonly MapLayerTable[],
  fineness: Fineness,
): [path: string, text: string][] {
  if (tables.length === 0) return []
  const layers = Object.fromEntries(tables.map((table) => [table.name, table.features]))
  return [textFile(path, makeGround(layers, fineness))]
}

const textFile = (path: string, content: unknown): [path: string, text: string] => [
  path,
  `${JSON.stringify(content)}\n`,
]

/** Every feature of every table is in a layer, or left out for a reason. */
function accountForMaps(tables: readonly Pick<MapLayerTable, 'facts' | 'leftOut'>[]): Provenance {
  const read = tables.reduce((sum, table) => sum + table.facts.rows, 0)
  const leftOut = tables.flatMap((table) => table.leftOut.map((part) => ({ ...part, incidents: 0 })))
  const placed = read - leftOut.reduce((sum, part) => sum + part.rows, 0)
  return {
    tables: tables.map(({ facts: { file, sha256, rows } }) => ({ file, sha256, rows })),
    rows: { read, placed, notPlaced: 0, leftOut },
    incidents: { read: 0, placed: 0, notPlaced: 0, leftOut: 0 },
    notes: [],
  }
}
