import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { GroundFeature, GroundLayers } from './make-ground.ts'
import type { WardRow } from './places.ts'
import type { Polygons } from './rings.ts'

/**
 * Wards and, where they are known, the districts around them as layers of one map, with code and name.
 * @param boundaries object `wards`, ids are codes
 * @param around object `neighbours`, with names
 */
export function boundaryLayers(wards: readonly WardRow[], boundaries: Topology, around: Topology | null): GroundLayers {
  const names = new Map<string, string>(wards.map(({ code, name }) => [code, name]))
  return {
    wards: featuresOf(boundaries, 'wards').map((ward) => ({
      ...ward,
      properties: { name: names.get(ward.id ?? '') ?? '' },
    })),
    ...(around ? { neighbours: featuresOf(around, 'neighbours') } : {}),
  }
}

function featuresOf(topology: Topology, object: string): GroundFeature[] {
  const collection = topology.objects[object] as GeometryCollection<{ name?: string }>
  return feature(topology, collection).features.map(({ id, geometry, properties }) => ({
    id: String(id ?? ''),
    properties: { name: properties?.name ?? '' },
    shape: {
      kind: 'area',
      polygons: (geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []) as unknown as Polygons,
    },
  }))
}
