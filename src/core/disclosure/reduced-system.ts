import { atomBounds } from './atom-bounds.ts'
import type { KnownSum, Sum } from './figure.ts'
import type { LinearRow } from './linear-program.ts'

/** All that is known of some atoms together, and the sums that are to stay unknown. */
export interface System {
  /** How many atoms there are: their numbers are 0 up to it. */
  readonly atoms: number
  readonly known: readonly KnownSum[]
  readonly hidden: readonly Sum[]
}

/** What is left of a system when everything that intervals alone decide is taken out. */
export interface ReducedSystem {
  /** Least and greatest of each column. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly rows: readonly LinearRow[]
  /** The atom of each column. */
  readonly atomOf: readonly number[]
  /** Atoms that have one value; the value. */
  readonly fixed: ReadonlyMap<number, number>
  readonly hidden: readonly ReducedSum[]
}

/** A hidden sum: `base` and the sum of columns; unbounded where it holds an atom that no known sum holds. */
export interface ReducedSum {
  readonly key: string
  readonly base: number
  readonly columns: readonly number[]
  readonly unbounded: boolean
}

/** Takes out atoms of one value, atoms in no known sum, empty rows and rows that stand there twice. Null as `atomBounds`. */
export function reduce(system: System): ReducedSystem | null {
  const bounds = atomBounds(system.atoms, system.known)
  if (!bounds) return null
  const { low, high } = bounds
  const fixed = new Map<number, number>()
  const columnOf = new Map<number, number>()
  for (let atom = 0; atom < system.atoms; atom++) {
    const [from, to] = [low[atom] ?? 0, high[atom] ?? 0]
    if (from === to) fixed.set(atom, from)
    else if (to !== Number.POSITIVE_INFINITY) columnOf.set(atom, columnOf.size)
  }
  const atomOf = [...columnOf.keys()]
  const columnsOf = (atoms: readonly number[]) => atoms.flatMap((atom) => columnOf.get(atom) ?? [])
  const baseOf = (atoms: readonly number[]) => atoms.reduce((sum, atom) => sum + (fixed.get(atom) ?? 0), 0)
  return {
    low: atomOf.map((atom) => low[atom] ?? 0),
    high: atomOf.map((atom) => high[atom] ?? 0),
    rows: rowsOf(system.known, columnsOf, baseOf),
    atomOf,
    fixed,
    hidden: system.hidden.map(({ key, atoms }) => ({
      key,
      base: baseOf(atoms),
      columns: columnsOf(atoms),
      unbounded: atoms.some((atom) => !fixed.has(atom) && !columnOf.has(atom)),
    })),
  }
}

function rowsOf(
  known: readonly KnownSum[],
  columnsOf: (atoms: readonly number[]) => number[],
  baseOf: (atoms: readonly number[]) => number,
): LinearRow[] {
  const rows = new Map<string, LinearRow>()
  for (const { atoms, value } of known) {
    const columns = columnsOf(atoms).sort((a, b) => a - b)
    const name = columns.join()
    if (columns.length > 0 && !rows.has(name)) {
      rows.set(name, { columns, factors: columns.map(() => 1), value: value - baseOf(atoms) })
    }
  }
  return [...rows.values()]
}
