import type { ExpressionSpecification } from 'maplibre-gl'
import type { Layer } from './layer.ts'

/** Colours come as feature state: a change of period touches 24 states and no geometry. */
export const wardFills: Layer = {
  id: 'ward-fills',
  style: (colours) => [
    {
      id: 'ward-fills',
      type: 'fill',
      source: 'wards',
      paint: {
        'fill-color': ['to-color', ['feature-state', 'colour'], colours.land],
        'fill-opacity': whereHovered(0.86, 1),
        'fill-antialias': false,
      },
    },
  ],
  describe: ({ picture }) => `Wards filled by class: ${picture.legend.classes.map((c) => c.label).join(', ')}`,
  apply: (map, { picture, hovered }, colours) => {
    const ramp = colours.slots[picture.legend.palette]
    for (const { code, slot, state, say } of picture.readings) {
      const colour = slot === null ? colours.land : ramp[slot]
      map.setFeatureState(
        { source: 'wards', id: code },
        { colour, slot: slot ?? -1, state, say, hovered: code === hovered },
      )
    }
  },
}

function whereHovered(hovered: number, otherwise: number): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', 'hovered'], false], hovered, otherwise]
}
