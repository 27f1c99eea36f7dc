import type { HotspotData } from '../core/hotspots/hotspot-data.ts'
import type { HotspotInspection, HotspotPicture, HotspotTarget } from '../core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../core/hotspots/hotspot-view.ts'

/** What is said between the page and the worker of the hotspots. Every question has a number, and its answers carry it. */

export type HotspotQuestion =
  /** The data of the questions that follow; has no answer. */
  | { readonly kind: 'open'; readonly data: HotspotData }
  | { readonly kind: 'picture'; readonly number: number; readonly view: HotspotView }
  | { readonly kind: 'inspect'; readonly number: number; readonly view: HotspotView; readonly target: HotspotTarget }

export type HotspotAnswer =
  /** 0 to 1 of the preparation. */
  | { readonly kind: 'progress'; readonly number: number; readonly done: number }
  | { readonly kind: 'picture'; readonly number: number; readonly picture: HotspotPicture }
  | { readonly kind: 'inspection'; readonly number: number; readonly inspection: HotspotInspection | null }
  /** A newer question of the same kind came before this one was answered. */
  | { readonly kind: 'superseded'; readonly number: number }
  | { readonly kind: 'failed'; readonly number: number; readonly why: string }
