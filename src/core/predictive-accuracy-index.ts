import { type Unavailable, unavailable } from './unavailable.ts'
import { wrongAmounts, wrongExposures, wrongLengths } from './wrong-input.ts'

/** How well a prediction found the incidents that then happened, over the first cell, the first two, ... all cells. */
export interface PredictiveAccuracy {
  /** Share of the incidents caught over share of the area covered; 1 is no better than chance, and the last one. */
  readonly pai: readonly number[]
  /** The same as a share, 0 to 1, of what a perfect prediction had caught in the same area. */
  readonly pei: readonly number[]
}

/**
 * The predictive accuracy index, PAI = (c / C) / (a / A), and its efficiency, PEI = PAI / best possible, cumulated over
 * the cells in order of prediction: the densest first, among equals the one with fewer incidents (the least favourable).
 * @param observed incidents that happened, by cell
 * @param predicted incidents expected there, in the same order
 * @param areas of the cells, any one unit
 * @returns lists in order of prediction; `unavailable` where nothing happened or nothing was predicted
 * @source METHODS.md, Hotspots; Chainey, Tompson and Uhlig 2008, Security Journal 21; order and ties as in ptools. The
 * best possible fills the very same area, the last cell of it in part, so that PEI stays within 1 for unequal cells too
 */
export function predictiveAccuracyIndex(
  observed: readonly number[],
  predicted: readonly number[],
  areas: readonly number[],
): PredictiveAccuracy | Unavailable {
  const wrong =
    wrongAmounts(observed) ??
    wrongAmounts(predicted, 'a prediction') ??
    wrongExposures(areas, 'an area') ??
    wrongLengths(observed, predicted, areas)
  if (wrong) return wrong
  if (observed.every((count) => count === 0)) return unavailable('no incidents in any cell')
  if (predicted.every((count) => count === 0)) return unavailable('nothing was predicted in any cell')
  const cells = observed.map((count, i) => cellOf(count, predicted[i] ?? 0, areas[i] ?? 1))
  const caught = cumulated([...cells].sort((a, b) => b.expected - a.expected || a.count - b.count))
  const best = cumulated([...cells].sort((a, b) => b.density - a.density))
  return indices(caught, best)
}

interface Cell {
  readonly count: number
  readonly area: number
  /** Incidents that happened, and that were predicted, per unit of area. */
  readonly density: number
  readonly expected: number
}

const cellOf = (count: number, predicted: number, area: number): Cell => ({
  count,
  area,
  density: count / area,
  expected: predicted / area,
})

/** Incidents and area of the first cell, the first two, ... */
type Covered = Pick<Cell, 'count' | 'area'>

function cumulated(cells: readonly Cell[]): Covered[] {
  let sum: Covered = { count: 0, area: 0 }
  return cells.map((cell) => {
    sum = { count: sum.count + cell.count, area: sum.area + cell.area }
    return sum
  })
}

function indices(caught: readonly Covered[], best: readonly Covered[]): PredictiveAccuracy {
  const all = caught.at(-1) ?? { count: 1, area: 1 }
  return {
    pai: caught.map(({ count, area }) => count / all.count / (area / all.area)),
    pei: caught.map(({ count, area }) => Math.min(1, count / bestWithin(area, best))),
  }
}

/** The most incidents that an area of this size can hold. */
function bestWithin(area: number, best: readonly Covered[]): number {
  const at = firstAtLeast(area, best)
  const before = best[at - 1] ?? { count: 0, area: 0 }
  const last = best.at(at) ?? before
  const part = Math.min(1, (area - before.area) / (last.area - before.area))
  return before.count + part * (last.count - before.count)
}

/** The first that covers the area, by halving: maps have thousands of cells. -1 where none does. */
function firstAtLeast(area: number, best: readonly Covered[]): number {
  let [low, high] = [0, best.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((best[middle]?.area ?? 0) >= area) high = middle
    else low = middle + 1
  }
  return low === best.length ? -1 : low
}
