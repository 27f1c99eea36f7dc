import type { Map as GlMap, LayerSpecification } from 'maplibre-gl'
import type { Layer } from './layer.ts'

/** A white halo and a dark line about the chosen ward. */
export const chosenWard: Layer = {
  id: 'chosen-ward',
  style: ({ casing, chosen }) => [line('chosen-halo', casing, 7), line('chosen-line', chosen, 2.75)],
  describe: ({ picture }) => (picture.chosen ? `Chosen: ${picture.chosen.name}` : 'No ward chosen'),
  apply: (map, { picture }) => {
    for (const id of ['chosen-halo', 'chosen-line'])
      map.setFilter(id, ['==', ['get', 'code'], picture.chosen?.code ?? ''])
  },
}

/** The code of the area that has the line; empty where none has. */
export function chosenIn(map: GlMap): string {
  const filter = map.getFilter('chosen-line')
  return Array.isArray(filter) ? String(filter[2]) : ''
}

function line(id: string, colour: string, width: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'wards',
    filter: ['==', ['get', 'code'], ''],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  }
}
