import type { FilesRead, Progress, Reading } from './effects.ts'
import type { ReadAnswer, ReadRequest } from './read-worker.ts'

/** Files are read for whoever asks, one after the other. */
export interface ReadingDesk {
  readonly read: (request: ReadRequest, progress: (progress: Progress) => void) => Reading
  /** Ends what is being read and what waits, with all that the worker was given; another stands ready. */
  readonly forget: () => void
}

/** What reads: the worker, or anything else that takes and gives the same messages. */
export interface Reader {
  readonly ask: (request: ReadRequest) => void
  readonly end: () => void
}

interface Wanted {
  readonly request: ReadRequest
  readonly progress: (progress: Progress) => void
  readonly tell: (answer: FilesRead) => void
}

/**
 * One worker reads for all, so what it says is of the files that were asked for first, and others wait for their turn. It
 * starts before it is needed: then reading makes no request. To cancel is to end it, whatever it is at.
 * @param start what reads; tests give another
 */
export function readingDesk(start = startWorker): ReadingDesk {
  /** The first is being read. */
  let waiting: readonly Wanted[] = []
  /** Counts readers: what one that was ended still says is not heard. */
  let turn = 0
  /** Null after it broke down; the next reading tries another. */
  let reader: Reader | null = started()

  function started(): Reader {
    turn += 1
    const own = turn
    return start(
      (said) => own === turn && hear(said),
      () => own === turn && breakDown(),
    )
  }
  function hear(said: ReadAnswer): void {
    if (said.kind === 'progress') waiting[0]?.progress(said.progress)
    else answer(said.answer)
  }
  function breakDown(): void {
    reader?.end()
    reader = null
    answer({ kind: 'failed', problems: [notStarted] })
  }
  function answer(read: FilesRead): void {
    const [first, ...rest] = waiting
    waiting = rest
    first?.tell(read)
    begin()
  }
  function begin(): void {
    const [first] = waiting
    if (!first) return
    reader ??= started()
    reader.ask(first.request)
  }
  function end(): void {
    reader?.end()
    reader = started()
  }
  function cancel(request: ReadRequest): void {
    const isAtWork = waiting[0]?.request === request
    waiting = waiting.filter((one) => one.request !== request)
    if (!isAtWork) return
    end()
    begin()
  }
  return {
    read: (request, progress) => ({
      answer: new Promise((tell) => {
        waiting = [...waiting, { request, progress, tell }]
        if (waiting.length === 1) begin()
      }),
      cancel: () => cancel(request),
    }),
    forget: () => {
      waiting = []
      end()
    },
  }
}

function startWorker(onAnswer: (said: ReadAnswer) => void, onFailure: () => void): Reader {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => onAnswer(data)
  worker.onerror = onFailure
  return { ask: (request) => worker.postMessage(request), end: () => worker.terminate() }
}

const notStarted = {
  file: 'The files',
  line: null,
  found: 'could not be read',
  expected: 'the part of the page that reads files did not start',
  remedy: 'Load the page again.',
}
