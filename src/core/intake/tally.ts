import type { Problem } from '../problem.ts'

/** Problems counted by their reason in words (`expected`), with the first of each. */
export interface Tally {
  readonly add: (problem: Problem) => void
  readonly total: () => number
  /** Most rows first. */
  readonly list: () => { reason: string; rows: number; examples: readonly Problem[] }[]
}

/** No more kinds are told apart than a person reads; the rest is one kind, so that the sums still hold. */
const mostKinds = 100
const examplesEach = 5

export function tally(): Tally {
  const kinds = new Map<string, { rows: number; examples: Problem[] }>()
  let total = 0
  return {
    add: (problem) => {
      total++
      const reason = kinds.has(problem.expected) || kinds.size < mostKinds ? problem.expected : 'has another flaw'
      const kind = kinds.get(reason) ?? { rows: 0, examples: [] }
      if (kind.rows === 0) kinds.set(reason, kind)
      kind.rows++
      if (kind.examples.length < examplesEach) kind.examples.push(shorten(problem))
    },
    total: () => total,
    list: () =>
      [...kinds]
        .map(([reason, { rows, examples }]) => ({ reason, rows, examples }))
        .sort((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1)),
  }
}

/** A cell may be very long; what is shown of it is not. */
const shorten = (problem: Problem): Problem =>
  problem.found.length > 200 ? { ...problem, found: `${problem.found.slice(0, 199)}…` } : problem
