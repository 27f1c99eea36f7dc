import * as v from 'valibot'
import { parseLsoaCode } from '../../src/core/lsoa-code.ts'
import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import { andThen, check, collect, combine } from '../lib/outcomes.ts'
import type { GroundFeature } from '../steps/make-ground.ts'
import type { SourceContext } from './context.ts'
import { readLsoa2021Wards } from './lsoa-wards.ts'
import { type MapFeature, type MapTable, readMapFeatures } from './map-features.ts'
import type { MapLayerTable } from './map-layer.ts'

const roads = { id: 'major-roads', shape: 'lines', licences: ['OGL v3'], properties: v.looseObject({}) } as const
const centres = {
  id: 'town-centres',
  shape: 'area',
  licences: ['OGL v3'],
  properties: v.object({ name: v.string(), classification: v.string() }),
} as const
const lsoas = {
  id: 'lsoa-2021-outlines',
  shape: 'area',
  licences: ['OGL v3'],
  properties: v.object({ LSOA21CD: v.string(), LSOA21NM: v.string() }),
} as const

/** The layers that are under the Open Government Licence alone, of those tables that the council has. */
export async function readOglLayers(context: SourceContext): Promise<Outcome<MapLayerTable[]>> {
  const has = (table: MapTable<unknown>) => context.area.tables.has(table.id)
  return collect(
    await Promise.all([
      ...(has(roads) ? [readRoads(context)] : []),
      ...(has(centres) ? [readCentres(context)] : []),
      ...(has(lsoas) ? [readLsoas(context)] : []),
    ]),
  )
}

/**
 * All pieces of road as one feature: the source tells neither names nor numbers.
 * @source Department for Transport, Major Road Network 2018
 */
async function readRoads(context: SourceContext): Promise<Outcome<MapLayerTable>> {
  return andThen(await readMapFeatures(context, roads), ({ features, ...facts }) => {
    const lines = features.flatMap(({ shape }) => (shape.kind === 'lines' ? shape.lines : []))
    return done({ name: 'roads', facts, features: [{ shape: { kind: 'lines', lines }, properties: {} }], leftOut: [] })
  })
}

/** @source Greater London Authority, Planning Data Map */
async function readCentres(context: SourceContext): Promise<Outcome<MapLayerTable>> {
  return andThen(await readMapFeatures(context, centres), ({ features, ...facts }) => {
    const named = features.map(({ shape, properties }) => ({
      shape,
      properties: { name: properties.name.replace(/\s*\/\s*/g, '/'), class: properties.classification },
    }))
    return done({ name: 'town-centres', facts, features: named, leftOut: [] })
  })
}

/**
 * The outlines of the small areas of 2021, sorted by code, each with its ward by best fit.
 * Problems: an outline without a ward, a small area without an outline or with two.
 * @source Office for National Statistics, LSOA (December 2021), generalised (20 m), and best-fit look-up
 */
async function readLsoas(context: SourceContext): Promise<Outcome<MapLayerTable>> {
  const read = combine({
    table: await readMapFeatures(context, lsoas),
    lookup: await readLsoa2021Wards(context),
  })
  const whole = check(read, ({ table, lookup }) =>
    countProblems(
      table.file,
      lookup.parts.map((part) => part.lsoa),
      table.features.map((feature) => feature.properties.LSOA21CD),
    ),
  )
  return andThen(whole, ({ table: { features, ...facts }, lookup }) => {
    const wardOf = new Map<string, string>(lookup.parts.map((part) => [part.lsoa, part.ward]))
    const outlines = collect(features.map((feature) => lsoaOf(facts.file, feature, wardOf)))
    return andThen(outlines, (all) =>
      done({ name: 'lsoas', facts, features: [...all].sort((a, b) => (a.id < b.id ? -1 : 1)), leftOut: [] }),
    )
  })
}

function lsoaOf(
  file: string,
  { shape, properties }: MapFeature<v.InferOutput<typeof lsoas.properties>>,
  wardOf: ReadonlyMap<string, string>,
): Outcome<GroundFeature & { readonly id: string }> {
  const id = parseLsoaCode(properties.LSOA21CD)
  const ward = id && wardOf.get(id)
  if (!id || !ward) return failed(lsoaProblem(file, `"${properties.LSOA21CD}"`, 'is no small area of the look-up'))
  return done({ id, shape, properties: { name: properties.LSOA21NM, ward } })
}

function countProblems(file: string, wanted: readonly string[], outlines: readonly string[]): Problem[] {
  return [...new Set(wanted)].flatMap((code) => {
    const times = outlines.filter((one) => one === code).length
    return times === 1 ? [] : [lsoaProblem(file, `${times} outlines of ${code}`, 'should be one')]
  })
}

const lsoaProblem = (file: string, found: string, expected: string): Problem => ({
  file,
  line: null,
  found,
  expected,
  remedy: 'Get the file again.',
})
