import type { TableKind } from '../search/search-kind.ts'
import { unreachable } from '../unreachable.ts'
import type { ContextGroup } from '../zoomable-map.ts'

/** What is written on the ground of the zoomable map, the weightiest first: it is placed first. */
export const nameKinds = ['town-centre', 'road', 'station', 'park', 'street', 'side-street'] as const
export type NameKind = (typeof nameKinds)[number]

/**
 * From which scale a kind is written, in metres a px, and the group of context that draws what it names: where that is
 * off, its names are too.
 */
export const nameKindInfo: Record<NameKind, { readonly from: number; readonly of: ContextGroup | null }> = {
  'town-centre': { from: 10, of: null },
  road: { from: 7, of: 'transport' },
  station: { from: 7, of: 'transport' },
  park: { from: 5, of: 'parks' },
  street: { from: 3, of: null },
  'side-street': { from: 2, of: null },
}

/** The names are asked for when the first of them can be written. */
export const namesFrom = Math.max(...Object.values(nameKindInfo).map(({ from }) => from))

/** Null for what has no one place, and is therefore never written on the map. */
export function nameKindOf(kind: TableKind, name: string): NameKind | null {
  switch (kind) {
    case 'town-centre':
    case 'station':
    case 'park':
      return kind
    case 'street':
      return streetKind(name)
    case 'general':
      return null
    default:
      return unreachable(kind)
  }
}

/** Streets that mostly lead nowhere else: the last word of their names says so. */
const leadsNowhere =
  /\b(Acre|Close|Court|Crescent|Croft|End|Gardens|Gate|Grove|Mead|Mews|Mount|Place|Rise|Row|Square|Terrace|View|Walk)$/

function streetKind(name: string): NameKind {
  if (/^[ABM]\d/.test(name)) return 'road'
  return leadsNowhere.test(name) ? 'side-street' : 'street'
}
