import type { PlacesFile } from '../../core/published.ts'
import type { SearchState } from '../../store/store.ts'
import type { Act } from '../act.ts'

/** The field as its list sees it: what is typed, and what the list may change. */
export interface SearchField {
  readonly places: PlacesFile
  readonly area: string
  readonly search: SearchState
  readonly typed: string
  /** What the field reads when nothing is being typed: the marked place, the chosen ward, or nothing. */
  readonly shown: string
  /** The visitor wants the list. */
  readonly open: boolean
  /** The list's own way with keys, once it is there. */
  readonly keys: { current: ((event: KeyboardEvent) => void) | null }
  /** Enter was pressed before there was an answer to it. */
  readonly entered: { current: boolean }
  readonly setTyped: (text: string) => void
  readonly setOpen: (open: boolean) => void
  /** Whether the list stands, and the id of the option that is pointed at, or nothing. */
  readonly setPopup: (popup: { readonly expanded: boolean; readonly active: string }) => void
  readonly find: Act['find']
}
