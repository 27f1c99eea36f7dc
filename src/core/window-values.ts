import { monthsBetween } from './iso-month.ts'
import { leastBaseOfPercentage, type Measure } from './measure.ts'
import type { Period } from './period.ts'
import type { Area, CountFile, WireCell } from './published.ts'
import { annualised, denominatorFor, ratePer1000 } from './rate.ts'
import type { CountSeries } from './series.ts'
import { cellsOfWindow, type Times, wholePeriod } from './times.ts'

/** Classes are frozen over windows that begin in the latest so many months. */
const recentMonths = 36

export function isRecent(window: Period, times: Times): boolean {
  return times.kind === 'periods' || monthsBetween(window.first, wholePeriod(times).last) < recentMonths
}

type Table = Pick<CountFile, 'times' | 'cells'>

/**
 * Every value that any area shows by a measure in any of the windows: what classes are made from.
 * @param places in the order of the cells
 */
export function windowValues(
  table: Table,
  places: readonly Pick<Area, 'residents' | 'hectares'>[],
  { placed }: Pick<CountSeries, 'placed'>,
  measure: Measure,
  windows: readonly Period[],
): number[] {
  const sums = windowSums(table)
  return windows.flatMap((window) => {
    const counts = sums(window)
    const total = shareBase(counts)
    const denominator = denominatorFor(window, placed)
    return places.flatMap((place, i) => {
      const count = counts[i]
      if (typeof count !== 'number') return []
      if (measure === 'count') return [count]
      if (measure === 'share') return total === null ? [] : [(100 * count) / total]
      if (measure === 'hectare') return [annualised(count / place.hectares, window)]
      return denominator ? [annualised(ratePer1000(count, denominator.residents(place)), window)] : []
    })
  })
}

type WindowSum = number | 'uncovered' | 'unknown'

/** What a share is taken of: all areas but those of unknown cover; null where one is missing or too little is there. */
function shareBase(counts: readonly WindowSum[]): number | null {
  const known = counts.filter((count) => typeof count === 'number')
  const total = known.reduce((sum, count) => sum + count, 0)
  return counts.includes('unknown') || total < leastBaseOfPercentage ? null : total
}

/** Sums of any window as the difference of two sums from the start. */
function windowSums({ times, cells }: Table): (window: Period) => WindowSum[] {
  const rows = cells.map(sumsFromStart)
  return (window) => {
    const span = cellsOfWindow(times, window)
    if (!span) return rows.map(() => 'unknown')
    const within = (sums: readonly number[]) => (sums[span.to + 1] ?? 0) - (sums[span.from] ?? 0)
    return rows.map(({ counts, gaps, uncovered }) => {
      if (within(gaps) > 0) return 'unknown'
      return within(uncovered) > 0 ? 'uncovered' : within(counts)
    })
  }
}

/** Before the first cell, after the first, ... after the last: what was counted, and how many cells are no count. */
function sumsFromStart(row: readonly WireCell[]) {
  const cumulated = (figureOf: (cell: WireCell) => number) => {
    const sums = [0]
    for (const [i, cell] of row.entries()) sums.push((sums[i] ?? 0) + figureOf(cell))
    return sums
  }
  return {
    counts: cumulated((cell) => (typeof cell === 'number' ? cell : 0)),
    gaps: cumulated((cell) => Number(cell === 'x' || cell === 'c')),
    uncovered: cumulated((cell) => Number(cell === 'u')),
  }
}
