import { feature, mesh } from 'topojson-client'
import { expect, test } from 'vitest'
import type { MapLayer } from '../../src/core/map-topology.ts'
import { type GroundFeature, makeGround } from './make-ground.ts'
import type { Position, Ring } from './rings.ts'

const fine = { step: [0.00001, 0.00001], leastSquareMetres: 0 } as const

const square = (x: number, y: number): Ring => [
  [x, y],
  [x + 0.02, y],
  [x + 0.02, y + 0.02],
  [x, y + 0.02],
  [x, y],
]
const area = (id: string, ring: Ring): GroundFeature => ({
  id,
  shape: { kind: 'area', polygons: [[ring]] },
  properties: { name: id },
})
const way = (...line: Position[]): GroundFeature => ({ shape: { kind: 'lines', lines: [line] }, properties: {} })
/** The number of each arc in use, as often as it is used. */
const arcsOf = (layer: MapLayer | undefined): number[] =>
  (layer?.geometries ?? []).flatMap((one) => ('arcs' in one ? one.arcs.flat(2) : [])).map((id) => (id < 0 ? ~id : id))

test('a border of two areas is one arc that both use, though one writes it with a small error', () => {
  const topology = makeGround({ areas: [area('a', square(0, 51)), area('b', square(0.020001, 51.000001))] }, fine)
  const used = arcsOf(topology.objects['areas'])
  expect(topology.arcs.map((_, arc) => used.filter((id) => id === arc).length).sort()).toEqual([1, 1, 2])
  expect(mesh(topology, topology.objects['areas'], (a, b) => a !== b).coordinates).toHaveLength(1)
})

test('quantising moves no point by more than half a step each way', () => {
  const step = [0.00003, 0.00002] as const
  const line: Position[] = [
    [-0.305531, 51.555193],
    [-0.129094, 51.557772],
    [-0.175585, 51.670167],
  ]
  const topology = makeGround({ ways: [way(...line)], stops: [point(line[1])] }, { step, leastSquareMetres: 0 })
  const [drawn] = feature(topology, topology.objects['ways'] as MapLayer).features
  const found = drawn?.geometry.type === 'MultiLineString' ? (drawn.geometry.coordinates[0] ?? []) : []
  const [stop] = feature(topology, topology.objects['stops'] as MapLayer).features
  const at = stop?.geometry.type === 'Point' ? stop.geometry.coordinates : []
  expect(found).toHaveLength(3)
  for (const [i, [lon, lat]] of [...line, line[1] ?? [0, 0]].entries()) {
    const [x = 0, y = 0] = [...found, at][i] ?? []
    expect(Math.abs(x - lon)).toBeLessThanOrEqual(step[0] / 2 + 1e-9)
    expect(Math.abs(y - lat)).toBeLessThanOrEqual(step[1] / 2 + 1e-9)
  }
})

test('a small bend is left out, a large one and the place where lines meet stay', () => {
  const bend: Position = [0.001, 51.00001]
  const meeting: Position = [0.002, 51.00001]
  const turn: Position = [0.003, 51.002]
  const main = way([0, 51], bend, meeting, turn, [0.004, 51])
  const side = way(meeting, [0.002, 51.01])
  const topology = makeGround({ ways: [main, side] }, { ...fine, leastSquareMetres: 500 })
  const [drawn] = feature(topology, topology.objects['ways'] as MapLayer).features
  const left = drawn?.geometry.type === 'MultiLineString' ? (drawn.geometry.coordinates[0] ?? []) : []
  expect(left.map(([x = 0]) => x.toFixed(3))).toEqual(['0.000', '0.002', '0.003', '0.004'])
})

test('every geometry has properties, and a code where it was given one', () => {
  const topology = makeGround({ areas: [area('a', square(0, 51))], ways: [way([0, 51], [1, 51])] }, fine)
  expect(topology.objects['areas']?.geometries[0]).toMatchObject({ id: 'a', properties: { name: 'a' } })
  expect(topology.objects['ways']?.geometries[0]).toEqual({ type: 'MultiLineString', arcs: [[0]], properties: {} })
})

test('layers without a point are refused', () => {
  expect(() => makeGround({ ways: [] }, fine)).toThrow('no layer has a point')
})

function point(at: Position | undefined): GroundFeature {
  return { shape: { kind: 'point', at: at ?? [0, 0] }, properties: {} }
}
