import { createStore, type StoreApi } from 'zustand/vanilla'
import type { HotspotInspection, HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../../core/hotspots/hotspot-view.ts'
import type { Manifest, PlacesFile } from '../../core/published.ts'
import type { Spot } from '../../core/search/spot.ts'
import type { Renderer, SearchState } from '../store.ts'

/** What is being done about the view that was asked for. */
export type HotspotWork =
  | { readonly kind: 'none' }
  /** It takes long enough to be told: files are on their way, or a share (0 to 1) of the preparation is done. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'preparing'; readonly done: number }
  | { readonly kind: 'failed'; readonly why: string }

/** All state of the hotspots' page: what was asked for, and the last picture that was answered. */
export interface HotspotState {
  readonly manifest: Manifest
  readonly places: PlacesFile
  readonly view: HotspotView
  /** What is shown: it stands until the next one is there, or for good where that fails. `of` is what it answered. */
  readonly shown: { readonly of: HotspotView; readonly picture: HotspotPicture }
  readonly work: HotspotWork
  /** What the chosen place holds. */
  readonly inspection: HotspotInspection | null
  readonly search: SearchState
  /** A name that was found and is marked. */
  readonly spot: Spot | null
  readonly renderer: Renderer
  /** Why streets are not drawn though they were wanted. */
  readonly rendererNote: string | null
}

export type HotspotStore = StoreApi<HotspotState>

export const createHotspots = (initial: HotspotState): HotspotStore => createStore<HotspotState>(() => initial)

/** The state of a picture that has just been made, with nothing else known yet. */
export function firstState(
  { manifest, places }: Pick<HotspotState, 'manifest' | 'places'>,
  view: HotspotView,
  picture: HotspotPicture,
  inspection: HotspotInspection | null = null,
): HotspotState {
  return {
    ...{ manifest, places, view, inspection },
    shown: { of: view, picture },
    work: { kind: 'none' },
    search: { kind: 'idle' },
    spot: null,
    renderer: 'outlines',
    rendererNote: null,
  }
}
