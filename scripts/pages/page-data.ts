import type { QuartersFile } from '../../src/core/board/quarters-file.ts'
import type { HotspotPicture } from '../../src/core/hotspots/hotspot-picture.ts'
import type { BoardFile, Manifest, PlacesFile, TableFile } from '../../src/core/published.ts'

/** The published files that the pages are made from. */
export interface PageData {
  readonly manifest: Manifest
  readonly places: PlacesFile
  /** By indicator, all that are shown by ward. */
  readonly tables: ReadonlyMap<string, TableFile>
  readonly board: BoardFile | null
  readonly quarters: QuartersFile
  /** What the page of hotspots opens with; null where the edition has none. */
  readonly hotspots: HotspotPicture | null
}

/** The table of the default view. */
export function defaultTable({ manifest, tables }: PageData): TableFile {
  const table = tables.get(manifest.defaultIndicator)
  if (!table) throw new Error(`no file for the default indicator: ${manifest.defaultIndicator}`)
  return table
}
