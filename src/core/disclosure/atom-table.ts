import type { AreaCode } from '../area-code.ts'
import { contains, type Period } from '../period.ts'
import type { FigureName } from './figure.ts'

/** The finest cells of some figures: leaf types that no figure tells apart, in an area or without one, in a quarter. */
export interface AtomTable {
  readonly atoms: readonly Atom[]
  /** The atoms of a figure; those of the borough are in every area and in none. */
  readonly atomsOf: (figure: FigureName) => number[]
}

export interface Atom {
  readonly leaves: readonly string[]
  /** Null for incidents without an area. */
  readonly area: AreaCode | null
  readonly quarter: Period
}

/**
 * Atoms of figures with these sets of leaf types. Types that are always together become one, so that there are few.
 * @param quarters which do not overlap
 */
export function atomTable(
  sets: readonly (readonly string[])[],
  areas: readonly AreaCode[],
  quarters: readonly Period[],
): AtomTable {
  const kinds = kindsOf(sets)
  const places = [...areas, null]
  const atoms = kinds.flatMap((leaves) =>
    places.flatMap((area) => quarters.map((quarter): Atom => ({ leaves, area, quarter }))),
  )
  const placeOf = new Map(places.map((area, i) => [area, i] as const))
  const atomsOf = ({ leaves, area, period }: FigureName) => {
    const wanted = new Set(leaves)
    const own = area === 'borough' ? places.map((_, i) => i) : [placeOf.get(area) ?? -1].filter((i) => i >= 0)
    const times = quarters.flatMap((quarter, i) => (contains(period, quarter) ? [i] : []))
    return kinds.flatMap((kind, k) =>
      wanted.has(kind[0] ?? '')
        ? own.flatMap((place) => times.map((time) => (k * places.length + place) * quarters.length + time))
        : [],
    )
  }
  return { atoms, atomsOf }
}

/** Leaf types by the sets they are in: those of one list are in the same sets. */
export function kindsOf(sets: readonly (readonly string[])[]): string[][] {
  const unique = [...new Map(sets.map((set) => [[...set].sort().join('+'), new Set(set)])).values()]
  const kinds = new Map<string, string[]>()
  for (const leaf of new Set(sets.flat())) {
    const signature = unique.map((set) => (set.has(leaf) ? '1' : '0')).join('')
    kinds.set(signature, [...(kinds.get(signature) ?? []), leaf])
  }
  return [...kinds.values()]
}
