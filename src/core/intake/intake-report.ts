import type { IsoMonth } from '../iso-month.ts'
import type { Problem } from '../problem.ts'
import type { Dataset } from './incident.ts'

/**
 * What an import found in the files it was given: read = accepted + rejected + duplicate. Values of the rows stand only in
 * the problems' `found`, which is for the one who loads the file and is never published.
 */
export interface IntakeReport {
  readonly dataset: Dataset
  readonly files: readonly {
    readonly name: string
    readonly sha256: string
    readonly rows: number
    /** The file was imported before, byte for byte: nothing of it was read again. */
    readonly known: boolean
  }[]
  readonly rows: {
    readonly read: number
    readonly accepted: number
    readonly rejected: number
    readonly duplicate: number
  }
  /** Rows of earlier imports that accepted rows replace: the same id, or the same file name. */
  readonly replaced: number
  /** By reason, most rows first: why rows were rejected, or are duplicates. `examples` are the first of them. */
  readonly reasons: readonly {
    readonly outcome: 'rejected' | 'duplicate'
    readonly reason: string
    readonly rows: number
    readonly examples: readonly Problem[]
  }[]
  /** What was accepted and should be looked at: probable duplicates by content, a ward that the coordinates contradict. */
  readonly notes: readonly { readonly reason: string; readonly rows: number; readonly examples: readonly Problem[] }[]
  /** First and last month of the accepted rows, and months between them without a row; null without months. */
  readonly months: { readonly first: IsoMonth; readonly last: IsoMonth; readonly gaps: readonly IsoMonth[] } | null
  /** Accepted rows without a ward. */
  readonly notPlaced: number
  /** Types that the tables do not know, with their rows: to be answered in the mapping. */
  readonly unknownTypes: readonly { readonly text: string; readonly rows: number }[]
  /** Any file name or id says SYNTHETIC. */
  readonly synthetic: boolean
}
