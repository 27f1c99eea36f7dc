import { randomLcg } from 'd3-random'
import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { hotspotSignificance } from './hotspot-significance.ts'
import { isUnavailable } from './unavailable.ts'

const width = 30
const neighbours = queens(width)
/** The cells of the outermost rows lie half outside the borough. */
const areas = neighbours.map((others) => (others.length === 8 ? 1 : 0.5))

test('p is the upper tail of the binomial, added up term by term', () => {
  const values = field(400, 3)
  const whole = sum(areas)
  const expected = neighbours.map((others, i) => {
    const cells = [i, ...others]
    const share = sum(cells.map((cell) => areas[cell] ?? 0)) / whole
    return expect.closeTo(upperTail(sum(cells.map((cell) => values[cell] ?? 0)), 400, share), 10)
  })
  expect(significance(values)).toEqual(expected)
})

test('more incidents in a neighbourhood never raise its p', () => {
  assert(
    property(integer({ min: 0, max: width * width - 1 }), integer({ min: 1, max: 20 }), (cell, more) => {
      const values = field(200, 5)
      // The same total: what is added here is taken from the fullest cells elsewhere.
      const moved = move(values, cell, more)
      expect(significance(moved)[cell]).toBeLessThanOrEqual(significance(values)[cell] ?? 0)
    }),
    { numRuns: 20 },
  )
})

test('a cluster is found, and only around it', () => {
  const cluster = 15 * width + 15
  const values = field(300, 11).map((value, cell) => value + (cell === cluster ? 25 : 0))
  const hot = passing(values)
  expect(hot[cluster]).toBe(true)
  expect(hot.flatMap((isHot, cell) => (isHot && !isNear(cell, cluster) ? [cell] : []))).toEqual([])
})

test.each([60, 300, 1000, 2395, 10_000])(
  'of 200 even fields of %i incidents at most 18 have a hotspot',
  (incidents) => {
    const seeds = Array.from({ length: 200 }, (_, i) => i + 1)
    const falseAlarms = seeds.filter((seed) => passing(field(incidents, incidents + seed)).includes(true))
    expect(falseAlarms.length).toBeLessThanOrEqual(18)
  },
)

/** Incidents that fall anywhere alike: each cell by its area. */
function field(incidents: number, seed: number): number[] {
  const random = randomLcg(seed)
  const values = areas.map(() => 0)
  for (let left = incidents; left > 0; ) {
    const cell = Math.floor(random() * values.length)
    if (random() > (areas[cell] ?? 0)) continue
    values[cell] = (values[cell] ?? 0) + 1
    left--
  }
  return values
}

function move(values: readonly number[], cell: number, most: number): number[] {
  const moved = [...values]
  for (let i = 0; i < moved.length && (moved[cell] ?? 0) < (values[cell] ?? 0) + most; i++) {
    if ((moved[i] ?? 0) < 2 || isNear(i, cell)) continue
    moved[i] = (moved[i] ?? 0) - 1
    moved[cell] = (moved[cell] ?? 0) + 1
  }
  return moved
}

function isNear(a: number, b: number): boolean {
  return Math.abs((a % width) - (b % width)) <= 1 && Math.abs(Math.floor(a / width) - Math.floor(b / width)) <= 1
}

function queens(side: number): number[][] {
  const cells = [...Array(side * side).keys()]
  return cells.map((a) => cells.filter((b) => a !== b && isNear(a, b)))
}

function upperTail(count: number, trials: number, share: number): number {
  let [logTerm, below] = [trials * Math.log1p(-share), 0]
  for (let k = 0; k < count; k++) {
    below += Math.exp(logTerm)
    logTerm += Math.log(((trials - k) / (k + 1)) * (share / (1 - share)))
  }
  return 1 - below
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function significance(values: readonly number[]): number[] {
  const p = hotspotSignificance(values, neighbours, areas)
  if (isUnavailable(p)) throw new Error(p.unavailable)
  return p
}

function passing(values: readonly number[]): boolean[] {
  const hot = benjaminiHochberg(significance(values))
  if (isUnavailable(hot)) throw new Error(hot.unavailable)
  return hot
}
