import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Manifest, PlacesFile, TableFile } from '../core/published.ts'
import type { View } from '../core/view.ts'
import type { WardCode } from '../core/ward-code.ts'

/** Where the file of an indicator stands. */
export type TableState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'ready'; readonly table: TableFile }

/** All state of the page: what was asked for and what has been loaded. Nothing derived is in it. */
export interface State {
  readonly view: View
  readonly manifest: Manifest
  readonly places: PlacesFile
  readonly tables: Readonly<Record<string, TableState>>
  /** The indicator whose picture stands while another one is loading or has failed. */
  readonly standing: string
  /** The ward under the pointer. */
  readonly hovered: WardCode | null
}

export type Store = StoreApi<State>

export function createState(initial: State): Store {
  return createStore<State>(() => initial)
}
