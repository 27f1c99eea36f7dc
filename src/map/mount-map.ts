import { Map as GlMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { PlacesFile, SmallAreasFile } from '../core/published.ts'
import type { ZoomableMap } from '../core/zoomable-map.ts'
import type { GroundLoader } from '../load/load-ground.ts'
import { type Colours, coloursOf } from './colours.ts'
import { groundOf, setData } from './fill-ground.ts'
import { followPixelRatio } from './follow-pixel-ratio.ts'
import { addPatternImages, fitPatterns } from './layers/area-patterns.ts'
import type { Drawn } from './layers/layer.ts'
import { smallAreaSources, wardSources } from './map-sources.ts'
import { mapStyle, pictureLayers } from './map-style.ts'
import { readMap } from './read-map.ts'
import { zoomFor } from './zoom.ts'

setWorkerUrl(workerUrl)

/**
 * Mounts MapLibre into an element, under the drawing: it answers no pointer and no key, and looks where it is told.
 * Rejects where the boundaries do not load or no graphics context is given.
 * @param smallAreas the small areas, once they are loaded
 * @param lost called once when the graphics context is taken away, or small areas are asked for and their outlines do not
 * come; the map has then removed itself
 */
export async function mountMap(
  element: HTMLElement,
  places: PlacesFile,
  smallAreas: () => SmallAreasFile | null,
  loader: GroundLoader,
  lost: (why: string) => void,
): Promise<ZoomableMap> {
  const boundaries = await loader.boundaries()
  const colours = coloursOf(element)
  const map = createMap(element, colours)
  const leave = (why: string) => {
    map.remove()
    lost(why)
  }
  map.once('webglcontextlost', () => leave('the graphics of this device were taken away'))
  followPixelRatio(map)
  await new Promise<void>((resolve) => map.once('load', () => resolve()))
  addPatternImages(map, colours)
  for (const [source, data] of Object.entries(wardSources(boundaries, places))) setData(map, source, data)
  const ground = groundOf(map, loader)
  let drawn: Drawn | null = null
  let asked = false
  const bringSmallAreas = async () => {
    asked = true
    const sources = smallAreaSources(await loader.ogl(), smallAreas(), places)
    if (!map.getContainer().isConnected) return
    if (!sources) return leave('the outlines of the small areas did not load')
    for (const [source, data] of Object.entries(sources)) setData(map, source, data)
  }
  return {
    draw: (picture, hovered) => {
      drawn = { picture, hovered }
      if (picture.by === 'small-area' && !asked) void bringSmallAreas()
      for (const layer of pictureLayers) layer.apply(map, drawn, colours)
    },
    look: ({ lon, lat, metresPerPx }) => {
      map.jumpTo({ center: [lon, lat], zoom: zoomFor(metresPerPx, lat) })
      fitPatterns(map)
      ground.moved()
    },
    read: () => readMap(map, drawn),
    show: ground.show,
    lay: (overlay) => void map.addControl(overlay),
    remove: () => map.remove(),
  }
}

/** The library's own error is a text for programmers, so another takes its place. */
function createMap(container: HTMLElement, colours: Colours): GlMap {
  try {
    return new GlMap({
      container,
      style: mapStyle(colours),
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      renderWorldCopies: false,
      maxPitch: 0,
      maxZoom: 20,
    })
  } catch (cause) {
    throw new Error('this browser could not start its graphics', { cause })
  }
}
