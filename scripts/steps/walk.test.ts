import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from '../../src/core/plane.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { code } from '../../tests/support/parsed.ts'
import { arrowWalk, type Stop } from './walk.ts'

const [up, right, down, left] = [0, 1, 2, 3] as const

/** Four wards as on a die, with one in the middle that touches them all. */
const die: Stop<WardCode>[] = (
  [
    [0, 0],
    [100, 0],
    [0, 100],
    [100, 100],
    [50, 50],
  ] as Point[]
).map((at, i) => ({ code: code(i + 1), at, neighbours: i === 4 ? [1, 2, 3, 4].map(code) : [code(5)] }))

describe('an arrow key', () => {
  test('leads to the neighbour that lies in its direction', () => {
    const row: Stop<WardCode>[] = [0, 1, 2].map((x) => ({
      code: code(x + 1),
      at: [x * 10, 0],
      neighbours: [x - 1, x + 1].filter((n) => n >= 0 && n < 3).map((n) => code(n + 1)),
    }))
    const next = arrowWalk(row)
    expect([next[0]?.[right], next[1]?.[right], next[2]?.[left], next[1]?.[left]]).toEqual([
      code(2),
      code(3),
      code(2),
      code(1),
    ])
    expect([next[0]?.[up], next[0]?.[down], next[0]?.[left]]).toEqual([null, null, null])
  })

  test('leads to a ward that lies there where no neighbour does', () => {
    const next = arrowWalk(die)
    expect([next[0]?.[right], next[0]?.[down]]).toEqual([code(5), code(5)])
    const apart = die.map((stop) => ({ ...stop, neighbours: [] }))
    expect(arrowWalk(apart)[0]?.[right]).toBe(code(2))
    expect(arrowWalk(apart)[0]?.[down]).toBe(code(3))
  })

  test('never leads back to where one stands, nor away from its direction', () => {
    const anyStops = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })), {
        minLength: 2,
        maxLength: 12,
        selector: (at) => at.join(),
      })
      .chain((points) =>
        fc
          .array(fc.subarray(points.map((_, i) => code(i + 1))), { minLength: points.length, maxLength: points.length })
          .map((neighbours) =>
            points.map((at, i): Stop<WardCode> => ({ code: code(i + 1), at, neighbours: neighbours[i] ?? [] })),
          ),
      )
    fc.assert(
      fc.property(anyStops, (stops) => {
        arrowWalk(stops).forEach((next, i) => {
          const from = stops[i]
          next.forEach((to, direction) => {
            const target = stops.find((stop) => stop.code === to)
            if (!from || !target) return
            expect(to).not.toBe(from.code)
            const [dx, dy] = [target.at[0] - from.at[0], target.at[1] - from.at[1]]
            expect([-dy, dx, dy, -dx][direction]).toBeGreaterThan(0)
          })
        })
      }),
    )
  })
})
