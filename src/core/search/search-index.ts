import type { PlacesFile } from '../published.ts'
import type { WardCode } from '../ward-code.ts'
import { foldLetters, foldPlace } from './fold.ts'
import { placeOfSteps, type SearchFile } from './search-file.ts'
import type { SearchKind } from './search-kind.ts'

/** One thing that can be found: a name of one kind in one ward. */
export interface SearchName {
  readonly kind: SearchKind
  readonly name: string
  /** What it is, as it is said: `street`, `nature reserve`. */
  readonly what: string
  /** Null outside the council, and for names that are of no ward. */
  readonly ward: WardCode | null
  readonly wardName: string | null
  /** Null for a ward, which is no point, and for a name of no one place. */
  readonly at: { readonly lon: number; readonly lat: number } | null
}

/** A name with what it is compared by. */
export interface IndexedName {
  readonly entry: SearchName
  /** In full, and with its words as short as they are written where that differs. */
  readonly writings: readonly Writing[]
}

/** A writing of a name, folded. */
export interface Writing {
  readonly name: string
  /** The name and its ward, with what it is between them where people say so: so much of it may be typed. */
  readonly text: string
  /** Where the words of the name begin in `text`, the first aside. */
  readonly wordStarts: readonly number[]
}

/** In the order in which equals are shown: by name, then by ward. */
export type SearchIndex = readonly IndexedName[]

/**
 * The index of a council: its wards, their other writings and former wards, and the names of the files that have come.
 * A station that two files know is taken from the later one, which knows stations best.
 */
export function searchIndex(places: PlacesFile, files: readonly SearchFile[]): SearchIndex {
  const named = files.map((file) => namesOf(file, places))
  const stations = new Set(named.at(-1)?.flatMap(({ kind, name }) => (kind === 'station' ? [foldPlace(name)] : [])))
  const kept = named.flatMap((names, i) =>
    i === named.length - 1
      ? names
      : names.filter(({ kind, name }) => kind !== 'station' || !stations.has(foldPlace(name))),
  )
  return [...wardsOf(places), ...otherNamesOf(places), ...formerWardsOf(places), ...kept]
    .map(indexed)
    .sort(
      (a, b) =>
        compare(a.writings[0]?.name ?? '', b.writings[0]?.name ?? '') ||
        compare(a.entry.wardName ?? '', b.entry.wardName ?? ''),
    )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function indexed(entry: SearchName): IndexedName {
  const { kind, what, wardName } = entry
  const said = kind === 'street' || kind === 'park' ? '' : foldPlace(what)
  const where = kind === 'ward' ? '' : foldPlace(wardName ?? '')
  const names = new Set([foldPlace(entry.name), foldLetters(entry.name)])
  return {
    entry,
    writings: [...names].map((name) => ({
      name,
      text: [name, said, where].filter(Boolean).join(' '),
      wordStarts: [...name.matchAll(/ /g)].map((space) => space.index + 1),
    })),
  }
}

function wardsOf({ wards }: PlacesFile): SearchName[] {
  return wards.map(({ code, name }) => ({ kind: 'ward', name, what: 'ward', ward: code, wardName: name, at: null }))
}

/** Aliases that begin otherwise than their ward; the others are found by its name. */
function otherNamesOf({ wards, aliases }: PlacesFile): SearchName[] {
  return aliases.flatMap(({ alias, code, refused }): SearchName[] => {
    const name = wards.find((ward) => ward.code === code)?.name ?? ''
    if (refused !== null || foldPlace(alias).slice(0, 3) === foldPlace(name).slice(0, 3)) return []
    return [{ kind: 'ward', name: alias, what: `another name of ${name} ward`, ward: code, wardName: name, at: null }]
  })
}

/** Those whose name is a ward's again are found as that ward. */
function formerWardsOf({ oldWards, wards }: PlacesFile): SearchName[] {
  const today = new Set(wards.map(({ name }) => foldPlace(name)))
  return oldWards
    .filter(({ name }) => !today.has(foldPlace(name)))
    .map(({ name }) => ({
      ...{ kind: 'former-ward' as const, name, what: 'former ward' },
      ...{ ward: null, wardName: null, at: null },
    }))
}

function namesOf(file: SearchFile, { wards }: PlacesFile): SearchName[] {
  const wardName = new Map(wards.map((ward) => [ward.code, ward.name]))
  return file.groups.flatMap(({ kind, what, names, places }) =>
    names.flatMap((name, i): SearchName[] => {
      const of = places[i] ?? []
      if (of.length === 0) return [{ kind, name, what, ward: null, wardName: null, at: null }]
      return of.map((place) => {
        const ward = file.wards[place[0]] ?? null
        return {
          ...{ kind, name, what, ward },
          wardName: (ward && wardName.get(ward)) ?? null,
          at: placeOfSteps(file, place),
        }
      })
    }),
  )
}
