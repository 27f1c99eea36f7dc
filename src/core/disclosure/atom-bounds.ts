import type { KnownSum } from './figure.ts'

/** The least and the greatest value that an atom can have. */
export interface Bounds {
  readonly low: Float64Array
  /** `Infinity` where no known sum holds the atom. */
  readonly high: Float64Array
}

/** More rounds narrow little; what they leave is for the linear programmes. */
const mostRounds = 30

/**
 * Bounds of atoms by propagating intervals: in a known sum an atom is at most the value less the least of the others, and at
 * least the value less the most of the others. Null where the sums contradict each other.
 */
export function atomBounds(atoms: number, known: readonly KnownSum[]): Bounds | null {
  const low = new Float64Array(atoms)
  const high = new Float64Array(atoms).fill(Number.POSITIVE_INFINITY)
  let changed = true
  for (let round = 0; changed && round < mostRounds; round++) {
    changed = false
    for (const sum of known) {
      const outcome = narrow(sum, low, high)
      if (outcome === 'contradiction') return null
      changed ||= outcome === 'changed'
    }
  }
  return { low, high }
}

function narrow({ atoms, value }: KnownSum, low: Float64Array, high: Float64Array) {
  const [least, most, unbounded] = totals(atoms, low, high)
  if (least > value || (unbounded === 0 && most < value)) return 'contradiction'
  let changed = false
  for (const atom of atoms) {
    const [from, to] = [low[atom] ?? 0, high[atom] ?? 0]
    const atMost = value - (least - from)
    const othersUnbounded = unbounded - (to === Number.POSITIVE_INFINITY ? 1 : 0)
    const others = to === Number.POSITIVE_INFINITY ? most : most - to
    const atLeast = othersUnbounded > 0 ? 0 : value - others
    if (atMost < to) high[atom] = atMost
    if (atLeast > from) low[atom] = atLeast
    changed ||= atMost < to || atLeast > from
  }
  return changed ? 'changed' : 'same'
}

/** Sum of the least values, sum of the greatest that are bounded, how many are not. */
function totals(atoms: readonly number[], low: Float64Array, high: Float64Array): readonly [number, number, number] {
  let [least, most, unbounded] = [0, 0, 0]
  for (const atom of atoms) {
    const to = high[atom] ?? 0
    least += low[atom] ?? 0
    if (to === Number.POSITIVE_INFINITY) unbounded++
    else most += to
  }
  return [least, most, unbounded]
}
