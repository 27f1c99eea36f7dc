import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { AreaCode } from '../../core/area-code.ts'
import type { Picture } from '../../core/picture/picture.ts'
import type { PlacesFile } from '../../core/published.ts'
import type { Spot } from '../../core/search/spot.ts'
import type { ContextGroup, MountMap } from '../../core/zoomable-map.ts'
import type { SearchState } from '../../store/store.ts'
import { ContextChoice, contextAtFirst } from './context-choice.tsx'
import { GroundLabels } from './ground-labels.tsx'
import { useGroundNames } from './use-ground-names.ts'
import { useZoomableMap } from './use-zoomable-map.ts'
import type { Follow } from './ward-map.tsx'

interface Props {
  readonly places: PlacesFile
  readonly mount: MountMap
  readonly picture: Picture
  readonly hovered: AreaCode | null
  readonly spot: Spot | null
  /** The files that hold the names, and a way to ask for them. */
  readonly search: SearchState
  readonly openSearch: () => void
  /** Where the camera tells its moves. */
  readonly follow: RefObject<Follow>
  /** Asks the camera to tell where it is. */
  readonly refresh: () => void
  /** Whether the streets are on the screen. */
  readonly drawn: (ready: boolean) => void
  readonly failed: (why: string) => void
}

/** Streets beneath the drawing, with the switches of their context. In a file of its own, as its renderer is. */
export function Streets({ follow, refresh, drawn, ...props }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const [groups, setGroups] = useState<ReadonlySet<ContextGroup>>(contextAtFirst)
  const map = useZoomableMap({ ...props, element, groups })
  const names = useGroundNames({ ...props, groups })
  useEffect(() => {
    follow.current = (plane) => {
      map.follow(plane)
      names.follow(plane)
    }
    refresh()
    return () => {
      follow.current = () => {}
    }
  }, [map.follow, names.follow, follow, refresh])
  useEffect(() => {
    drawn(map.ready)
    return () => drawn(false)
  }, [map.ready, drawn])
  return (
    <>
      <div class="map-ground" ref={element} aria-hidden="true" />
      {map.ready && <GroundLabels svg={names.svg} placed={names.placed} picture={props.picture} />}
      {map.ready && <ContextChoice groups={groups} choose={setGroups} />}
    </>
  )
}
