/** What gestures ask of the camera. Places are px from the centre of the frame. */
export interface Gestures {
  readonly zoomed: () => boolean
  readonly zoomBy: (factor: number, about: XY) => void
  readonly shift: (dx: number, dy: number) => void
}

interface XY {
  readonly x: number
  readonly y: number
}

/** A drag shorter than this is a click that trembled. */
const leastDragPx = 5

/**
 * Drag with the mouse, pinch with two fingers, Ctrl and wheel. A plain wheel and one finger scroll the page, as long as
 * the map is not zoomed in.
 * @param signal ends the listening
 */
export function listenToGestures(frame: HTMLElement, camera: Gestures, signal: AbortSignal): void {
  if (signal.aborted) return
  const pointers = new Map<number, XY>()
  let travelled = 0
  const fromCentre = ({ x, y }: XY): XY => {
    const box = frame.getBoundingClientRect()
    return { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 }
  }
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    camera.zoomBy(Math.exp(-event.deltaY / 300), fromCentre({ x: event.clientX, y: event.clientY }))
  }
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target as Element).closest('button, fieldset, details')) return
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    travelled = 0
  }
  const onMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    travelled += distance(now, before)
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
    pointers.set(event.pointerId, now)
    if (other)
      camera.zoomBy(distance(now, other) / Math.max(1, distance(before, other)), fromCentre(middle(now, other)))
    else if (camera.zoomed() && travelled > leastDragPx) camera.shift(now.x - before.x, now.y - before.y)
  }
  const onUp = (event: PointerEvent) => {
    pointers.delete(event.pointerId)
  }
  /** The end of a drag is no choice of a ward. */
  const onClick = (event: MouseEvent) => {
    if (travelled > leastDragPx && camera.zoomed()) event.stopPropagation()
    travelled = 0
  }
  frame.addEventListener('wheel', onWheel, { passive: false, signal })
  frame.addEventListener('pointerdown', onDown, { signal })
  frame.addEventListener('click', onClick, { capture: true, signal })
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', onUp, { signal })
  window.addEventListener('pointercancel', onUp, { signal })
  // Buttons and keys answered before: from here on the map answers pan and zoom in full.
  performance.mark('map:ready')
}

const distance = (a: XY, b: XY) => Math.hypot(a.x - b.x, a.y - b.y)
const middle = (a: XY, b: XY): XY => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
