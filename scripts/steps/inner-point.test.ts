import { expect, test } from 'vitest'
import { parseWardCode } from '../../src/core/ward-code.ts'
import { innerPoint } from './inner-point.ts'
import { middlePoint } from './middle-point.ts'
import type { Position, Ring } from './rings.ts'
import { isInside, pointInWard, type WardOutline, wardAt } from './ward-at.ts'

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const wardOf = (code: string, ring: Ring): WardOutline[] => {
  const id = parseWardCode(code)
  return id ? [{ id, polygons: [[ring]] }] : []
}
const wards = [...wardOf('E05000001', box(0, 0, 2, 2)), ...wardOf('E05000002', box(2, 0, 4, 2))]

test('a place is in the ward that holds it, on one side of a border, and in no hole', () => {
  expect([wardAt([1, 1], wards), wardAt([3, 1], wards), wardAt([5, 1], wards)]).toEqual([
    'E05000001',
    'E05000002',
    null,
  ])
  const ringed = [[box(0, 0, 4, 4), box(1, 1, 3, 3)]]
  expect([isInside([0.5, 2], ringed), isInside([2, 2], ringed)]).toEqual([true, false])
})

test('the inner point of a horseshoe is in its foot and not between its legs', () => {
  const horseshoe: Ring = [
    [0, 0],
    [6, 0],
    [6, 6],
    [5, 6],
    [5, 1],
    [1, 1],
    [1, 6],
    [0, 6],
    [0, 0],
  ]
  const point = innerPoint([[horseshoe]])
  expect(point && isInside(point, [[horseshoe]])).toBe(true)
  expect(innerPoint([])).toBe(null)
})

test('an area over a border is placed in the ward that it is given to', () => {
  const shape = { kind: 'area', polygons: [[box(1.8, 0.5, 3.5, 1.5)], [box(1.2, 1.6, 1.7, 1.9)]] } as const
  const inFirst = pointInWard(shape, wards[0]?.id ?? null, wards)
  expect(inFirst && wardAt(inFirst, wards)).toBe('E05000001')
})

test('the middle of several points is one of them', () => {
  const points: Position[] = [
    [0, 0],
    [1, 1],
    [5, 5],
  ]
  expect(middlePoint(points, (at) => at)).toEqual([1, 1])
  expect(middlePoint([], (at: Position) => at)).toBe(null)
})
