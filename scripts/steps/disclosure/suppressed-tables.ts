import type { AreaCode } from '../../../src/core/area-code.ts'
import { type Cell, count, missing, uncovered } from '../../../src/core/cell.ts'
import { figureKey } from '../../../src/core/disclosure/figure.ts'
import { type AreaTable, type PublishedTable, publishable } from '../../../src/core/disclosure.ts'
import type { CountSeries } from '../../../src/core/series.ts'
import type { SeriesCounts } from '../gate.ts'
import type { Suppression } from './suppress-series.ts'
import type { TablePlan } from './tables-of-series.ts'
import { trueCount } from './true-counts.ts'

/** The tables of a series under `suppress`, each through the gate with what was decided for all of them together. */
export function suppressedTables(
  series: CountSeries,
  counts: SeriesCounts,
  suppression: Suppression,
): PublishedTable[] {
  const tables = suppression.tables.map((plan) => publishable(tableOf(series, counts, plan, suppression), 'public'))
  return series.zeroMeansUnknownCover ? withUnknownCover(tables) : tables
}

function tableOf(series: CountSeries, counts: SeriesCounts, plan: TablePlan, { shown }: Suppression): AreaTable {
  const { inAreas, inBorough, periods } = plan
  const codes = [...([...counts.leaves.values()][0]?.areas.keys() ?? [])]
  const cellOf = (leaves: readonly string[], area: AreaCode | null) =>
    periods.map((period): Cell => {
      const value = trueCount(counts, leaves, area, period)
      return value === null ? missing('source-gap') : count(value)
    })
  const kept = inBorough.filter((leaf) => !inAreas.includes(leaf))
  const elsewhere = [cellOf(inBorough, null), ...codes.map((code) => cellOf(kept, code))]
  const keyOf = (area: AreaCode | 'borough', period: (typeof periods)[number]) =>
    figureKey({ leaves: area === 'borough' ? inBorough : inAreas, area, period })
  return {
    covers: inBorough,
    sensitive: plan.sensitive,
    policy: series.policy,
    times: { kind: 'periods', periods },
    areas: new Map(codes.map((code) => [code, cellOf(inAreas, code)])),
    notPlaced: periods.map((_, at) => elsewhere.reduce((sum, cells) => sum + countedIn(cells[at]), 0)),
    suppression: { isHidden: (area, period) => !shown.has(keyOf(area, period)), keptToBorough: kept },
  }
}

const countedIn = (cell: Cell | undefined) => (cell?.kind === 'count' ? cell.value : 0)

/**
 * An area in which every figure of a period is shown and is 0 may not be watched at all. Decided from what is shown, so that
 * the mark tells nothing else.
 */
function withUnknownCover(tables: readonly PublishedTable[]): PublishedTable[] {
  const shown = tables.flatMap(({ byArea }) => byArea ?? [])
  const zeros = new Map<string, boolean>()
  const each = (visit: (name: string, cell: Cell) => void) => {
    for (const { times, areas } of shown) {
      if (times.kind === 'months') continue
      for (const [code, cells] of areas) {
        for (const [at, period] of times.periods.entries()) {
          const cell = cells[at]
          if (cell) visit(`${code} ${period.first} ${period.last}`, cell)
        }
      }
    }
  }
  each((name, cell) => zeros.set(name, (zeros.get(name) ?? true) && cell.kind === 'count' && cell.value === 0))
  return tables.map((table) => {
    const { byArea } = table
    if (!byArea || byArea.times.kind === 'months') return table
    const { periods } = byArea.times
    const areas = new Map(
      [...byArea.areas].map(([code, cells]): [AreaCode, readonly Cell[]] => [
        code,
        cells.map((cell, at) => (zeros.get(`${code} ${periods[at]?.first} ${periods[at]?.last}`) ? uncovered : cell)),
      ]),
    )
    return { ...table, byArea: { times: byArea.times, areas } }
  })
}
