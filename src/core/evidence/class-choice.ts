import { type ClassMethod, classMethods } from '../class-method.ts'
import { frozenClasses } from '../frozen-classes.ts'
import { slotOf } from '../picture/legend.ts'
import type { Reading } from '../picture/picture.ts'
import type { Classes } from '../published.ts'

/** Another legend for the same values, and what it would do to the map. */
export interface ClassAlternative {
  readonly method: ClassMethod
  readonly label: string
  readonly classes: Classes
  /** How many areas would have another colour than under the legend that is shown. */
  readonly changed: number
}

export const classMethodLabels: Record<ClassMethod, string> = {
  quantile: 'Equally many in each class',
  natural: 'Natural groups',
  equal: 'Equal steps',
}

/**
 * The legends that could stand instead of the one that does.
 * @param values every value of the windows that classes are frozen over
 * @param readings as the map shows them
 * @source METHODS.md, Classification of a choropleth
 */
export function classAlternatives(
  values: readonly number[],
  decimals: number,
  readings: readonly Pick<Reading, 'value' | 'slot'>[],
): ClassAlternative[] {
  return classMethods.flatMap((method) => {
    const classes = frozenClasses(values, decimals, method)
    if (!classes) return []
    const changed = readings.filter(({ value, slot }) => value !== null && slotOf(value, classes) !== slot).length
    return [{ method, label: classMethodLabels[method], classes, changed }]
  })
}

/**
 * Classes by edges that somebody typed. Edges outside the values are kept, since they may be wanted for other windows.
 * @param edges inner edges in any order; doubles are one
 * @returns null without an edge, or with more than four
 */
export function manualClasses(edges: readonly number[], values: readonly number[]): Classes | null {
  const sorted = [...new Set(edges)].sort((a, b) => a - b)
  if (sorted.length === 0 || sorted.length > 4 || !sorted.every(Number.isFinite)) return null
  const all = [...values, ...sorted]
  return { zero: false, edges: sorted, low: Math.min(...all), high: Math.max(...all) }
}
