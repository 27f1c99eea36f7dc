import * as v from 'valibot'
import { ownSeries } from '../../src/catalogue/own-series.ts'
import type { Threshold } from '../../src/core/disclosure.ts'
import { type IsoMonth, parseIsoMonth } from '../../src/core/iso-month.ts'
import type { Period } from '../../src/core/period.ts'
import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import { andThen, check } from '../lib/outcomes.ts'
import { readJson } from '../lib/read-json.ts'

/** The source tables that the pipeline can read. `area.json` lists those that the council has. */
export const tableIds = [
  'ward-names',
  'ward-population',
  'ward-best-fit',
  'ward-boundaries',
  'neighbours',
  'old-wards',
  'old-wards-overlap',
  'lsoa-2021-wards',
  'lsoa-2011-wards',
  'crime-mps-ward',
  'crime-mps-ward-history',
  'crime-mps-lsoa',
  'police-uk-ward',
  'asb-points',
  'crime-points',
  'burglary-points',
  'cctv-ward-type',
  'cctv-ward-total',
  'iod2025',
  'iod2019',
  'ts011',
  'board-indicators',
  'asb-tools',
  'cs-marac',
  'crime-boroughs',
  'mps-dashboard',
  'vawg',
  'street-names',
  'town-centres',
  'stations',
  'park-points',
  'park-areas',
  'railways',
  'major-roads',
  'lsoa-2021-outlines',
  'lamps',
] as const

/** One of `tableIds`. */
export type TableId = (typeof tableIds)[number]

/** Where a table is: its file below the sources folder and, where the file itself names no time, the period it counts. */
export interface TablePlace {
  readonly file: string
  readonly period: Period | null
}

/** The council of a data folder. */
export interface Area {
  /** GSS code of the district, `E09000003`. */
  readonly code: string
  readonly name: string
  readonly short: string
  /** First month of the present wards, `2022-05`; null where it is not said. */
  readonly wardsSince: IsoMonth | null
  /** A table that is not listed is skipped, with the series that needs it. */
  readonly tables: ReadonlyMap<TableId, TablePlace>
  /** What the council decided of the series of its own tables; the catalogue's policy where it decided nothing. */
  readonly policies: ReadonlyMap<string, OwnPolicy>
}

/** Published with counts below a threshold hidden, or not published at all. */
export type OwnPolicy = 'officer-only' | { readonly threshold: Threshold }

const areaFile = 'area.json'
const needed: readonly TableId[] = ['ward-names', 'ward-population', 'ward-boundaries']
/** A table that cannot be used without another. */
const needs: Partial<Record<TableId, TableId>> = {
  iod2025: 'lsoa-2021-wards',
  ts011: 'lsoa-2021-wards',
  iod2019: 'lsoa-2011-wards',
  'crime-mps-ward-history': 'crime-mps-ward',
  'crime-mps-lsoa': 'lsoa-2021-wards',
  'cctv-ward-total': 'cctv-ward-type',
  'old-wards-overlap': 'old-wards',
  'lsoa-2021-outlines': 'lsoa-2021-wards',
}
const period = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}\.\.\d{4}-\d{2}$/))
const schema = v.object({
  code: v.pipe(v.string(), v.regex(/^E0[6-9]\d{6}$/)),
  name: v.string(),
  short: v.string(),
  wardsSince: v.optional(v.pipe(v.string(), v.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/))),
  tables: v.record(v.string(), v.union([v.string(), v.object({ file: v.string(), period })])),
  policies: v.optional(
    v.record(v.string(), v.union([v.literal('officer-only'), v.strictObject({ threshold: v.picklist([3, 5, 10]) })])),
    {},
  ),
})

/**
 * Reads `area.json` of the council's folder.
 * Problems: a table id that is not known, a table that all need, a table whose companion is absent, a period that is none,
 * a policy of a series that is none of the council's own.
 */
export async function readArea(councilDir: string): Promise<Outcome<Area>> {
  const json = await readJson(councilDir, areaFile, schema)
  const checked = check(json, ({ content }) => [...tableProblems(content.tables), ...policyProblems(content.policies)])
  return andThen(checked, ({ content }) => {
    const tables = new Map(tableIds.flatMap((id) => placeOf(id, content.tables[id])))
    const { code, name, short, wardsSince } = content
    return done({
      code,
      name,
      short,
      wardsSince: parseIsoMonth(wardsSince ?? ''),
      tables,
      policies: new Map(Object.entries(content.policies)),
    })
  })
}

function policyProblems(policies: v.InferOutput<typeof schema>['policies']): Problem[] {
  const known: readonly string[] = ownSeries.map(({ series }) => series)
  return Object.keys(policies)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      file: areaFile,
      line: null,
      found: `a policy of "${id}"`,
      expected: `is of no series of the council's own: these are ${known.join(', ')}`,
      remedy: 'Correct the name, or take it out.',
    }))
}

type Listed = v.InferOutput<typeof schema>['tables']

function placeOf(id: TableId, place: Listed[string] | undefined): [TableId, TablePlace][] {
  if (place === undefined) return []
  return [
    [
      id,
      typeof place === 'string'
        ? { file: place, period: null }
        : { file: place.file, period: parsePeriod(place.period) },
    ],
  ]
}

function parsePeriod(text: string): Period | null {
  const [first, last] = text.split('..').map(parseIsoMonth)
  return first && last && first <= last ? { first, last } : null
}

function tableProblems(tables: Listed): Problem[] {
  const problem = (found: string, expected: string, remedy: string): Problem => ({
    file: areaFile,
    line: null,
    found,
    expected,
    remedy,
  })
  const known = new Set<string>(tableIds)
  return [
    ...Object.keys(tables)
      .filter((id) => !known.has(id))
      .map((id) => problem(`table "${id}"`, `is none of: ${tableIds.join(', ')}`, 'Correct its name.')),
    ...needed
      .filter((id) => !(id in tables))
      .map((id) => problem(`no table "${id}"`, 'is needed', 'Add its file to "tables".')),
    ...tableIds
      .filter((id) => id in tables && needs[id] !== undefined && !(needs[id] in tables))
      .map((id) =>
        problem(`table "${id}"`, `cannot be used without "${needs[id]}"`, 'Add that file, or take this one out.'),
      ),
    ...Object.entries(tables).flatMap(([id, place]) =>
      typeof place === 'string' || parsePeriod(place.period)
        ? []
        : [
            problem(
              `period "${place.period}" of "${id}"`,
              'is not a period written as 2023-03..2023-05',
              'Correct it.',
            ),
          ],
    ),
  ]
}
