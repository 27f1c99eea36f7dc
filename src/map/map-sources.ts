import type { FeatureCollection } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { MapTopology } from '../core/map-topology.ts'
import { fromDrawing } from '../core/plane.ts'
import type { Area, PlacesFile, SmallAreasFile } from '../core/published.ts'

/** The wards in full detail, by the names of the style's sources. */
export function wardSources(boundaries: MapTopology, places: PlacesFile): Readonly<Record<string, FeatureCollection>> {
  const { wards, neighbours } = boundaries.objects
  if (!wards) throw new Error('the boundaries have no wards')
  const areas = feature(boundaries, wards) as FeatureCollection
  return {
    wards: byCode(areas),
    borders: collection([{ type: 'Feature', properties: {}, geometry: mesh(boundaries, wards) }]),
    'ward-points': points(places.wards, places.plane),
    around: neighbours ? (feature(boundaries, neighbours) as FeatureCollection) : collection([]),
  }
}

/**
 * The small areas by the names of the style's sources, where both their outlines and their file are there.
 * @param outlines layer `lsoas`
 */
export function smallAreaSources(
  outlines: MapTopology | null,
  smallAreas: SmallAreasFile | null,
  { plane }: PlacesFile,
): Readonly<Record<string, FeatureCollection>> | null {
  const lsoas = outlines?.objects['lsoas']
  if (!outlines || !lsoas || !smallAreas) return null
  const areas = feature(outlines, lsoas) as FeatureCollection
  return { 'small-areas': byCode(areas), 'small-area-points': points(smallAreas.areas, plane) }
}

const byCode = ({ features }: FeatureCollection) =>
  collection(features.map((area) => ({ ...area, properties: { code: area.id } })))

/** Where values are written and circles stand. */
const points = (areas: readonly Area[], plane: PlacesFile['plane']) =>
  collection(
    areas.map(({ code, label }) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Point', coordinates: [...fromDrawing(plane, label.at)] },
    })),
  )

const collection = (features: FeatureCollection['features']): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
})
