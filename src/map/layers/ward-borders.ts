import type { Layer } from './layer.ts'

/** Two lines, dark in a white casing, so that one of them stands out from every class. */
export const wardBorders: Layer = {
  id: 'ward-borders',
  style: ({ casing, edge }) => [
    { id: 'ward-casing', type: 'line', source: 'borders', paint: { 'line-color': casing, 'line-width': 2.4 } },
    { id: 'ward-edge', type: 'line', source: 'borders', paint: { 'line-color': edge, 'line-width': 0.9 } },
  ],
  describe: ({ picture }) => `Borders of the wards of ${picture.borough.name}`,
  apply: () => {},
}
