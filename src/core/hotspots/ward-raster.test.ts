import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WardCode } from '../ward-code.ts'
import type { GridPlace } from './cell-system.ts'
import type { GridRing } from './inside-raster.ts'
import { type WardRings, wardOf, wardRaster } from './ward-raster.ts'

const code = (number: number) => `E0599${String(number).padStart(4, '0')}` as WardCode
const metres = fc.double({ min: 0, max: 2000, noNaN: true })

/** Even-odd over all rings of every ward, as it is told in textbooks. */
function plainWardsOf(wards: readonly WardRings[], [x, y]: GridPlace): WardCode[] {
  const crossings = (ring: GridRing) =>
    ring.filter(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
      const [[lowX, lowY], [highX, highY]] =
        y1 <= y2
          ? [
              [x1, y1],
              [x2, y2],
            ]
          : [
              [x2, y2],
              [x1, y1],
            ]
      return y1 > y !== y2 > y && lowX + ((highX - lowX) * (y - lowY)) / (highY - lowY) > x
    }).length
  return wards.filter(({ rings }) => rings.map(crossings).reduce((a, b) => a + b, 0) % 2 === 1).map((ward) => ward.code)
}

/** A ground cut by bent lines into a row of wards that share every inner edge, each of them with points of its own. */
const wardsInARow = fc
  .record({
    rows: fc.integer({ min: 2, max: 9 }),
    wards: fc.integer({ min: 1, max: 5 }),
    bends: fc.infiniteStream(metres),
  })
  .map(({ rows, wards, bends }) => {
    const width = 2000 / wards
    const lines = Array.from({ length: wards + 1 }, (_, line) =>
      Array.from({ length: rows }, (_unused, row): GridPlace => {
        const bend = ((bends.next().value ?? 0) / 2000 - 0.5) * 0.9
        return [(line + bend) * width, (row * 2000) / (rows - 1)]
      }),
    )
    return Array.from({ length: wards }, (_, i): WardRings => {
      const [left = [], right = []] = [lines[i], lines[i + 1]]
      return { code: code(i), rings: [[...left, ...[...right].reverse()]] }
    })
  })

const middleOf = ([x1, y1]: GridPlace, [x2, y2]: GridPlace, share: number): GridPlace => [
  x1 + (x2 - x1) * share,
  y1 + (y2 - y1) * share,
]

describe('the ward of a place, by the raster', () => {
  it('is what a look at every ring says, at any place and any step', () => {
    fc.assert(
      fc.property(
        wardsInARow,
        fc.integer({ min: 7, max: 333 }),
        fc.array(fc.tuple(metres, metres), { minLength: 20, maxLength: 20 }),
        (wards, step, places) => {
          const raster = wardRaster(wards, step)
          for (const [x, y] of places) expect(wardOf(raster, x, y)).toBe(plainWardsOf(wards, [x, y])[0] ?? null)
        },
      ),
      { seed: 1, numRuns: 200 },
    )
  })

  it('is what a look at every ring says on edges and corners, and there a place is in one ward alone', () => {
    fc.assert(
      fc.property(
        wardsInARow,
        fc.integer({ min: 7, max: 333 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (wards, step, share) => {
          const raster = wardRaster(wards, step)
          for (const ring of wards.flatMap((ward) => ward.rings)) {
            for (const [i, from] of ring.entries()) {
              for (const at of [0, share, 0.5]) {
                const [x, y] = middleOf(from, ring[(i + 1) % ring.length] ?? from, at)
                const plain = plainWardsOf(wards, [x, y])
                expect(plain.length).toBeLessThan(2)
                expect(wardOf(raster, x, y)).toBe(plain[0] ?? null)
              }
            }
          }
        },
      ),
      { seed: 2, numRuns: 200 },
    )
  })

  const square = (west: number, south: number, side: number): GridRing => [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
  ]

  it('knows level edges that run through the middle of squares, holes, and what lies in a hole', () => {
    const wards = [
      { code: code(1), rings: [square(0, 0, 1000), square(333, 333, 100)] },
      { code: code(2), rings: [square(333, 333, 100)] },
      { code: code(3), rings: [square(5000, 0, 10)] },
    ]
    const raster = wardRaster(wards, 50)
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 1060, noNaN: true }),
        fc.double({ min: -60, max: 1060, noNaN: true }),
        (x, y) => {
          expect(wardOf(raster, x, y)).toBe(plainWardsOf(wards, [x, y])[0] ?? null)
        },
      ),
      { seed: 3, numRuns: 3000 },
    )
    expect(wardOf(raster, 340, 340)).toBe(code(2))
    expect(wardOf(raster, 320, 340)).toBe(code(1))
    expect(wardOf(raster, 5005, 5)).toBe(code(3))
  })

  it('is the first where wards overlap, as an outline cut by hand may', () => {
    const wards = [
      { code: code(1), rings: [square(0, 0, 500)] },
      { code: code(2), rings: [square(250, 0, 500)] },
    ]
    const raster = wardRaster(wards, 40)
    expect([100, 251, 499, 501, 700].map((x) => wardOf(raster, x, 100))).toEqual([1, 1, 1, 2, 2].map(code))
  })

  it('is none beyond the raster, and none at no place', () => {
    const raster = wardRaster([{ code: code(1), rings: [square(0, 0, 500)] }])
    for (const [x, y] of [
      [-1e9, 0],
      [0, 1e9],
      [Number.NaN, 5],
      [5, Number.NaN],
      [Infinity, 5],
    ] as const) {
      expect(wardOf(raster, x, y)).toBe(null)
    }
    expect(wardOf(wardRaster([]), 5, 5)).toBe(null)
  })
})
