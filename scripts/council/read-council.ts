import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import * as v from 'valibot'
import { series as catalogueSeries } from '../../src/catalogue/series.ts'
import { parseIsoMonth } from '../../src/core/iso-month.ts'
import { done, type Outcome } from '../../src/core/problem.ts'
import type { BoardFile } from '../../src/core/published.ts'
import type { Series } from '../../src/core/series.ts'
import type { WardNames } from '../../src/core/ward-name.ts'
import { anyWardCode, anyWords, count, number, orNone, words } from '../lib/fields.ts'
import { andThen, combine } from '../lib/outcomes.ts'
import { readJson } from '../lib/read-json.ts'
import { readRows } from '../lib/read-rows.ts'
import type { SeriesCounts } from '../steps/gate.ts'
import type { KnownGap } from '../steps/mark-gaps.ts'
import type { WardRow } from '../steps/places.ts'
import type { ValueColumn } from '../steps/value-file.ts'
import { type Area, readArea } from './area.ts'
import { boardProblems } from './check-board.ts'
import { snapshotProblems } from './check-snapshot.ts'
import { type CouncilBoard, readBoard } from './read-board.ts'
import { type CouncilGround, readGround } from './read-ground.ts'
import { type CouncilPlaces, readPlaces, strayPlaces } from './read-places.ts'
import { type CouncilPoints, pointsProblems, readPoints } from './read-points.ts'
import { type CouncilSmallArea, readSmallAreas, straySmallAreas } from './read-small-areas.ts'
import { type KnownBreak, type ListedLine, type LondonBorough, readReference } from './reference.ts'
import { type Provenance, provenanceSchema, readCounts, readValues } from './snapshot.ts'

/** Everything a council's folder holds that is published: its ground, its names, its snapshot. */
export interface Council {
  readonly area: Area
  readonly wards: readonly WardRow[]
  /** Empty where the council has no table of them. */
  readonly smallAreas: readonly CouncilSmallArea[]
  readonly names: WardNames
  readonly boundaries: Topology
  readonly around: Topology | null
  readonly gaps: readonly KnownGap[]
  readonly provenance: Provenance
  readonly counts: ReadonlyMap<string, SeriesCounts>
  readonly values: ReadonlyMap<string, ReadonlyMap<string, ValueColumn>>
  /** Ids of series whose incidents are made up. */
  readonly synthetic: ReadonlySet<string>
  /** Figures of the board's papers, in their order. */
  readonly board: BoardFile['lines'] | null
  /** Those of them that the board page shows. */
  readonly listedLines: readonly ListedLine[]
  readonly boroughs: readonly LondonBorough[]
  readonly breaks: readonly KnownBreak[]
  readonly monthly: CouncilBoard
  /** What can be found by name besides the wards. */
  readonly places: CouncilPlaces
  /** Incidents at map points. */
  readonly points: CouncilPoints
  /** Context of the zoomable map. */
  readonly ground: CouncilGround
}

/**
 * Reads a council's folder, with every problem of every file. A series that is neither in the snapshot nor in its account
 * is one the council lacks.
 */
