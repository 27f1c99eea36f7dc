import { sumCells, sumCovered } from './cell.ts'
import { monthsBetween } from './iso-month.ts'
import { leastBaseOfPercentage, type Measure } from './measure.ts'
import type { Period } from './period.ts'
import { cellOf } from './picture/scope.ts'
import type { Area, CountFile } from './published.ts'
import { annualised, denominatorFor, ratePer1000 } from './rate.ts'
import type { CountSeries } from './series.ts'
import { cellsOfWindow, type Times, wholePeriod } from './times.ts'

/** Classes are frozen over windows that begin in the latest so many months. */
const recentMonths = 36

export function isRecent(window: Period, times: Times): boolean {
  return times.kind === 'periods' || monthsBetween(window.first, wholePeriod(times).last) < recentMonths
}

/**
 * Every value that any area shows by a measure in any of the windows: what classes are made from.
 * @param places in the order of the cells
 */
export function windowValues(
  { times, cells }: Pick<CountFile, 'times' | 'cells'>,
  places: readonly Pick<Area, 'residents' | 'hectares'>[],
  { placed }: Pick<CountSeries, 'placed'>,
  measure: Measure,
  windows: readonly Period[],
): number[] {
  return windows.flatMap((window) => {
    const span = cellsOfWindow(times, window)
    const sums = cells.map((row) => sumCells(span ? row.slice(span.from, span.to + 1).map(cellOf) : []))
    const all = sumCovered(sums)
    const total = all.kind === 'count' && all.value >= leastBaseOfPercentage ? all.value : null
    const denominator = denominatorFor(window, placed)
    return places.flatMap((place, i) => {
      const cell = sums[i]
      if (cell?.kind !== 'count') return []
      if (measure === 'count') return [cell.value]
      if (measure === 'share') return total === null ? [] : [(100 * cell.value) / total]
      if (measure === 'hectare') return [annualised(cell.value / place.hectares, window)]
      return denominator ? [annualised(ratePer1000(cell.value, denominator.residents(place)), window)] : []
    })
  })
}
