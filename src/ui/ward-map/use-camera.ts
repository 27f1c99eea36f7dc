import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Gestures } from './camera-gestures.ts'
import { listenToGestures } from './camera-gestures.ts'
import { home, keptInSight, type Position, zoomAbout } from './camera-position.ts'

/** What moves the map. The camera is the map's own: it is in no address. */
export interface Camera {
  readonly zoomed: boolean
  /** One step in (1) or out (-1), about the centre. */
  readonly zoom: (steps: number) => void
  /** A quarter of the frame in a direction: 1 moves the map right or down. */
  readonly pan: (right: number, down: number) => void
  readonly reset: () => void
  /** By a factor, about a place in px from the centre of the frame. */
  readonly zoomBy: Gestures['zoomBy']
  /** By px. */
  readonly shift: Gestures['shift']
  /** Tells again where the plane lies. */
  readonly refresh: () => void
}

/** Where the plane of the drawing lies: its width in px, and how far its centre is from the frame's. */
export interface PlaneOnScreen {
  readonly width: number
  readonly x: number
  readonly y: number
}

interface Options {
  readonly mostScale: number
  /** Asked to magnify further than that. */
  readonly beyond: () => void
  /** The plane has a new place or size: how many px it is wide, and how far its centre is moved. */
  readonly moved: (plane: PlaneOnScreen) => void
}

const stepFactor = 1.5

/** Pan and zoom of the plane inside the frame, for the drawing and for whatever is drawn beneath it. */
export function useCamera(frame: RefObject<HTMLDivElement | null>, options: Options): Camera {
  const position = useRef<Position>(home)
  const [zoomed, setZoomed] = useState(false)
  const latest = useRef(options)
  latest.current = options

  const gestures = useMemo((): Gestures & Omit<Camera, 'zoomed'> => {
    const plane = () => frame.current?.querySelector<HTMLElement>('.map-plane')
    const move = (next: Position) => {
      const element = plane()
      // A map that is hidden has no size to stay within: it keeps its place until it is shown.
      if (!element?.offsetWidth) return
      const { scale } = position.current
      const size = { width: element.offsetWidth / scale, height: element.offsetHeight / scale }
      const now = keptInSight(next, size)
      position.current = now
      element.style.setProperty('--zoom', String(now.scale))
      element.style.setProperty('--x', `${now.x}px`)
      element.style.setProperty('--y', `${now.y}px`)
      setZoomed(now.scale > 1)
      latest.current.moved({ width: size.width * now.scale, x: now.x, y: now.y })
    }
    const zoomBy = (factor: number, about: { x: number; y: number }) => {
      const { mostScale, beyond } = latest.current
      if (position.current.scale * factor > mostScale * 1.01) beyond()
      move(zoomAbout(position.current, factor, about, mostScale))
    }
    const shift = (dx: number, dy: number) => {
      const { scale, x, y } = position.current
      move({ scale, x: x + dx, y: y + dy })
    }
    return {
      zoomed: () => position.current.scale > 1,
      zoomBy,
      shift,
      zoom: (steps) => zoomBy(stepFactor ** steps, { x: 0, y: 0 }),
      pan: (right, down) => {
        const size = frame.current?.getBoundingClientRect()
        shift((right * (size?.width ?? 0)) / 4, (down * (size?.height ?? 0)) / 4)
      },
      reset: () => move(home),
      refresh: () => shift(0, 0),
    }
  }, [frame])

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const stop = new AbortController()
    listenToGestures(element, gestures, stop.signal)
    const resized = new ResizeObserver(gestures.refresh)
    resized.observe(element)
    return () => {
      stop.abort()
      resized.disconnect()
    }
  }, [frame, gestures])

  return useMemo(() => {
    const { zoom, pan, reset, zoomBy, shift, refresh } = gestures
    return { zoomed, zoom, pan, reset, zoomBy, shift, refresh }
  }, [zoomed, gestures])
}
