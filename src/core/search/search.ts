import { editsBetween } from './edits.ts'
import { foldQuery } from './fold.ts'
import { readPostcode } from './postcode.ts'
import type { IndexedName, SearchIndex, SearchName, Writing } from './search-index.ts'
import { searchKindInfo } from './search-kind.ts'

/** What a text finds: the closest first, and how many more there are. */
export interface Found {
  readonly shown: readonly FoundName[]
  readonly more: number
}

export interface FoundName {
  readonly entry: SearchName
  /** The typed text is its whole name, in one writing or another. */
  readonly exact: boolean
}

/** Fewer letters than this find nothing. */
export const leastLetters = 2

const mostShown = 8

/** From so many letters on a name may differ by one typing error in its beginning, and from so many by two. */
const lettersForError = 4
const lettersForTwoErrors = 8

/**
 * Names that begin with the text, then names of which a word does, then names with typing errors; within each by kind
 * (ward, former ward, town centre, station, park, street), closeness and name. A text of fewer than four letters is
 * forgiven an error only against whole names. The same text always finds the same, in the same order.
 */
export function search(index: SearchIndex, text: string, most = mostShown): Found {
  const variants = foldQuery(text).filter((variant) => variant.length >= leastLetters)
  if (variants.length === 0) return nothing
  const found = index.flatMap((name, order) => {
    const score = Math.min(...variants.map((variant) => scoreOf(variant, name)))
    return score === noMatch ? [] : [{ name, order, score }]
  })
  found.sort((a, b) => a.score - b.score || a.order - b.order)
  const names = found.map(({ name, score }) => ({ entry: name.entry, exact: score < scale }))
  const postcode = readPostcode(text)
  const all = postcode && !names.some((name) => name.exact) ? [postcodeNamed(postcode), ...names] : names
  return { shown: all.slice(0, most), more: Math.max(0, all.length - most) }
}

const nothing: Found = { shown: [], more: 0 }

/** Postcodes have a place among the kinds; what they mean is not in the data yet. */
const postcodeNamed = (name: string): FoundName => ({
  entry: { kind: 'postcode', name, what: 'postcode', ward: null, wardName: null, at: null },
  exact: false,
})

const noMatch = Number.POSITIVE_INFINITY
/** Apart by so much, tier decides before kind, and kind before closeness. */
const scale = 10_000

/** The lower, the closer. Tiers: 0 the whole name, 1 its beginning, 2 the beginning of a word, then errors in this order. */
function scoreOf(typed: string, { entry, writings }: IndexedName): number {
  const scores = writings.map((writing) => {
    const tier = tierOf(typed, writing)
    return tier === null ? noMatch : tier * scale + Math.min(99, Math.abs(writing.name.length - typed.length))
  })
  return Math.min(...scores) + searchKindInfo[entry.kind].rank * 100
}

function tierOf(typed: string, { name, text, wordStarts }: Writing): number | null {
  if (typed === name) return 0
  if (text.startsWith(typed)) return 1
  if (wordStarts.some((start) => text.startsWith(typed, start))) return 2
  return tierOfErrors(typed, { name, text, wordStarts })
}

function tierOfErrors(typed: string, { name, text, wordStarts }: Writing): number | null {
  const most = typed.length >= lettersForTwoErrors ? 2 : 1
  const { whole, prefix } = editsBetween(typed, text, 0, name.length, most)
  if (whole === 1) return 3
  if (typed.length < lettersForError) return whole === null ? null : 3 * whole
  const words = wordStarts.map((start) => editsBetween(typed, text, start, name.length, most).prefix ?? noMatch)
  const tiers = [3 * (whole ?? noMatch), 1 + 3 * (prefix ?? noMatch), 2 + 3 * Math.min(noMatch, ...words)]
  const tier = Math.min(...tiers)
  return tier === noMatch ? null : tier
}
