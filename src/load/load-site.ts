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
  let smallAreas: Promise<Loaded<SmallAreasFile>> | null = null
  return {
    manifest: () => loadFile<Manifest>(base, 'manifest.json', manifestSchema),
    places: (manifest) => loadFile<PlacesFile>(base, manifest.places.file, placesFileSchema),
    table: async (manifest, indicator) => {
      const entries = manifest.series.flatMap(({ series, indicators }) =>
        indicators.map((entry) => ({ ...entry, by: series.by })),
      )
      const { file, by } = entries.find((entry) => entry.indicator.id === indicator) ?? { file: null }
      if (!file) return { kind: 'failed', why: 'it is not shown by ward in this edition' }
      if (by === 'small-area') smallAreas ??= fetchSmallAreas(base, manifest)
      const table = await loadFile<TableFile>(base, file.file, tableFileSchema)
      if (by === 'ward' || table.kind === 'failed' || !smallAreas) return table
      const areas = await smallAreas
      if (areas.kind === 'ready') return { ...table, smallAreas: areas.value }
      smallAreas = null
      return areas
    },
  }
}

const fetchSmallAreas = (base: string, manifest: Manifest): Promise<Loaded<SmallAreasFile>> =>
  import('./load-small-areas.ts').then(
    ({ loadSmallAreas }) => loadSmallAreas(base, manifest),
    () => ({ kind: 'failed', why: 'the network could not be reached' }),
  )
