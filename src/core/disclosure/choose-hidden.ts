import { feasibleRanges, type Witness } from './feasible-ranges.ts'
import type { KnownSum } from './figure.ts'
import type { LinearProgram, OpenProgram, Solver } from './linear-program.ts'

/** A figure that may be shown, with what is known of it while publishing. */
export interface Candidate extends KnownSum {
  /**
   * `hide`: it must not be told. `may-show`: hidden only to protect others. `never-published`: in no table, but what is
   * shown must not tell it either.
   */
  readonly wish: 'hide' | 'may-show' | 'never-published'
  /** How much is lost when it is hidden. */
  readonly cost: number
  /** Figures of the same group are hidden together. */
  readonly group: string | null
}

/** Figures whose atoms hang together, and nothing else does. */
export interface Block {
  /** The true value of every atom. */
  readonly truth: readonly number[]
  readonly candidates: readonly Candidate[]
  /** Sums that readers know from earlier releases and that still hold. */
  readonly toldBefore: readonly KnownSum[]
}

export interface Choice {
  /** Keys of candidates that are not shown. */
  readonly hidden: ReadonlySet<string>
  /** Keys that must be hidden and that earlier releases give away: it cannot be taken back. */
  readonly givenAway: ReadonlySet<string>
}

/** Figures that were hidden for others are tried to be shown again in blocks of at most so many: each trial is an audit. */
const mostForTrials = 150

/**
 * Chooses what else to hide until no hidden figure has a feasible range narrower than `width`. For each one that has, a
 * linear programme finds the cheapest change of atoms that moves it out of its range: what that changes is hidden. At the
 * end, figures that turned out not to be needed are shown again.
 */
export function chooseHidden(block: Block, width: number, solver: Solver): Choice {
  const search = new HidingSearch(block, width, solver)
  try {
    return search.run()
  } finally {
    search.close()
  }
}

class HidingSearch {
  private readonly block: Block
  private readonly width: number
  private readonly solver: Solver
  private readonly moves: OpenProgram
  private readonly hidden = new Set<string>()
  private readonly givenAway = new Set<string>()
  private readonly witnesses: Witness[]
  private readonly indexOf: ReadonlyMap<string, number>

  constructor(block: Block, width: number, solver: Solver) {
    this.block = block
    this.width = width
    this.solver = solver
    this.witnesses = [block.truth]
    this.indexOf = new Map(block.candidates.map(({ key }, i) => [key, i]))
    this.moves = solver.open(movesOf(block))
  }

  close(): void {
    this.moves.close()
  }

  run(): Choice {
    for (const { key, wish } of this.block.candidates) if (wish !== 'may-show') this.hide(key)
    for (;;) {
      const narrow = this.narrowNow()
      if (narrow.length === 0) break
      for (const { key, from } of narrow) if (!this.isWide(key)) this.protect(key, from)
    }
    this.showAgain()
    return { hidden: this.hidden, givenAway: this.givenAway }
  }

  /** Hidden sums that the audit finds narrow. */
  private narrowNow(hidden: ReadonlySet<string> = this.hidden, firstOnly = false) {
    const { candidates, truth, toldBefore } = this.block
    const known = [...candidates.filter(({ key }) => !hidden.has(key)), ...toldBefore]
    const guarded = candidates.filter(({ key }) => hidden.has(key) && !this.givenAway.has(key))
    const audit = feasibleRanges({ atoms: truth.length, known, hidden: guarded }, this.width, this.solver, {
      witnesses: this.witnesses,
      firstOnly,
      // Atoms at the end that nothing holds have no value in a witness: they stay as they are.
      onWitness: (witness) => this.witnesses.push(truth.map((value, i) => witness[i] ?? value)),
    })
    if (audit.kind === 'contradiction') throw new Error('the true counts contradict the figures')
    return audit.ranges.filter((range) => range.narrow)
  }

  private hide(key: string): void {
    const candidate = this.block.candidates[this.indexOf.get(key) ?? -1]
    if (!candidate || this.hidden.has(key)) return
    this.hidden.add(key)
    this.setCost(key, 0)
    const group = candidate.group === null ? [] : this.block.candidates.filter((c) => c.group === candidate.group)
    for (const other of group) this.hide(other.key)
  }

  private setCost(key: string, cost: number): void {
    for (const column of this.changesOf(key)) this.moves.setCost(column, cost)
  }

  /** The columns that say how much a figure grows and shrinks. */
  private changesOf(key: string): readonly [number, number] {
    const first = this.block.truth.length + 2 * (this.indexOf.get(key) ?? 0)
    return [first, first + 1]
  }

