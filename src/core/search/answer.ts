import type { PlacesFile } from '../published.ts'
import { parseWardCode, type WardCode } from '../ward-code.ts'
import { type NamedWard, resolveWard } from '../ward-name.ts'
import { foldPlace } from './fold.ts'
import { search } from './search.ts'
import type { SearchIndex, SearchName } from './search-index.ts'
import type { Spot } from './spot.ts'
import { wardNamesOf } from './ward-names-of.ts'

/** Words in the place of a choice, and the wards that may be meant. */
export interface Answer {
  /** Whether what was typed leads nowhere, or something is only told. */
  readonly tone: 'refused' | 'told'
  readonly text: string
  /** What is asked with each of the wards: `Did you mean`, or nothing. */
  readonly ask: string
  readonly wards: readonly NamedWard[]
}

/** What a text or a name comes to. */
export type Decision =
  /** The ward that it is or lies in, and the spot to mark there; no ward for an empty text. */
  | { readonly kind: 'choose'; readonly ward: WardCode | null; readonly spot: Spot | null }
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Several names may be meant, or one that is only similar: the visitor picks. */
  | { readonly kind: 'pick' }

/** @param area the council's short name: `Barnet` */
export interface Known {
  readonly places: PlacesFile
  readonly area: string
  readonly index: SearchIndex
}

/**
 * What a text comes to when it is entered as it is: a ward by its name, code or alias; the one place of exactly that
 * name; a refusal with its reason. Nothing is guessed.
 */
export function decideText(text: string, known: Known): Decision {
  const typed = text.trim()
  if (typed === '') return { kind: 'choose', ward: null, spot: null }
  const resolved = resolveWard(typed, wardNamesOf(known.places))
  if (resolved.kind === 'ward') return { kind: 'choose', ward: resolved.code, spot: null }
  const { shown } = search(known.index, typed)
  const exact = shown.filter((found) => found.exact)
  const former = exact.find(({ entry }) => entry.kind === 'former-ward')
  if (former) return decideName(former.entry, known)
  const isRefused = resolved.suggestion !== null && known.places.aliases.some(({ alias }) => sameName(alias, typed))
  const [only] = exact.length === 1 || shown[0]?.entry.kind === 'postcode' ? shown : []
  if (only && !isRefused) return decideName(only.entry, known)
  if (shown.length > 0 && !isRefused) return { kind: 'pick' }
  const { reason, suggestion } = resolved
  const nowhere = isRefused || parseWardCode(typed) ? '' : ', and no other place here has that name'
  return answer(`“${typed}” ${reason}${nowhere}.`, suggestion ? [suggestion] : [], suggestion ? 'Did you mean' : '')
}

/** What a name of the list comes to when it is picked. */
export function decideName({ kind, name, what, ward, at }: SearchName, { places, area }: Known): Decision {
  if (kind === 'ward') return { kind: 'choose', ward, spot: null }
  if (kind === 'postcode') return answer('Postcodes are not in this edition yet.')
  if (kind === 'general') return answer(`“${name}” is a kind of place, in no one ward. Search for its street instead.`)
  if (kind === 'former-ward') return formerWard(name, places)
  if (ward === null || at === null) return answer(`${name}, ${what}, is outside ${area}.`)
  return { kind: 'choose', ward, spot: { name, kind, ...at } }
}

function answer(text: string, wards: readonly NamedWard[] = [], ask = ''): Decision {
  return { kind: 'answer', answer: { tone: 'refused', text, wards, ask } }
}

/** What is known of a former ward: that it is one, and which wards have its name within theirs today. */
function formerWard(name: string, places: PlacesFile): Decision {
  const resolved = resolveWard(name, wardNamesOf(places))
  const reason = resolved.kind === 'refused' ? resolved.reason : 'is a former ward'
  const heirs = places.wards.filter((ward) => ` ${foldPlace(ward.name)} `.includes(` ${foldPlace(name)} `))
  const lead = heirs.length > 0 ? ' Its name lives on in:' : ''
  return answer(`“${name}” ${reason}.${lead}`, heirs)
}

const sameName = (a: string, b: string) => foldPlace(a) === foldPlace(b)
