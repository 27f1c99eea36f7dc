import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { anyMonthTimes } from '../../../tests/support/arbitraries.ts'
import { period } from '../../../tests/support/parsed.ts'
import { contains, periodMonths } from '../period.ts'
import { wholePeriod } from '../times.ts'
import { quarterId, quarterName, quartersIn, yearTo } from './quarter.ts'

test('only whole calendar quarters are offered', () => {
  expect(quartersIn(period('2025-02..2026-02')).map(quarterId)).toEqual(['2025-04', '2025-07', '2025-10'])
  expect(quartersIn(period('2025-10..2025-12')).map(quarterName)).toEqual(['October to December 2025'])
  expect(quartersIn(period('2025-11..2026-02'))).toEqual([])
})

test('every quarter lies in the months, begins a quarter of the year, and follows the one before', () => {
  assert(
    property(anyMonthTimes, (times) => {
      const whole = wholePeriod(times)
      const quarters = quartersIn(whole)
      for (const quarter of quarters) {
        expect(contains(whole, quarter)).toBe(true)
        expect(periodMonths(quarter)).toBe(3)
        expect(['-01', '-04', '-07', '-10']).toContain(quarter.first.slice(4))
      }
      // At most two months are left over at either end.
      expect(periodMonths(whole) - 3 * quarters.length).toBeLessThanOrEqual(4)
      expect(new Set(quarters.map(quarterId)).size).toBe(quarters.length)
    }),
  )
})

test('the year of a quarter ends with it', () => {
  expect(yearTo(period('2025-10..2025-12'))).toEqual(period('2025-01..2025-12'))
  expect(yearTo(period('2026-01..2026-03'))).toEqual(period('2025-04..2026-03'))
})
