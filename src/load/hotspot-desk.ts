import type { HotspotData } from '../core/hotspots/hotspot-data.ts'
import type { HotspotView } from '../core/hotspots/hotspot-view.ts'
import { inspectHotspot } from '../core/hotspots/inspect-hotspot.ts'
import { hotspotPicture } from '../core/hotspots/picture-of-window.ts'
import { type PreparedHotspots, preparation } from '../core/hotspots/prepare-hotspots.ts'
import type { HotspotAnswer, HotspotQuestion } from './hotspot-messages.ts'

type PictureQuestion = Extract<HotspotQuestion, { readonly kind: 'picture' }>
type InspectQuestion = Extract<HotspotQuestion, { readonly kind: 'inspect' }>
type Asked = PictureQuestion | InspectQuestion

/** A preparation is left off so often that a newer question is heard soon, and no oftener. */
const turnMs = 25

/**
 * Answers questions about hotspots one at a time. Only the newest question of a kind counts: an older one is answered as
 * superseded, and a preparation that no one waits for is left. What was prepared is kept until another is needed.
 * @param nextTurn resolves when messages that came in the meantime have been heard
 * @param clock in milliseconds
 */
export function hotspotDesk(
  answer: (answer: HotspotAnswer) => void,
  nextTurn: () => Promise<void>,
  clock: () => number = () => performance.now(),
) {
  let data: HotspotData | null = null
  let prepared: PreparedHotspots | null = null
  const waiting: { picture: PictureQuestion | null; inspect: InspectQuestion | null } = { picture: null, inspect: null }
  let isBusy = false

  async function work(): Promise<void> {
    if (isBusy) return
    isBusy = true
    for (let asked = take(); asked; asked = take()) await attempt(asked)
    isBusy = false
  }

  function take(): Asked | null {
    const asked = waiting.picture ?? waiting.inspect
    if (asked) waiting[asked.kind] = null
    return asked
  }

  async function attempt(asked: Asked): Promise<void> {
    try {
      const ready = await preparedFor(asked)
      if (!ready) return answer({ kind: 'superseded', number: asked.number })
      if (asked.kind === 'picture') {
        return answer({ kind: 'picture', number: asked.number, picture: hotspotPicture(ready, asked.view) })
      }
      answer({ kind: 'inspection', number: asked.number, inspection: inspectHotspot(ready, asked.view, asked.target) })
    } catch (error) {
      const why = error instanceof Error ? error.message : 'the hotspots could not be computed'
      answer({ kind: 'failed', number: asked.number, why })
    }
  }

  /** Null where a newer picture, or other data, came while it was being prepared. */
  async function preparedFor({ kind, number, view }: Asked): Promise<PreparedHotspots | null> {
    const own = data
    if (!own) throw new Error('no data were opened')
    if (prepared?.data === own && isPreparedFor(prepared, view)) return prepared
    const steps = preparation(own, view, prepared)
    let turn = clock()
    let step = steps.next()
    for (; !step.done; step = steps.next()) {
      if (clock() - turn < turnMs) continue
      if (kind === 'picture') answer({ kind: 'progress', number, done: step.value })
      await nextTurn()
      if (waiting.picture || data !== own) return null
      turn = clock()
    }
    prepared = step.value
    return prepared
  }

  return (question: HotspotQuestion): void => {
    if (question.kind === 'open') {
      ;[data, prepared] = [question.data, null]
      return
    }
    const older = waiting[question.kind]
    if (older) answer({ kind: 'superseded', number: older.number })
    if (question.kind === 'picture') waiting.picture = question
    else waiting.inspect = question
    void work()
  }
}

/** The choice that it was prepared for, as it was asked: what the data refuse is the same for the same wish. */
function isPreparedFor({ wished }: PreparedHotspots, view: HotspotView): boolean {
  return (
    wished.indicator === view.indicator &&
    wished.show === view.show &&
    wished.bandwidthMetres === view.bandwidthMetres &&
    wished.cellMetres === view.cellMetres
  )
}
