import type { GroundFeature } from '../steps/make-ground.ts'
import type { TableFacts } from '../steps/provenance.ts'

/** A layer of the ground made of one table: its rows are the features kept, or joined into one, and those left out. */
export interface MapLayerTable {
  /** Of the layer, `railways`. */
  readonly name: string
  readonly facts: TableFacts
  readonly features: readonly GroundFeature[]
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[]
}
