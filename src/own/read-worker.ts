import type { OwnSetting } from '../core/intake/own-setting.ts'
import type { FilesRead, Progress } from './effects.ts'
import { type FilesToRead, readFiles } from './read-files.ts'

/** Reads files away from the page's own thread. It makes no request. */

export interface ReadRequest extends FilesToRead {
  readonly setting: OwnSetting
}

export type ReadAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: FilesRead }

const answer = (message: ReadAnswer) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  let last = 0
  const progress = (now: Progress) => {
    if (performance.now() - last < progressMs) return
    last = performance.now()
    answer({ kind: 'progress', progress: now })
  }
  readFiles(data, data.setting, progress).then(
    (read) => answer({ kind: 'answer', answer: read }),
    () => answer({ kind: 'answer', answer: { kind: 'failed', problems: [unexpected] } }),
  )
})

const progressMs = 100

const unexpected = {
  file: 'The files',
  line: null,
  found: 'could not be read to their end',
  expected: 'should fit into the memory of this browser and stay as they are while they are read',
  remedy: 'Close them in other programs and try again, or import them with npm run import.',
}
