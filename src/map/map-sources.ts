import type { FeatureCollection } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { MapTopology } from '../core/map-topology.ts'
import { fromDrawing } from '../core/plane.ts'
import type { PlacesFile } from '../core/published.ts'

/** The wards in full detail, by the names of the style's sources. */
export function wardSources(boundaries: MapTopology, places: PlacesFile): Readonly<Record<string, FeatureCollection>> {
  const { wards, neighbours } = boundaries.objects
  if (!wards) throw new Error('the boundaries have no wards')
  const areas = feature(boundaries, wards) as FeatureCollection
  return {
    wards: collection(areas.features.map((area) => ({ ...area, properties: { code: area.id } }))),
    borders: collection([{ type: 'Feature', properties: {}, geometry: mesh(boundaries, wards) }]),
    'ward-points': collection(
      places.wards.map(({ code, label }) => ({
        type: 'Feature',
        properties: { code },
        geometry: { type: 'Point', coordinates: [...fromDrawing(places.plane, label.at)] },
      })),
    ),
    around: neighbours ? (feature(boundaries, neighbours) as FeatureCollection) : collection([]),
  }
}

const collection = (features: FeatureCollection['features']): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
})
