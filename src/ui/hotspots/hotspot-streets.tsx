import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import type { PlacesFile } from '../../core/published.ts'
import type { ContextGroup } from '../../core/zoomable-map.ts'
import { ContextChoice, contextAtFirst } from '../ward-map/context-choice.tsx'
import type { PlaneOnScreen } from '../ward-map/use-camera.ts'
import { lookOf, type MapElement } from '../ward-map/use-zoomable-map.ts'
import type { Follow } from '../ward-map/ward-map.tsx'
import type { HotspotGround, MountHotspots } from './hotspot-act.ts'

interface Props {
  readonly places: PlacesFile
  readonly mount: MountHotspots
  readonly picture: HotspotPicture
  /** Where the camera tells its moves. */
  readonly follow: RefObject<Follow>
  /** Asks the camera to tell where it is. */
  readonly refresh: () => void
  /** Whether the streets are on the screen. */
  readonly drawn: (ready: boolean) => void
  readonly failed: (why: string) => void
}

/** Streets with the hotspots upon them, beneath the drawing, with the switches of their context. */
export function HotspotStreets({ places, mount, picture, follow, refresh, drawn, failed }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const [ground, setGround] = useState<HotspotGround | null>(null)
  const [groups, setGroups] = useState<ReadonlySet<ContextGroup>>(contextAtFirst)
  const fail = useRef(failed)
  fail.current = failed

  useEffect(() => {
    const host = element.current as (MapElement & { hotspots?: HotspotGround }) | null
    if (!host) return
    let gone = false
    const leave = (why: string) => {
      // What is no longer wanted may fail as it likes.
      if (gone) return
      gone = true
      setGround(null)
      fail.current(why)
    }
    mount(host, leave).then(
      (mounted) => {
        if (gone) return mounted.map.remove()
        host.hotspots = mounted
        setGround(mounted)
      },
      (error: unknown) => leave(error instanceof Error ? error.message : 'it did not load'),
    )
    return () => {
      if (!gone) host.hotspots?.map.remove()
      gone = true
      delete host.hotspots
      setGround(null)
    }
  }, [mount])

  useEffect(() => ground?.draw(picture), [ground, picture])
  useEffect(() => ground?.map.show(groups), [ground, groups])
  useEffect(() => {
    follow.current = (plane: PlaneOnScreen) => ground?.map.look(lookOf(plane, places))
    refresh()
    return () => {
      follow.current = () => {}
    }
  }, [ground, places, follow, refresh])
  useEffect(() => {
    drawn(ground !== null)
    return () => drawn(false)
  }, [ground, drawn])
  return (
    <>
      <div class="map-ground" ref={element} aria-hidden="true" />
      {ground && <ContextChoice groups={groups} choose={setGroups} />}
    </>
  )
}
