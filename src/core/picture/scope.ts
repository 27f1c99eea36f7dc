import { type Cell, count, missing, sumCells, sumCovered, suppressed, uncovered } from '../cell.ts'
import { leastBaseOfPercentage } from '../measure.ts'
import type { Period } from '../period.ts'
import type { Area, ClassLength, CountFile, WireCell } from '../published.ts'
import { annualised, type Denominator, denominatorFor, ratePer1000 } from '../rate.ts'
import type { CountSeries } from '../series.ts'
import { cellsOfWindow, isOfLengths, periodsOf, type Times, type WindowLength } from '../times.ts'
import type { Raw } from './frame.ts'

/** What is known of the chosen window before a measure is taken. */
export interface Scope {
  readonly window: Period
  readonly length: ClassLength
  readonly denominator: Denominator | null
  readonly cells: ReadonlyMap<string, Cell>
  /** All areas together; missing where one is. */
  readonly placed: Cell
  /** The borough's total, with what is in no ward. */
  readonly total: Cell
}

/** The length under which classes are kept: fixed periods of one length have one. */
const classLengthOf = (times: Times, length: WindowLength): ClassLength =>
  times.kind === 'periods' && !isOfLengths(times) ? 'period' : length === 'fy' ? '12' : length

/** The cells of every area in a window, and what they are divided by. */
export function scopeOf(window: Period, file: CountFile, length: WindowLength, series: CountSeries): Scope {
  const span = cellsOfWindow(file.times, window)
  const sum = (row: readonly WireCell[]) =>
    span ? sumCells(row.slice(span.from, span.to + 1).map(cellOf)) : missing('incomplete')
  const cells = new Map(file.areas.map((code, i) => [code as string, sum(file.cells[i] ?? [])]))
  return {
    window,
    length: classLengthOf(file.times, length),
    denominator: denominatorFor(window, series.placed),
    cells,
    placed: sumCovered([...cells.values()]),
    total: sum(file.borough),
  }
}

/** A cell of a file as a cell. */
export function cellOf(cell: WireCell): Cell {
  if (typeof cell === 'number') return count(cell)
  return { x: missing('source-gap'), c: suppressed, u: uncovered }[cell]
}

/** An area's numbers for every measure that it can carry. */
export function rawOf(area: Area, scope: Scope): Raw {
  const cell = scope.cells.get(area.code) ?? missing('source-gap')
  if (cell.kind !== 'count') return { state: cell.kind, numbers: {} }
  const total = scope.placed.kind === 'count' ? scope.placed.value : 0
  return {
    state: 'value',
    numbers: {
      count: cell.value,
      rate: rateOf(cell.value, scope, (denominator) => denominator.residents(area)),
      share: total >= leastBaseOfPercentage ? (100 * cell.value) / total : null,
      hectare: annualised(cell.value / area.hectares, scope.window),
    },
  }
}

function rateOf(value: number, scope: Scope, residents: (denominator: Denominator) => number): number | null {
  const { denominator, window } = scope
  return denominator && annualised(ratePer1000(value, residents(denominator)), window)
}

/** The borough beside its areas: what lies in areas with a figure, over their residents and hectares. */
export function boroughRaw(areas: readonly Area[], scope: Scope): Raw {
  const { placed } = scope
  if (placed.kind !== 'count') {
    const { total } = scope
    return total.kind === 'count'
      ? { state: 'value', numbers: { count: total.value } }
      : { state: total.kind, numbers: {} }
  }
  const known = areas.filter((area) => scope.cells.get(area.code)?.kind === 'count')
  const hectares = known.reduce((sum, area) => sum + area.hectares, 0)
  const residents = (d: Denominator) => known.reduce((sum, area) => sum + d.residents(area), 0)
  return {
    state: 'value',
    numbers: {
      count: placed.value,
      rate: rateOf(placed.value, scope, residents),
      share: placed.value >= leastBaseOfPercentage ? 100 : null,
      hectare: annualised(placed.value / hectares, scope.window),
    },
  }
}

/**
 * The bars under the map with their heights, every month or every window of fixed periods: all areas together, or the
 * borough's total where areas are hidden.
 */
export function barsOf({ times, borough, cells }: CountFile, windows: readonly Period[]): readonly Bar[] {
  const heights = borough.map((total, at) => {
    const placed = sumCovered(cells.map((row) => cellOf(row[at] ?? 'x')))
    if (placed.kind === 'count') return placed.value
    return placed.kind === 'suppressed' && typeof total === 'number' ? total : null
  })
  return periodsOf(times).flatMap((period, at): Bar[] =>
    times.kind === 'months' || windows.includes(period) ? [[period, heights[at] ?? null]] : [],
  )
}

type Bar = readonly [period: Period, height: number | null]
