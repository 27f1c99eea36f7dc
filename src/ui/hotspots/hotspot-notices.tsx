import type { HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import type { HotspotWork } from '../../store/hotspots/hotspot-store.ts'
import type { HotspotAct } from './hotspot-act.ts'

interface Props {
  readonly work: HotspotWork
  /** The one that stands. */
  readonly picture: HotspotPicture
  /** Why streets are not drawn, where they were wanted. */
  readonly simpler: string | null
  readonly act: HotspotAct
}

/** What stands in the way of what was asked for, and what can be done about it. */
export function HotspotNotices({ work, picture, simpler, act }: Props) {
  return (
    <>
      {work.kind === 'failed' && (
        <div class="notice error">
          <p class="notice-title">The hotspots did not load</p>
          <p>
            Reason: {work.why}. The map and the list still show: {picture.subtitle}.
          </p>
          <button type="button" class="button" onClick={act.retry}>
            Try again
          </button>
        </div>
      )}
      {work.kind === 'loading' && <p class="notice quiet">Loading. The map shows what was chosen before.</p>}
      {work.kind === 'preparing' && (
        <div class="notice quiet">
          <label for="preparing">Preparing the map</label>
          <progress id="preparing" max={1} value={work.done} />
          <button type="button" class="button" onClick={act.stop}>
            Stop
          </button>
        </div>
      )}
      {picture.refusals.map((refusal) => (
        <p key={refusal} class="notice">
          {refusal}
        </p>
      ))}
      {simpler && <p class="notice quiet">A simpler map is drawn: {simpler}. Every figure is the same.</p>}
    </>
  )
}
