import type { HotspotInspection, HotspotPicture, HotspotTarget } from '../../core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../../core/hotspots/hotspot-view.ts'
import { parseWardCode } from '../../core/ward-code.ts'
import type { HotspotLibrary } from '../../load/hotspot-library.ts'
import type { Hotspots } from '../../load/hotspots.ts'

/** What a view comes to. */
export type HotspotResult =
  | { readonly kind: 'ready'; readonly picture: HotspotPicture }
  | { readonly kind: 'failed'; readonly why: string }
  /** The work was stopped. */
  | { readonly kind: 'stopped' }

/** Answers views, whatever must be fetched, prepared and computed for them; one question at a time. */
export interface HotspotDesk {
  readonly picture: (
    view: HotspotView,
    told: (step: { readonly done: number } | null) => void,
  ) => Promise<HotspotResult>
  /** Null where nothing is there, or it could not be found out. */
  readonly inspect: (view: HotspotView, target: HotspotTarget) => Promise<HotspotInspection | null>
  /** Ends what is being worked on; the next question begins anew. */
  readonly stop: () => void
}

/** @param start what computes, begun anew after a stop */
export function hotspotDesk(library: HotspotLibrary, start: () => Hotspots): HotspotDesk {
  let at: { readonly hotspots: Hotspots; readonly indicator: string } | null = null
  let worker: Hotspots | null = null
  /** Counts stops: what was begun before one is no longer wanted. */
  let stops = 0

  const open = async (indicator: string): Promise<Hotspots | { readonly why: string } | null> => {
    if (at?.indicator === indicator) return at.hotspots
    const before = stops
    const loaded = await library.data(indicator)
    if (before !== stops) return null
    if (loaded.kind === 'failed') return { why: loaded.why }
    worker ??= start()
    worker.open(loaded.value)
    at = { hotspots: worker, indicator }
    return worker
  }
  return {
    inspect: async (view, target) => {
      if (at?.indicator !== view.indicator) return null
      const outcome = await at.hotspots.inspect(view, target)
      return outcome.kind === 'answered' ? outcome.value : null
    },
    picture: async (view, told) => {
      told(null)
      const hotspots = await open(view.indicator)
      if (!hotspots) return { kind: 'stopped' }
      if ('why' in hotspots) return { kind: 'failed', why: hotspots.why }
      const outcome = await hotspots.picture(view, (done) => told({ done }))
      if (outcome.kind === 'superseded') return { kind: 'stopped' }
      if (outcome.kind === 'failed') {
        restart()
        return outcome
      }
      return { kind: 'ready', picture: outcome.value }
    },
    stop: restart,
  }

  /** A worker that has failed or been stopped is not asked again. */
  function restart(): void {
    stops += 1
    worker?.close()
    worker = null
    at = null
  }
}

/** Of a key of the address: wards have codes of their own. */
export function targetOf(key: string): HotspotTarget {
  return parseWardCode(key) ? { kind: 'ward', code: key } : { kind: 'place', key }
}
