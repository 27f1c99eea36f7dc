import type { LayerSpecification } from 'maplibre-gl'
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
