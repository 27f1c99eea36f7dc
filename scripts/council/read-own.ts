import { join } from 'node:path'
import { type OwnSeries, ownSeries } from '../../src/catalogue/own-series.ts'
import { series as catalogueSeries } from '../../src/catalogue/series.ts'
import type { Dataset } from '../../src/core/intake/incident.ts'
import { done, type Outcome } from '../../src/core/problem.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { readStore } from '../intake/own-store.ts'
import { andThen, combine } from '../lib/outcomes.ts'
import type { SeriesCounts } from '../steps/gate.ts'
import { type OwnCounter, ownCounter } from '../steps/own-counts.ts'

/** A series counted from a table that was imported. */
export interface OwnCounts {
  readonly counts: SeriesCounts
  /** Any row of the table is made up: whatever shows the series says so. */
  readonly synthetic: boolean
}

/** Where a council's imported tables lie, below its folder; git ignores it. */
export const privateFolder = (councilDir: string) => join(councilDir, 'private')

/** The series that a council's imported tables give, by id; none where nothing was imported. Problem: a damaged table. */
export async function readOwn(
  councilDir: string,
  wards: readonly WardCode[],
): Promise<Outcome<ReadonlyMap<string, OwnCounts>>> {
  const datasets = [...new Set(ownSeries.map(({ dataset }) => dataset))]
  const counters = Object.fromEntries(
    await Promise.all(datasets.map(async (dataset) => [dataset, await countTable(councilDir, dataset)] as const)),
  )
  return andThen(combine(counters), (found) =>
    done(
      new Map(
        ownSeries.flatMap((own) => {
          const table = found[own.dataset]
          const counts = table?.counter.counts(leavesOf(own), wards)
          return table && counts ? [[own.series, { counts, synthetic: table.synthetic }] as const] : []
        }),
      ),
    ),
  )
}

async function countTable(
  councilDir: string,
  dataset: Dataset,
): Promise<Outcome<{ readonly counter: OwnCounter; readonly synthetic: boolean } | null>> {
  const store = await readStore(privateFolder(councilDir), dataset)
  if (store.kind === 'failed' || store.value === null) return store as Outcome<null>
  const counter = ownCounter()
  for await (const { incidents } of store.value.batches()) counter.add(incidents)
  return done({ counter, synthetic: store.value.facts.report.synthetic })
}

function leavesOf({ series }: OwnSeries): string[] {
  return catalogueSeries.flatMap((s) => (s.id === series && s.kind === 'counts' ? s.leaves.map((leaf) => leaf.id) : []))
}
