import { done, failed, type Outcome } from '../src/core/problem.ts'
import { readArea, type TableId } from './council/area.ts'
import { readEarlierRows, shrunkTables } from './council/earlier-rows.ts'
import { readReference } from './council/reference.ts'
import { andThen, collect, combine } from './lib/outcomes.ts'
import { boardPart } from './parts/board-part.ts'
import { boroughsPart } from './parts/boroughs-part.ts'
import { countPart } from './parts/count-part.ts'
import { dashboardPart } from './parts/dashboard-part.ts'
import { groundPart } from './parts/ground-part.ts'
import { lsoa2011Part, lsoa2021Part } from './parts/lsoa-part.ts'
import type { Part } from './parts/part.ts'
import { placesPart } from './parts/places-part.ts'
import { pointsPart } from './parts/points-part.ts'
import { wardPart } from './parts/ward-part.ts'
import { readAsbPoints } from './sources/asb-points.ts'
import { readBurglaryPoints } from './sources/burglary-points.ts'
import { readCctv } from './sources/cctv-ward-type.ts'
import type { SourceContext } from './sources/context.ts'
import { readRecordedCrime } from './sources/crime-mps-ward.ts'
import { readCrimePoints } from './sources/crime-points.ts'
import { readPoliceUkWard } from './sources/police-uk-ward.ts'
import { readWardTables, type WardTables } from './sources/wards.ts'
import type { IncidentTable } from './steps/incidents.ts'

/** Text by path below the council's folder, sorted by path: `ground/`, `places/`, `points/`, the derived part of `reference/`, `snapshot/`. */
export type RebuiltFiles = ReadonlyMap<string, string>

/** A count series: the table it needs and how that is read. A new source is one line here and its module. */
const countSources: readonly {
  series: string
  table: TableId
  read: (context: SourceContext) => Promise<Outcome<IncidentTable[]>>
}[] = [
  { series: 'crime', table: 'crime-mps-ward', read: readRecordedCrime },
  { series: 'asb', table: 'police-uk-ward', read: readPoliceUkWard },
  { series: 'asb-2016', table: 'asb-points', read: readAsbPoints },
  { series: 'crime-2016', table: 'crime-points', read: readCrimePoints },
  { series: 'burglary', table: 'burglary-points', read: readBurglaryPoints },
  { series: 'cctv', table: 'cctv-ward-type', read: readCctv },
]

/**
 * Makes the council's derived tables of its source tables. Writes nothing. The same sources give the same bytes.
 * @param sourcesDir the folder of the source tables
 * @param councilDir the council's folder: `area.json` and the curated tables of `reference/` are read from it
 * @returns the files, with a note for every writing that was understood by an alias; or all problems of all tables
 */
export async function rebuild(dirs: {
  readonly sourcesDir: string
  readonly councilDir: string
}): Promise<Outcome<RebuiltFiles>> {
  const council = combine({ area: await readArea(dirs.councilDir), reference: await readReference(dirs.councilDir) })
  if (council.kind === 'failed') return council
  const { area, reference } = council.value
  const wards = await readWardTables(dirs.sourcesDir, area, reference.aliases)
  if (wards.kind === 'failed') return wards
  const context = { folder: dirs.sourcesDir, area, reference, names: wards.value.names }
  const parts = await readParts(context, wards)
  const earlier = await readEarlierRows(dirs.councilDir)
  const shrunk = shrunkTables(
    parts.flatMap((part) => (part.kind === 'done' ? part.value.provenance : [])),
    earlier,
  )
  const whole = collect([...parts, shrunk.length > 0 ? failed(...shrunk) : done(noPart)])
  return andThen(whole, (found) => done(filesOf(found), wards.notes))
}

const noPart: Part = { files: [], provenance: [] }

async function readParts(
  context: SourceContext,
  wards: Extract<Outcome<WardTables>, { kind: 'done' }>,
): Promise<Outcome<Part>[]> {
  const listed = countSources.filter((source) => context.area.tables.has(source.table))
  return Promise.all([
    wardPart(context, wards.value, wards.notes),
    lsoa2021Part(context),
    lsoa2011Part(context),
    ...listed.map((source) => seriesPart(source, context)),
    boardPart(context),
    boroughsPart(context),
    dashboardPart(context),
    groundPart(context),
    placesPart(context),
  ])
}

/** The counts of a series by ward and, where its rows have points, by point. */
async function seriesPart(
  { series, read }: (typeof countSources)[number],
  context: SourceContext,
): Promise<Outcome<Part>> {
  const tables = await read(context)
  const both = [countPart(series, tables, context), await pointsPart(series, tables, context)]
  return andThen(collect(both), (parts) =>
    done({ files: parts.flatMap((part) => part.files), provenance: parts.flatMap((part) => part.provenance) }),
  )
}

function filesOf(parts: readonly Part[]): RebuiltFiles {
  const provenance = parts.flatMap((part) => part.provenance).sort(byKey)
  const json = `${JSON.stringify(Object.fromEntries(provenance), null, 2)}\n`
  return new Map([...parts.flatMap((part) => part.files), ['snapshot/provenance.json', json] as const].sort(byKey))
}

const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1)
