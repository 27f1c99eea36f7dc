import type { DeprivedArea } from '../steps/ward-deprivation.ts'

/** A table of deprivation joined with the wards; `rows` counts the rows of the file, before areas were shared out. */
export interface DeprivationTable {
  readonly file: string
  readonly sha256: string
  readonly rows: number
  readonly areas: readonly DeprivedArea[]
}
