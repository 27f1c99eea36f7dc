import { periodInMonths } from '../period.ts'
import { countedOf } from '../picture/counted-of.ts'
import { predictiveAccuracyIndex } from '../predictive-accuracy-index.ts'
import { shownNumber } from '../shown-number.ts'
import { isUnavailable, type Unavailable, unavailable } from '../unavailable.ts'
import { hotFrom, isHot } from './hot-cells.ts'
import { type HotspotLens, sumOf } from './hotspot-lens.ts'
import { isComplete, periodOfRows, type Rows } from './hotspot-months.ts'
import type { HotspotHonesty } from './hotspot-picture.ts'
import { percentWords } from './hotspot-words.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'

/** Months that the hotspots before are held against. */
const quarter = 3
/** Fewer incidents say nothing of how well they were foretold. */
const least = 60

/**
 * How well the hotspots before foretold the latest quarter of a window: those of the same number of months up to it, the
 * share of the borough that they covered, the share of the quarter's incidents that they caught, and PAI = caught / covered
 * beside that of as many cells chosen by plain count.
 * @source METHODS.md, Hotspots, Honesty
 */
export function foretold(prepared: PreparedHotspots, lens: HotspotLens, rows: Rows): HotspotHonesty | Unavailable {
  const { months, data } = prepared
  const after = { from: Math.max(rows.from, rows.to - quarter), to: rows.to }
  const before = { from: after.from - (rows.to - rows.from), to: after.from }
  if (!isComplete(months, after) || !isComplete(months, before)) {
    return unavailable('the months before this window are not all in the data')
  }
  const [observed, known] = [lens.countsIn(after), lens.countsIn(before)]
  if (sumOf(observed) < least || sumOf(known) < least) return unavailable(`fewer than ${least} incidents`)
  const values = lens.valuesIn(before)
  const from = hotFrom(values)
  const hot = values.filter((value) => isHot(value, from)).length
  if (from === null || hot === 0) return unavailable('no cell was hot before')
  const method = accuracyOf(lens, observed, values, hot)
  const plain = accuracyOf(lens, observed, known, hot)
  if (isUnavailable(method)) return method
  if (isUnavailable(plain)) return plain
  const held = shareHeld(values, from, observed, lens.grid.hectares)
  const length = before.to - before.from
  const spoken = `The hotspots of the ${monthsWords(length)} to ${periodInMonths(lastOf(prepared, before))} covered ${percentWords(held.area)} of ${data.area} and caught ${percentWords(held.caught)} of the ${countedOf(data.indicator, shownNumber(sumOf(observed)))} in the ${monthsWords(after.to - after.from)} after: ${shownNumber(method, 1)} times their share.`
  const beside =
    lens.kind === 'counts'
      ? ' They are themselves chosen by plain count.'
      : ` As many ${lens.many} chosen by plain count: ${shownNumber(plain, 1)} times.`
  return { sentence: spoken + beside, ...held, pai: method, countPai: plain }
}

/** `month`, `12 months` */
const monthsWords = (months: number) => (months === 1 ? 'month' : `${months} months`)

const lastOf = ({ months }: PreparedHotspots, rows: Rows) => {
  const { last } = periodOfRows(months, rows)
  return { first: last, last }
}

/**
 * PAI of the first `cells` cells, the highest value first. The index orders by what is predicted for a unit of area, so that
 * each value is given as that of its whole cell: a plain count stays plain where cells differ in size, at the edge or as small
 * areas do. Square metres are whole, and a count times its area over its area is that count again: ties stay ties.
 */
function accuracyOf(
  { grid }: HotspotLens,
  observed: ArrayLike<number>,
  values: ArrayLike<number>,
  cells: number,
): number | Unavailable {
  const areas = Array.from(grid.hectares, (hectares) => Math.max(1, Math.round(squareMetresInHectare * hectares)))
  const predicted = areas.map((area, cell) => (values[cell] ?? 0) * area)
  const accuracy = predictiveAccuracyIndex(Array.from(observed), predicted, areas)
  return isUnavailable(accuracy) ? accuracy : (accuracy.pai[cells - 1] ?? 0)
}

const squareMetresInHectare = 10_000

/** Of the cells from a value on: their share of the ground, and of the incidents. */
export function shareHeld(
  values: ArrayLike<number>,
  from: number,
  counts: ArrayLike<number>,
  hectares: ArrayLike<number>,
): { readonly area: number; readonly caught: number } {
  let [area, caught] = [0, 0]
  for (let cell = 0; cell < values.length; cell++) {
    if ((values[cell] ?? 0) < from) continue
    area += hectares[cell] ?? 0
    caught += counts[cell] ?? 0
  }
  return { area: area / sumOf(hectares), caught: caught / Math.max(1, sumOf(counts)) }
}
