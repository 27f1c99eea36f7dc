import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Point } from '../plane.ts'
import { circleAbout, commonOutline, drawnPath, ringsOfDrawn } from './drawn-path.ts'

const square = (x: number, y: number): Point[] => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
]
const area = (rings: readonly (readonly Point[])[]) =>
  rings.reduce(
    (sum, ring) =>
      sum +
      ring.reduce((part, [x, y], i) => {
        const [x2, y2] = ring[(i + 1) % ring.length] ?? [x, y]
        return part + (x * y2 - x2 * y) / 2
      }, 0),
    0,
  )

it('writes rings to a tenth of a unit and reads them again', () => {
  const path = drawnPath([square(3, 4), square(10.04, 20.06)])
  expect(path).toBe('M3 4L4 4L4 5L3 5zM10 20.1L11 20.1L11 21.1L10 21.1z')
  expect(ringsOfDrawn(path)).toEqual([
    square(3, 4),
    [
      [10, 20.1],
      [11, 20.1],
      [11, 21.1],
      [10, 21.1],
    ],
  ])
})

it('the outline of cells together holds their area, without the sides that two share', () => {
  const cells = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 30, selector: String })
  fc.assert(
    fc.property(cells, (places) => {
      const outline = commonOutline(places.map(([x, y]) => square(x, y)))
      expect(area(outline)).toBeCloseTo(places.length, 6)
      const own = new Set(places.map(String))
      const free = places.flatMap(([x, y]) =>
        [
          [x + 1, y],
          [x - 1, y],
          [x, y + 1],
          [x, y - 1],
        ].filter((beside) => !own.has(String(beside))),
      )
      expect(outline.reduce((sides, ring) => sides + ring.length, 0)).toBe(free.length)
    }),
    { seed: 7 },
  )
})

it('a ring of cells has a hole that turns the other way', () => {
  const around = [0, 1, 2].flatMap((x) => [0, 1, 2].flatMap((y) => (x === 1 && y === 1 ? [] : [square(x, y)])))
  const rings = commonOutline(around)
  expect(rings.map((ring) => area([ring])).sort((a, b) => a - b)).toEqual([-1, 9])
})

it('a circle has every corner at its radius', () => {
  for (const [x, y] of circleAbout(100, 200, 300)) expect(Math.hypot(x - 100, y - 200)).toBeCloseTo(300, 9)
})
