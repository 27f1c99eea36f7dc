import type { Feature, FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl'
import { feature } from 'topojson-client'
import type { MapTopology } from '../core/map-topology.ts'
import type { ContextGroup } from '../core/zoomable-map.ts'
import type { GroundLoader } from '../load/load-ground.ts'
import { groundId, groundLayers, lampsFrom } from './layers/ground-layers.ts'

/** Brings the files of the groups that are shown, each once; one that does not come leaves its layers empty. */
export interface Ground {
  readonly show: (groups: ReadonlySet<ContextGroup>) => void
  /** The map has moved: lamps are fetched when it comes close enough to show them. */
  readonly moved: () => void
}

export function groundOf(map: GlMap, loader: GroundLoader): Ground {
  let shown: ReadonlySet<ContextGroup> = new Set()
  const asked = new Set<string>()
  const once = (file: string, bring: () => void) => {
    if (!asked.has(file)) bring()
    asked.add(file)
  }
  const fetchNeeded = () => {
    const files = new Set(groundLayers.filter(({ group }) => shown.has(group)).map(({ file }) => file))
    if (files.has('ogl')) once('ogl', () => void loader.ogl().then((t) => fill(map, 'ogl', t)))
    if (files.has('osm')) once('osm', () => void loader.osm().then((t) => fill(map, 'osm', t)))
    if (files.has('lamps') && map.getZoom() >= lampsFrom)
      once('lamps', () => void loader.lamps().then((p) => fillLamps(map, p)))
  }
  return {
    moved: fetchNeeded,
    show: (groups) => {
      shown = groups
      for (const { group, object } of groundLayers) setVisible(map, groundId(object), groups.has(group))
      setVisible(map, 'around', groups.has('around'))
      fetchNeeded()
    },
  }
}

/** Puts data into a source; the map may have gone while they were on their way. */
export function setData(map: GlMap, source: string, data: Feature | FeatureCollection): void {
  if (!map.getContainer().isConnected) return
  map.getSource<GeoJSONSource>(source)?.setData(data)
}

function fill(map: GlMap, file: 'ogl' | 'osm', topology: MapTopology | null): void {
  for (const layer of groundLayers) {
    const collection = topology?.objects[layer.object]
    if (topology && collection && layer.file === file) {
      setData(map, groundId(layer.object), feature(topology, collection) as FeatureCollection)
    }
  }
}

function fillLamps(map: GlMap, points: Float64Array | null): void {
  if (!points) return
  const coordinates = Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0])
  setData(map, groundId('lamps'), { type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates } })
}

function setVisible(map: GlMap, id: string, visible: boolean): void {
  map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none')
}
