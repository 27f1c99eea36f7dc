import type { Manifest, PlacesFile, TableFile } from '../core/published.ts'
import { type Loaded, loadFile } from './load-file.ts'
import { manifestSchema, placesFileSchema, tableFileSchema } from './schemas.ts'

/** Loads the published files of one folder, each at most once unless it failed. */
export interface Library {
  readonly manifest: () => Promise<Loaded<Manifest>>
  readonly places: (manifest: Manifest) => Promise<Loaded<PlacesFile>>
  readonly table: (manifest: Manifest, indicator: string) => Promise<Loaded<TableFile>>
}

/** @param base folder of the data, ending in `/` */
export function libraryAt(base: string): Library {
  return {
    manifest: () => loadFile<Manifest>(base, 'manifest.json', manifestSchema),
    places: (manifest) => loadFile<PlacesFile>(base, manifest.places.file, placesFileSchema),
    table: async (manifest, indicator) => {
      const file = manifest.series.flatMap((s) => s.indicators).find((entry) => entry.indicator.id === indicator)?.file
      return file
        ? loadFile<TableFile>(base, file.file, tableFileSchema)
        : { kind: 'failed', why: 'it is not shown by ward in this edition' }
    },
  }
}
