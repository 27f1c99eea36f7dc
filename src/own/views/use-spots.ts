import type { ComponentProps } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { HotspotData } from '../../core/hotspots/hotspot-data.ts'
import type { HotspotInspection, HotspotPicture, HotspotTarget } from '../../core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../../core/hotspots/hotspot-view.ts'
import type { HotspotNotices } from '../../ui/hotspots/hotspot-notices.tsx'
import type { SpotDesk } from '../effects.ts'

/** What is being done about the view that was asked for. */
type HotspotWork = ComponentProps<typeof HotspotNotices>['work']

/** The last picture that was answered, with what is being done about the one that was asked for. */
export interface SpotState {
  readonly picture: HotspotPicture | null
  readonly inspection: HotspotInspection | null
  readonly work: HotspotWork
  readonly stop: () => void
  readonly retry: () => void
}

/**
 * Asks for pictures away from the page's own thread. What was asked for and is no longer wanted is dropped when it comes.
 * @param data null where there is nothing to map
 */
export function useSpots(
  desk: SpotDesk,
  data: HotspotData | null,
  view: HotspotView,
  target: HotspotTarget | null,
): SpotState {
  const [picture, setPicture] = useState<HotspotPicture | null>(null)
  const [inspection, setInspection] = useState<HotspotInspection | null>(null)
  const [work, setWork] = useState<HotspotWork>({ kind: 'none' })
  const [attempt, setAttempt] = useState(0)
  const opened = useRef<{ desk: SpotDesk; data: HotspotData } | null>(null)
  const wanted = useRef(0)
  const { first, last, show, bandwidthMetres, cellMetres, cumulative } = view

  useEffect(() => {
    const asked = ++wanted.current
    if (!data) return setPicture(null)
    if (opened.current?.data !== data) desk.open(data)
    opened.current = { desk, data }
    setWork({ kind: 'preparing', done: 0 })
    const onProgress = (done: number) => wanted.current === asked && setWork({ kind: 'preparing', done })
    void desk.picture(view, onProgress).then((outcome) => {
      if (wanted.current !== asked || outcome.kind === 'superseded') return
      if (outcome.kind === 'failed') return setWork(outcome)
      setPicture(outcome.value)
      setWork({ kind: 'none' })
    })
  }, [desk, data, first, last, show, bandwidthMetres, cellMetres, cumulative, attempt])

  useEffect(() => {
    if (!picture || !target) return setInspection(null)
    let isWanted = true
    void desk.inspect(picture.view, target).then((outcome) => {
      if (isWanted && outcome.kind === 'answered') setInspection(outcome.value)
    })
    return () => {
      isWanted = false
    }
  }, [desk, picture, target])

  return {
    ...{ picture, inspection, work },
    stop: () => {
      wanted.current += 1
      setWork({ kind: 'failed', why: 'you stopped it' })
    },
    retry: () => setAttempt((before) => before + 1),
  }
}
