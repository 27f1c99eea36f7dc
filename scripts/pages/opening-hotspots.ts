import { decodeHotspotGround } from '../../src/core/hotspots/hotspot-ground.ts'
import { hotspotIndicator, hotspotSeries, openingHotspots } from '../../src/core/hotspots/hotspot-indicators.ts'
import type { HotspotPicture } from '../../src/core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../../src/core/hotspots/hotspot-view.ts'
import { hotspotPicture } from '../../src/core/hotspots/picture-of-window.ts'
import { decodePoints, type PointsFile } from '../../src/core/hotspots/points-file.ts'
import { prepareHotspots } from '../../src/core/hotspots/prepare-hotspots.ts'
import type { CountFile, Manifest, PlacesFile, TableFile } from '../../src/core/published.ts'
import { type HotspotFiles, hotspotDataOf } from '../../src/load/hotspot-data-of.ts'

/** Reads a published file of the edition, below its data folder. */
type Read = (file: string) => Promise<unknown>

/** The picture that the page of hotspots opens with; null where this edition has none. */
export async function openingPicture(
  read: Read,
  manifest: Manifest,
  places: PlacesFile,
  tables: ReadonlyMap<string, TableFile>,
): Promise<HotspotPicture | null> {
  const view = openingHotspots(manifest)
  return view && pictureOfView(view, await hotspotFiles(read, view.indicator, { manifest, places, tables }))
}

/** What the worker makes of a view in the browser. */
export function pictureOfView(view: HotspotView, files: HotspotFiles): HotspotPicture {
  const prepared = prepareHotspots(hotspotDataOf(view.indicator, files), view)
  if (!prepared) throw new Error('the preparation was stopped')
  return hotspotPicture(prepared, view)
}

/** The files of an indicator as the browser would fetch them. */
export async function hotspotFiles(
  read: Read,
  indicator: string,
  { manifest, places, tables }: Pick<HotspotFiles, 'manifest' | 'places'> & { tables: ReadonlyMap<string, TableFile> },
): Promise<HotspotFiles> {
  const { hotspots, ground, search } = manifest
  if (!hotspots) throw new Error('this edition has no hotspots')
  const all = hotspotSeries(manifest)
  const ogl = ground.ogl ? ((await read(ground.ogl.file)) as { topology: HotspotFiles['ogl'] }).topology : null
  return {
    ...{ manifest, places, ogl },
    ground: decodeHotspotGround((await read(hotspots.ground.file)) as Parameters<typeof decodeHotspotGround>[0]),
    search: (await Promise.all(search.map(({ file }) => read(file.file)))) as HotspotFiles['search'],
    counts: await countsOf(),
  }

  async function countsOf(): Promise<HotspotFiles['counts']> {
    const { entry, indicator: wanted } = hotspotIndicator(all, indicator)
    if (entry.kind === 'points') {
      const published = hotspots?.series.find(({ id }) => id === entry.series.id)
      const files = wanted.of.map((leaf) => published?.leaves.find(({ id }) => id === leaf)?.file.file ?? '')
      const leaves = (await Promise.all(files.map(read))) as PointsFile[]
      return { kind: 'points', leaves: leaves.map((file) => ({ ...file, points: decodePoints(file) })) }
    }
    const counted = entry.indicators.flatMap(({ id }) => {
      const table = tables.get(id)
      return table?.schema === 'counts/1' ? [table] : []
    })
    const own = counted.find((table) => table.indicator === indicator)
    if (!own || !manifest.smallAreas) throw new Error(`no table by small area: ${indicator}`)
    const smallAreas = (await read(manifest.smallAreas.file)) as Extract<
      HotspotFiles['counts'],
      { kind: 'small-areas' }
    >['smallAreas']
    return {
      kind: 'small-areas',
      smallAreas,
      table: own,
      types: counted.filter((table): table is CountFile => table !== own),
    }
  }
}
