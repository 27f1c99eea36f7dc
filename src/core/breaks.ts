import { ckmeans } from 'simple-statistics'

/**
 * Edges of classes with equally many values (quantiles of type 7), inner and outer, ascending, ties merged.
 * @param values any order, at least one
 * @returns at most `classes + 1` edges
 */
export function quantileBreaks(values: readonly number[], classes: number): number[] {
  return [...new Set(quantiles(values, classes))]
}

/**
 * The edges between such classes, ties merged. The highest value is one of them where many have it, and is then a class
 * of its own; the lowest never is.
 */
export function innerQuantiles(values: readonly number[], classes: number): number[] {
  const [lowest = 0, ...edges] = quantiles(values, classes)
  return [...new Set(edges.slice(0, -1))].filter((edge) => edge > lowest)
}

/**
 * Natural classes: the edges that leave the least variance within classes (optimal one-dimensional k-means).
 * @source Wang and Song 2011, Ckmeans.1d.dp
 */
export function ckmeansBreaks(values: readonly number[], classes: number): number[] {
  const distinct = new Set(values).size
  const clusters = ckmeans([...values], Math.min(classes, distinct))
  const edges = clusters.map((cluster) => Math.min(...cluster))
  return [...edges, Math.max(...values)]
}

/** Edges of classes of the same width. */
export function equalIntervalBreaks(values: readonly number[], classes: number): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return Array.from({ length: classes + 1 }, (_, i) => low + ((high - low) * i) / classes)
}

function quantiles(values: readonly number[], classes: number): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return Array.from({ length: classes + 1 }, (_, i) => quantileType7(sorted, i / classes))
}

function quantileType7(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q
  const below = Math.floor(at)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN
  return low + (high - low) * (at - below)
}
