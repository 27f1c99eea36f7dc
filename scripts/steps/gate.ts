import type { AreaCode } from '../../src/core/area-code.ts'
import { type Cell, sumCells, uncovered } from '../../src/core/cell.ts'
import { type AreaTable, type Edition, type PublishedTable, publishable } from '../../src/core/disclosure.ts'
import type { CountSeries } from '../../src/core/series.ts'
import { type Times, timesLength } from '../../src/core/times.ts'
import type { Suppression } from './disclosure/suppress-series.ts'
import { suppressedTables } from './disclosure/suppressed-tables.ts'

/** The counts of a series as the snapshot holds them: leaf type by area by time. */
export interface SeriesCounts {
  readonly times: Times
  readonly leaves: ReadonlyMap<string, LeafCounts>
}

export interface LeafCounts {
  readonly areas: ReadonlyMap<AreaCode, readonly Cell[]>
  readonly notPlaced: readonly number[]
}

/**
 * Sends every table of a series through the gate: the total first where the types may not be shown by ward, then each
 * leaf type. Of a series under `suppress` the public edition has a table an indicator instead, since hidden figures
 * cannot be added up.
 * @param suppression what was decided for a series under `suppress`; without it the public edition has nothing of it
 */
export function gate(
  series: CountSeries,
  counts: SeriesCounts,
  edition: Edition,
  suppression: Suppression | null = null,
): PublishedTable[] {
  if (series.policy.kind === 'suppress' && edition === 'public') {
    return suppression ? suppressedTables(series, counts, suppression) : []
  }
  const covered = series.zeroMeansUnknownCover ? withUnknownCover(counts) : counts
  const total = series.typesByWard === 'officer-only' ? [totalTable(series, covered)] : []
  return [...total, ...leafTables(series, covered)].map((table) => publishable(table, edition))
}

function leafTables(series: CountSeries, counts: SeriesCounts): AreaTable[] {
  const policy = series.typesByWard === 'officer-only' ? ({ kind: 'officer-only' } as const) : series.policy
  return series.leaves.flatMap((leaf) => {
    const table = counts.leaves.get(leaf.id)
    return table ? [{ covers: [leaf.id], sensitive: leaf.sensitive, policy, times: counts.times, ...table }] : []
  })
}

function totalTable(series: CountSeries, counts: SeriesCounts): AreaTable {
  return {
    covers: series.leaves.map((leaf) => leaf.id),
    sensitive: false,
    policy: series.policy,
    times: counts.times,
    ...totalCounts(counts),
  }
}

function totalCounts({ times, leaves }: SeriesCounts): LeafCounts {
  const tables = [...leaves.values()]
  const each = Array.from({ length: timesLength(times) }, (_, at) => at)
  const codes = [...(tables[0]?.areas.keys() ?? [])]
  const rowOf = (code: AreaCode) =>
    each.map((at) => sumCells(tables.flatMap((table) => table.areas.get(code)?.[at] ?? [])))
  return {
    areas: new Map(codes.map((code) => [code, rowOf(code)])),
    notPlaced: each.map((at) => tables.reduce((sum, table) => sum + (table.notPlaced[at] ?? 0), 0)),
  }
}

/** A ward whose total is 0 may not be watched at all: nothing is known of any of its types. */
function withUnknownCover(counts: SeriesCounts): SeriesCounts {
  const totals = totalCounts(counts).areas
  const isZero = (code: AreaCode, at: number) => {
    const cell = totals.get(code)?.[at]
    return cell?.kind === 'count' && cell.value === 0
  }
  const leaves = [...counts.leaves].map(([id, table]): [string, LeafCounts] => {
    const areas = [...table.areas].map(([code, row]): [AreaCode, readonly Cell[]] => [
      code,
      row.map((cell, at) => (isZero(code, at) ? uncovered : cell)),
    ])
    return [id, { ...table, areas: new Map(areas) }]
  })
  return { times: counts.times, leaves: new Map(leaves) }
}
