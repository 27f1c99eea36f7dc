import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIsoMonth } from '../iso-month.ts'
import { type ComparedCounts, testChanges } from './tested-change.ts'
import { daysOf, yearEarlier } from './year-earlier.ts'

const pair = (before: number, after: number, phi = 1): ComparedCounts => ({
  before,
  after,
  daysBefore: 365,
  daysAfter: 365,
  phi,
})
const directions = (family: readonly ComparedCounts[]) =>
  testChanges(family).map((change) => (change.kind === 'tested' ? change.direction : change.kind))

describe('testChanges', () => {
  test('gives the p of the e-test: (0, 3), (6, 2), (25, 16)', () => {
    const p = testChanges([pair(0, 3), pair(6, 2), pair(25, 16)]).map((c) => (c.kind === 'tested' ? c.p : null))
    expect(p[0]).toBeCloseTo(0.0884, 4)
    expect(p[1]).toBeCloseTo(0.17487, 5)
    expect(p[2]).toBeCloseTo(0.1648, 4)
  })

  test('a change that passes alone may not pass in a family', () => {
    const borderline = pair(60, 86)
    expect(directions([borderline])).toEqual(['higher'])
    const quiet = Array.from({ length: 23 }, () => pair(50, 50))
    expect(directions([borderline, ...quiet])[0]).toBe('none')
  })

  test('counts that vary more than chance need a larger change', () => {
    expect(directions([pair(200, 260)])).toEqual(['higher'])
    expect(directions([pair(200, 260, 4)])).toEqual(['none'])
  })

  test('a pair without incidents is no part of the family', () => {
    const strong = [pair(100, 160), pair(0, 0), pair(160, 100)]
    expect(directions(strong)).toEqual(['higher', 'untested', 'lower'])
  })

  test('a longer February is no rise', () => {
    const [change] = testChanges([{ before: 2800, after: 2900, daysBefore: 28, daysAfter: 29, phi: 1 }])
    expect(change).toMatchObject({ kind: 'tested', direction: 'none', p: 1 })
  })

  test('does not depend on the order of the family, and turning time round turns every arrow round', () => {
    const counts = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(counts, (pairs) => {
        const there = directions(pairs.map(([a, b]) => pair(a, b)))
        expect(directions(pairs.map(([a, b]) => pair(a, b)).reverse())).toEqual([...there].reverse())
        const turned = { higher: 'lower', lower: 'higher', none: 'none', untested: 'untested' } as const
        expect(directions(pairs.map(([a, b]) => pair(b, a)))).toEqual(there.map((d) => turned[d]))
      }),
    )
  })
})

test('the year before has the same months, and as many days but for 29 February', () => {
  const [first, last] = [parseIsoMonth('2024-01'), parseIsoMonth('2024-03')]
  if (!first || !last) throw new Error('a month is wrong')
  expect(yearEarlier({ first, last })).toEqual({ first: '2023-01', last: '2023-03' })
  expect([daysOf({ first, last }), daysOf(yearEarlier({ first, last }))]).toEqual([91, 90])
})
