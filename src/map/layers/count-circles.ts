import type { ExpressionSpecification } from 'maplibre-gl'
import { areaInfo } from '../../core/picture/areas.ts'
import { largestRadiusMetres } from '../../core/picture/circle-radius.ts'
import { metresPerPxAtZoom0 } from '../zoom.ts'
import { areaSources, forEachKind, showOnly } from './area-source.ts'
import type { Layer } from './layer.ts'

/** Counts as circles: an area that grows with the count, in metres on the ground, as in the drawing. */
export const countCircles: Layer = {
  id: 'count-circles',
  style: ({ slots, edge }) =>
    forEachKind((kind) => ({
      id: `${kind}-circles`,
      type: 'circle',
      source: areaSources[kind].points,
      paint: {
        'circle-color': slots.sequential[2],
        'circle-opacity': 0.85,
        'circle-stroke-color': edge,
        'circle-stroke-width': ['case', ['>', ['number', ['feature-state', 'radius'], 0], 0], 1, 0],
        'circle-radius': radiusInPx(),
      },
    })),
  describe: ({ picture }) =>
    picture.symbol === 'circles'
      ? `Circles of ${picture.readings.filter((r) => r.radius > 0).length} ${areaInfo[picture.by].many}`
      : 'No circles',
  apply: (map, { picture }) => {
    showOnly(map, picture.by, (kind) => [`${kind}-circles`])
    for (const { code, radius } of picture.readings) {
      map.setFeatureState({ source: areaSources[picture.by].points, id: code }, { radius })
    }
  },
}

/** Metres become px by zoom: twice as many at each level. */
function radiusInPx(): ExpressionSpecification {
  const radius: ExpressionSpecification = ['number', ['feature-state', 'radius'], 0]
  const at = (zoom: number): ExpressionSpecification => [
    '*',
    radius,
    (largestRadiusMetres * 2 ** zoom) / metresPerPxAtZoom0,
  ]
  return ['interpolate', ['exponential', 2], ['zoom'], 5, at(5), 20, at(20)]
}
