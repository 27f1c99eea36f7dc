import type { Provenance } from '../steps/provenance.ts'

/** What one part of the rebuild yields: texts by path below the council's folder, and where they come from. */
export interface Part {
  readonly files: readonly (readonly [path: string, text: string])[]
  /** By series id. */
  readonly provenance: readonly (readonly [series: string, Provenance])[]
}
