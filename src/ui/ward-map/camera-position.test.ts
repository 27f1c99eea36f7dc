import fc from 'fast-check'
import { expect, test } from 'vitest'
import { home, keptInSight, mostDrawingScale, zoomAbout } from './camera-position.ts'

const coordinate = fc.double({ min: -500, max: 500, noNaN: true })
const position = fc.record({ scale: fc.double({ min: 1, max: 6, noNaN: true }), x: coordinate, y: coordinate })

test('what lies under the pointer stays there while the map is magnified', () => {
  fc.assert(
    fc.property(
      position,
      fc.double({ min: 1, max: 1.5, noNaN: true }),
      coordinate,
      coordinate,
      (from, factor, x, y) => {
        const to = zoomAbout(from, factor, { x, y }, 100)
        expect((x - to.x) / to.scale).toBeCloseTo((x - from.x) / from.scale, 6)
        expect((y - to.y) / to.scale).toBeCloseTo((y - from.y) / from.scale, 6)
      },
    ),
  )
})

test('the map is never smaller than its frame nor larger than it can bear', () => {
  expect(zoomAbout(home, 0.2, { x: 0, y: 0 }, mostDrawingScale).scale).toBe(1)
  expect(zoomAbout(home, 50, { x: 0, y: 0 }, mostDrawingScale).scale).toBe(mostDrawingScale)
})

test('a map that is not magnified is at home, and a magnified one stays in sight', () => {
  const plane = { width: 400, height: 400 }
  expect(keptInSight({ scale: 1, x: 90, y: -90 }, plane)).toEqual(home)
  fc.assert(
    fc.property(position, (from) => {
      const to = keptInSight(from, plane)
      expect(Math.abs(to.x)).toBeLessThanOrEqual((plane.width * to.scale) / 2)
      expect(Math.abs(to.y)).toBeLessThanOrEqual((plane.height * to.scale) / 2)
    }),
  )
})
