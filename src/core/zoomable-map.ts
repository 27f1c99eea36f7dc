import type { AreaCode } from './area-code.ts'
import type { Picture } from './picture/picture.ts'

/** Groups of context that can be switched on and off. */
export type ContextGroup = 'around' | 'transport' | 'parks' | 'centres' | 'small-areas' | 'lamps' | 'names'

/** Where the map looks: the place in the middle, and how many metres one px stands for. */
export interface Look {
  readonly lon: number
  readonly lat: number
  readonly metresPerPx: number
}

/**
 * A renderer under the drawing: it paints the same picture with more depth and context. The drawing above it keeps the
 * keyboard, the names for those who listen, the labels and the camera; so it has no events of its own but being lost.
 */
export interface ZoomableMap {
  readonly draw: (picture: Picture, hovered: AreaCode | null) => void
  readonly look: (at: Look) => void
  /** What is drawn, read back from the renderer. */
  readonly read: () => DrawnMap
  readonly show: (groups: ReadonlySet<ContextGroup>) => void
  readonly lay: (overlay: MapOverlay) => void
  readonly remove: () => void
}

/** Something of its own that another part of the page draws on a renderer: MapLibre's `IControl`. */
export interface MapOverlay {
  readonly onAdd: (map: never) => HTMLElement
  readonly onRemove: (map: never) => void
}

/** Puts a renderer into an element. It calls `lost` when the graphics are taken away; then nothing of it is left. */
export type MountMap = (element: HTMLElement, lost: (why: string) => void) => Promise<ZoomableMap>

/** What a device offers for drawing, measured and not guessed from its name. */
export type Graphics = 'hardware' | 'software' | 'none'

/** What a renderer holds of a picture. */
export interface DrawnMap {
  readonly areas: readonly DrawnArea[]
  /** About which a line is drawn. */
  readonly chosen: AreaCode | null
  /** What its layers say of themselves, from the ground up. */
  readonly described: readonly string[]
}

/** What a renderer holds of an area. */
export interface DrawnArea {
  readonly code: AreaCode
  readonly slot: number | null
  readonly state: string
  /** The figure in words. */
  readonly say: string
  /** Of its circle, as a share of the largest; 0 where it has none. */
  readonly radius: number
}
