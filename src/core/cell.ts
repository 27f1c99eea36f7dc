/**
 * Why a figure is not there. `source-gap`: the publisher's file lacks it. `artefact`: the published figure cannot be right.
 * `incomplete`: the period reaches beyond the data.
 */
export type MissingReason = 'source-gap' | 'artefact' | 'incomplete'

/**
 * One figure of a table, or why there is none. Missing, hidden and not covered are states of their own:
 * none of them ever becomes 0.
 */
export type Cell =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'missing'; readonly why: MissingReason }
  | { readonly kind: 'uncovered' }

export const count = (value: number): Cell => ({ kind: 'count', value })
export const missing = (why: MissingReason): Cell => ({ kind: 'missing', why })
export const suppressed: Cell = { kind: 'suppressed' }
/** Whether anything would have been recorded here is not known (a ward without known cameras). */
export const uncovered: Cell = { kind: 'uncovered' }

/**
 * The sum of cells. A sum over anything missing is missing, over anything hidden is hidden, over anything uncovered is
 * uncovered, in that order: a part must never stand for the whole.
 */
export function sumCells(cells: readonly Cell[]): Cell {
  let total = 0
  let worst: Cell | null = null
  for (const cell of cells) {
    if (cell.kind === 'count') total += cell.value
    else if (worst === null || gravity[cell.kind] > gravity[worst.kind]) worst = cell
  }
  return worst ?? count(total)
}

/** The sum over what is covered: a ward without known cover takes no count from the others. Uncovered only where all is. */
export function sumCovered(cells: readonly Cell[]): Cell {
  const covered = cells.filter((cell) => cell.kind !== 'uncovered')
  return cells.length > 0 && covered.length === 0 ? uncovered : sumCells(covered)
}

const gravity: Record<Cell['kind'], number> = { count: 0, uncovered: 1, suppressed: 2, missing: 3 }
