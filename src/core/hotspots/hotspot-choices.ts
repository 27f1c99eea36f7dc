import { unreachable } from '../unreachable.ts'
import type { HotspotData } from './hotspot-data.ts'
import type { HotspotChoiceOf } from './hotspot-picture.ts'
import {
  type BandwidthMetres,
  bandwidths,
  type CellMetres,
  cellSizes,
  type HotspotChoice,
  type HotspotShow,
  hotspotShows,
} from './hotspot-view.ts'

const showLabels: Record<HotspotShow, string> = {
  density: 'Density',
  squares: 'Squares',
  hexagons: 'Hexagons',
  areas: 'Small areas',
  significant: 'Clear of chance',
  points: 'Map points',
}

const bySmallArea = 'These data come by small area, without places.'

/** Why these data cannot be shown so; null where they can. */
export function refusedShow(data: HotspotData, show: HotspotShow): string | null {
  if (data.kind === 'small-areas') return show === 'areas' || show === 'significant' ? null : bySmallArea
  const { cellMetres } = data
  switch (show) {
    case 'squares':
    case 'significant':
      return null
    case 'areas':
      return 'These data come as places, not by small area.'
    case 'density':
      return cellMetres === null ? null : `A density needs exact places; these data come by square of ${cellMetres} m.`
    case 'hexagons':
      return cellMetres === null
        ? null
        : `Squares of ${cellMetres} m, as which these data come, do not fit into hexagons.`
    case 'points':
      return cellMetres === null ? (data.noMapPoints ?? null) : 'Map points are not in the public edition.'
    default:
      return unreachable(show)
  }
}

/** Why these data have no cells of this size; null where they do. */
export function refusedCellSize(data: HotspotData, metres: number): string | null {
  if (data.kind === 'small-areas') return bySmallArea
  const least = data.cellMetres ?? 0
  return metres < least ? `These data come by square of ${least} m.` : null
}

export const showChoices = (data: HotspotData): HotspotChoiceOf<HotspotShow>[] =>
  hotspotShows.map((value) => ({ value, label: showLabels[value], refused: refusedShow(data, value) }))

export const cellSizeChoices = (data: HotspotData): HotspotChoiceOf<number>[] =>
  cellSizes.map((value) => ({ value, label: `${value} m`, refused: refusedCellSize(data, value) }))

export const bandwidthChoices = (data: HotspotData): HotspotChoiceOf<number>[] =>
  bandwidths.map((value) => ({ value, label: `${value} m`, refused: refusedShow(data, 'density') }))

/** The choice as these data carry it: what is refused is replaced by the nearest that is not. */
export function carriedChoice(data: HotspotData, choice: HotspotChoice): HotspotChoice {
  const show = [choice.show, 'density', 'squares', 'areas'] as const
  const cell = cellSizes.filter((size) => size >= choice.cellMetres || size === 400)
  return {
    indicator: data.indicator.id,
    show: show.find((one) => refusedShow(data, one) === null) ?? 'squares',
    bandwidthMetres: choice.bandwidthMetres satisfies BandwidthMetres,
    cellMetres: cell.find((size) => refusedCellSize(data, size) === null) ?? (choice.cellMetres satisfies CellMetres),
  }
}
