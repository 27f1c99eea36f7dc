import { sumCells } from '../cell.ts'
import type { Period } from '../period.ts'
import { cellOf } from '../picture/scope.ts'
import type { CountFile } from '../published.ts'
import { cellsOfWindow } from '../times.ts'

/** Each area's count in a window, in the order of the file; null where it is missing, hidden or of unknown cover. */
export function windowCounts(file: Pick<CountFile, 'times' | 'cells'>, window: Period): (number | null)[] {
  const span = cellsOfWindow(file.times, window)
  return file.cells.map((row) => {
    const cell = span && sumCells(row.slice(span.from, span.to + 1).map(cellOf))
    return cell?.kind === 'count' ? cell.value : null
  })
}

/** An area with a figure: its place in the file, its count, and what the count is set against. */
export interface ExposedArea {
  readonly at: number
  readonly count: number
  readonly exposure: number
}

/**
 * The areas that have a figure in a window.
 * @param places in the order of the file's areas
 */
export function exposedAreas<P>(
  file: Pick<CountFile, 'times' | 'cells'>,
  window: Period,
  places: readonly P[],
  exposureOf: (place: P) => number,
): ExposedArea[] {
  return windowCounts(file, window).flatMap((count, at) => {
    const place = places[at]
    return count === null || place === undefined ? [] : [{ at, count, exposure: exposureOf(place) }]
  })
}

/** Results of the areas that have a figure, put back in the order of the file; null for the others. */
export function inFileOrder<T>(length: number, known: readonly ExposedArea[], results: readonly T[]): (T | null)[] {
  const all: (T | null)[] = Array.from({ length }, () => null)
  for (const [i, { at }] of known.entries()) all[at] = results[i] ?? null
  return all
}
