import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { home, keptInSight, type Position, zoomAbout } from './camera-position.ts'

/** What moves the map. The camera is the map's own: it is in no address. */
export interface Camera {
  readonly zoomed: boolean
  /** One step in (1) or out (-1), about the centre. */
  readonly zoom: (steps: number) => void
  /** A quarter of the frame in a direction: 1 moves the map right or down. */
  readonly pan: (right: number, down: number) => void
  readonly reset: () => void
}

const stepFactor = 1.5

/**
 * Pan and zoom of the plane inside the frame. Drag with the mouse, pinch with two fingers, Ctrl and wheel; a plain wheel
 * and one finger scroll the page, as long as the map is not zoomed in.
 */
export function useCamera(frame: RefObject<HTMLDivElement | null>): Camera {
  const position = useRef<Position>(home)
  const [zoomed, setZoomed] = useState(false)

  const move = (next: Position) => {
    const plane = frame.current?.querySelector<HTMLElement>('.map-plane')
    if (!plane) return
    const { scale } = position.current
    const size = { width: plane.offsetWidth / scale, height: plane.offsetHeight / scale }
    position.current = keptInSight(next, size)
    plane.style.setProperty('--zoom', String(position.current.scale))
    plane.style.setProperty('--x', `${position.current.x}px`)
    plane.style.setProperty('--y', `${position.current.y}px`)
    setZoomed(position.current.scale > 1)
  }
  const moveRef = useRef(move)
  moveRef.current = move

  useEffect(
    () => (frame.current ? listen(frame.current, position, (next) => moveRef.current(next)) : undefined),
    [frame],
  )

  return {
    zoomed,
    zoom: (steps) => move(zoomAbout(position.current, stepFactor ** steps, { x: 0, y: 0 })),
    pan: (right, down) => {
      const { scale, x, y } = position.current
      const size = frame.current?.getBoundingClientRect()
      move({ scale, x: x + (right * (size?.width ?? 0)) / 4, y: y + (down * (size?.height ?? 0)) / 4 })
    },
    reset: () => move(home),
  }
}

/** A drag shorter than this is a click that trembled. */
const leastDragPx = 5

type Pointers = Map<number, { x: number; y: number }>

function listen(
  frame: HTMLElement,
  position: { readonly current: Position },
  move: (next: Position) => void,
): () => void {
  const pointers: Pointers = new Map()
  let travelled = 0
  const fromCentre = (x: number, y: number) => {
    const box = frame.getBoundingClientRect()
    return { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 }
  }
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    move(zoomAbout(position.current, Math.exp(-event.deltaY / 300), fromCentre(event.clientX, event.clientY)))
  }
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target as Element).closest('button')) return
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    travelled = 0
  }
  const onMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    travelled += Math.hypot(now.x - before.x, now.y - before.y)
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
    pointers.set(event.pointerId, now)
    if (other) move(pinched(position.current, before, now, other, fromCentre))
    else if (position.current.scale > 1 && travelled > leastDragPx) {
      const { scale, x, y } = position.current
      move({ scale, x: x + now.x - before.x, y: y + now.y - before.y })
    }
  }
  const onUp = (event: PointerEvent) => {
    pointers.delete(event.pointerId)
  }
  /** The end of a drag is no choice of a ward. */
  const onClick = (event: MouseEvent) => {
    if (travelled > leastDragPx && position.current.scale > 1) event.stopPropagation()
    travelled = 0
  }
  frame.addEventListener('wheel', onWheel, { passive: false })
  frame.addEventListener('pointerdown', onDown)
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  window.addEventListener('pointercancel', onUp)
  frame.addEventListener('click', onClick, { capture: true })
  return () => {
    frame.removeEventListener('wheel', onWheel)
    frame.removeEventListener('pointerdown', onDown)
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
    window.removeEventListener('pointercancel', onUp)
    frame.removeEventListener('click', onClick, { capture: true })
  }
}

type XY = { readonly x: number; readonly y: number }

function pinched(from: Position, before: XY, now: XY, other: XY, fromCentre: (x: number, y: number) => XY): Position {
  const factor =
    Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y))
  return zoomAbout(from, factor, fromCentre((now.x + other.x) / 2, (now.y + other.y) / 2))
}
