import type { LinearProgram, OpenProgram, Solver } from './linear-program.ts'
import { Nearby } from './nearby.ts'
import type { ReducedSum, ReducedSystem, System } from './reduced-system.ts'
import { reduce } from './reduced-system.ts'

/**
 * What whole numbers a hidden sum can be, by all that is known. Where the range is narrow, it has no value outside `from`
 * and `to`; where it is wide they are two values that it can have, at least as far apart as was asked for.
 */
export interface FeasibleRange {
  readonly key: string
  readonly from: number
  /** `Infinity` where nothing bounds it. */
  readonly to: number
  readonly narrow: boolean
}

/** What an audit found, with what it took. */
export type Audit =
  | { readonly kind: 'contradiction' }
  | { readonly kind: 'ranges'; readonly ranges: readonly FeasibleRange[]; readonly effort: Effort }

/** Programmes solved in fractions and in integers. */
export interface Effort {
  readonly fractions: number
  readonly integers: number
}

/** Atoms in whole numbers that agree with everything known. */
export type Witness = ArrayLike<number>

export interface AuditOptions {
  /** What is known to agree with all: the truth, where the auditor has it, and what earlier audits found. */
  readonly witnesses?: readonly Witness[]
  /** Is told of each witness that is found. */
  readonly onWitness?: (witness: Witness) => void
  /** Ends with the first narrow range: the others are then left out. */
  readonly firstOnly?: boolean
}

/**
 * The feasible range of every hidden sum, as far as it takes to say whether it is narrower than `width`. Exact: fractions
 * prove that a range is narrow, two witnesses that it is wide, and integer programmes decide between them.
 * @param width the least difference of greatest and least value that hides a sum
 */
export function feasibleRanges(system: System, width: number, solver: Solver, options: AuditOptions = {}): Audit {
  const reduced = reduce(system)
  if (!reduced) return { kind: 'contradiction' }
  const program = programOf(reduced)
  const open = program.rows.length > 0 ? solver.open(program) : null
  let search: RangeSearch | null = null
  try {
    search = new RangeSearch(reduced, width, open, options, solver)
    return search.run(options.firstOnly ?? false)
  } finally {
    search?.close()
    open?.close()
  }
}

const programOf = (reduced: ReducedSystem): LinearProgram => ({
  lower: reduced.low,
  upper: reduced.high,
  costs: reduced.low.map(() => 0),
  rows: reduced.rows,
})

type Seen = { from: number; to: number }

class RangeSearch {
  private readonly reduced: ReducedSystem
  private readonly width: number
  private readonly open: OpenProgram | null
  private readonly options: AuditOptions
  /** The least and greatest value of each hidden sum in any witness. */
  private readonly seen: Seen[]
  private effort = { fractions: 0, integers: 0 }

  private readonly solver: Solver
  private nearby: Nearby | null = null
  private firstWitness: readonly number[] | null = null

  constructor(reduced: ReducedSystem, width: number, open: OpenProgram | null, options: AuditOptions, solver: Solver) {
    this.solver = solver
    this.reduced = reduced
    this.width = width
    this.open = open
    this.options = options
    this.seen = reduced.hidden.map((): Seen => ({ from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }))
    for (const witness of options.witnesses ?? []) {
      const values = reduced.atomOf.map((atom) => witness[atom] ?? 0)
      if (this.agrees(values)) this.see(values)
    }
  }

  close(): void {
    this.nearby?.close()
  }

  run(firstOnly: boolean): Audit {
    // Without a witness nothing says that the known sums can hold together.
    if (this.open && this.reduced.hidden.length > 0 && this.options.witnesses === undefined) {
      if (!this.solve([], 1, 'integers')) return { kind: 'contradiction' }
    }
    const ranges: FeasibleRange[] = []
    for (const [i, sum] of this.reduced.hidden.entries()) {
      const range = this.rangeOf(i, sum)
      ranges.push(range)
      if (firstOnly && range.narrow) break
    }
    return { kind: 'ranges', ranges, effort: this.effort }
  }

