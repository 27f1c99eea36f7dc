import type { Manifest, PlacesFile, SmallAreasFile, TableFile } from '../core/published.ts'
import { type Loaded, loadFile } from './load-file.ts'
import { manifestSchema, placesFileSchema, tableFileSchema } from './schemas.ts'

/** Loads the published files of one folder, each at most once unless it failed. */
export interface Library {
  readonly manifest: () => Promise<Loaded<Manifest>>
  readonly places: (manifest: Manifest) => Promise<Loaded<PlacesFile>>
  /** With the small areas where the table is by small area. */
  readonly table: (manifest: Manifest, indicator: string) => Promise<LoadedTable>
}

export type LoadedTable = Loaded<TableFile> & { readonly smallAreas?: SmallAreasFile }

/** @param base folder of the data, ending in `/` */
export function libraryAt(base: string): Library {
  return {
    manifest: () => loadFile<Manifest>(base, 'manifest.json', manifestSchema),
    places: (manifest) => loadFile<PlacesFile>(base, manifest.places.file, placesFileSchema),
    table: async (manifest, indicator) => {
      const entry = manifest.series.find(({ indicators }) => indicators.some((i) => i.indicator.id === indicator))
      const file = entry?.indicators.find((i) => i.indicator.id === indicator)?.file
      if (!file) return { kind: 'failed', why: 'it is not shown by ward in this edition' }
      const table = loadFile<TableFile>(base, file.file, tableFileSchema)
      return entry?.series.by === 'small-area'
        ? import('./load-small-areas.ts').then(
            ({ withSmallAreas }) => withSmallAreas(base, manifest, table),
            () => ({ kind: 'failed', why: 'the network could not be reached' }),
          )
        : table
    },
  }
}
