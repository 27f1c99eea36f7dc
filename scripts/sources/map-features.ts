import * as v from 'valibot'
import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { TableId } from '../council/area.ts'
import { andThen, collect } from '../lib/outcomes.ts'
import { readJson } from '../lib/read-json.ts'
import type { GroundShape } from '../steps/make-ground.ts'
import type { TableFacts } from '../steps/provenance.ts'
import { type Position, rewound, ringProblems } from '../steps/rings.ts'
import { placeOf, type SourceContext } from './context.ts'

/** A thing of a map file: its outline, course or place, and what its publisher says of it. */
export interface MapFeature<P> {
  readonly shape: GroundShape
  readonly properties: P
}

/** A licence as map files name it, `OGL v3 (GLA Planning Data Map)`, by how it begins. */
export type LicenceMark = 'OGL v3' | 'ODbL 1.0'

/** What a map file must be. */
export interface MapTable<S> {
  readonly id: TableId
  readonly shape: GroundShape['kind']
  /** The licences that the file as a whole, or a feature of it, may be marked with. */
  readonly licences: readonly LicenceMark[]
  /** The schema of a feature's properties. */
  readonly properties: S
}

const position = v.tuple([v.number(), v.number()])
const line = v.array(position)
const geometry = v.variant('type', [
  v.object({ type: v.literal('Point'), coordinates: position }),
  v.object({ type: v.literal('LineString'), coordinates: line }),
  v.object({ type: v.literal('MultiLineString'), coordinates: v.array(line) }),
  v.object({ type: v.literal('Polygon'), coordinates: v.array(line) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(line)) }),
])
const marked = v.looseObject({ licence: v.optional(v.string()) })

/**
 * The features of a GeoJSON file in its own order. Problems: another form, a shape of another kind, a place off the globe,
 * a ring that is no ring, a licence mark that is not among those of the table (a file that is marked as mixed says so of
 * each feature).
 */
export async function readMapFeatures<S extends v.GenericSchema>(
  context: SourceContext,
  table: MapTable<S>,
): Promise<Outcome<TableFacts & { readonly features: readonly MapFeature<v.InferOutput<S>>[] }>> {
  const { file } = placeOf(context, table.id)
  const feature = v.object({ properties: v.intersect([marked, table.properties]), geometry })
  const schema = v.object({ licence: v.optional(v.string()), features: v.array(feature) })
  return andThen(await readJson(context.folder, file, schema), ({ sha256, content }) => {
    const read = content.features.map(({ properties, geometry: said }, i) => {
      const shape = shapeOf(said)
      const { licence } = properties as v.InferOutput<typeof marked>
      const marks = [content.licence, licence].filter((mark) => mark !== undefined)
      const wrong = [...licenceProblems(marks, table.licences), ...shapeProblems(shape, table.shape)]
      if (wrong.length > 0) return failed(...wrong.map(([found, expected]) => problem(file, i, found, expected)))
      return done({ shape, properties: properties as v.InferOutput<S> })
    })
    return andThen(collect(read), (features) => done({ file, sha256, rows: features.length, features }))
  })
}

function shapeOf(said: v.InferOutput<typeof geometry>): GroundShape {
  switch (said.type) {
    case 'Point':
      return { kind: 'point', at: said.coordinates }
    case 'LineString':
      return { kind: 'lines', lines: [said.coordinates] }
    case 'MultiLineString':
      return { kind: 'lines', lines: said.coordinates }
    case 'Polygon':
      return { kind: 'area', polygons: rewound([said.coordinates]) }
    case 'MultiPolygon':
      return { kind: 'area', polygons: rewound(said.coordinates) }
  }
}

type Wrong = readonly [found: string, expected: string]

function licenceProblems(marks: readonly string[], licences: readonly LicenceMark[]): Wrong[] {
  const plain = marks.filter((mark) => !mark.startsWith(mixed))
  if (plain.length === 0 && marks.length > 0) return [['no licence', 'is needed where those of the file are mixed']]
  const others = plain.filter((mark) => !licences.some((one) => mark.startsWith(one)))
  return others.map((mark) => [`licence "${mark}"`, `is none that this table may have: ${licences.join(', ')}`])
}

/** What a file says of itself where its features differ. */
const mixed = 'mixed, see each feature'

function shapeProblems(shape: GroundShape, kind: GroundShape['kind']): Wrong[] {
  if (shape.kind !== kind) return [[`a shape of kind "${shape.kind}"`, `should be of kind "${kind}"`]]
  if (shape.kind === 'area') return ringProblems(shape.polygons).map((found) => [found, 'should be closed rings'])
  const lines = shape.kind === 'point' ? [[shape.at]] : shape.lines
  const short = shape.kind === 'lines' && lines.some((one) => one.length < 2)
  const stray = lines.flat().find(isOffTheGlobe)
  return [
    ...(short ? [['a line of one point', 'should have two or more'] as const] : []),
    ...(stray ? [[`a point at ${stray.join(', ')}`, 'should be longitude and latitude'] as const] : []),
  ]
}

const isOffTheGlobe = ([lon, lat]: Position) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)

const problem = (file: string, index: number, found: string, expected: string): Problem => ({
  file,
  line: null,
  found: `feature ${index + 1}: ${found}`,
  expected,
  remedy: 'Correct the file, or get it again.',
})
