import type { Camera } from './use-camera.ts'

/** Arrows to move the map without dragging. */
export function PanButtons({ camera }: { camera: Camera }) {
  return (
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
  )
}
