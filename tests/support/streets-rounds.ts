import type { CDPSession, Page } from 'playwright-core'
import { wantStreets } from './streets.ts'

/** What is left after streets have come and gone. */
export type Left = {
  /**
   * What the page holds after everything that can go is gone, in bytes; without compiled code, of which the engine makes
   * more for as long as a page is used.
   */
  readonly heapBytes: number
  /** Graphics contexts that are neither lost nor forgotten. */
  readonly contexts: number
  readonly canvases: number
  /** Of the streets; others of the page stay. */
  readonly workers: number
}

/** Runs inside the page before anything else: keeps an eye on every graphics context that is made. */
export async function watchContexts(page: Page): Promise<void> {
  // The benchmark's compiler has functions keep their names by a helper that the page does not have.
  await page.addInitScript('globalThis.__name ??= (value) => value')
  await page.addInitScript(() => {
    const made: WeakRef<WebGL2RenderingContext>[] = []
    const getContext = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
      const context = Reflect.apply(getContext, this, asked)
      if (context instanceof WebGL2RenderingContext) made.push(new WeakRef(context))
      return context
    } as typeof getContext
    Object.assign(window, { liveContexts: () => made.filter((ref) => ref.deref()?.isContextLost() === false).length })
  })
}

/** Brings the streets and takes them away again, so many times. */
export async function goRound(page: Page, times: number): Promise<void> {
  for (let round = 0; round < times; round++) {
    await wantStreets(page)
    await page.getByRole('button', { name: 'Streets' }).click()
    await page.locator('[data-renderer="outlines"]').waitFor()
  }
}

/** The streets must be away, and the page opened with `watchContexts`. */
export async function whatIsLeft(page: Page): Promise<Left> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  // What is freed late, in finalizers and closed channels, is freed by the second or third turn.
  for (let turn = 0; turn < 3; turn++) {
    await session.send('HeapProfiler.collectGarbage')
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)))
  }
  const heapBytes = bytesWithoutCode(await heapSnapshot(session))
  await session.detach()
  const counted = await page.evaluate(() => ({
    contexts: (window as unknown as { liveContexts: () => number }).liveContexts(),
    canvases: document.querySelectorAll('canvas').length,
  }))
  return { heapBytes, ...counted, workers: page.workers().filter((worker) => worker.url().includes('maplibre')).length }
}

/** As the browser writes it: a flat list of nodes, so many fields each. */
type HeapSnapshot = {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: readonly [string[]] } }
  readonly nodes: readonly number[]
}

async function heapSnapshot(session: CDPSession): Promise<HeapSnapshot> {
  const chunks: string[] = []
  const keep = ({ chunk }: { chunk: string }) => void chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', keep)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', keep)
  return JSON.parse(chunks.join(''))
}

function bytesWithoutCode({ snapshot, nodes }: HeapSnapshot): number {
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [code, type, size] = [types[0].indexOf('code'), fields.indexOf('type'), fields.indexOf('self_size')]
  let bytes = 0
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] !== code) bytes += nodes[at + size] ?? 0
  }
  return bytes
}
