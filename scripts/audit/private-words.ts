/** Names and numbers of the private store, looked up word by word: there may be a million of them. */

/** Texts as the sequences of words that they are. */
export interface WordIndex {
  /** By the number of their words. */
  readonly byLength: ReadonlyMap<number, ReadonlySet<string>>
}

/** Shorter ones, and mere small numbers, are in every file by chance. */
const leastCharacters = 6

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}'’/_-]*/gu) ?? []

/** A text by its words alone: case, spaces and signs between them are the same for all. */
export const inWords = (text: string): string => wordsOf(text).join(' ')

/** @param known texts that are public anyway, as they are indexed: a park's name is no secret */
export function wordIndex(texts: Iterable<string>, known: ReadonlySet<string> = new Set()): WordIndex {
  const byLength = new Map<number, Set<string>>()
  for (const text of texts) {
    const words = wordsOf(text)
    const joined = words.join(' ')
    if (joined.length < leastCharacters || /^\d{1,6}$/.test(joined)) continue
    if (known.has(joined)) continue
    const same = byLength.get(words.length) ?? new Set<string>()
    byLength.set(words.length, same.add(joined))
  }
  return { byLength }
}

/** Every indexed text that is in `text`. */
export function textsIn(text: string, { byLength }: WordIndex): string[] {
  if (byLength.size === 0) return []
  const words = wordsOf(text)
  const found = new Set<string>()
  for (const [length, known] of byLength) {
    for (let i = 0; i + length <= words.length; i++) {
      const joined = words.slice(i, i + length).join(' ')
      if (known.has(joined)) found.add(joined)
    }
  }
  return [...found]
}
