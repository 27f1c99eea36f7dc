import type { Map as GlMap, LayerSpecification } from 'maplibre-gl'
import type { AreaKind } from '../../core/series.ts'

/** The sources of the areas of a picture: their shapes, and the points of their circles. Features are known by code. */
export const areaSources: Record<AreaKind, { readonly areas: string; readonly points: string }> = {
  ward: { areas: 'wards', points: 'ward-points' },
  'small-area': { areas: 'small-areas', points: 'small-area-points' },
}

export const areaKinds: readonly AreaKind[] = ['ward', 'small-area']

/** Shows those layers that draw this kind of area, and hides those that draw the other. */
export function showOnly(map: GlMap, by: AreaKind, layersOf: (kind: AreaKind) => readonly string[]): void {
  for (const kind of areaKinds)
    for (const id of layersOf(kind)) map.setLayoutProperty(id, 'visibility', kind === by ? 'visible' : 'none')
}

/** A layer for each kind of area. */
export const forEachKind = (layer: (kind: AreaKind) => LayerSpecification | readonly LayerSpecification[]) =>
  areaKinds.flatMap(layer)
