import { useEffect, useState } from 'preact/hooks'
import type { HotspotInspection, HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../../core/hotspots/hotspot-view.ts'

/** What list, charts and words beside the map are drawn of. */
export interface AtRest {
  readonly picture: HotspotPicture
  readonly inspection: HotspotInspection | null
}

/** How long a window must stand before they follow it, in ms. */
const restMs = 100

/**
 * The picture at which the window last rested. While it is dragged or plays, the map, its legend and its words keep up with
 * the hand; what is long to draw and is read at rest follows then. Any other change is followed at once.
 */
export function useAtRest(picture: HotspotPicture, inspection: HotspotInspection | null): AtRest {
  const [rested, setRested] = useState<AtRest>({ picture, inspection })
  const isMoving = rested.picture !== picture && differInWindowAlone(rested.picture.view, picture.view)
  useEffect(() => {
    if (!isMoving) return setRested({ picture, inspection })
    const timer = setTimeout(() => setRested({ picture, inspection }), restMs)
    return () => clearTimeout(timer)
  }, [picture, inspection, isMoving])
  return isMoving ? rested : { picture, inspection }
}

/** Places and order are chosen of what stands, so they are not compared. */
function differInWindowAlone(a: HotspotView, b: HotspotView): boolean {
  const { indicator, show, bandwidthMetres, cellMetres, cumulative } = a
  return (
    indicator === b.indicator &&
    show === b.show &&
    bandwidthMetres === b.bandwidthMetres &&
    cellMetres === b.cellMetres &&
    cumulative === b.cumulative
  )
}
