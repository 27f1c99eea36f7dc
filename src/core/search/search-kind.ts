/** What can be found: places that are chosen, and names that are only answered. */
export type SearchKind = 'ward' | 'former-ward' | 'town-centre' | 'station' | 'park' | 'street' | 'general' | 'postcode'

/** The kinds that are in published tables, with a place on the ground; `general` is a name of no one place. */
export const tableKinds = [
  'town-centre',
  'station',
  'park',
  'street',
  'general',
] as const satisfies readonly SearchKind[]
export type TableKind = (typeof tableKinds)[number]

/** In which order equally close names stand, and the word that says what they are. */
export const searchKindInfo: Record<SearchKind, { readonly rank: number; readonly label: string }> = {
  ward: { rank: 0, label: 'ward' },
  'former-ward': { rank: 1, label: 'former ward' },
  'town-centre': { rank: 2, label: 'town centre' },
  station: { rank: 3, label: 'station' },
  park: { rank: 4, label: 'park' },
  street: { rank: 5, label: 'street' },
  general: { rank: 6, label: 'kind of place' },
  postcode: { rank: 7, label: 'postcode' },
}
