import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { groundNames } from '../../core/ground-names/ground-names.ts'
import { layOutNames, type PlacedName } from '../../core/ground-names/lay-out-names.ts'
import { namesFrom } from '../../core/ground-names/name-kind.ts'
import type { Picture } from '../../core/picture/picture.ts'
import { metresPerUnit } from '../../core/plane.ts'
import type { PlacesFile } from '../../core/published.ts'
import type { Spot } from '../../core/search/spot.ts'
import type { ContextGroup } from '../../core/zoomable-map.ts'
import type { SearchState } from '../../store/store.ts'
import { boxesIn, lineWidths } from './name-boxes.ts'
import type { PlaneOnScreen } from './use-camera.ts'

interface Options {
  readonly places: PlacesFile
  readonly picture: Picture
  readonly spot: Spot | null
  readonly groups: ReadonlySet<ContextGroup>
  readonly search: SearchState
  /** Asks for the files of the search, which hold the names. */
  readonly openSearch: () => void
}

/** What lies over the map and moves with it, and what stays where it is. */
const figures = '.map-labels text, .map-spot path, .map-spot text'
const tools = '.map-tools button, .map-context, .map-credit'

/**
 * Keeps the names that fit on the ground. They are laid out once a frame, while the camera moves too, so that they stay
 * where they belong.
 * @returns them, the element they are drawn in, and a function that tells where the plane has moved
 */
export function useGroundNames({ places, picture, spot, groups, search, openSearch }: Options) {
  const svg = useRef<SVGSVGElement>(null)
  const plane = useRef<PlaneOnScreen | null>(null)
  const frame = useRef(0)
  const [placed, setPlaced] = useState<readonly PlacedName[]>([])
  const names = useMemo(
    () => (search.kind === 'ready' ? groundNames(places.plane, search.files) : []),
    [places, search],
  )
  const widthOf = useMemo(() => lineWidths(svg), [])

  const layOut = useCallback(() => {
    const element = svg.current
    if (!element || !plane.current || !groups.has('names')) return setPlaced([])
    const { width, x, y } = plane.current
    const pxPerUnit = width / places.width
    if (search.kind === 'idle' && metresPerUnit / pxPerUnit <= namesFrom) openSearch()
    const view = {
      width: element.clientWidth,
      height: element.clientHeight,
      centre: [places.width / 2 - x / pxPerUnit, places.height / 2 - y / pxPerUnit] as const,
      pxPerUnit,
    }
    const boxes = { taken: boxesIn(element, figures), covers: boxesIn(element, tools) }
    setPlaced(names.length === 0 ? [] : layOutNames(names, view, { shown: groups, widthOf, ...boxes }))
  }, [places, names, groups, search.kind, openSearch, widthOf])

  const latest = useRef(layOut)
  latest.current = layOut
  const soon = useCallback(() => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => latest.current())
  }, [])
  // A picture changes the widths of figures, a spot brings a pin: names give way to both.
  useEffect(soon, [layOut, picture, spot, soon])
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  const follow = useCallback(
    (next: PlaneOnScreen) => {
      plane.current = next
      soon()
    },
    [soon],
  )
  return { svg, placed, follow }
}
