import type { IsoMonth } from '../iso-month.ts'

/**
 * What is drawn: the surface, the incidents by square or hexagon or (of data that come so) by small area, the cells that
 * chance alone does not explain, or the publisher's own map points.
 */
export type HotspotShow = 'density' | 'squares' | 'hexagons' | 'areas' | 'significant' | 'points'

export const hotspotShows: readonly HotspotShow[] = ['density', 'squares', 'hexagons', 'areas', 'significant', 'points']
export const bandwidths = [200, 300, 500] as const
export const cellSizes = [100, 200, 400] as const
export type BandwidthMetres = (typeof bandwidths)[number]
export type CellMetres = (typeof cellSizes)[number]

/** By what the list is ordered; `rank` is the order of the method. */
export type HotspotSort = 'rank' | 'count' | 'change' | 'ward' | 'name'

/** Everything that a visitor chooses of a map of hotspots. */
export interface HotspotView {
  /** Id of the catalogue. */
  readonly indicator: string
  /** Of the window; null with `last` null means the latest twelve months. A window has 1 to 36 months. */
  readonly first: IsoMonth | null
  readonly last: IsoMonth | null
  readonly show: HotspotShow
  readonly bandwidthMetres: BandwidthMetres
  readonly cellMetres: CellMetres
  /** From the first month of the series to `last`; `first` is then not asked. */
  readonly cumulative: boolean
  readonly sort: HotspotSort
  /** Key of a place of the list. */
  readonly place: string | null
}

/** The part of a view that the preparation depends on; a change of anything else costs cells, never incidents. */
export type HotspotChoice = Pick<HotspotView, 'indicator' | 'show' | 'bandwidthMetres' | 'cellMetres'>

/** Months of the longest window that slides. */
export const longestWindow = 36
