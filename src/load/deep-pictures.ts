import { findIndicator } from '../core/picture/find-indicator.ts'
import type { Files, Picture } from '../core/picture/picture.ts'
import type { View } from '../core/view.ts'
import type { DeepRequest } from './deep-worker.ts'

/**
 * Asks a worker for the picture with all its statistics.
 * @param here brings what makes it on the page's own thread, where a worker cannot be had: it takes as long but holds the
 * page up
 */
export async function askDeepPicture(
  view: View,
  files: Files,
  here: () => Promise<(view: View, files: Files) => Picture>,
): Promise<Picture> {
  const request = { view, files: onlyWhatIsAsked(files) }
  return askWorker(request).catch(async () => (await here())(request.view, request.files))
}

let worker: Worker | null = null

/** One question at a time: the caller asks the next when the last is answered. */
function askWorker(request: DeepRequest): Promise<Picture> {
  worker ??= new Worker(new URL('./deep-worker.ts', import.meta.url), { type: 'module' })
  const asked = worker
  return new Promise((resolve, reject) => {
    asked.onmessage = ({ data }: MessageEvent<Picture>) => resolve(data)
    asked.onerror = () => {
      worker = null
      reject(new Error('the worker did not answer'))
    }
    asked.postMessage(request)
  })
}

/** The list of data is long, and a picture needs one series of it. */
function onlyWhatIsAsked(files: Files): Files {
  const { entry, series } = findIndicator(files.manifest, files.table.indicator)
  return { ...files, manifest: { ...files.manifest, search: [], series: [{ ...series, indicators: [entry] }] } }
}
