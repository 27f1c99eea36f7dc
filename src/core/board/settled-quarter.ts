import type { Period } from '../period.ts'
import type { BoardLine } from './quarters-file.ts'

/**
 * The newest quarter, not after the one that is shown, whose figures of a line are settled: where a source ends earlier
 * than others, its line tells its own latest complete quarter and not none.
 * @returns its place in `quarters`; `at` itself where none is settled, with the reason in its comparison
 */
export function settledQuarter(line: BoardLine, quarters: readonly Period[], at: number): number {
  const newest = quarters.findLastIndex(
    (quarter, i) => i <= at && quarter.last <= line.settled && line.comparisons[i]?.quarter.kind === 'compared',
  )
  return newest === -1 ? at : newest
}
