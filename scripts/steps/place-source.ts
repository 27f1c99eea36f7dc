import type { FoundPlace } from './found-place.ts'
import type { TableFacts } from './provenance.ts'

/** A source table read for its places: read = used + left out. */
export interface PlaceSource {
  readonly facts: TableFacts
  readonly places: readonly FoundPlace[]
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[]
}
