import type { HotspotData, HotspotSurroundings } from '../core/hotspots/hotspot-data.ts'
import type { HotspotGround } from '../core/hotspots/hotspot-ground.ts'
import { hotspotIndicator, hotspotSeries } from '../core/hotspots/hotspot-indicators.ts'
import type { MapTopology } from '../core/map-topology.ts'
import type { CountFile, Manifest, PlacesFile } from '../core/published.ts'
import type { SearchFile } from '../core/search/search-file.ts'
import { type HotspotFiles, hotspotDataOf, surroundingsOf } from './hotspot-data-of.ts'
import type { Loaded } from './load-file.ts'
import { groundLoader } from './load-ground.ts'
import { loadHotspotGround, loadPoints } from './load-hotspots.ts'
import { loadSearchFile } from './load-search.ts'
import { libraryAt } from './load-site.ts'

/** Brings what the hotspots of an indicator are made of. What came once is kept; what failed is asked for again. */
export interface HotspotLibrary {
  readonly data: (indicator: string) => Promise<Loaded<HotspotData>>
}

/** @param base folder of the data, ending in `/` */
export function hotspotLibrary(base: string, manifest: Manifest, places: PlacesFile): HotspotLibrary {
  const context = keptWhenReady(() => loadContext(base, manifest))
  return {
    data: async (indicator) => {
      const [around, counts] = await Promise.all([context(), loadCounts(base, manifest, indicator)])
      if (around.kind === 'failed') return around
      if (counts.kind === 'failed') return counts
      const files = { manifest, places, ...around.value, counts: counts.value }
      return { kind: 'ready', value: hotspotDataOf(indicator, files) }
    },
  }
}

/** What any incidents of the council's ground can be mapped on, without an indicator of the catalogue. */
export async function loadSurroundings(
  base: string,
  manifest: Manifest,
  places: PlacesFile,
): Promise<Loaded<HotspotSurroundings>> {
  const context = await loadContext(base, manifest)
  if (context.kind === 'failed') return context
  return { kind: 'ready', value: surroundingsOf({ manifest, places, ...context.value }) }
}

interface Context {
  readonly ground: HotspotGround
  readonly search: readonly SearchFile[]
  readonly ogl: MapTopology | null
}

/** Without the ground there is no map; without names places are called by their ward. */
async function loadContext(base: string, manifest: Manifest): Promise<Loaded<Context>> {
  if (!manifest.hotspots) return { kind: 'failed', why: 'this edition has no hotspots' }
  const [ground, ogl, ...search] = await Promise.all([
    loadHotspotGround(base, manifest.hotspots),
    groundLoader(base, manifest).ogl(),
    ...manifest.search.map((entry) => loadSearchFile(base, entry)),
  ])
  if (ground.kind === 'failed') return ground
  const names = search.flatMap((file) => (file.kind === 'ready' ? [file.value] : []))
  return { kind: 'ready', value: { ground: ground.value, search: names, ogl } }
}

async function loadCounts(base: string, manifest: Manifest, id: string): Promise<Loaded<HotspotFiles['counts']>> {
  const { entry, indicator } = hotspotIndicator(hotspotSeries(manifest), id)
  if (entry.kind === 'points' && manifest.hotspots) {
    const leaves = await loadPoints(base, manifest.hotspots, entry.series.id, indicator.of)
    return leaves.kind === 'ready' ? { kind: 'ready', value: { kind: 'points', leaves: leaves.value } } : leaves
  }
  const library = libraryAt(base)
  const tables = await Promise.all(entry.indicators.map((one) => library.table(manifest, one.id)))
  const own = tables[entry.indicators.indexOf(indicator)]
  if (own?.kind !== 'ready') return own ?? { kind: 'failed', why: 'it is not in this edition' }
  if (own.value.schema !== 'counts/1' || !own.smallAreas) return { kind: 'failed', why: 'it has no small areas' }
  const types = tables.flatMap((table): CountFile[] =>
    table.kind === 'ready' && table !== own && table.value.schema === 'counts/1' ? [table.value] : [],
  )
  return { kind: 'ready', value: { kind: 'small-areas', smallAreas: own.smallAreas, table: own.value, types } }
}

function keptWhenReady<T>(load: () => Promise<Loaded<T>>): () => Promise<Loaded<T>> {
  let kept: Promise<Loaded<T>> | null = null
  return () => {
    kept ??= load().then((loaded) => {
      if (loaded.kind === 'failed') kept = null
      return loaded
    })
    return kept
  }
}
