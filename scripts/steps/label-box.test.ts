import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from '../../src/core/plane.ts'
import { type Box, bestAnchor, growthAt, isInside } from './label-box.ts'

const square: Point[] = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
]
/** An L: the middle of its bounds lies outside it. */
const bent: Point[] = [
  [0, 0],
  [100, 0],
  [100, 20],
  [20, 20],
  [20, 100],
  [0, 100],
]
const box: Box = { half: 10, above: 5, below: 5 }

describe('a point', () => {
  test('is inside a ring or not', () => {
    expect(isInside([50, 50], square)).toBe(true)
    expect(isInside([150, 50], square)).toBe(false)
    expect(isInside([50, 50], bent)).toBe(false)
    expect(isInside([10, 90], bent)).toBe(true)
  })

  test('is inside a rectangle exactly where it is between its sides', () => {
    const anyPoint = fc.tuple(fc.integer({ min: -50, max: 150 }), fc.integer({ min: -50, max: 150 }))
    fc.assert(
      fc.property(anyPoint, ([x, y]) => {
        const at: Point = [x + 0.5, y + 0.5]
        expect(isInside(at, square)).toBe(at[0] > 0 && at[0] < 100 && at[1] > 0 && at[1] < 100)
      }),
    )
  })
})

describe('a box', () => {
  test('can grow until it meets the edge', () => {
    expect(growthAt([50, 50], square, box)).toBeCloseTo(5, 6)
    expect(growthAt([50, 50], square, { half: 5, above: 25, below: 10 })).toBeCloseTo(2, 6)
    expect(growthAt([50, 50], square, { half: 5, above: 10, below: 25 })).toBeCloseTo(2, 6)
  })

  test('does not fit where it reaches over the edge', () => {
    expect(growthAt([5, 50], square, box)).toBeLessThan(1)
  })
})

describe('the best anchor', () => {
  test('lies inside the ring, where the box can grow most', () => {
    const { at, growth } = bestAnchor(square, { half: 10, above: 10, below: 10 })
    expect(at).toEqual([expect.closeTo(50, 0), expect.closeTo(50, 0)])
    expect(growth).toBeCloseTo(5, 1)
  })

  test('lies in an arm of a bent ring, not in the middle of its bounds', () => {
    const { at, growth } = bestAnchor(bent, { half: 5, above: 3, below: 3 })
    expect(isInside(at, bent)).toBe(true)
    expect(growth).toBeGreaterThan(1)
  })

  test('lies in the frame where one is given', () => {
    const { at } = bestAnchor(square, box, { left: 60, right: 100, top: 0, bottom: 30 })
    expect(at[0]).toBeGreaterThanOrEqual(60)
    expect(at[1]).toBeLessThanOrEqual(30)
    expect(isInside(at, square)).toBe(true)
  })

  test('is no better anywhere else on a coarse grid', () => {
    const best = bestAnchor(bent, box).growth
    for (let x = 5; x < 100; x += 10) {
      for (let y = 5; y < 100; y += 10) {
        if (isInside([x, y], bent)) expect(growthAt([x, y], bent, box)).toBeLessThanOrEqual(best * 1.05)
      }
    }
  })
})
