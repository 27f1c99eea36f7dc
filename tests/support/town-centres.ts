import { feature } from 'topojson-client'
import type { HotspotData } from '../../src/core/hotspots/hotspot-data.ts'
import { type Affine, gridAt } from '../../src/core/hotspots/hotspot-ground.ts'
import type { MapTopology } from '../../src/core/map-topology.ts'
import { type PlaneOrigin, toDrawing } from '../../src/core/plane.ts'

/** Outlines of town centres from the ground's file, in metres on the British National Grid; none where it has no such layer. */
export function townCentresOf(
  topology: MapTopology | null,
  plane: PlaneOrigin,
  toDrawn: Affine,
): HotspotData['townCentres'] {
  const layer = topology?.objects['town-centres']
  if (!topology || !layer) return []
  const placed = ([lon = 0, lat = 0]: readonly number[]) => gridAt(toDrawn, toDrawing(plane, [lon, lat]))
  return feature(topology, layer).features.flatMap(({ geometry: shape, properties }) => {
    const polygons =
      shape.type === 'Polygon' ? [shape.coordinates] : shape.type === 'MultiPolygon' ? shape.coordinates : []
    const name = properties['name']
    return name ? [{ name, rings: polygons.flat().map((ring) => ring.map(placed)) }] : []
  })
}
