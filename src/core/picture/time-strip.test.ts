import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyMonthTimes } from '../../../tests/support/arbitraries.ts'
import { month, period } from '../../../tests/support/parsed.ts'
import { periodsOf, type Times, windowLengths, windowsOf } from '../times.ts'
import { noTime, type TimeStrip, timeStrip, windowAtGrip, windowName } from './time-strip.ts'

const threeYears: Times = { kind: 'months', first: month('2023-01'), count: 36 }
const strip = (times: Times, length: Parameters<typeof windowsOf>[1], at: number, values: (number | null)[] = []) =>
  timeStrip(
    times.kind,
    periodsOf(times).map((bar, i) => [bar, values[i] ?? null]),
    windowsOf(times, length),
    at,
    0,
    'Thefts recorded',
  )

describe('a time strip', () => {
  test('has a bar a month, and marks those of the window', () => {
    const { kind, bars, from, to } = strip(threeYears, '12', 3)
    expect([kind, bars.length, from, to]).toEqual(['months', 36, 3, 14])
  })

  test('marks a window of one month as one bar', () => {
    const { from, to } = strip(threeYears, '1', 35)
    expect([from, to]).toEqual([35, 35])
  })

  test('has a bar for each fixed period', () => {
    const years: Times = { kind: 'periods', periods: [period('2023-04..2024-03'), period('2024-04..2025-03')] }
    const { kind, bars, from, to } = strip(years, '12', 1)
    expect([kind, bars.length, from, to]).toEqual(['periods', 2, 1, 1])
  })

  test('has a scale that ends above every bar, in steps of 1, 2 or 5', () => {
    const anyValues = fc.array(fc.option(fc.nat(5000)), { minLength: 1, maxLength: 36 })
    fc.assert(
      fc.property(anyValues, (values) => {
        const { top, step } = strip({ ...threeYears, count: values.length }, '1', 0, values)
        expect(top).toBeGreaterThanOrEqual(Math.max(...values.map((value) => value ?? 0)))
        expect(top / step).toBeCloseTo(Math.round(top / step), 9)
        expect(top / step).toBeLessThanOrEqual(4)
      }),
    )
  })

  test('is empty where there is no time', () => {
    expect([noTime.kind, noTime.windows, noTime.at]).toEqual(['none', [], -1])
  })
})

describe('a grip on the bars', () => {
  const lastOf = (time: TimeStrip, at: number) => time.windows[at]?.last

  test('takes the window that ends where it was let go', () => {
    const time = strip(threeYears, '12', 0)
    expect(lastOf(time, windowAtGrip(time, 36))).toBe('2025-12')
    expect(lastOf(time, windowAtGrip(time, 24))).toBe('2024-12')
  })

  test('stays within the windows', () => {
    const time = strip(threeYears, '12', 0)
    expect(windowAtGrip(time, 0)).toBe(0)
    const last = strip(threeYears, '12', 24)
    expect(windowAtGrip(last, 999)).toBe(24)
  })

  test('moved by one bar goes at least one financial year on, so that no key press is lost', () => {
    const time = strip(threeYears, 'fy', 0)
    expect(time.windows.map((window) => window.last)).toEqual(['2024-03', '2025-03'])
    expect(windowAtGrip(time, time.to + 2)).toBe(1)
    const later = strip(threeYears, 'fy', 1)
    expect(windowAtGrip(later, later.to)).toBe(0)
    expect(windowAtGrip(later, later.to + 2)).toBe(1)
  })

  test('not moved changes nothing, and moved it never goes the other way', () => {
    fc.assert(
      fc.property(
        anyMonthTimes,
        fc.constantFrom(...windowLengths),
        fc.nat(),
        fc.integer({ min: -70, max: 70 }),
        (times, length, n, move) => {
          const windows = windowsOf(times, length)
          fc.pre(windows.length > 0)
          const time = strip(times, length, n % windows.length)
          const at = windowAtGrip(time, time.to + 1 + move)
          expect(windows[at]).toBeDefined()
          expect(Math.sign(at - time.at) * Math.sign(move)).toBeGreaterThanOrEqual(0)
          if (move === 0) expect(at).toBe(time.at)
        },
      ),
    )
  })
})

test('a window is named by its months', () => {
  expect(windowName(period('2026-03'))).toBe('March 2026')
  expect(windowName(period('2025-04..2026-03'))).toBe('April 2025 to March 2026')
})
