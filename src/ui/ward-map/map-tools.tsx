import type { Renderer } from '../../store/store.ts'
import type { Act } from '../act.ts'
import type { Camera } from './use-camera.ts'

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
      {camera.zoomed && (
        <fieldset class="map-pan">
          <legend class="hide">Move the map</legend>
          <button type="button" class="up" aria-label="Move map up" onClick={() => camera.pan(0, 1)}>
            ↑
          </button>
          <button type="button" class="left" aria-label="Move map left" onClick={() => camera.pan(1, 0)}>
            ←
          </button>
          <button type="button" class="right" aria-label="Move map right" onClick={() => camera.pan(-1, 0)}>
            →
          </button>
          <button type="button" class="down" aria-label="Move map down" onClick={() => camera.pan(0, -1)}>
            ↓
          </button>
        </fieldset>
      )}
    </div>
  )
}
