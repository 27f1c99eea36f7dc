import type { Map as GlMap, LayerSpecification } from 'maplibre-gl'
import { areaInfo } from '../../core/picture/areas.ts'
import type { AreaKind } from '../../core/series.ts'
import { areaSources, forEachKind } from './area-source.ts'
import type { Layer } from './layer.ts'

/** A white halo and a dark line about the chosen ward and, of small areas, about the chosen one in it. */
export const chosenArea: Layer = {
  id: 'chosen-area',
  style: ({ casing, chosen }) =>
    forEachKind((kind) => [line(kind, 'halo', casing, 7), line(kind, 'line', chosen, 2.75)]),
  describe: ({ picture: { by, chosen, ward } }) => {
    if (!ward) return `No ${areaInfo[by].one} chosen`
    return `Chosen: ${chosen?.name ?? `${ward.name} ward`}`
  },
  apply: (map, { picture }) => {
    const codes = { ward: picture.ward?.code, 'small-area': picture.by === 'small-area' ? picture.chosen?.code : '' }
    for (const part of ['halo', 'line'] as const) {
      map.setFilter(idOf('ward', part), codeIs(codes.ward ?? ''))
      map.setFilter(idOf('small-area', part), codeIs(codes['small-area'] ?? ''))
    }
  },
}

/** The code of the area that has the line; empty where none has. */
export function chosenIn(map: GlMap, by: AreaKind): string {
  const filter = map.getFilter(idOf(by, 'line'))
  return Array.isArray(filter) ? String(filter[2]) : ''
}

type Part = 'halo' | 'line'

const idOf = (kind: AreaKind, part: Part) => `chosen-${kind}-${part}`
const codeIs = (code: string): ['==', ['get', string], string] => ['==', ['get', 'code'], code]

function line(kind: AreaKind, part: Part, colour: string, width: number): LayerSpecification {
  return {
    id: idOf(kind, part),
    type: 'line',
    source: areaSources[kind].areas,
    filter: codeIs(''),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  }
}
