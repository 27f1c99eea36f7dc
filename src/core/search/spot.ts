import type { SearchKind } from './search-kind.ts'

/** A place that was found and is marked on the map. It belongs to the page as it stands, never to its address. */
export interface Spot {
  readonly name: string
  readonly kind: SearchKind
  /** Degrees, WGS84. */
  readonly lon: number
  readonly lat: number
}
