import type { AreaCode } from '../core/area-code.ts'
import type { Spot } from '../core/search/spot.ts'
import type { View } from '../core/view.ts'
import type { WardCode } from '../core/ward-code.ts'
import type { MountMap } from '../core/zoomable-map.ts'
import type { Renderer } from '../store/store.ts'

/** What the page can ask for. The composition root says what happens. */
export interface Act {
  /** Chooses something: a step that Back undoes. */
  readonly choose: (change: Partial<View>) => void
  /** Moves through time while a grip is dragged or time plays: leaves no steps behind. */
  readonly drag: (change: Partial<View>) => void
  /** Chooses a ward, and marks a place in it. */
  readonly find: (ward: WardCode | null, spot: Spot | null) => void
  /** Asks for the names that can be found, once. */
  readonly openSearch: () => void
  readonly hover: (area: AreaCode | null) => void
  /** Asks again for what did not load. */
  readonly retry: () => void
  /** Says a line to those who listen. */
  readonly announce: (text: string) => void
  /** Draws the outlines alone, or streets beneath them; `why` tells the visitor what made it so. */
  readonly draw: (renderer: Renderer, why?: string) => void
  /** Mounts the renderer of streets; null where there is none to be had. */
  readonly mountMap: MountMap | null
  /** The full address of the view that is shown. */
  readonly link: () => string
}

/** For pages that are only read: nothing happens. */
export const noAct: Act = {
  choose() {},
  drag() {},
  find() {},
  openSearch() {},
  hover() {},
  retry() {},
  announce() {},
  draw() {},
  mountMap: null,
  link: () => '',
}
