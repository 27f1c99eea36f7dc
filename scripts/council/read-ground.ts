import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { decodeLamps } from '../../src/core/lamps.ts'
import type { MapTopology } from '../../src/core/map-topology.ts'
import { done, type Outcome } from '../../src/core/problem.ts'
import { check, combine } from '../lib/outcomes.ts'
import { readJson } from '../lib/read-json.ts'
import type { LampPoints } from '../steps/make-lamps.ts'

/** The context of the zoomable map, by licence; null where the council has none. */
export interface CouncilGround {
  readonly ogl: MapTopology | null
  readonly osm: MapTopology | null
  readonly lamps: LampPoints | null
}

const whole = v.pipe(v.number(), v.integer())
const pair = v.tuple([v.number(), v.number()])
/** Of the geometries only that they are some: they are written by the rebuild, and its test holds the two equal. */
const topology = v.strictObject({
  type: v.literal('Topology'),
  objects: v.record(v.string(), v.looseObject({ type: v.literal('GeometryCollection'), geometries: v.array(v.any()) })),
  arcs: v.array(v.array(v.tuple([whole, whole]))),
  transform: v.strictObject({ scale: pair, translate: pair }),
})
const lampPoints = v.strictObject({ origin: pair, step: pair, count: whole, points: v.string() })

/** Reads `ground/` of a council's folder. Problems: another form, lamp columns that are not as many as the file says. */
export async function readGround(dir: string): Promise<Outcome<CouncilGround>> {
  const [ogl, osm, lamps] = await Promise.all([
    readIfThere(dir, 'ground/ogl.topojson', topology),
    readIfThere(dir, 'ground/osm.topojson', topology),
    readIfThere(dir, 'ground/lamps.json', lampPoints),
  ])
  const found = combine({ ogl, osm, lamps: check(lamps, lampProblems) })
  if (found.kind === 'failed') return found
  return done({
    ogl: found.value.ogl as unknown as MapTopology | null,
    osm: found.value.osm as unknown as MapTopology | null,
    lamps: found.value.lamps,
  })
}

async function readIfThere<S extends v.GenericSchema>(
  dir: string,
  file: string,
  schema: S,
): Promise<Outcome<v.InferOutput<S> | null>> {
  if (!existsSync(join(dir, file))) return done(null)
  const json = await readJson(dir, file, schema)
  return json.kind === 'failed' ? json : done(json.value.content)
}

function lampProblems(lamps: LampPoints | null) {
  const found = lamps && whyNotDecoded(lamps)
  if (!found) return []
  return [
    {
      file: 'ground/lamps.json',
      line: null,
      found,
      expected: 'cannot be read',
      remedy: 'Rebuild the file: npm run data -- --sources FOLDER.',
    },
  ]
}

function whyNotDecoded(lamps: LampPoints): string | null {
  try {
    decodeLamps(lamps)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : 'damaged points'
  }
}
