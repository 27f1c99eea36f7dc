import type { ExpressionSpecification } from 'maplibre-gl'
import { areaInfo } from '../../core/picture/areas.ts'
import { capital } from '../../core/picture/count-words.ts'
import { areaSources, forEachKind, showOnly } from './area-source.ts'
import type { Layer } from './layer.ts'

/** Colours come as feature state: a change of period touches one state an area and no geometry. */
export const areaFills: Layer = {
  id: 'area-fills',
  style: (colours) =>
    forEachKind((kind) => ({
      id: `${kind}-fills`,
      type: 'fill',
      source: areaSources[kind].areas,
      paint: {
        'fill-color': ['to-color', ['feature-state', 'colour'], colours.land],
        'fill-opacity': whereHovered(0.86, 1),
        'fill-antialias': false,
      },
    })),
  describe: ({ picture }) =>
    `${capital(areaInfo[picture.by].many)} filled by class: ${picture.legend.classes.map((c) => c.label).join(', ')}`,
  apply: (map, { picture, hovered }, colours) => {
    showOnly(map, picture.by, (kind) => [`${kind}-fills`])
    const ramp = colours.slots[picture.legend.palette]
    for (const { code, slot, state, say } of picture.readings) {
      const colour = slot === null ? colours.land : ramp[slot]
      map.setFeatureState(
        { source: areaSources[picture.by].areas, id: code },
        { colour, slot: slot ?? -1, state, say, hovered: code === hovered },
      )
    }
  },
}

function whereHovered(hovered: number, otherwise: number): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', 'hovered'], false], hovered, otherwise]
}
