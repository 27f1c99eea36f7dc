import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import { makeTopology } from './make-topology.ts'
import { type Ring, rewound, ringProblems, signedArea } from './rings.ts'

const square = (x: number, y: number): Ring => [
  [x, y],
  [x + 0.02, y],
  [x + 0.02, y + 0.02],
  [x, y + 0.02],
  [x, y],
]
const clockwise = [...square(0, 51)].reverse()

test('a border of two areas is one arc that both use', () => {
  const areas = [0, 0.02].map((x, i) => ({ id: `w${i}`, polygons: [[square(x, 51)]], properties: {} }))
  const topology = JSON.parse(makeTopology('wards', areas)) as Topology<{ wards: GeometryCollection }>
  const used = topology.objects.wards.geometries.flatMap((one) => ('arcs' in one ? one.arcs.flat(2) : []) as number[])
  const times = topology.arcs.map((_, arc) => used.filter((id) => (id < 0 ? ~id : id) === arc).length)
  expect(times.sort()).toEqual([1, 1, 2])
})

test('quantising moves no point by more than a metre', () => {
  const ring: Ring = [
    [-0.30553, 51.55519],
    [-0.12909, 51.55777],
    [-0.17558, 51.67016],
    [-0.30553, 51.55519],
  ]
  const topology = JSON.parse(makeTopology('wards', [{ id: 'a', polygons: [[ring]], properties: {} }])) as Topology
  const back = feature(topology, topology.objects.wards as GeometryCollection).features[0]?.geometry
  const points = back?.type === 'Polygon' ? (back.coordinates[0] ?? []) : []
  const metresOff = ring.map(([lon, lat]) =>
    Math.min(...points.map(([x = 0, y = 0]) => Math.hypot((x - lon) * 69_000, (y - lat) * 111_000))),
  )
  expect(points).toHaveLength(4)
  expect(Math.max(...metresOff)).toBeLessThan(1)
})

test('outer rings are turned anticlockwise and holes clockwise', () => {
  expect(signedArea(clockwise)).toBeLessThan(0)
  const [turned] = rewound([[clockwise, square(0.005, 51.005)]])
  expect(turned?.map((ring) => Math.sign(signedArea(ring)))).toEqual([1, -1])
  expect(turned?.[0]).toEqual(square(0, 51))
})

test('rings that are none are told', () => {
  expect(ringProblems([[square(0, 51)]])).toEqual([])
  expect(ringProblems([[square(0, 51).slice(1)]])).toEqual(['a ring that is not closed'])
  expect(
    ringProblems([
      [
        [
          [0, 51],
          [0, 51],
        ],
      ],
    ]),
  ).toEqual(['a ring of 2 points'])
  expect(ringProblems([[square(530000, 180000)]])).toEqual(['a point at 530000, 180000'])
  expect(
    ringProblems([
      [
        [
          [0, 51],
          [1, 51],
          [2, 51],
          [0, 51],
        ],
      ],
    ]),
  ).toEqual(['a ring without area'])
  expect(ringProblems([])).toEqual(['no ring'])
})
