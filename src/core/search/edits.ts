/** How far a text is from what was typed, in typing errors; null where it is further than was allowed. */
export interface Edits {
  /** Of the whole text up to `end`. */
  readonly whole: number | null
  /** Of the best beginning of the text. */
  readonly prefix: number | null
}

/** Most characters of a query that are compared. */
const longest = 64
const rows = [0, 1, 2].map(() => new Uint8Array(longest + 8))

/**
 * The fewest single typing errors (a letter wrong, missing or too many, two neighbours swapped) that lead from what was
 * typed to a text from `start` on. Only cells that can stay within `most` are computed, so it costs a few steps a letter.
 * @param end where the whole of the text ends; its beginnings may go on beyond
 */
export function editsBetween(typed: string, text: string, start: number, end: number, most: number): Edits {
  const letters = Math.min(typed.length, longest)
  const room = text.length - start
  let [twoBefore, before, now] = rows as [Uint8Array, Uint8Array, Uint8Array]
  const tooFar = most + 1
  for (let j = 0; j <= most + 1; j++) before[j] = Math.min(j, tooFar)
  for (let i = 1; i <= letters; i++) {
    const [from, to] = [Math.max(0, i - most), Math.min(room, i + most)]
    let least = tooFar
    if (from > 0) now[from - 1] = tooFar
    for (let j = from; j <= to; j++) {
      const cost = j === 0 ? Math.min(i, tooFar) : cheapest(typed, text, start, i, j, twoBefore, before, now, tooFar)
      now[j] = cost
      if (cost < least) least = cost
    }
    now[to + 1] = tooFar
    if (least > most) return none
    ;[twoBefore, before, now] = [before, now, twoBefore]
  }
  return readRow(before, letters, room, end - start, most)
}

const none: Edits = { whole: null, prefix: null }

/** The step into one cell: a letter kept or changed, one too many, one missing, or two swapped. */
function cheapest(
  typed: string,
  text: string,
  start: number,
  i: number,
  j: number,
  twoBefore: Uint8Array,
  before: Uint8Array,
  now: Uint8Array,
  tooFar: number,
): number {
  const [a, b] = [typed.charCodeAt(i - 1), text.charCodeAt(start + j - 1)]
  const kept = (before[j - 1] ?? tooFar) + (a === b ? 0 : 1)
  const best = Math.min(kept, (before[j] ?? tooFar) + 1, (now[j - 1] ?? tooFar) + 1, tooFar)
  const swapped = i > 1 && j > 1 && a === text.charCodeAt(start + j - 2) && typed.charCodeAt(i - 2) === b
  return swapped ? Math.min(best, (twoBefore[j - 2] ?? tooFar) + 1) : best
}

function readRow(row: Uint8Array, letters: number, room: number, wholeLength: number, most: number): Edits {
  let prefix = most + 1
  for (let j = Math.max(0, letters - most); j <= Math.min(room, letters + most); j++) {
    prefix = Math.min(prefix, row[j] ?? most + 1)
  }
  const within = Math.abs(wholeLength - letters) <= most
  const whole = within ? (row[wholeLength] ?? most + 1) : most + 1
  return { whole: whole <= most ? whole : null, prefix: prefix <= most ? prefix : null }
}
