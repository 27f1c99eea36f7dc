import { feature, mesh, neighbors } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { LonLat, Point } from '../../src/core/plane.ts'
import { svgPath } from './svg-path.ts'

/** An area of a map by its code. */
export interface Shape {
  readonly id: string
  readonly name: string
  /** Outer and inner rings of all its polygons, each closed. */
  readonly rings: readonly (readonly LonLat[])[]
}

type Project = (at: LonLat) => Point

/** The areas of one object of a map. */
export function shapesOf(topology: Topology, object: string): Shape[] {
  return feature(topology, layerOf(topology, object)).features.map(({ id, geometry, properties }) => ({
    id: String(id ?? ''),
    name: properties?.name ?? '',
    rings: (geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : []) as unknown as LonLat[][],
  }))
}

/** The longest ring stands for the area where one is needed. Throws where the area has no outline. */
export function outerRing(shapes: readonly Shape[], code: string): readonly LonLat[] {
  const shape = shapes.find((candidate) => candidate.id === code)
  if (!shape) throw new Error(`no boundary for ${code}`)
  const longest = [...shape.rings].sort((a, b) => b.length - a.length)[0] ?? []
  return longest.slice(0, -1)
}

/** The area as an SVG path. */
export function pathOf(shapes: readonly Shape[], code: string, project: Project): string {
  const rings = shapes.find((shape) => shape.id === code)?.rings ?? []
  return rings.map((ring) => svgPath(ring.map(project), true)).join('')
}

/** Every border of an object once, as one SVG path. */
export function bordersOf(topology: Topology, object: string, project: Project): string {
  const lines = mesh(topology, layerOf(topology, object)).coordinates as unknown as LonLat[][]
  return lines.map((line) => svgPath(line.map(project), false)).join('')
}

/** The outline of all areas of an object together: closed rings, with holes and islands. */
export function borderRings(topology: Topology, object: string): LonLat[][] {
  const { coordinates } = mesh(topology, layerOf(topology, object), (a, b) => a === b)
  return coordinates as unknown as LonLat[][]
}

/** The codes of the areas that each area of an object shares a border with. */
export function neighboursOf(topology: Topology, object: string): ReadonlyMap<string, readonly string[]> {
  const { geometries } = layerOf(topology, object)
  const sharing = neighbors(geometries)
  const codes = geometries.map((geometry) => String(geometry.id ?? ''))
  return new Map(codes.map((code, i) => [code, (sharing[i] ?? []).map((at) => codes[at] ?? '')]))
}

const layerOf = (topology: Topology, object: string) =>
  topology.objects[object] as GeometryCollection<{ name?: string }>