export async function readCouncil(dir: string): Promise<Outcome<Council>> {
  const has = (file: string) => existsSync(join(dir, file))
  const [
    area,
    reference,
    wards,
    smallAreas,
    oldWards,
    boundaries,
    around,
    provenance,
    counts,
    values,
    board,
    monthly,
    places,
    points,
    ground,
  ] = await Promise.all([
    readArea(dir),
    readReference(dir),
    readRows(dir, 'reference/wards.csv', wardColumns),
    readSmallAreas(dir),
    has('reference/old-wards.csv') ? readRows(dir, 'reference/old-wards.csv', oldWardColumns) : done(null),
    readJson(dir, 'reference/wards.topojson', topology),
    has('reference/neighbours.topojson') ? readJson(dir, 'reference/neighbours.topojson', topology) : done(null),
    readJson(dir, 'snapshot/provenance.json', provenanceSchema),
    readEach(dir, 'counts', readCounts),
    readEach(dir, 'values', readValues),
    has('snapshot/board.csv') ? readRows(dir, 'snapshot/board.csv', boardColumns) : done(null),
    readBoard(dir),
    readPlaces(dir),
    readPoints(dir),
    readGround(dir),
  ])
  const parts = {
    area,
    reference,
    wards,
    smallAreas,
    oldWards,
    boundaries,
    around,
    provenance,
    counts,
    values,
    board,
    monthly,
    places,
    points,
    ground,
  }
  return andThen(combine(parts), (found) => {
    const rows = found.wards.rows.map(wardRow)
    const board = found.board?.rows.map(boardLine) ?? null
    const problems = [
      ...snapshotProblems({ ...found, provenance: found.provenance.content, wards: rows }),
      ...boardProblems(found.reference, board, found.monthly, found.provenance.content),
      ...strayPlaces(found.places, rows),
      ...pointsProblems(found.points, found.provenance.content),
      ...straySmallAreas(found.smallAreas, rows),
    ]
    if (problems.length > 0) return { kind: 'failed', problems }
    const old = (found.oldWards?.rows ?? []).map(({ code, name, now }) => ({
      code,
      name,
      now: now.split('|').filter(Boolean),
    }))
    return done({
      area: found.area,
      wards: rows,
      smallAreas: found.smallAreas,
      names: { wards: rows, aliases: found.reference.aliases, oldWards: old },
      boundaries: found.boundaries.content as unknown as Topology,
      around: (found.around?.content ?? null) as unknown as Topology | null,
      gaps: found.reference.gaps,
      provenance: found.provenance.content,
      counts: found.counts,
      values: found.values,
      synthetic: new Set(),
      board,
      listedLines: found.reference.listedLines,
      boroughs: found.reference.boroughs,
      breaks: found.reference.breaks,
      monthly: found.monthly,
      places: found.places,
      points: found.points,
      ground: found.ground,
    })
  })
}

const wardColumns = {
  code: anyWardCode('code'),
  name: words('name'),
  slug: words('slug'),
  census2021: count('residents_2021'),
  mid2024: count('residents_mid2024'),
  bestFit: count('residents_best_fit'),
  hectares: number('hectares'),
}
const oldWardColumns = { code: anyWardCode('code'), name: words('name'), now: anyWords('now') }
const boardColumns = {
  table: words('table'),
  indicator: words('indicator'),
  first: anyWords('first'),
  last: anyWords('last'),
  value: orNone(number('value')),
  unit: anyWords('unit'),
  comparedFirst: anyWords('compared_first'),
  comparedLast: anyWords('compared_last'),
  comparedValue: anyWords('compared_value'),
  changeAsPrinted: anyWords('change_as_printed'),
  note: anyWords('note'),
}
const topology = v.looseObject({
  type: v.literal('Topology'),
  arcs: v.array(v.any()),
  objects: v.record(v.string(), v.any()),
})

type RowOf<T> = { readonly [K in keyof T]: T[K] extends { read: (field: never) => Outcome<infer V> } ? V : never }

function wardRow({ code, name, slug, census2021, mid2024, bestFit, hectares }: RowOf<typeof wardColumns>): WardRow {
  return { code, name, slug, residents: { census2021, mid2024, bestFit }, hectares }
}

function boardLine(row: RowOf<typeof boardColumns>): BoardFile['lines'][number] {
  const { table, indicator, value, unit, changeAsPrinted, note } = row
  const compared = periodOf(row.comparedFirst, row.comparedLast)
  return {
    table,
    indicator,
    period: periodOf(row.first, row.last),
    value,
    unit,
    compared: compared && row.comparedValue !== '' ? { period: compared, value: Number(row.comparedValue) } : null,
    changeAsPrinted,
    note,
  }
}

/** Null where the papers name no period of whole months. */
function periodOf(first: string, last: string) {
  const [from, to] = [parseIsoMonth(first), parseIsoMonth(last)]
  return from && to ? { first: from, last: to } : null
}

/** The snapshot of every series of a kind that the folder has. */
async function readEach<T>(
  dir: string,
  kind: Series['kind'],
  read: (dir: string, id: string, by: Series['by']) => Promise<Outcome<T>>,
): Promise<Outcome<ReadonlyMap<string, T>>> {
  const there = catalogueSeries.filter((s) => s.kind === kind && existsSync(join(dir, `snapshot/${s.id}.csv`)))
  const outcomes = Object.fromEntries(
    await Promise.all(there.map(async ({ id, by }) => [id, await read(dir, id, by)] as const)),
  )
  return andThen(combine(outcomes), (found) => done(new Map(Object.entries(found) as [string, T][])))
}
