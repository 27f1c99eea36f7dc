import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { WardShape } from '../../src/core/intake/ward-finder.ts'
import { parseWardCode } from '../../src/core/ward-code.ts'

/**
 * The outlines of a council's wards in degrees, to find the ward of a place.
 * @param boundaries object `wards`, ids are codes
 */
export function wardShapes(boundaries: Topology): WardShape[] {
  const layer = boundaries.objects['wards'] as GeometryCollection
  return feature(boundaries, layer).features.flatMap(({ id, geometry }) => {
    const code = parseWardCode(String(id))
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    return code ? [{ code, polygons: polygons as unknown as WardShape['polygons'] }] : []
  })
}
