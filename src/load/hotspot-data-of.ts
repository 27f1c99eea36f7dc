import type { FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { HotspotData, HotspotSurroundings } from '../core/hotspots/hotspot-data.ts'
import { gridAt, type HotspotGround } from '../core/hotspots/hotspot-ground.ts'
import { hotspotIndicator, hotspotSeries } from '../core/hotspots/hotspot-indicators.ts'
import type { GridRing } from '../core/hotspots/inside-raster.ts'
import type { MapTopology } from '../core/map-topology.ts'
import { toDrawing } from '../core/plane.ts'
import type { CountFile, Manifest, PlacesFile, SmallAreasFile } from '../core/published.ts'
import type { SearchFile } from '../core/search/search-file.ts'
import { searchIndex } from '../core/search/search-index.ts'
import type { SearchKind } from '../core/search/search-kind.ts'
import type { LoadedPoints } from './load-hotspots.ts'

/** The published files that the hotspots of an indicator are made of. */
export interface HotspotFiles {
  readonly manifest: Manifest
  readonly places: PlacesFile
  readonly ground: HotspotGround
  /** Names, in the order of the manifest; those that did not come are left out. */
  readonly search: readonly SearchFile[]
  /** The layer `town-centres` is looked at; null where it did not come. */
  readonly ogl: MapTopology | null
  readonly counts:
    | { readonly kind: 'points'; readonly leaves: readonly LoadedPoints[] }
    | {
        readonly kind: 'small-areas'
        readonly smallAreas: SmallAreasFile
        readonly table: CountFile
        /** Of the other indicators of the series, where they have come. */
        readonly types: readonly CountFile[]
      }
}

/** What the worker is told of an indicator, from the files as they are published. */
export function hotspotDataOf(indicator: string, files: HotspotFiles): HotspotData {
  const { manifest, counts } = files
  const all = hotspotSeries(manifest)
  const found = hotspotIndicator(all, indicator)
  const { series } = found.entry
  const source = manifest.sources.find(({ id }) => id === series.source)
  if (!source) throw new Error(`unknown source: ${series.source}`)
  const base = {
    edition: manifest.edition,
    indicator: found.indicator,
    source,
    caveats: series.caveats,
    provisionalMonths: series.provisionalMonths,
    newest: all[0]?.completeTo ?? found.entry.completeTo,
    ...surroundingsOf(files),
  }
  if (counts.kind === 'points') {
    const labelOf = (leaf: string) => series.leaves.find(({ id }) => id === leaf)?.label ?? leaf
    const leaves = counts.leaves.map(({ leaf, points, gaps }) => ({ id: leaf, label: labelOf(leaf), points, gaps }))
    return { ...base, kind: 'points', cellMetres: counts.leaves[0]?.cellMetres ?? null, leaves }
  }
  const types = found.entry.indicators.flatMap(({ id, label }) => {
    const table = counts.types.find((type) => type.indicator === id)
    return table ? [{ id, label, table }] : []
  })
  const areas = counts.smallAreas.areas.map(({ code, name, within, hectares, path, label }) => ({
    ...{ code, name, within, hectares, path, label },
  }))
  return { ...base, kind: 'small-areas', areas, table: counts.table, types }
}

/** Where the hotspots of any indicator lie, and what places there are called. */
export function surroundingsOf(files: Omit<HotspotFiles, 'counts'>): HotspotSurroundings {
  const { manifest, places, ground } = files
  return {
    area: manifest.area.short,
    ground,
    plane: places.plane,
    wards: places.wards.map(({ code, name }) => ({ code, name })),
    names: namesOf(files),
    townCentres: townCentresOf(files),
  }
}

/** Streets and stations are said in the officer edition only. */
function namesOf({ manifest, places, search }: Pick<HotspotFiles, 'manifest' | 'places' | 'search'>) {
  const kinds: readonly SearchKind[] =
    manifest.edition === 'officer' ? ['street', 'station', 'town-centre'] : ['town-centre']
  return searchIndex(places, search).flatMap(({ entry }) => (kinds.includes(entry.kind) ? [entry] : []))
}

function townCentresOf({ ogl, places, ground }: Pick<HotspotFiles, 'ogl' | 'places' | 'ground'>) {
  const layer = ogl?.objects['town-centres']
  if (!ogl || !layer) return []
  const { features } = feature(ogl, layer) as FeatureCollection
  return features.map(({ properties, geometry }) => ({
    name: String(properties?.['name'] ?? ''),
    rings: ringsOf(geometry).map(
      (ring): GridRing =>
        ring.map(([lon = 0, lat = 0]) => gridAt(ground.toDrawing, toDrawing(places.plane, [lon, lat]))),
    ),
  }))
}

function ringsOf(geometry: Geometry): readonly (readonly number[])[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}
