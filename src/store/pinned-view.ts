import { pinned } from '../core/picture/picture.ts'
import type { View } from '../core/view.ts'
import { shownPicture } from './shown-picture.ts'
import type { State } from './store.ts'

/** The view with the months that are shown written into it, so that a step or a link keeps them. */
export function pinnedView(state: State): View {
  const { picture, pending } = shownPicture()(state)
  return pending ? state.view : pinned(state.view, picture)
}
