import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { series as catalogueSeries } from '../src/catalogue/series.ts'
import type { Release } from '../src/core/disclosure/release.ts'
import type { Edition } from '../src/core/disclosure.ts'
import { describeProblems, type Problem } from '../src/core/problem.ts'
import { type Council, readCouncil } from './council/read-council.ts'
import { withOwnTables } from './council/read-own.ts'
import { withPolicies } from './council/with-policies.ts'
import { commandLine, refuse } from './lib/command-line.ts'
import { readReleases } from './lib/releases.ts'
import { replaceFolder, updateFiles } from './lib/write-folder.ts'
import { publish } from './publish.ts'
import { rebuild } from './rebuild.ts'
import { releaseOf } from './release-of.ts'
import { suppressCouncil } from './suppress-council.ts'

/** `npm run data`: the only writer of published data. Exit 0, or 1 where a table cannot be used: then nothing is written. */

const root = fileURLToPath(new URL('..', import.meta.url))

export interface DataOptions {
  readonly edition: Edition
  /** The council's folder. */
  readonly council: string
  /** The folder of source tables, where the snapshot is to be rebuilt. */
  readonly sources: string | null
  /** Where the published files go. */
  readonly out: string
}

/** What a run did: counts for the report, notes, or the problems that stopped it. */
export type DataReport =
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'done'
      readonly notes: readonly Problem[]
      readonly rebuilt: number
      readonly files: number
      readonly series: readonly SeriesReport[]
      /** What it shows of series under `suppress`, and the releases before it: for the audit, and to be recorded. */
      readonly release: Release
      readonly earlier: readonly Release[]
    }

interface SeriesReport {
  readonly id: string
  readonly rows: {
    readonly read: number
    readonly placed: number
    readonly notPlaced: number
    readonly leftOut: number
  }
}

/** Rebuilds the snapshot where sources are given, then publishes an edition. */
export async function buildData(options: DataOptions): Promise<DataReport> {
  const rebuilt = options.sources ? await rebuild({ sourcesDir: options.sources, councilDir: options.council }) : null
  if (rebuilt?.kind === 'failed') return rebuilt
  if (rebuilt) await updateFiles(options.council, rebuilt.value)
  const committed = await readCouncil(options.council)
  if (committed.kind === 'failed') return committed
  // The officer edition holds own tables sealed, and nothing of them in an open file: no count, period or name.
  const council = options.edition === 'officer' ? committed : await withOwnTables(options.council, committed.value)
  if (council.kind === 'failed') return council
  const earlier = await readReleases(options.council)
  if (earlier.kind === 'failed') return earlier
  const series = withPolicies(catalogueSeries, council.value.area.policies)
  const suppressions =
    options.edition === 'public'
      ? await suppressCouncil(council.value, earlier.value, undefined, series)
      : new Map<string, never>()
  const files = publish(council.value, options.edition, undefined, { series, suppressions })
  await replaceFolder(options.out, files)
  return {
    kind: 'done',
    notes: [...(rebuilt?.notes ?? []), ...committed.notes, ...council.notes],
    rebuilt: rebuilt?.value.size ?? 0,
    files: files.size,
    series: reportSeries(council.value),
    release: releaseOf(files, suppressions),
    earlier: earlier.value,
  }
}

function reportSeries(council: Council): SeriesReport[] {
  return Object.entries(council.provenance).map(([id, { rows }]) => ({
    id,
    rows: { ...rows, leftOut: rows.leftOut.reduce((sum, part) => sum + part.rows, 0) },
  }))
}

/** The report for a person. */
export function describeReport(report: Extract<DataReport, { kind: 'done' }>, out: string): string {
  const rows = report.series.map(
    ({ id, rows: r }) =>
      `  ${id}: ${r.read} rows read = ${r.placed} placed + ${r.notPlaced} not placed + ${r.leftOut} left out`,
  )
  const notes = report.notes.length > 0 ? ['Notes:', describeProblems(report.notes)] : []
  const rebuilt = report.rebuilt > 0 ? [`Rebuilt ${report.rebuilt} files of the snapshot and reference tables.`] : []
  return [...rebuilt, ...rows, ...notes, `Wrote ${report.files} files to ${out}.`].join('\n')
}

const usage = `npm run data -- [--sources DIR] [--council data] [--edition public|officer] [--out public/data] [--json]
  --sources DIR   rebuild the snapshot from the source tables in this folder first
  --council DIR   the council's folder (data)
  --edition NAME  whose data are written (public)
  --out DIR       where they are written (public/data)
  --json          what was done as one JSON object`

async function main(): Promise<void> {
  const values = commandLine(usage, {
    edition: { type: 'string', default: 'public' },
    council: { type: 'string', default: 'data' },
    sources: { type: 'string' },
    out: { type: 'string', default: 'public/data' },
  })
  if (!values) return
  const { edition } = values
  if (edition !== 'public' && edition !== 'officer') {
    refuse('--edition is public or officer', values.json, usage)
    return
  }
  const report = await buildData({
    edition,
    council: resolve(root, values.council),
    sources: values.sources ? resolve(root, values.sources) : null,
    out: resolve(root, values.out),
  })
  if (values.json) console.log(JSON.stringify(report))
  else if (report.kind === 'done') console.log(describeReport(report, values.out))
  else console.error(`${describeProblems(report.problems)}\nNothing was written: the last good data stand.`)
  if (report.kind === 'failed') process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
