import fc from 'fast-check'
import { expect, test } from 'vitest'
import { svgPath } from '../../scripts/steps/svg-path.ts'
import { pathBounds } from './path-bounds.ts'

test('the box of two rings holds both', () => {
  expect(pathBounds('M10 20l5 0 0 5-5 0zM-3 4l1-2 1 1z')).toEqual({ left: -3, right: 15, top: 2, bottom: 25 })
})

test('a path without a point has no size', () => {
  expect(pathBounds('')).toEqual({ left: 0, right: 0, top: 0, bottom: 0 })
})

test('the box of any drawn ring is that of its points', () => {
  const point = fc.tuple(fc.integer({ min: -500, max: 2000 }), fc.integer({ min: -500, max: 2000 }))
  fc.assert(
    fc.property(fc.uniqueArray(point, { minLength: 3, maxLength: 30, selector: String }), (points) => {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      expect(pathBounds(svgPath(points, true))).toEqual({
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      })
    }),
  )
})
