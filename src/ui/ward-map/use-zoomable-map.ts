import type { RefObject } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { AreaCode } from '../../core/area-code.ts'
import type { Picture } from '../../core/picture/picture.ts'
import { fromDrawing, metresPerUnit } from '../../core/plane.ts'
import type { PlacesFile } from '../../core/published.ts'
import type { ContextGroup, MountMap, ZoomableMap } from '../../core/zoomable-map.ts'
import type { PlaneOnScreen } from './use-camera.ts'

/** The element carries its renderer, for those who test what it drew. */
export type MapElement = HTMLDivElement & { zoomableMap?: ZoomableMap }

interface Options {
  readonly element: RefObject<HTMLDivElement | null>
  readonly places: PlacesFile
  readonly mount: MountMap
  readonly picture: Picture
  readonly hovered: AreaCode | null
  readonly groups: ReadonlySet<ContextGroup>
  /** It could not be mounted, or was lost: the drawing stands alone again. */
  readonly failed: (why: string) => void
}

/**
 * Keeps a renderer under the drawing.
 * @returns whether it is drawn, and a function that tells it where the plane has moved
 */
export function useZoomableMap(options: Options): {
  readonly ready: boolean
  readonly follow: (plane: PlaneOnScreen) => void
} {
  const { element, places, mount, picture, hovered, groups, failed } = options
  const [map, setMap] = useState<ZoomableMap | null>(null)
  const plane = useRef<PlaneOnScreen | null>(null)
  const fail = useRef(failed)
  fail.current = failed

  useEffect(() => {
    const host = element.current as MapElement | null
    if (!host) return
    let gone = false
    const leave = (why: string) => {
      // What is no longer wanted may fail as it likes.
      if (gone) return
      gone = true
      delete host.zoomableMap
      setMap(null)
      fail.current(why)
    }
    const arrive = (mounted: ZoomableMap) => {
      if (gone) return mounted.remove()
      host.zoomableMap = mounted
      setMap(mounted)
    }
    mount(host, leave).then(arrive, (error: unknown) =>
      leave(error instanceof Error ? error.message : 'it did not load'),
    )
    return () => {
      if (!gone) host.zoomableMap?.remove()
      gone = true
      delete host.zoomableMap
      setMap(null)
    }
  }, [mount, element])

  const look = useCallback(() => {
    if (map && plane.current) map.look(lookOf(plane.current, places))
  }, [map, places])
  useEffect(look, [look])
  useEffect(() => map?.draw(picture, hovered), [map, picture, hovered])
  useEffect(() => map?.show(groups), [map, groups])
  const follow = useCallback(
    (next: PlaneOnScreen) => {
      plane.current = next
      look()
    },
    [look],
  )
  return { ready: map !== null, follow }
}

/** What stands in the middle of the frame, and the scale there. */
export function lookOf({ width, x, y }: PlaneOnScreen, places: PlacesFile) {
  const pxPerUnit = width / places.width
  const [lon, lat] = fromDrawing(places.plane, [places.width / 2 - x / pxPerUnit, places.height / 2 - y / pxPerUnit])
  return { lon, lat, metresPerPx: metresPerUnit / pxPerUnit }
}
