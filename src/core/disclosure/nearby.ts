import type { LinearProgram, OpenProgram, Solver } from './linear-program.ts'
import type { ReducedSystem } from './reduced-system.ts'

/**
 * Looks for whole solutions close to one that is known. The least change that moves a sum by some incidents is nearly always
 * whole, where a far corner of the same programme is not; so this settles what would take an integer programme long.
 */
export class Nearby {
  private readonly reduced: ReducedSystem
  private readonly around: readonly number[]
  private readonly open: OpenProgram

  /** @param around a solution in whole numbers */
  constructor(reduced: ReducedSystem, around: readonly number[], solver: Solver) {
    this.reduced = reduced
    this.around = around
    this.open = solver.open(programAround(reduced, around))
  }

  close(): void {
    this.open.close()
  }

  /**
   * The columns closest to the known ones at which the hidden sum number `i` has grown by at least `by` (shrunk, where it is
   * negative); null where there are none.
   */
  moved(i: number, by: number, numbers: 'fractions' | 'integers'): readonly number[] | null {
    const change = 2 * this.around.length + i
    const all = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const
    this.open.setBounds(change, by > 0 ? by : all[0], by > 0 ? all[1] : by)
    const values = this.open.least(numbers)
    this.open.setBounds(change, ...all)
    if (!values) return null
    return this.around.map((value, column) => value + (values[2 * column] ?? 0) - (values[2 * column + 1] ?? 0))
  }

  /** The value of the hidden sum in the known solution. */
  valueOf(i: number): number {
    const { base, columns } = this.reduced.hidden[i] ?? { base: 0, columns: [] }
    return columns.reduce((sum, column) => sum + (this.around[column] ?? 0), base)
  }
}

/** Columns: how much each one grows and shrinks, then how much each hidden sum changes. */
function programAround({ low, high, rows, hidden }: ReducedSystem, around: readonly number[]): LinearProgram {
  const changes = around.flatMap((value, i) => [(high[i] ?? 0) - value, value - (low[i] ?? 0)])
  const free = hidden.map(() => Number.POSITIVE_INFINITY)
  const grown = (columns: readonly number[]) => columns.flatMap((column) => [2 * column, 2 * column + 1])
  const signs = (columns: readonly number[]) => columns.flatMap(() => [1, -1])
  return {
    lower: [...changes.map(() => 0), ...free.map((bound) => -bound)],
    upper: [...changes, ...free],
    costs: [...changes.map(() => 1), ...free.map(() => 0)],
    rows: [
      ...rows.map(({ columns }) => ({ columns: grown(columns), factors: signs(columns), value: 0 })),
      ...hidden.map(({ columns }, i) => ({
        columns: [...grown(columns), changes.length + i],
        factors: [...signs(columns), -1],
        value: 0,
      })),
    ],
  }
}
