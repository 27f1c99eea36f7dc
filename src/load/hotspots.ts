import type { HotspotData } from '../core/hotspots/hotspot-data.ts'
import type { HotspotInspection, HotspotPicture, HotspotTarget } from '../core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../core/hotspots/hotspot-view.ts'
import type { HotspotAnswer, HotspotQuestion } from './hotspot-messages.ts'

/** What became of a question. A page drops what was superseded: the newer answer is on its way. */
export type HotspotOutcome<Value> =
  | { readonly kind: 'answered'; readonly value: Value }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'failed'; readonly why: string }

/** Pictures of hotspots, computed away from the page's own thread. */
export interface Hotspots {
  /** Every question is about the data opened last. */
  readonly open: (data: HotspotData) => void
  /**
   * The picture of a view. A newer question supersedes one that is still being worked on.
   * @param onProgress share of the preparation that is done, 0 to 1
   */
  readonly picture: (view: HotspotView, onProgress?: (done: number) => void) => Promise<HotspotOutcome<HotspotPicture>>
  /** What a place, ward or spot holds; null where it is outside the borough or nothing is known of the key. */
  readonly inspect: (view: HotspotView, target: HotspotTarget) => Promise<HotspotOutcome<HotspotInspection | null>>
  /** Ends the worker and gives its memory back; questions that wait are superseded. */
  readonly close: () => void
}

type Waiting = (answer: HotspotAnswer) => void

/** What answers: the worker, or anything else that takes and gives the same messages. */
export interface HotspotAnswerer {
  readonly ask: (question: HotspotQuestion) => void
  readonly end: () => void
}

/**
 * Starts the worker.
 * @param start what answers; tests give another
 */
export function startHotspots(start = startWorker): Hotspots {
  const waiting = new Map<number, Waiting>()
  let [number, failure] = [0, '']
  const answerer = start(
    (answer) => waiting.get(answer.number)?.(answer),
    (why) => {
      failure = why
      for (const [one, tell] of [...waiting]) tell({ kind: 'failed', number: one, why })
    },
  )
  const asked = (question: (number: number) => HotspotQuestion, tell: Waiting) => {
    number += 1
    if (failure !== '') return tell({ kind: 'failed', number, why: failure })
    waiting.set(number, tell)
    answerer.ask(question(number))
  }
  const outcomeOf = <Value>(
    question: (number: number) => HotspotQuestion,
    readAnswer: (answer: HotspotAnswer) => { readonly value: Value } | null,
    onProgress?: (done: number) => void,
  ) =>
    new Promise<HotspotOutcome<Value>>((resolve) => {
      asked(question, (answer) => {
        if (answer.kind === 'progress') return onProgress?.(answer.done)
        waiting.delete(answer.number)
        if (answer.kind === 'superseded' || answer.kind === 'failed') return resolve(answer)
        const got = readAnswer(answer)
        resolve(got ? { kind: 'answered', ...got } : { kind: 'failed', why: 'the worker answered another question' })
      })
    })
  return {
    open: (data) => answerer.ask({ kind: 'open', data }),
    picture: (view, onProgress) =>
      outcomeOf(
        (one) => ({ kind: 'picture', number: one, view }),
        (answer) => (answer.kind === 'picture' ? { value: answer.picture } : null),
        onProgress,
      ),
    inspect: (view, target) =>
      outcomeOf(
        (one) => ({ kind: 'inspect', number: one, view, target }),
        (answer) => (answer.kind === 'inspection' ? { value: answer.inspection } : null),
      ),
    close: () => {
      answerer.end()
      for (const [one, tell] of [...waiting]) tell({ kind: 'superseded', number: one })
    },
  }
}

function startWorker(onAnswer: (answer: HotspotAnswer) => void, onFailure: (why: string) => void): HotspotAnswerer {
  const worker = newWorker()
  if (!worker) {
    queueMicrotask(() => onFailure('the hotspots cannot be computed: this browser starts no worker'))
    return { ask: () => undefined, end: () => undefined }
  }
  worker.onmessage = ({ data }: MessageEvent<HotspotAnswer>) => onAnswer(data)
  worker.onerror = () => onFailure('the hotspots could not be computed: their worker stopped')
  worker.onmessageerror = () => onFailure('the hotspots could not be computed: an answer was damaged')
  return { ask: (question) => worker.postMessage(question), end: () => worker.terminate() }
}

/** Null where the browser, or a policy of its page, has none. */
function newWorker(): Worker | null {
  try {
    return new Worker(new URL('./hotspot-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}
