import { pathBounds } from '../../core/path-bounds.ts'
import type { PlacesFile } from '../../core/published.ts'
import type { Camera } from './use-camera.ts'

/** How much of the frame the ward may fill. */
const share = 0.8

/**
 * Moves the map so that an area fills most of the frame.
 * @param plane the drawing at its present size, inside the frame
 */
export function fitTo(path: string, places: PlacesFile, plane: HTMLElement, camera: Camera): void {
  const frame = plane.parentElement
  if (!frame) return
  camera.reset()
  const pxPerUnit = plane.offsetWidth / places.width
  const { left, right, top, bottom } = pathBounds(path)
  const scale = Math.min(
    (share * frame.clientWidth) / ((right - left) * pxPerUnit),
    (share * frame.clientHeight) / ((bottom - top) * pxPerUnit),
  )
  if (scale <= 1) return
  camera.zoomBy(scale, { x: 0, y: 0 })
  const grown = plane.offsetWidth / places.width
  camera.shift((places.width / 2 - (left + right) / 2) * grown, (places.height / 2 - (top + bottom) / 2) * grown)
}
