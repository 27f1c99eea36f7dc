import { expect, it } from 'vitest'
import type { WardCode } from '../ward-code.ts'
import type { GridRing } from './inside-raster.ts'
import { metresToEdge, wardNear } from './ward-near.ts'
import { wardRaster } from './ward-raster.ts'

const square = (west: number): GridRing => [
  [west, 0],
  [west + 1000, 0],
  [west + 1000, 1000],
  [west, 1000],
]
const [left, right] = ['E05990001', 'E05990002'] as WardCode[]
const wards = [
  { code: left as WardCode, rings: [square(0)] },
  { code: right as WardCode, rings: [square(1000)] },
]
const raster = wardRaster(wards)

it.each<[string, readonly [number, number], WardCode | null | undefined]>([
  ['in a ward', [999, 500], left],
  ['some metres outside of it', [500, -48], left],
  ['nearer to another', [1001, -48], right],
  ['beside a corner', [2060, 1060], right],
  ['just within the leeway', [500, -100], left],
  ['beyond it', [500, -101], null],
  ['far away', [9000, 9000], null],
])('a place %s', (_, place, ward) => {
  expect(wardNear(raster, place)).toBe(ward)
})

it('the distance to an edge is the same from both sides, and 0 on it', () => {
  const [ward] = wards
  if (!ward) throw new Error('no ward')
  expect([-30, 0, 30].map((y) => metresToEdge(ward, [500, y]))).toEqual([30, 0, 30])
  expect(metresToEdge(ward, [-30, -40])).toBe(50)
})
