import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { series as catalogueSeries } from '../../src/catalogue/series.ts'
import { decodePoints, type PointsFile } from '../../src/core/hotspots/points-file.ts'
import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import { andThen, check, collect } from '../lib/outcomes.ts'
import { readJson } from '../lib/read-json.ts'
import type { Provenance } from './snapshot.ts'

/** Incidents at map points by series, one file a leaf type; a series that is not there has none. */
export type CouncilPoints = ReadonlyMap<string, readonly PointsFile[]>

const whole = v.pipe(v.number(), v.integer())
const columns = v.array(v.array(v.pipe(whole, v.minValue(0))))
const schema = v.strictObject({
  schema: v.literal('points/1'),
  series: v.string(),
  leaf: v.string(),
  cellMetres: v.null(),
  first: v.string(),
  eastings: v.array(whole),
  northings: v.array(whole),
  places: columns,
  more: columns,
  gaps: v.array(v.string()),
})

const fileOf = (series: string, leaf: string) => `points/${series}-${leaf}.json`
const remedy = 'Rebuild the file: npm run data -- --sources FOLDER.'

/**
 * Reads `points/` of a council's folder. Problems: a type without its file where the series has others, another form, columns
 * that do not belong together, a file under another's name.
 */
export async function readPoints(dir: string): Promise<Outcome<CouncilPoints>> {
  const there = catalogueSeries.flatMap((series) => {
    const leaves = series.kind === 'counts' ? series.leaves.map((leaf) => leaf.id as string) : []
    return leaves.some((leaf) => existsSync(join(dir, fileOf(series.id, leaf)))) ? [{ id: series.id, leaves }] : []
  })
  const read = await Promise.all(
    there.map(async ({ id, leaves }) => {
      const files = collect(await Promise.all(leaves.map((leaf) => readLeaf(dir, id, leaf))))
      return andThen(files, (found) => done([id as string, found] as const))
    }),
  )
  return andThen(collect(read), (found) => done(new Map(found)))
}

async function readLeaf(dir: string, series: string, leaf: string): Promise<Outcome<PointsFile>> {
  const file = fileOf(series, leaf)
  const json = andThen(await readJson(dir, file, schema), ({ content }) => done(content as unknown as PointsFile))
  return check(json, (content) => {
    if (content.series !== series || content.leaf !== leaf)
      return [problem(file, `points of ${content.series}, ${content.leaf}`, 'belong under another name')]
    const fault = faultOf(content)
    return fault === null ? [] : [problem(file, fault, 'cannot be read')]
  })
}

function faultOf(content: PointsFile): string | null {
  try {
    decodePoints(content)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : 'damaged columns'
  }
}

/** The points of a series are just the incidents that its wards count: the folder may hold two states of it. */
export function pointsProblems(points: CouncilPoints, provenance: Provenance): Problem[] {
  return [...points].flatMap(([series, files]) => {
    const found = files.reduce((sum, file) => sum + incidentsIn(file), 0)
    const placed = provenance[series]?.incidents.placed ?? 0
    if (found === placed) return []
    return [
      problem(
        `points/${series}-…`,
        `${found} incidents`,
        `should be ${placed}, as snapshot/provenance.json counts them`,
      ),
    ]
  })
}

const incidentsIn = ({ more }: PointsFile) => more.flat().reduce((sum, count) => sum + count + 1, 0)

const problem = (file: string, found: string, expected: string): Problem => ({
  file,
  line: null,
  found,
  expected,
  remedy,
})
