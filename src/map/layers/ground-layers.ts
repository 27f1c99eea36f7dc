import type { LayerSpecification } from 'maplibre-gl'
import type { ContextGroup } from '../../core/zoomable-map.ts'
import type { Colours } from '../colours.ts'

/** A layer of context: the group that switches it, and the file and object that fill it. */
export interface GroundLayer {
  readonly group: ContextGroup
  readonly file: 'ogl' | 'osm' | 'lamps'
  readonly object: string
  readonly style: (colours: Colours, at: { readonly id: string; readonly source: string }) => LayerSpecification
}

/** From this zoom on the lamp columns trace the streets; further out they would be a grey cloud. */
export const lampsFrom = 13.4

/** Context lies over the fills and under the borders, and steps back behind the figures. */
export const groundLayers: readonly GroundLayer[] = [
  {
    group: 'parks',
    file: 'osm',
    object: 'parks',
    style: ({ chosen }, at) => ({ ...at, type: 'fill', paint: { 'fill-color': chosen, 'fill-opacity': 0.08 } }),
  },
  { group: 'transport', file: 'ogl', object: 'roads', style: ({ casing }, at) => line(at, casing, 1.2, 7, 0.45) },
  { group: 'transport', file: 'osm', object: 'railways', style: ({ casing }, at) => line(at, casing, 1, 3, 0.7) },
  { group: 'small-areas', file: 'ogl', object: 'lsoas', style: ({ edge }, at) => line(at, edge, 0.3, 1.2, 0.55) },
  { group: 'centres', file: 'ogl', object: 'town-centres', style: ({ chosen }, at) => line(at, chosen, 0.8, 2, 0.8) },
  {
    group: 'lamps',
    file: 'lamps',
    object: 'lamps',
    // White with a dark rim: one of them stands out from every class.
    style: ({ casing, edge }, at) => ({
      ...at,
      type: 'circle',
      minzoom: lampsFrom,
      paint: {
        'circle-color': casing,
        'circle-opacity': 0.75,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 13, 0.5, 15, 1.5, 18, 5],
        'circle-stroke-color': edge,
        'circle-stroke-opacity': 0.6,
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 13, 0.25, 15, 0.5, 18, 1],
      },
    }),
  },
  {
    group: 'transport',
    file: 'osm',
    object: 'stations',
    style: ({ casing, edge }, at) => ({
      ...at,
      type: 'circle',
      paint: {
        'circle-color': casing,
        'circle-stroke-color': edge,
        'circle-stroke-width': 1,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 2, 15, 5],
      },
    }),
  },
]

/** The id of a context layer and of its source. */
export const groundId = (object: string) => `ground-${object}`

/** A line that grows from one width at zoom 10 to another at zoom 16. */
function line(
  at: { readonly id: string; readonly source: string },
  colour: string,
  far: number,
  near: number,
  opacity: number,
): LayerSpecification {
  return {
    ...at,
    type: 'line',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': colour,
      'line-opacity': opacity,
      'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 10, far, 16, near],
    },
  }
}
