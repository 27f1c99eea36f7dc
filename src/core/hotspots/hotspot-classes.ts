import { shownNumber } from '../shown-number.ts'
import { hotFrom } from './hot-cells.ts'
import type { HotspotClass } from './hotspot-picture.ts'

/** Class edges in the unit of the values, ascending: a class holds its lower edge, the last has no upper end. */
export interface HotspotEdges {
  readonly edges: readonly number[]
  /** From here a cell is hot; one of the edges. Null where nothing is on the map. */
  readonly hotFrom: number | null
}

const nothing: HotspotEdges = { edges: [], hotFrom: null }

/**
 * Edges about the value from which a cell is hot, three times the mean of the cells that have any, rounded to two figures
 * as it is shown: two classes below it, and three from it to the peak.
 */
export function densityEdges(values: ArrayLike<number>): HotspotEdges {
  const hot = twoFigures(hotFrom(values) ?? 0)
  if (hot === 0) return nothing
  const above = stepsTo(hot, peakOf(values), twoFigures)
  return { edges: ascending([twoFigures(hot / 2), twoFigures(0.7 * hot), hot, ...above]), hotFrom: hot }
}

/** The same for whole counts of cells: every cell with an incident is in a class. */
export function countEdges(values: ArrayLike<number>): HotspotEdges {
  const mean = hotFrom(values)
  if (mean === null) return nothing
  const hot = Math.ceil(mean)
  return { edges: ascending([1, Math.ceil(hot / 2), hot, ...stepsTo(hot, peakOf(values), Math.ceil)]), hotFrom: hot }
}

/** For cells that all have a value, of unequal size: from nothing, by steps of the mean, hot from three times of it. */
export function areaEdges(values: ArrayLike<number>): HotspotEdges {
  const hot = twoFigures(hotFrom(values) ?? 0)
  if (hot === 0) return nothing
  const parts = [1 / 6, 1 / 3, 0.6, 1].map((part) => (part === 1 ? hot : twoFigures(part * hot)))
  return { edges: ascending([0, ...parts]), hotFrom: hot }
}

/** Two edges that part the way from the hot value to the peak in three. */
const stepsTo = (hot: number, peak: number, round: (value: number) => number) =>
  [1, 2].map((third) => round(hot + (third * (peak - hot)) / 3)).filter((edge) => edge > hot)

const ascending = (edges: readonly number[]) => [...new Set(edges)].sort((a, b) => a - b)

function peakOf(values: ArrayLike<number>): number {
  let peak = 0
  for (let i = 0; i < values.length; i++) peak = Math.max(peak, values[i] ?? 0)
  return peak
}

/** 102.3 as 100, 34.4 as 34, 0.1234 as 0.12. */
function twoFigures(value: number): number {
  return value > 0 ? Number(value.toPrecision(2)) : 0
}

/** The class that holds a value, from 1; 0 below the lowest. */
export function classOf({ edges }: HotspotEdges, value: number): number {
  let found = 0
  while (found < edges.length && value >= (edges[found] ?? 0)) found++
  return found
}

/** The classes in words, with how many cells each holds. */
export function hotspotClasses(edges: HotspotEdges, values: ArrayLike<number>, isWhole: boolean): HotspotClass[] {
  const cells = new Array<number>(edges.edges.length + 1).fill(0)
  for (let i = 0; i < values.length; i++) {
    const at = classOf(edges, values[i] ?? 0)
    cells[at] = (cells[at] ?? 0) + 1
  }
  return edges.edges.map((low, i) => {
    const high = edges.edges[i + 1] ?? null
    return {
      class: i + 1,
      low,
      high,
      label: rangeWords(low, high, isWhole),
      cells: cells[i + 1] ?? 0,
      isHot: edges.hotFrom !== null && low >= edges.hotFrom,
    }
  })
}

/** `3 to 5`, `3`, `50 to under 65`, `170 or more` */
function rangeWords(low: number, high: number | null, isWhole: boolean): string {
  if (high === null) return `${figure(low)} or more`
  if (!isWhole) return low === 0 ? `under ${figure(high)}` : `${figure(low)} to under ${figure(high)}`
  return high - low === 1 ? figure(low) : `${figure(low)} to ${figure(high - 1)}`
}

/** With as many decimals as two figures need. */
export function figure(value: number): string {
  const shown = twoFigures(value)
  if (Number.isInteger(value)) return shownNumber(value)
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(Math.max(shown, 1e-9))))
  return shownNumber(value, Math.min(6, decimals))
}