  private rangeOf(i: number, sum: ReducedSum): FeasibleRange {
    const { key, base, columns, unbounded } = sum
    if (unbounded) return { key, from: base, to: Number.POSITIVE_INFINITY, narrow: false }
    const seen = this.seen[i] ?? { from: 0, to: 0 }
    const wide = () => seen.to - seen.from >= this.width
    if (columns.length === 0) return { key, from: base, to: base, narrow: this.width > 0 }
    const greatest = () => base + Math.floor(this.extreme(columns, -1, 'fractions', 0) + tolerance)
    const least = () => base + Math.ceil(this.extreme(columns, 1, 'fractions', 0) - tolerance)
    if (!wide()) {
      const to = greatest()
      const from = wide() ? to - this.width : least()
      if (to - from < this.width) return { key, from, to, narrow: true }
    }
    if (!wide()) this.lookNearby(i, seen)
    if (!wide()) {
      // In integers the extremes are witnesses: what is not narrow then is wide.
      const to = base + Math.round(this.extreme(columns, -1, 'integers', base - seen.from - this.width))
      const from = wide() ? to : base + Math.round(this.extreme(columns, 1, 'integers', seen.to - this.width - base))
      if (!wide()) return { key, from, to, narrow: true }
    }
    return { key, from: seen.from, to: seen.to, narrow: false }
  }

  /** Looks for the two witnesses of a wide range close to one that is known. */
  private lookNearby(i: number, seen: Seen): void {
    if (!this.firstWitness) return
    this.nearby ??= new Nearby(this.reduced, this.firstWitness, this.solver)
    const value = this.nearby.valueOf(i)
    for (const numbers of ['fractions', 'integers'] as const) {
      for (const up of [true, false]) {
        if (seen.to - seen.from >= this.width) return
        const by = up ? seen.from + this.width - value : seen.to - this.width - value
        this.effort[numbers]++
        const values = by === 0 ? null : this.nearby.moved(i, by, numbers)
        if (values) this.keep(values)
      }
    }
  }

  /**
   * The least (direction 1) or greatest (-1) sum of these columns; what is found on the way is kept. In integers one that is
   * `enough` to make the range wide will do.
   */
  private extreme(
    columns: readonly number[],
    direction: 1 | -1,
    numbers: 'fractions' | 'integers',
    enough: number,
  ): number {
    const values = this.solve(columns, direction, numbers, enough)
    if (!values) throw new Error('a system with a witness cannot be infeasible')
    return columns.reduce((sum, column) => sum + (values[column] ?? 0), 0)
  }

  private solve(columns: readonly number[], direction: 1 | -1, numbers: 'fractions' | 'integers', enough?: number) {
    if (!this.open) throw new Error('columns without rows')
    this.effort[numbers]++
    for (const column of columns) this.open.setCost(column, direction)
    const values = this.open.least(numbers, numbers === 'integers' ? enough : undefined)
    for (const column of columns) this.open.setCost(column, 0)
    if (values) this.keep(values)
    return values
  }

  /** Keeps a solution that is whole as a witness of every hidden sum. */
  private keep(values: readonly number[]): void {
    const whole = values.map(Math.round)
    if (whole.some((value, i) => Math.abs(value - (values[i] ?? 0)) > tolerance) || !this.agrees(whole)) return
    this.see(whole)
    this.options.onWitness?.(this.witnessOf(whole))
  }

  private see(values: readonly number[]): void {
    this.firstWitness ??= values
    for (const [i, { base, columns }] of this.reduced.hidden.entries()) {
      const seen = this.seen[i]
      if (!seen) continue
      let sum = base
      for (const column of columns) sum += values[column] ?? 0
      if (sum < seen.from) seen.from = sum
      if (sum > seen.to) seen.to = sum
    }
  }

  private agrees(values: readonly number[]): boolean {
    const { rows, low, high } = this.reduced
    return (
      values.every((value, i) => value >= (low[i] ?? 0) && value <= (high[i] ?? 0)) &&
      rows.every((row) => row.columns.reduce((sum, column) => sum + (values[column] ?? 0), 0) === row.value)
    )
  }

  private witnessOf(values: readonly number[]): Witness {
    const atoms = new Map(this.reduced.fixed)
    for (const [i, atom] of this.reduced.atomOf.entries()) atoms.set(atom, values[i] ?? 0)
    const length = Math.max(-1, ...atoms.keys()) + 1
    return Array.from({ length }, (_, atom) => atoms.get(atom) ?? 0)
  }
}

/** What a solver's whole number may differ from one. */
const tolerance = 1e-5
