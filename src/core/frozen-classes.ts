import { ckmeansBreaks, equalIntervalBreaks, innerQuantiles } from './breaks.ts'
import type { ClassMethod } from './class-method.ts'
import type { Classes } from './published.ts'
import { roundTo } from './shown-number.ts'

const classCount = 5

const inner = (edges: readonly number[]) => edges.slice(1, -1)

const innerEdgesBy: Record<ClassMethod, (values: readonly number[], classes: number) => number[]> = {
  quantile: innerQuantiles,
  natural: (values, classes) => inner(ckmeansBreaks(values, classes)),
  equal: (values, classes) => inner(equalIntervalBreaks(values, classes)),
}

/**
 * The classes of a choropleth, computed once over every window of a length and then frozen, so that a colour keeps its
 * meaning while time plays. Quantiles with ties merged, unless another method is asked for; where over a third of the
 * values are 0, and none is below, they have a class of their own and the rest is classed by ckmeans. Edges are rounded
 * for people.
 * @param values as they are shown, rounded to `decimals`; null where there is none
 * @source METHODS.md, Classification of a choropleth
 */
export function frozenClasses(
  values: readonly number[],
  decimals: number,
  method: ClassMethod = 'quantile',
): Classes | null {
  const shown = values.map((value) => roundTo(value, decimals))
  if (shown.length === 0) return null
  const zeros = shown.filter((value) => value === 0).length
  const [low, high] = [Math.min(...shown), Math.max(...shown)]
  const zero = zeros > shown.length / 3 && low >= 0
  const rest = zero ? shown.filter((value) => value !== 0) : shown
  if (rest.length === 0) return { zero, edges: [], low, high }
  const edges = innerEdgesBy[zero && method === 'quantile' ? 'natural' : method](rest, classCount)
  const restLow = Math.min(...rest)
  const rounded = roundedEdges(edges, decimals).filter((edge) => edge > restLow && edge <= high)
  // Rounding must not carry the last edge beyond the values: many have one of two figures, and both would be one class.
  const kept = rounded.length > 0 ? rounded : edges.map((edge) => roundTo(edge, decimals))
  return { zero, edges: kept.filter((edge) => edge > restLow), low, high }
}

/**
 * Edges rounded to the coarsest of 1, 2, 5, 10 … steps that keeps them apart, never finer than what is shown.
 * Edges that fall together are merged.
 */
export function roundedEdges(edges: readonly number[], decimals: number): number[] {
  const gaps = edges.slice(1).map((edge, i) => edge - (edges[i] ?? edge))
  const least = Math.min(...gaps.filter((gap) => gap > 0), Math.abs(edges[0] ?? 1) || 1)
  const step = Math.max(niceStepBelow(least), 10 ** -decimals)
  return [...new Set(edges.map((edge) => roundTo(Math.round(edge / step) * step, decimals)))]
}

/** The largest of 1, 2, 5 times a power of ten that is not above `size`. */
export function niceStepBelow(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  const factor = [5, 2, 1].find((f) => f * power <= size * (1 + 1e-9)) ?? 1
  return factor * power
}
