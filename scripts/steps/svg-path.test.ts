import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from '../../src/core/plane.ts'
import { svgPath } from './svg-path.ts'

/** The points of a path of one move and relative lines, as a browser reads them. */
function pointsOf(path: string): Point[] {
  const [, x = '', y = '', lines = ''] = /^M(-?\d+) (-?\d+)l(.*?)z?$/.exec(path) ?? []
  const steps = (lines.match(/-?\d+/g) ?? []).map(Number)
  const points: [number, number][] = [[Number(x), Number(y)]]
  for (let i = 0; i < steps.length; i += 2) {
    const [lastX, lastY] = points.at(-1) ?? [0, 0]
    points.push([lastX + (steps[i] ?? 0), lastY + (steps[i + 1] ?? 0)])
  }
  return points
}

const rounded = (points: readonly Point[]) =>
  points
    .map(([x, y]): Point => [Math.round(x) + 0, Math.round(y) + 0])
    .filter(([x, y], i, all) => i === 0 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1])

describe('a path', () => {
  test('goes through whole units in relative steps, a minus sign parting numbers by itself', () => {
    expect(
      svgPath(
        [
          [0, 0],
          [10.4, 0],
          [10, 5.6],
          [3, -2],
        ],
        false,
      ),
    ).toBe('M0 0l10 0 0 6-7-8')
  })

  test('is closed without drawing its first point twice', () => {
    expect(
      svgPath(
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
        true,
      ),
    ).toBe('M0 0l4 0 0 4z')
    expect(
      svgPath(
        [
          [0, 0],
          [4, 0],
          [4, 4],
        ],
        true,
      ),
    ).toBe('M0 0l4 0 0 4z')
  })

  test('draws points that fall together once, and nothing where all do', () => {
    expect(
      svgPath(
        [
          [1, 1],
          [1.2, 1.1],
          [5, 1],
        ],
        false,
      ),
    ).toBe('M1 1l4 0')
    expect(
      svgPath(
        [
          [1, 1],
          [1.2, 1.1],
          [0.9, 0.8],
        ],
        true,
      ),
    ).toBe('')
    expect(svgPath([], false)).toBe('')
  })

  test('leads through every point that was given, rounded', () => {
    const anyPoint = fc.tuple(
      fc.double({ min: -900, max: 900, noNaN: true }),
      fc.double({ min: -900, max: 900, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(anyPoint, { minLength: 2, maxLength: 20 }), (points) => {
        const wanted = rounded(points)
        const path = svgPath(points, false)
        if (wanted.length < 2) expect(path).toBe('')
        else expect(pointsOf(path)).toEqual(wanted)
      }),
    )
  })
})
