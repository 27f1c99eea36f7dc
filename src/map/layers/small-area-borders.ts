import type { Layer } from './layer.ts'

const id = 'small-area-borders'

/** Thin lines between small areas, under the borders of the wards, which lead. */
export const smallAreaBorders: Layer = {
  id,
  style: ({ edge }) => [
    {
      id,
      type: 'line',
      source: 'small-areas',
      layout: { visibility: 'none' },
      paint: { 'line-color': edge, 'line-opacity': 0.55, 'line-width': 0.5 },
    },
  ],
  describe: ({ picture }) =>
    picture.by === 'small-area' ? `Borders of ${picture.readings.length} small areas` : 'No small areas',
  apply: (map, { picture }) => {
    map.setLayoutProperty(id, 'visibility', picture.by === 'small-area' ? 'visible' : 'none')
  },
}
