import type { AreaCode } from '../area-code.ts'
import type { Period } from '../period.ts'

/** A figure that can be published: the incidents of some leaf types, in an area, in a quarter or financial year. */
export interface FigureName {
  /** In the order of the alphabet. */
  readonly leaves: readonly string[]
  readonly area: AreaCode | 'borough'
  readonly period: Period
}

/** The same figure has the same key in every release. */
export function figureKey({ leaves, area, period }: FigureName): string {
  return `${[...leaves].sort().join('+')}@${area}@${period.first}..${period.last}`
}

/** A figure as the sum of atoms: counts of the finest cells, each a whole number from 0 on. */
export interface Sum {
  readonly key: string
  /** Numbers of its atoms, each once. */
  readonly atoms: readonly number[]
}

/** A sum whose value is known to every reader. */
export interface KnownSum extends Sum {
  readonly value: number
}
