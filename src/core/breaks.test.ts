import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ckmeansBreaks, equalIntervalBreaks, innerQuantiles, quantileBreaks } from './breaks.ts'

describe('quantile breaks', () => {
  test('are of type 7: between two values they lie where the rank says', () => {
    // Ranks of 1 to 10 are 0 to 9; a fifth of 9 is 1.8.
    const ten = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5]
    expect(quantileBreaks(ten, 5).map((edge) => Number(edge.toFixed(9)))).toEqual([1, 2.8, 4.6, 6.4, 8.2, 10])
    expect(quantileBreaks([3, 5, 7, 8, 12, 13, 14, 18, 21], 4)).toEqual([3, 7, 12, 14, 21])
    // R: quantile(c(1, 2, 4, 8), c(0, 1/3, 2/3, 1), type = 7)
    expect(quantileBreaks([1, 2, 4, 8], 3)).toEqual([1, 2, 4, 8])
    expect(quantileBreaks([1, 2, 4, 9], 2)).toEqual([1, 3, 9])
  })

  test('merge where they tie', () => {
    expect(quantileBreaks([0, 0, 0, 0, 0, 0, 0, 5, 9, 12], 5)).toEqual([0, expect.closeTo(5.8, 9), 12])
    expect(quantileBreaks([7, 7, 7], 5)).toEqual([7])
    expect(quantileBreaks([7], 5)).toEqual([7])
  })

  test('between the classes hold the highest value where many have it, and never the lowest', () => {
    expect(innerQuantiles([3, 3, 3, 3, 3, 3, 8, 8, 8, 8, 8, 8], 5)).toEqual([8])
    expect(innerQuantiles([1, 2, 4, 9], 2)).toEqual([3])
    expect(innerQuantiles([0, 0, 0, 0, 5], 2)).toEqual([])
    expect(innerQuantiles([7], 5)).toEqual([])
  })
})

describe('ckmeans breaks', () => {
  test('lie where the values do: each class begins with its lowest value', () => {
    expect(ckmeansBreaks([1, 2, 3, 20, 21, 22, 50], 3)).toEqual([1, 20, 50, 50])
    expect(ckmeansBreaks([25, 2, 21, 1, 22, 3, 20], 2)).toEqual([1, 20, 25])
  })

  test('are fewer where there are fewer values', () => {
    expect(ckmeansBreaks([4, 4, 9, 9], 5)).toEqual([4, 9, 9])
    expect(ckmeansBreaks([4], 5)).toEqual([4, 4])
  })

  test('leave no more variance within classes than any other cut', () => {
    const variance = (some: readonly number[]) => {
      const mean = some.reduce((a, b) => a + b, 0) / some.length
      return some.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    }
    const within = (values: readonly number[], edges: readonly number[]) => {
      const cuts = [Number.NEGATIVE_INFINITY, ...edges, Number.POSITIVE_INFINITY]
      const classes = cuts.slice(1).map((to, i) => values.filter((value) => value >= (cuts[i] ?? 0) && value < to))
      return classes.reduce((sum, some) => sum + (some.length > 0 ? variance(some) : 0), 0)
    }
    const anyValues = fc.uniqueArray(fc.nat(200), { minLength: 3, maxLength: 10 })
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (values, i, j) => {
        const ours = within(values, ckmeansBreaks(values, 3).slice(1, -1))
        const other = within(
          values,
          [values[i % values.length] ?? 0, values[j % values.length] ?? 0].sort((a, b) => a - b),
        )
        expect(ours).toBeLessThanOrEqual(other + 1e-6)
      }),
    )
  })
})

test('equal intervals have one width', () => {
  expect(equalIntervalBreaks([3, 13, 5], 5)).toEqual([3, 5, 7, 9, 11, 13])
  expect(equalIntervalBreaks([-1, 1], 2)).toEqual([-1, 0, 1])
})

test('every classification begins with the lowest value, ends with the highest and ascends', () => {
  const anyValues = fc.array(fc.double({ min: -50, max: 500, noNaN: true }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(anyValues, fc.integer({ min: 1, max: 6 }), (values, classes) => {
      for (const breaks of [quantileBreaks, ckmeansBreaks, equalIntervalBreaks]) {
        const edges = breaks(values, classes)
        expect(edges.length).toBeLessThanOrEqual(classes + 1)
        expect(edges[0]).toBeCloseTo(Math.min(...values), 9)
        expect(edges.at(-1)).toBeCloseTo(Math.max(...values), 9)
        expect(edges).toEqual([...edges].sort((a, b) => a - b))
      }
    }),
  )
})