  private isWide(key: string): boolean {
    const atoms = this.block.candidates[this.indexOf.get(key) ?? -1]?.atoms ?? []
    const values = this.witnesses.map((witness) => atoms.reduce((sum, atom) => sum + (witness[atom] ?? 0), 0))
    return Math.max(...values) - Math.min(...values) >= this.width
  }

  /**
   * Hides what the cheapest moves of a figure to `low` and to `low + width` change. Upwards alone nearly always does; where
   * earlier releases leave no room there, it also moves below the range that it has. Where none will do, they gave it away.
   */
  private protect(key: string, from: number): void {
    for (let low = from; low >= Math.max(0, from - this.width); low--) {
      const changed = this.opened(key, low)
      if (!changed) continue
      for (const other of changed) this.hide(other)
      return
    }
    this.givenAway.add(key)
  }

  /**
   * What has to give way so that a figure can be `low` and, at the same time, `width` more. Where fractions of incidents
   * could move that far and whole ones cannot, it is asked to move further. Null where it cannot.
   */
  private opened(key: string, low: number): readonly string[] | null {
    const value = this.block.candidates[this.indexOf.get(key) ?? -1]?.value ?? 0
    const down = low < value ? this.moved(key, low - value) : []
    for (let up = low + this.width - value; down; up++) {
      const changed = up > 0 ? this.moved(key, up) : []
      if (!changed) return null
      if (changed.length + down.length > 0 || this.isWide(key)) return [...down, ...changed]
    }
    return null
  }

  /** Keys of shown figures that the cheapest move of a figure by at least this much changes; null where there is none. */
  private moved(key: string, by: number): readonly string[] | null {
    const [grows, shrinks] = this.changesOf(key)
    const [most, none] = [Number.POSITIVE_INFINITY, 0]
    this.moves.setBounds(grows, Math.max(by, 0), by > 0 ? most : none)
    this.moves.setBounds(shrinks, Math.max(-by, 0), by > 0 ? none : most)
    const changed = this.move()
    this.moves.setBounds(grows, 0, most)
    this.moves.setBounds(shrinks, 0, most)
    return changed
  }

  /** Keys of shown figures that the cheapest move changes; null where earlier releases allow none. */
  private move(): string[] | null {
    const values = this.moves.least('fractions')
    if (!values) return null
    const atoms = values.slice(0, this.block.truth.length)
    const whole = atoms.map(Math.round)
    if (whole.every((value, i) => Math.abs(value - (atoms[i] ?? 0)) < 1e-6)) this.witnesses.push(whole)
    return this.block.candidates.flatMap(({ key }) => {
      const changed = this.changesOf(key).some((column) => (values[column] ?? 0) > 1e-6)
      return changed && !this.hidden.has(key) ? [key] : []
    })
  }

  /** Shows again what was hidden for others and is not needed, the costliest first. */
  private showAgain(): void {
    if (this.block.candidates.length > mostForTrials) return
    const secondary = this.block.candidates
      .filter(({ key, wish, group }) => wish === 'may-show' && group === null && this.hidden.has(key))
      .sort((a, b) => b.cost - a.cost)
    for (const candidate of secondary) {
      const fewer = new Set(this.hidden)
      fewer.delete(candidate.key)
      if (this.narrowNow(fewer, true).length === 0) this.hidden.delete(candidate.key)
    }
  }
}

/**
 * Columns: the atoms, then of each candidate how much it grows and how much it shrinks. Rows: each candidate is its true
 * value, more or less what it changes; what was told before does not change.
 */
function movesOf({ truth, candidates, toldBefore }: Block): LinearProgram {
  const changes = candidates.flatMap(({ wish, cost }) => (wish === 'may-show' ? [cost, cost] : [0, 0]))
  const columns = truth.length + changes.length
  return {
    lower: Array.from({ length: columns }, () => 0),
    upper: Array.from({ length: columns }, () => Number.POSITIVE_INFINITY),
    costs: [...truth.map(() => 0), ...changes],
    rows: [
      ...candidates.map(({ atoms, value }, i) => ({
        columns: [...atoms, truth.length + 2 * i, truth.length + 2 * i + 1],
        factors: [...atoms.map(() => 1), -1, 1],
        value,
      })),
      ...toldBefore.map(({ atoms, value }) => ({ columns: atoms, factors: atoms.map(() => 1), value })),
    ],
  }
}
