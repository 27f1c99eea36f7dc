import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AreaCode } from '../core/area-code.ts'
import type { Picture } from '../core/picture/picture.ts'
import type { Manifest, PlacesFile, SmallAreasFile, TableFile } from '../core/published.ts'
import type { SearchFile } from '../core/search/search-file.ts'
import type { Spot } from '../core/search/spot.ts'
import type { View } from '../core/view.ts'

/** Where the file of an indicator stands. */
export type TableState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'ready'; readonly table: TableFile }

/** Where the files of names stand: asked for only when somebody searches. `missing` are those that did not come. */
export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly files: readonly SearchFile[]; readonly missing: readonly string[] }

/** What draws the map: the outlines alone, or streets beneath them. */
export type Renderer = 'outlines' | 'streets'

/** All state of the page: what was asked for and what has been loaded. Nothing derived is in it. */
export interface State {
  readonly view: View
  readonly manifest: Manifest
  readonly places: PlacesFile
  /** Null until a series by small area is asked for. */
  readonly smallAreas: SmallAreasFile | null
  readonly tables: Readonly<Record<string, TableState>>
  /** The indicator whose picture stands while another one is loading or has failed. */
  readonly standing: string
  /** The last picture that was made with all its statistics, and what it was made of. */
  readonly deep: { readonly view: View; readonly table: TableFile; readonly picture: Picture } | null
  readonly renderer: Renderer
  /** Why streets are not drawn though they were wanted. */
  readonly rendererNote: string | null
  readonly search: SearchState
  /** The place that was found and is marked, in the chosen ward. */
  readonly spot: Spot | null
  /** The ward or small area under the pointer. */
  readonly hovered: AreaCode | null
}

export type Store = StoreApi<State>

export function createState(initial: State): Store {
  return createStore<State>(() => initial)
}
