/** A linear programme: columns between bounds, and rows that bound sums of them. */
export interface LinearProgram {
  readonly lower: readonly number[]
  /** `Infinity` where there is no bound. */
  readonly upper: readonly number[]
  readonly costs: readonly number[]
  readonly rows: readonly LinearRow[]
}

/** `value` = the sum of `factors` times `columns`. */
export interface LinearRow {
  readonly columns: readonly number[]
  readonly factors: readonly number[]
  readonly value: number
}

/** What solves linear programmes: given as an argument, so that the core needs no library and no memory of its own. */
export interface Solver {
  /** To be closed by whoever opens it. */
  readonly open: (program: LinearProgram) => OpenProgram
}

/** A programme that is changed a little and solved again, from where it was. */
export interface OpenProgram {
  readonly setCost: (column: number, cost: number) => void
  readonly setBounds: (column: number, lower: number, upper: number) => void
  /**
   * Columns at which the sum of costs is least, in fractions or in whole numbers; null where nothing is feasible. Throws
   * where no answer was found.
   * @param enough in whole numbers: any columns will do whose sum of costs is at most this
   */
  readonly least: (numbers: 'fractions' | 'integers', enough?: number) => readonly number[] | null
  readonly close: () => void
}
