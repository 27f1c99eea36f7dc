import type { HotspotPicture, HotspotTarget } from '../../core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../../core/hotspots/hotspot-view.ts'
import type { Spot } from '../../core/search/spot.ts'
import type { ZoomableMap } from '../../core/zoomable-map.ts'
import type { Renderer } from '../../store/store.ts'

/** Streets with hotspots upon them. */
export interface HotspotGround {
  readonly map: ZoomableMap
  readonly draw: (picture: HotspotPicture) => void
  /** What is drawn, from the ground up. */
  readonly described: () => readonly string[]
}

/** Puts streets and hotspots into an element. It calls `lost` when the graphics are taken away; then nothing of it is left. */
export type MountHotspots = (element: HTMLElement, lost: (why: string) => void) => Promise<HotspotGround>

/** What the page of hotspots can ask for. The composition root says what happens. */
export interface HotspotAct {
  /** Chooses something: a step that Back undoes. */
  readonly choose: (change: Partial<HotspotView>) => void
  /** Moves the window while a grip is dragged or time plays: leaves no steps behind. */
  readonly drag: (change: Partial<HotspotView>) => void
  /** Asks what is somewhere, and chooses it. */
  readonly find: (target: HotspotTarget, spot: Spot | null) => void
  readonly openSearch: () => void
  /** Asks again for what failed. */
  readonly retry: () => void
  /** Ends work that takes long: the picture that stands is the view again. */
  readonly stop: () => void
  readonly announce: (text: string) => void
  readonly draw: (renderer: Renderer, why?: string) => void
  /** Mounts streets with the picture on them; null where there is none to be had. */
  readonly mountMap: MountHotspots | null
  readonly link: () => string
}

/** For the page as it is built: nothing happens. */
export const noHotspotAct: HotspotAct = {
  choose() {},
  drag() {},
  find() {},
  openSearch() {},
  retry() {},
  stop() {},
  announce() {},
  draw() {},
  mountMap: null,
  link: () => '',
}
