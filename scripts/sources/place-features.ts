import * as v from 'valibot'
import { done, failed, type Outcome } from '../../src/core/problem.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import type { TableId } from '../council/area.ts'
import { readWard } from '../lib/fields.ts'
import { andThen, collect } from '../lib/outcomes.ts'
import { readJson } from '../lib/read-json.ts'
import type { Polygons, Position } from '../steps/rings.ts'
import { placeOf, type SourceContext } from './context.ts'

const position = v.tuple([v.number(), v.number()])
const ring = v.array(position)
const geometry = v.variant('type', [
  v.object({ type: v.literal('Point'), coordinates: position }),
  v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
])
const feature = v.object({
  properties: v.looseObject({ name: v.nullable(v.string()), ward_code: v.string() }),
  geometry,
})
const schema = v.object({ features: v.array(feature) })

/** A named or nameless thing of a map file. */
export interface PlaceFeature {
  readonly name: string | null
  /** Null outside the council. */
  readonly ward: WardCode | null
  readonly shape:
    | { readonly kind: 'point'; readonly at: Position }
    | { readonly kind: 'area'; readonly polygons: Polygons }
  /** What else the publisher says of it. */
  readonly properties: Readonly<Record<string, unknown>>
}

/** The features of a GeoJSON file. Problems: another form, a ward code that is none of the council's. */
export async function readPlaceFeatures(
  context: SourceContext,
  table: TableId,
): Promise<Outcome<{ readonly file: string; readonly sha256: string; readonly features: readonly PlaceFeature[] }>> {
  const { file } = placeOf(context, table)
  return andThen(await readJson(context.folder, file, schema), ({ sha256, content }) => {
    const features = content.features.map(({ properties, geometry: shape }) =>
      andThen(wardOf(file, properties.ward_code, context), (ward) =>
        done({ name: properties.name, ward, shape: shapeOf(shape), properties }),
      ),
    )
    return andThen(collect(features), (all) => done({ file, sha256, features: all }))
  })
}

/** A feature has no line of its own. */
function wardOf(file: string, text: string, context: SourceContext): Outcome<WardCode | null> {
  if (text === '') return done(null)
  const ward = readWard({ file, line: 1, column: 'ward_code', text }, context.names)
  return ward.kind === 'failed' ? failed(...ward.problems.map((problem) => ({ ...problem, line: null }))) : ward
}

function shapeOf(shape: v.InferOutput<typeof geometry>): PlaceFeature['shape'] {
  if (shape.type === 'Point') return { kind: 'point', at: shape.coordinates }
  return { kind: 'area', polygons: shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates }
}
