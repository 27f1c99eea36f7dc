import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFigures } from '../../tests/support/arbitraries.ts'
import { frozenClasses, niceStepBelow, roundedEdges } from './frozen-classes.ts'
import { roundTo } from './shown-number.ts'

const anyDecimals = fc.integer({ min: 0, max: 2 })
describe('the classes of values', () => {
  test('are five, with edges that people can read', () => {
    const values = Array.from({ length: 100 }, (_, i) => 12.34 + i * 0.97)
    expect(frozenClasses(values, 1)).toEqual({ zero: false, edges: [30, 50, 70, 90], low: 12.3, high: 108.4 })
  })

  test('have a class of 0 where over a third are 0, and natural classes for the rest', () => {
    const values = [0, 0, 0, 0, 0, 1, 1, 2, 10, 11, 30, 31]
    expect(frozenClasses(values, 0)).toMatchObject({ zero: true, low: 0, high: 31 })
    expect(frozenClasses([0, 0, 0, 1, 2, 3, 4, 5, 6], 0)?.zero).toBe(false)
    expect(frozenClasses([0, 0, 0, 0, 1, 2, 3, 4, 5], 0)?.zero).toBe(true)
  })

  test('have no class of 0 where values lie below it', () => {
    expect(frozenClasses([-1, 0, 0], 0)?.zero).toBe(false)
  })

  test('take for 0 what is shown as 0', () => {
    expect(frozenClasses([0.04, 0.01, 0.02, 3, 4], 1)?.zero).toBe(true)
    expect(frozenClasses([0.04, 0.01, 0.02, 3, 4], 2)?.zero).toBe(false)
  })

  test('are one where all values are the same, or there is one value alone', () => {
    expect(frozenClasses([5, 5, 5], 1)).toEqual({ zero: false, edges: [], low: 5, high: 5 })
    expect(frozenClasses([5], 1)).toEqual({ zero: false, edges: [], low: 5, high: 5 })
    expect(frozenClasses([0, 0], 1)).toEqual({ zero: true, edges: [], low: 0, high: 0 })
  })

  test('are none where there is no value', () => {
    expect(frozenClasses([], 1)).toBeNull()
  })

  test('merge quantiles that tie', () => {
    const classes = frozenClasses([...Array(30).fill(1), ...Array(30).fill(2), 3, 4], 0)
    expect(classes?.edges).toEqual([2])
  })

  test('keep the highest value apart where many have it', () => {
    expect(frozenClasses([...Array(6).fill(3), ...Array(6).fill(8)], 0)?.edges).toEqual([8])
    expect(frozenClasses([...Array(4).fill(2), ...Array(4).fill(6), ...Array(4).fill(10)], 0)?.edges).toEqual([6, 10])
  })

  test('have at most four inner edges, ascending, above the lowest and not above the highest value', () => {
    fc.assert(
      fc.property(anyFigures, anyDecimals, (values, decimals) => {
        const classes = frozenClasses(values, decimals)
        if (!classes) throw new Error('no classes')
        const { edges, zero, low, high } = classes
        expect(edges.length).toBeLessThanOrEqual(4)
        expect([...new Set(edges)].sort((a, b) => a - b)).toEqual(edges)
        const shown = values.map((value) => roundTo(value, decimals)).filter((value) => !(zero && value === 0))
        expect(edges.every((edge) => edge > Math.min(...shown) && edge <= high)).toBe(true)
        expect([low, high]).toEqual([
          Math.min(...values.map((value) => roundTo(value, decimals))),
          Math.max(...values.map((value) => roundTo(value, decimals))),
        ])
      }),
    )
  })

  test('leave no class at either end without a value', () => {
    fc.assert(
      fc.property(anyFigures, anyDecimals, (values, decimals) => {
        const classes = frozenClasses(values, decimals)
        const shown = values.map((value) => roundTo(value, decimals)).filter((value) => !(classes?.zero && value === 0))
        const [first, last] = [classes?.edges[0], classes?.edges.at(-1)]
        if (first === undefined || last === undefined) return
        expect(shown.some((value) => value < first)).toBe(true)
        expect(shown.some((value) => value >= last)).toBe(true)
      }),
    )
  })

  test('are never cut finer than what is shown', () => {
    fc.assert(
      fc.property(anyFigures, anyDecimals, (values, decimals) => {
        for (const edge of frozenClasses(values, decimals)?.edges ?? []) expect(roundTo(edge, decimals)).toBe(edge)
      }),
    )
  })

  test('are the same in whatever order the values come', () => {
    fc.assert(
      fc.property(anyFigures, anyDecimals, (values, decimals) => {
        expect(frozenClasses([...values].reverse(), decimals)).toEqual(frozenClasses(values, decimals))
      }),
    )
  })
})

describe('rounded edges', () => {
  test.each([
    [[31.94, 51.14, 70.34, 89.74], 1, [30, 50, 70, 90]],
    [[2.8, 4.6, 6.4, 8.2], 1, [3, 5, 6, 8]],
    [[0.284, 0.291, 0.31], 2, [0.28, 0.29, 0.31]],
    [[10.2, 10.24, 10.26], 1, [10.2, 10.3]],
    [[1234, 5678], 0, [1000, 6000]],
    [[-0.8, -0.45, -0.1], 2, [-0.8, -0.4, 0]],
    [[], 1, []],
  ])('of %j with %i decimals are %j', (edges, decimals, wanted) => {
    expect(roundedEdges(edges, decimals)).toEqual(wanted)
  })

  test('stay apart where they differ by more than what is shown', () => {
    const anyEdges = fc
      .array(fc.double({ min: 0.1, max: 60, noNaN: true }), { minLength: 1, maxLength: 4 })
      .map((gaps) => gaps.map((_, i) => gaps.slice(0, i + 1).reduce((a, b) => a + b, 0)))
    fc.assert(
      fc.property(anyEdges, (edges) => {
        expect(roundedEdges(edges, 1)).toHaveLength(edges.length)
      }),
    )
  })

  test('move no edge by more than half the narrowest class, nor by more than is shown', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 4 }), (found) => {
        const edges = found.sort((a, b) => a - b)
        const narrowest = Math.min(...edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0)))
        const rounded = roundedEdges(edges, 0)
        edges.forEach((edge, i) => {
          expect(Math.abs(edge - (rounded[i] ?? Number.NaN))).toBeLessThanOrEqual(narrowest / 2 + 1e-9)
        })
      }),
    )
  })
})

test.each([
  [1, 1],
  [1.9, 1],
  [2, 2],
  [4.99, 2],
  [5, 5],
  [9.9, 5],
  [10, 10],
  [0.03, 0.02],
  [0.1, 0.1],
])('the nice step that is not above %d is %d', (size, step) => {
  expect(niceStepBelow(size)).toBeCloseTo(step, 12)
})
