import type { Renderer } from '../../store/store.ts'
import type { Act } from '../act.ts'
import { later } from '../later.tsx'
import type { Camera } from './use-camera.ts'

/** They are there only while the map is zoomed in. */
export const PanButtons = later(() => import('./pan-buttons.tsx').then((file) => file.PanButtons))

interface Props {
  readonly camera: Camera
  readonly renderer: Renderer
  /** What the areas of the map are called: `wards`. */
  readonly many: string
  readonly act: Act
}

/** Zoom and reset, and arrows to move the map without dragging while it is zoomed in. */
export function MapTools({ camera, renderer, many, act }: Props) {
  const streets = renderer === 'streets'
  return (
    <div class="map-tools">
      <p class="hide" id="map-keys">
        Arrow keys move between {many}, Enter chooses, Escape clears, plus and minus zoom.
      </p>
      <button type="button" aria-label="Zoom in on map" onClick={() => camera.zoom(1)}>
        +
      </button>
      <button type="button" aria-label="Zoom out of map" disabled={!camera.zoomed} onClick={() => camera.zoom(-1)}>
        −
      </button>
      <button type="button" class="reset" aria-label="Reset map" disabled={!camera.zoomed} onClick={camera.reset}>
        Reset
      </button>
      {act.mountMap && (
        <button
          type="button"
          class="reset"
          aria-pressed={streets}
          onClick={() => act.draw(streets ? 'outlines' : 'streets')}
        >
          Streets
        </button>
      )}
      {camera.zoomed && <PanButtons camera={camera} />}
    </div>
  )
}
