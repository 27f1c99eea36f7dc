import { topology } from 'topojson-server'
import type { Polygons } from './rings.ts'

/** An area of a map. `properties` are kept with it. */
export interface MapArea {
  readonly id: string
  readonly polygons: Polygons
  readonly properties: Readonly<Record<string, string>>
}

/** Steps across the map: over a borough 15 km wide, each is some 15 cm, well below the 1 m of the source. */
const steps = 100_000

/**
 * TopoJSON text of the areas as one object, quantised, in which a border of two areas is one arc that both use.
 * @param name of the object, `wards`
 */
export function makeTopology(name: string, areas: readonly MapArea[]): string {
  const features = areas.map((area) => ({
    type: 'Feature' as const,
    id: area.id,
    properties: area.properties,
    geometry: geometryOf(area.polygons),
  }))
  const collection = { type: 'FeatureCollection' as const, features }
  return `${JSON.stringify(topology({ [name]: collection }, steps))}\n`
}

function geometryOf(polygons: Polygons) {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])))
  const [only] = coordinates
  return coordinates.length === 1 && only
    ? { type: 'Polygon' as const, coordinates: only }
    : { type: 'MultiPolygon' as const, coordinates }
}
