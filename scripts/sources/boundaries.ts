import * as v from 'valibot'
import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { readWard, readWardName } from '../lib/fields.ts'
import { andThen, check, collect } from '../lib/outcomes.ts'
import { readJson } from '../lib/read-json.ts'
import { type Polygons, rewound, ringProblems } from '../steps/rings.ts'
import { placeOf, type SourceContext } from './context.ts'

/** An area with its outline in longitude and latitude (WGS84), outer rings anticlockwise. */
export interface Outline<Id extends string> {
  readonly id: Id
  readonly name: string
  readonly polygons: Polygons
}

/** The outlines of a boundary file. */
export interface OutlineFile<Id extends string> {
  readonly file: string
  readonly sha256: string
  readonly outlines: readonly Outline<Id>[]
}

const ring = v.array(v.tuple([v.number(), v.number()]))
const geometry = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
])
const collection = <P extends v.GenericSchema>(properties: P) =>
  v.object({ features: v.array(v.object({ properties, geometry })) })
const wardSchema = collection(v.object({ WD22CD: v.string(), WD22NM: v.string(), LAD22CD: v.string() }))
const districtSchema = collection(v.object({ LAD21CD: v.string(), LAD21NM: v.string() }))
type Geometry = v.InferOutput<typeof geometry>
type WardFeature = v.InferOutput<typeof wardSchema>['features'][number]

/**
 * The wards' outlines, sorted by code. Wards of other districts in the file are left out.
 * Problems: a ward of the district that is none of the council's, a name that is another ward's, a ward without outline or
 * with two, a ring that is no ring.
 * @source Office for National Statistics, Wards (December 2022), generalised
 */
export async function readWardOutlines(context: SourceContext): Promise<Outcome<OutlineFile<WardCode>>> {
  const { file } = placeOf(context, 'ward-boundaries')
  return andThen(await readJson(context.folder, file, wardSchema), ({ sha256, content }) => {
    const ours = content.features.filter((feature) => feature.properties.LAD22CD === context.area.code)
    const outlines = check(collect(ours.map((feature) => wardOutline(file, feature, context))), (all) =>
      oneEach(file, all, context),
    )
    return andThen(outlines, (all) => done({ file, sha256, outlines: sorted(all) }))
  })
}

/**
 * The districts around, sorted by code, without the council's own.
 * @source Office for National Statistics, Local authority districts (December 2021), generalised
 */
export async function readNeighbours(context: SourceContext): Promise<Outcome<OutlineFile<string>>> {
  const { file } = placeOf(context, 'neighbours')
  return andThen(await readJson(context.folder, file, districtSchema), ({ sha256, content }) => {
    const others = content.features.filter((feature) => feature.properties.LAD21CD !== context.area.code)
    const outlines = others.map(({ properties, geometry: shape }) =>
      outline(file, properties.LAD21CD, properties.LAD21NM, shape),
    )
    return andThen(collect(outlines), (all) => done({ file, sha256, outlines: sorted(all) }))
  })
}

function wardOutline(file: string, feature: WardFeature, context: SourceContext): Outcome<Outline<WardCode>> {
  const { WD22CD, WD22NM } = feature.properties
  const place = { file, line: 1 }
  const code = fileWide(readWard({ ...place, column: 'WD22CD', text: WD22CD }, context.names))
  const named = fileWide(readWardName({ ...place, column: 'WD22NM', text: WD22NM }, context.names))
  return andThen(collect([code, named]), ([byCode, byName]) => {
    if (!byCode || byCode !== byName)
      return failed({
        file,
        line: null,
        found: `WD22NM "${WD22NM}"`,
        expected: `is not the name of ${WD22CD}`,
        remedy: 'Correct the name or the code.',
      })
    return outline(file, byCode, WD22NM, feature.geometry)
  })
}

/** A feature has no line of its own. */
function fileWide<T>(outcome: Outcome<T>): Outcome<T> {
  const noLine = (problem: Problem): Problem => ({ ...problem, line: null })
  if (outcome.kind === 'failed') return failed(...outcome.problems.map(noLine))
  return done(outcome.value, outcome.notes.map(noLine))
}

function outline<Id extends string>(file: string, id: Id, name: string, shape: Geometry): Outcome<Outline<Id>> {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  const problems = ringProblems(polygons).map(
    (found): Problem => ({
      file,
      line: null,
      found: `the outline of ${name} (${id}) has ${found}`,
      expected: 'should be closed rings of longitude and latitude',
      remedy: 'Get the file again.',
    }),
  )
  return problems.length > 0 ? failed(...problems) : done({ id, name, polygons: rewound(polygons) })
}

function oneEach(file: string, outlines: readonly Outline<WardCode>[], context: SourceContext): Problem[] {
  return context.names.wards.flatMap((w) => {
    const times = outlines.filter((o) => o.id === w.code).length
    if (times === 1) return []
    return [
      {
        file,
        line: null,
        found: `${times} outlines of ${w.name} (${w.code})`,
        expected: 'should be one',
        remedy: 'Get the file again.',
      },
    ]
  })
}

const sorted = <Id extends string>(outlines: readonly Outline<Id>[]): Outline<Id>[] =>
  [...outlines].sort((a, b) => (a.id < b.id ? -1 : 1))
