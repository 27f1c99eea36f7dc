import { deepPicture } from '../core/evidence/deep-picture.ts'
import type { Files } from '../core/picture/picture.ts'
import type { View } from '../core/view.ts'

/** Computes pictures with their statistics, away from the page's own thread. */

export interface DeepRequest {
  readonly view: View
  readonly files: Files
}

addEventListener('message', ({ data }: MessageEvent<DeepRequest>) => {
  postMessage(deepPicture(data.view, data.files))
})
