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

/** What a question about a place comes to. */
export type HotspotFound =
  | { readonly kind: 'found'; readonly inspection: HotspotInspection }
  /** Outside the borough, or a key that names nothing. */
  | { readonly kind: 'nothing' }
  /** It was not found out: a newer question took its turn, another series is on its way, or the work failed. */
  | { readonly kind: 'unknown' }

/** Answers views, whatever must be fetched, prepared and computed for them; one question at a time. */
export interface HotspotDesk {
  readonly picture: (
    view: HotspotView,
    told: (step: { readonly done: number } | null) => void,
  ) => Promise<HotspotResult>
  readonly inspect: (view: HotspotView, target: HotspotTarget) => Promise<HotspotFound>
  /** Ends what is being worked on; the next question begins anew. */
  readonly stop: () => void
}

/** @param start what computes, begun anew after a stop */
export function hotspotDesk(library: HotspotLibrary, start: () => Hotspots): HotspotDesk {
  let at: { readonly hotspots: Hotspots; readonly indicator: string } | null = null
  let worker: Hotspots | null = null
  /** Counts stops: what was begun before one is no longer wanted. */
  let stops = 0
  /** Whether a picture is being worked on: its data must not be put aside then. */
  let isAsked = false

  /** Null where it is no longer wanted when its files have come. */
  const open = async (
    indicator: string,
    isWanted: () => boolean,
  ): Promise<Hotspots | { readonly why: string } | null> => {
    if (at?.indicator === indicator) return at.hotspots
    const before = stops
    const loaded = await library.data(indicator)
    if (before !== stops || !isWanted()) return null
    if (loaded.kind === 'failed') return { why: loaded.why }
    worker ??= start()
    worker.open(loaded.value)
    at = { hotspots: worker, indicator }
    return worker
  }
  return {
    inspect: async (view, target) => {
      // After a stop the picture that stands is opened again, unless another is on its way.
      const isAtHand = at?.indicator === view.indicator
      const hotspots = isAtHand || !isAsked ? await open(view.indicator, () => !isAsked) : null
      if (!hotspots || 'why' in hotspots) return { kind: 'unknown' }
      const outcome = await hotspots.inspect(view, target)
      if (outcome.kind !== 'answered') return { kind: 'unknown' }
      return outcome.value ? { kind: 'found', inspection: outcome.value } : { kind: 'nothing' }
    },
    picture: async (view, told) => {
      isAsked = true
      try {
        return await picture(view, told)
      } finally {
        isAsked = false
      }
    },
    stop: restart,
  }

  async function picture(view: HotspotView, told: Parameters<HotspotDesk['picture']>[1]): Promise<HotspotResult> {
    told(null)
    const hotspots = await open(view.indicator, () => true)
    if (!hotspots) return { kind: 'stopped' }
    if ('why' in hotspots) return { kind: 'failed', why: hotspots.why }
    const outcome = await hotspots.picture(view, (done) => told({ done }))
    if (outcome.kind === 'superseded') return { kind: 'stopped' }
    if (outcome.kind === 'failed') {
      restart()
      return outcome
    }
    return { kind: 'ready', picture: outcome.value }
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
