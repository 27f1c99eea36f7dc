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
import type { Council } from './read-council.ts'
import type { Provenance } from './snapshot.ts'

/** A series counted from a table that was imported. */
interface OwnCounts {
  readonly counts: SeriesCounts
  readonly account: Provenance[string]
  /** Any row of the table is made up: whatever shows the series says so. */
  readonly synthetic: boolean
}

/** Where a council's imported tables lie, below its folder; git ignores it. */
export const privateFolder = (councilDir: string) => join(councilDir, 'private')

/** The council with the series of its own tables, where any were imported. Problem: a damaged table. */
export async function withOwnTables(councilDir: string, council: Council): Promise<Outcome<Council>> {
  const codes = council.wards.map((ward) => ward.code)
  return andThen(await readOwn(councilDir, codes), (own) =>
    done({
      ...council,
      counts: new Map([...council.counts, ...[...own].map(([id, { counts }]) => [id, counts] as const)]),
      provenance: { ...council.provenance, ...Object.fromEntries([...own].map(([id, of]) => [id, of.account])) },
      synthetic: new Set([...own].flatMap(([id, { synthetic }]) => (synthetic ? [id] : []))),
    }),
  )
}

/** The series that a council's imported tables give, by id; none where nothing was imported. Problem: a damaged table. */
async function readOwn(
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
          if (!table || !counts) return []
          return [[own.series, { counts, account: accountOf(counts, table.rows), synthetic: table.synthetic }] as const]
        }),
      ),
    ),
  )
}

interface CountedTable {
  readonly counter: OwnCounter
  readonly rows: number
  readonly synthetic: boolean
}

async function countTable(councilDir: string, dataset: Dataset): Promise<Outcome<CountedTable | null>> {
  const store = await readStore(privateFolder(councilDir), dataset)
  if (store.kind === 'failed' || store.value === null) return store as Outcome<null>
  const counter = ownCounter()
  for await (const { incidents } of store.value.batches()) counter.add(incidents)
  return done({ counter, rows: store.value.rows, synthetic: store.value.facts.report.synthetic })
}

function leavesOf({ series }: OwnSeries): string[] {
  return catalogueSeries.flatMap((s) => (s.id === series && s.kind === 'counts' ? s.leaves.map((leaf) => leaf.id) : []))
}

/** Every row of the table is placed in a ward, not placed, or of another series or a month that is not whole. */
function accountOf({ leaves }: SeriesCounts, read: number): Provenance[string] {
  const cells = [...leaves.values()].flatMap(({ areas }) => [...areas.values()].flat())
  const placed = cells.reduce((sum, cell) => sum + (cell.kind === 'count' ? cell.value : 0), 0)
  const notPlaced = [...leaves.values()].flatMap((leaf) => leaf.notPlaced).reduce((sum, count) => sum + count, 0)
  const rest = read - placed - notPlaced
  const leftOut = rest > 0 ? [{ reason: 'of a type or month that is not shown here', rows: rest, incidents: rest }] : []
  return {
    tables: [],
    rows: { read, placed, notPlaced, leftOut },
    incidents: { read, placed, notPlaced, leftOut: rest },
    notes: [],
  }
}
