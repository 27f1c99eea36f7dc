import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Objects, Topology } from 'topojson-specification'
import type { MapLayer, MapTopology } from '../../src/core/map-topology.ts'
import type { Polygons, Position } from './rings.ts'

/** A thing of a map in longitude and latitude. */
export type GroundShape =
  | { readonly kind: 'point'; readonly at: Position }
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Position[])[] }
  | { readonly kind: 'area'; readonly polygons: Polygons }

/** A thing of a layer; `id` is its code where it has one. */
export interface GroundFeature {
  readonly id?: string
  readonly shape: GroundShape
  readonly properties: Readonly<Record<string, string>>
}

/** Layers by name. */
export type GroundLayers = Readonly<Record<string, readonly GroundFeature[]>>

/** How fine a topology is. */
export interface Fineness {
  /** Degrees in one step of longitude and of latitude: every point moves to the nearest crossing of this grid. */
  readonly step: readonly [lon: number, lat: number]
  /**
   * A point is left out where the triangle with its neighbours is smaller (Visvalingam and Whyatt). It stays where lines
   * meet or end. With 0 all stay.
   */
  readonly leastSquareMetres: number
}

/**
 * The layers as one quantised topology, in which a border of two areas is one arc that both use. The same layers give the
 * same bytes.
 */
export function makeGround(layers: GroundLayers, { step, leastSquareMetres }: Fineness): MapTopology {
  const corner = southWest(layers, step)
  const toGrid = ([lon, lat]: Position): number[] => [
    Math.round(lon / step[0]) - corner[0],
    Math.round(lat / step[1]) - corner[1],
  ]
  const collections = Object.entries(layers).map(([name, features]) => [name, collectionOf(features, toGrid)])
  const whole = topology(Object.fromEntries(collections)) as Topology<Objects>
  const squareMetres = squareMetresOf(step, corner[1] * step[1])
  const weighed = presimplify(whole, (triangle) => triangleArea(triangle) * squareMetres)
  const { arcs, objects } = quantize(simplify(weighed, leastSquareMetres), { scale: [1, 1], translate: [0, 0] })
  return {
    type: 'Topology',
    objects: Object.fromEntries(
      Object.entries(objects).map(([name, layer]) => [name, layerOf(layer as GeometryCollection)]),
    ),
    arcs: arcs as [number, number][][],
    transform: { scale: [...step], translate: [decimals(corner[0] * step[0]), decimals(corner[1] * step[1])] },
  }
}

/** The lowest numbers of a crossing that are in use. */
function southWest(layers: GroundLayers, step: Fineness['step']): [number, number] {
  const points = Object.values(layers).flatMap((features) => features.flatMap(({ shape }) => pointsOf(shape)))
  if (points.length === 0) throw new Error('no layer has a point')
  const least = (axis: 0 | 1) =>
    points.reduce((lowest, at) => Math.min(lowest, Math.round(at[axis] / step[axis])), Number.POSITIVE_INFINITY)
  return [least(0), least(1)]
}

function pointsOf(shape: GroundShape): readonly Position[] {
  if (shape.kind === 'point') return [shape.at]
  return shape.kind === 'lines' ? shape.lines.flat() : shape.polygons.flat(2)
}

function collectionOf(features: readonly GroundFeature[], toGrid: (at: Position) => number[]) {
  return {
    type: 'FeatureCollection' as const,
    features: features.map(({ id, shape, properties }) => ({
      type: 'Feature' as const,
      ...(id === undefined ? {} : { id }),
      properties,
      geometry: geometryOf(shape, toGrid),
    })),
  }
}

function geometryOf(shape: GroundShape, toGrid: (at: Position) => number[]) {
  if (shape.kind === 'point') return { type: 'Point' as const, coordinates: toGrid(shape.at) }
  if (shape.kind === 'lines')
    return { type: 'MultiLineString' as const, coordinates: shape.lines.map((line) => line.map(toGrid)) }
  const polygons = shape.polygons.map((rings) => rings.map((ring) => ring.map(toGrid)))
  const [only] = polygons
  return polygons.length === 1 && only
    ? { type: 'Polygon' as const, coordinates: only }
    : { type: 'MultiPolygon' as const, coordinates: polygons }
}

/** Every geometry has properties, if none are in them. */
function layerOf({ geometries }: GeometryCollection): MapLayer {
  const all = geometries.map((geometry) => ({ ...geometry, properties: geometry.properties ?? {} }))
  return { type: 'GeometryCollection', geometries: all as unknown as MapLayer['geometries'] }
}

type Corner = readonly number[]

const triangleArea = ([[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0]]: readonly [Corner, Corner, Corner]) =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

const metresPerDegree = 111_195

/** Of one cell of the grid, near enough over a borough. */
const squareMetresOf = ([lon, lat]: Fineness['step'], at: number) =>
  lon * lat * metresPerDegree ** 2 * Math.cos((at * Math.PI) / 180)

/** Without the noise of a product: steps have at most six decimals. */
const decimals = (degrees: number) => Number(degrees.toFixed(6))
