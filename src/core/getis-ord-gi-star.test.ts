import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { getisOrdGiStar } from './getis-ord-gi-star.ts'

test('the six points of esda, with binary weights', () => {
  const points = [
    [10, 10],
    [20, 10],
    [40, 10],
    [15, 20],
    [30, 20],
    [30, 30],
  ] as const
  const neighbours = points.map(([x, y], i) =>
    [...points.keys()].filter((j) => j !== i && Math.hypot(x - (points[j]?.[0] ?? 0), y - (points[j]?.[1] ?? 0)) <= 15),
  )
  const published = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]
  expect(getisOrdGiStar([2, 3, 3.2, 5, 8, 7], neighbours)).toEqual(published.map((z) => expect.closeTo(z, 8)))
})

const grid = integer({ min: 4, max: 9 }).chain((width) =>
  array(integer({ min: 0, max: 9 }), { minLength: width * width, maxLength: width * width }),
)

test('equals the formula with a full matrix of weights, on any grid', () => {
  assert(
    property(grid, (values) => {
      if (new Set(values).size < 2) return
      const expected = fullMatrix(values).map((z) => expect.closeTo(z, 9))
      expect(getisOrdGiStar(values, queens(values.length))).toEqual(expected)
    }),
  )
})

test('does not change with the unit or a constant', () => {
  assert(
    property(grid, (values) => {
      if (new Set(values).size < 2) return
      const neighbours = queens(values.length)
      const z = getisOrdGiStar(values, neighbours)
      const scaled = values.map((value) => 7 + 3 * value)
      expect(getisOrdGiStar(scaled, neighbours)).toEqual(Array.isArray(z) && z.map((each) => expect.closeTo(each, 9)))
    }),
  )
})

/** The cells that touch a cell of a square grid, by side or corner. */
function queens(cells: number): number[][] {
  const width = Math.sqrt(cells)
  const touches = (a: number, b: number) =>
    a !== b && Math.abs((a % width) - (b % width)) <= 1 && Math.abs(Math.floor(a / width) - Math.floor(b / width)) <= 1
  return Array.from({ length: cells }, (_, a) =>
    Array.from({ length: cells }, (_, b) => b).filter((b) => touches(a, b)),
  )
}

function fullMatrix(x: readonly number[]): number[] {
  const n = x.length
  const mean = total(x) / n
  const s = Math.sqrt(total(x.map((value) => value ** 2)) / n - mean ** 2)
  return queens(n).map((others, i) => {
    const weights = x.map((_, j): number => (j === i || others.includes(j) ? 1 : 0))
    const [w, s1] = [total(weights), total(weights.map((weight) => weight ** 2))]
    return (
      (total(weights.map((weight, j) => weight * (x[j] ?? 0))) - mean * w) /
      (s * Math.sqrt((n * s1 - w ** 2) / (n - 1)))
    )
  })
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
