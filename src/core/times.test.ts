import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyMonth, anyMonthTimes } from '../../tests/support/arbitraries.ts'
import { month, period } from '../../tests/support/parsed.ts'
import { contains, isFinancialYear, periodMonths } from './period.ts'
import {
  cellsOfWindow,
  financialYearsOf,
  isOfLengths,
  lengthThatFits,
  periodsOf,
  placeOfWindow,
  type Times,
  timesLength,
  wholePeriod,
  windowInfo,
  windowLengths,
  windowsOf,
} from './times.ts'

const anyLength = fc.constantFrom(...windowLengths)
const years: Times = { kind: 'periods', periods: [period('2023-04..2024-03'), period('2024-04..2025-03')] }

describe('windows over months', () => {
  test('each has its length and lies wholly in the series', () => {
    fc.assert(
      fc.property(anyMonthTimes, anyLength, (times, length) => {
        for (const window of windowsOf(times, length)) {
          expect(periodMonths(window)).toBe(windowInfo[length].months)
          expect(contains(wholePeriod(times), window)).toBe(true)
        }
      }),
    )
  })

  test('are all there are: one for each month that ends one', () => {
    fc.assert(
      fc.property(anyMonthTimes, fc.constantFrom('1' as const, '3' as const, '12' as const), (times, length) => {
        expect(windowsOf(times, length)).toHaveLength(Math.max(0, times.count - windowInfo[length].months + 1))
      }),
    )
  })

  test('of a financial year begin in April and are the financial years of the series', () => {
    fc.assert(
      fc.property(anyMonthTimes, (times) => {
        const found = windowsOf(times, 'fy')
        expect(found.every(isFinancialYear)).toBe(true)
        expect(found).toEqual(financialYearsOf(times))
        expect(found).toEqual(windowsOf(times, '12').filter(isFinancialYear))
      }),
    )
  })

  test('take exactly their own cells of a row', () => {
    fc.assert(
      fc.property(anyMonthTimes, anyLength, (times, length) => {
        const bars = periodsOf(times)
        for (const window of windowsOf(times, length)) {
          const span = cellsOfWindow(times, window)
          if (!span) throw new Error('a window of the series has no cells')
          expect(span.to - span.from + 1).toBe(windowInfo[length].months)
          expect([bars[span.from]?.first, bars[span.to]?.last]).toEqual([window.first, window.last])
        }
      }),
    )
  })

  test('that reach beyond the series have no cells', () => {
    const times: Times = { kind: 'months', first: month('2025-01'), count: 12 }
    expect(cellsOfWindow(times, period('2024-12..2025-02'))).toBeNull()
    expect(cellsOfWindow(times, period('2025-12..2026-01'))).toBeNull()
    expect(cellsOfWindow(times, period('2025-01..2025-12'))).toEqual({ from: 0, to: 11 })
  })
})

describe('fixed periods', () => {
  test('are their own windows, whatever length is asked for', () => {
    for (const length of windowLengths) expect(windowsOf(years, length)).toEqual(years.periods)
    expect(periodsOf(years)).toEqual(years.periods)
    expect(financialYearsOf(years)).toEqual([])
  })

  test('have one cell each, and none for a part or a neighbour', () => {
    expect(cellsOfWindow(years, period('2024-04..2025-03'))).toEqual({ from: 1, to: 1 })
    expect(cellsOfWindow(years, period('2024-04..2024-06'))).toBeNull()
  })

  test('reach from the first to the last', () => {
    expect(wholePeriod(years)).toEqual(period('2023-04..2025-03'))
    expect(timesLength(years)).toBe(2)
    expect(() => wholePeriod({ kind: 'periods', periods: [] })).toThrow('times without a period')
  })
})

describe('a length that is asked for', () => {
  test('stands where a window of it fits, else the longest that fits does', () => {
    const of = (count: number, length: Parameters<typeof lengthThatFits>[1]) =>
      lengthThatFits({ kind: 'months', first: month('2026-01'), count }, length)
    expect([of(12, '12'), of(11, '12'), of(2, '12'), of(2, '3'), of(20, 'fy'), of(14, 'fy')]).toEqual([
      '12',
      '3',
      '1',
      '1',
      'fy',
      '12',
    ])
  })

  test('always has a window', () => {
    fc.assert(
      fc.property(anyMonthTimes, anyLength, (times, length) => {
        expect(windowsOf(times, lengthThatFits(times, length))).not.toEqual([])
      }),
    )
  })

  test('is kept for fixed periods, which are windows of any', () => {
    for (const length of windowLengths) expect(lengthThatFits(years, length)).toBe(length)
  })
})

describe('the place of a wished month', () => {
  test('is that of the window that ends then', () => {
    fc.assert(
      fc.property(anyMonthTimes, anyLength, (times, length) => {
        const windows = windowsOf(times, length)
        windows.forEach((window, at) => {
          expect(placeOfWindow(windows, window.last)).toBe(at)
        })
      }),
    )
  })

  test('is always a window where there is one, and the last that does not end later where it can be', () => {
    fc.assert(
      fc.property(anyMonthTimes, anyLength, fc.option(anyMonth), (times, length, wished) => {
        const windows = windowsOf(times, length)
        const at = placeOfWindow(windows, wished)
        const before = windows.filter((window) => wished === null || window.last <= wished)
        expect(windows[at]).toEqual(before.at(-1) ?? windows[0])
        expect(at === -1).toBe(windows.length === 0)
      }),
    )
  })
})

describe('fixed periods of several lengths', () => {
  const quarters = ['2024-04..2024-06', '2024-07..2024-09', '2024-10..2024-12', '2025-01..2025-03'].map(period)
  const year = period('2024-04..2025-03')
  const periods = [...quarters, year, period('2025-04..2025-06')]
  const times: Times = { kind: 'periods', periods }

  test('are windows of their own length only', () => {
    expect(windowsOf(times, '3')).toEqual(periods.filter((one) => one !== year))
    expect(windowsOf(times, 'fy')).toEqual([year])
    expect(windowsOf(times, '1')).toEqual([])
  })

  test('have years that are financial years', () => {
    expect(lengthThatFits(times, '12')).toBe('fy')
    expect(lengthThatFits(times, '1')).toBe('fy')
    expect(lengthThatFits({ kind: 'periods', periods: quarters.slice(0, 2) }, '12')).toBe('12')
  })

  test('of one length are windows whatever the length', () => {
    const alike: Times = { kind: 'periods', periods: quarters }
    expect(isOfLengths(alike)).toBe(false)
    expect(windowsOf(alike, '12')).toEqual(quarters)
  })
})
