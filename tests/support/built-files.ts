import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { QuartersFile } from '../../src/core/board/quarters-file.ts'
import type { PointsFile } from '../../src/core/hotspots/points-file.ts'
import { type Picture, picture } from '../../src/core/picture/picture.ts'
import type { IndicatorEntry, Manifest, PlacesFile, SmallAreasFile, TableFile } from '../../src/core/published.ts'
import { type Known, readView, type View } from '../../src/core/view.ts'
import { knownOf } from '../../src/store/address.ts'

/** What was published in a built folder, read from its files. */
export type BuiltFiles = {
  readonly manifest: Manifest
  readonly places: PlacesFile
  readonly smallAreas: SmallAreasFile | null
  readonly quarters: QuartersFile
  /** Incidents at places, every leaf type of every series. */
  readonly points: readonly PointsFile[]
  readonly known: Known
  /** Of every series, in the order of the pickers. */
  readonly indicators: readonly IndicatorEntry[]
  /** The table of an indicator; throws where it is not shown by ward. */
  readonly table: (indicator: string) => TableFile
  /** The path of its file as the site serves it: `/data/crime.0123456789.json`. */
  readonly tablePath: (indicator: string) => string
}

/** Reads a built folder, `dist` or `dist-officer`. */
export function builtFiles(folder = 'dist'): BuiltFiles {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, 'data', file), 'utf8'))
  const manifest: Manifest = read('manifest.json')
  const places: PlacesFile = read(manifest.places.file)
  const smallAreas: SmallAreasFile | null = manifest.smallAreas && read(manifest.smallAreas.file)
  const indicators = manifest.series.flatMap((series) => series.indicators)
  const fileOf = (id: string): string => {
    const file = indicators.find((entry) => entry.indicator.id === id)?.file?.file
    if (!file) throw new Error(`not shown by ward: ${id}`)
    return file
  }
  return {
    manifest,
    places,
    smallAreas,
    quarters: read(manifest.quarters.file),
    points: (manifest.hotspots?.series ?? []).flatMap(({ leaves }) => leaves.map(({ file }) => read(file.file))),
    known: knownOf(manifest, places),
    indicators,
    table: (indicator) => read(fileOf(indicator)),
    tablePath: (indicator) => `/data/${fileOf(indicator)}`,
  }
}

/** The picture that an address asks for, made from the files by the core alone: what a page must show. */
export function pictureOf(files: BuiltFiles, view: View): Picture {
  const { manifest, places, smallAreas } = files
  return picture(view, { manifest, places, smallAreas, table: files.table(view.indicator) })
}

/** The view of an address, with or without `?`. */
export function viewOf(files: BuiltFiles, query: string): View {
  return readView(new URLSearchParams(query), files.known)
}
