import type { Files, Picture } from '../core/picture/picture.ts'
import type { View } from '../core/view.ts'
import { awaitsEvidence } from './shown-picture.ts'
import type { Store } from './store.ts'

/** Makes the picture with all its statistics; given by the composition root, so that the store knows no worker. */
export type DeepPictures = (view: View, files: Files) => Promise<Picture>

/** A slider that moves asks for nothing. */
const restMs = 120

/** Has the statistics of whatever is shown made once it has rested, and one picture at a time. */
export function deepenWhenAtRest(store: Store, make: DeepPictures): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy = false
  const ask = async () => {
    const wanted = awaitsEvidence(store.getState())
    if (busy || !wanted) return
    busy = true
    const picture = await make(wanted.view, wanted.files).catch(() => null)
    busy = false
    if (picture) store.setState({ deep: { view: wanted.view, table: wanted.files.table, picture } })
    // What has failed is not asked for again until something else is wanted.
    const next = awaitsEvidence(store.getState())
    if (next && (picture || next.view !== wanted.view)) rest()
  }
  const rest = () => {
    clearTimeout(timer)
    timer = setTimeout(ask, restMs)
  }
  store.subscribe((now, before) => {
    if (now.view !== before.view || now.tables !== before.tables) rest()
  })
  rest()
}
