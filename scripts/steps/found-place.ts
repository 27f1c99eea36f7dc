import type { TableKind } from '../../src/core/search/search-kind.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import type { Position } from './rings.ts'

/** A place that can be found by its name. */
export interface FoundPlace {
  readonly kind: TableKind
  /** What it is, as it is said: `station`, `nature reserve`. */
  readonly what: string
  readonly name: string
  /** Null outside the council, and for a name of no one place. */
  readonly ward: WardCode | null
  /** Null for a name of no one place. */
  readonly at: Position | null
}

/** By kind, name and ward: the order of the tables. */
export function sortPlaces(places: readonly FoundPlace[]): FoundPlace[] {
  const keyOf = ({ kind, name, ward, what }: FoundPlace) => [kind, name, ward ?? '', what].join('\n')
  return [...places].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
