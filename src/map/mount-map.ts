import { Map as GlMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { PlacesFile } from '../core/published.ts'
import type { ZoomableMap } from '../core/zoomable-map.ts'
import type { GroundLoader } from '../load/load-ground.ts'
import { type Colours, coloursOf } from './colours.ts'
import { groundOf, setData } from './fill-ground.ts'
import { followPixelRatio } from './follow-pixel-ratio.ts'
import type { Drawn } from './layers/layer.ts'
import { addPatternImages, fitPatterns } from './layers/ward-patterns.ts'
import { wardSources } from './map-sources.ts'
import { mapStyle, pictureLayers } from './map-style.ts'
import { readMap } from './read-map.ts'
import { zoomFor } from './zoom.ts'

setWorkerUrl(workerUrl)

/**
 * Mounts MapLibre into an element, under the drawing: it answers no pointer and no key, and looks where it is told.
 * Rejects where the boundaries do not load or no graphics context is given.
 * @param lost called once when the graphics context is taken away; the map has then removed itself
 */
export async function mountMap(
  element: HTMLElement,
  places: PlacesFile,
  loader: GroundLoader,
  lost: (why: string) => void,
): Promise<ZoomableMap> {
  const boundaries = await loader.boundaries()
  const colours = coloursOf(element)
  const map = createMap(element, colours)
  map.once('webglcontextlost', () => {
    map.remove()
    lost('the graphics of this device were taken away')
  })
  followPixelRatio(map)
  await new Promise<void>((resolve) => map.once('load', () => resolve()))
  addPatternImages(map, colours)
  for (const [source, data] of Object.entries(wardSources(boundaries, places))) setData(map, source, data)
  const ground = groundOf(map, loader)
  let drawn: Drawn | null = null
  return {
    draw: (picture, hovered) => {
      drawn = { picture, hovered }
      for (const layer of pictureLayers) layer.apply(map, drawn, colours)
    },
    look: ({ lon, lat, metresPerPx }) => {
      map.jumpTo({ center: [lon, lat], zoom: zoomFor(metresPerPx, lat) })
      fitPatterns(map)
      ground.moved()
    },
    read: () => readMap(map, places, drawn),
    show: ground.show,
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
