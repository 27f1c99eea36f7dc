import type { AreaCode } from '../../../src/core/area-code.ts'
import type { Cell } from '../../../src/core/cell.ts'
import type { Period } from '../../../src/core/period.ts'
import { cellsOfWindow } from '../../../src/core/times.ts'
import type { SeriesCounts } from '../gate.ts'

/**
 * The true count of leaf types in an area (null: incidents without one) and period. Null where a month is missing or hidden
 * in the source. A ward of unknown cover counts nothing.
 */
export function trueCount(
  { times, leaves }: SeriesCounts,
  types: readonly string[],
  area: AreaCode | null,
  period: Period,
): number | null {
  const span = cellsOfWindow(times, period)
  if (!span) return null
  let total = 0
  for (const type of types) {
    const table = leaves.get(type)
    if (!table) continue
    const row = area === null ? table.notPlaced : (table.areas.get(area) ?? [])
    for (const cell of row.slice(span.from, span.to + 1)) {
      const value = typeof cell === 'number' ? cell : numberIn(cell)
      if (value === null) return null
      total += value
    }
  }
  return total
}

const numberIn = (cell: Cell) => (cell.kind === 'count' ? cell.value : cell.kind === 'uncovered' ? 0 : null)
