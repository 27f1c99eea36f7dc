import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadMarkers } from './spread-markers.ts'

const scale = 0.2
const apart = 23

test('marks that lie upon each other are pushed apart, at this width of the map', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
  fc.assert(
    fc.property(fc.array(place, { maxLength: 10 }), (points) => {
      const shifts = spreadMarkers(points, scale, apart)
      const stand = points.map(([x, y], i) => [x * scale + (shifts[i]?.[0] ?? 0), y * scale + (shifts[i]?.[1] ?? 0)])
      for (const [i, [x = 0, y = 0]] of stand.entries()) {
        for (const [otherX = 0, otherY = 0] of stand.slice(0, i)) {
          // Half a pixel and a bit may be left where many are crowded.
          expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(apart - 2)
        }
      }
    }),
  )
})

test('marks that lie alone stand at their points', () => {
  expect(
    spreadMarkers(
      [
        [0, 0],
        [500, 0],
        [0, 500],
      ],
      scale,
      apart,
    ),
  ).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ])
})
