import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMonth } from '../../tests/support/arbitraries.ts'
import { month, period } from '../../tests/support/parsed.ts'
import { addMonths } from './iso-month.ts'
import {
  contains,
  financialYearOf,
  financialYearShort,
  isFinancialYear,
  monthsOf,
  periodInDays,
  periodInMonths,
  periodMonths,
} from './period.ts'

test.each([
  ['2026-03', '1 March 2026 to 31 March 2026', 'March 2026'],
  ['2023-03..2023-05', '1 March 2023 to 31 May 2023', 'March to May 2023'],
  ['2025-04..2026-03', '1 April 2025 to 31 March 2026', 'April 2025 to March 2026'],
])('%s is written out', (text, inDays, inMonths) => {
  expect(periodInDays(period(text))).toBe(inDays)
  expect(periodInMonths(period(text))).toBe(inMonths)
})

test('a period has as many months as it lists, from its first to its last', () => {
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: 1, max: 60 }), (first, months) => {
      const whole = { first, last: addMonths(first, months - 1) }
      expect(periodMonths(whole)).toBe(months)
      const listed = monthsOf(whole)
      expect(listed).toHaveLength(months)
      expect([listed[0], listed.at(-1)]).toEqual([whole.first, whole.last])
    }),
  )
})

test.each([
  ['2026-03', '2025-04..2026-03'],
  ['2026-04', '2026-04..2027-03'],
  ['2026-01', '2025-04..2026-03'],
  ['2025-12', '2025-04..2026-03'],
])('%s lies in the financial year %s', (text, year) => {
  expect(financialYearOf(month(text))).toEqual(period(year))
})

test('every month lies in exactly one financial year', () => {
  fc.assert(
    fc.property(anyMonth, (m) => {
      const year = financialYearOf(m)
      expect(isFinancialYear(year)).toBe(true)
      expect(monthsOf(year)).toContain(m)
    }),
  )
})

test('twelve months from another month are no financial year, nor is April alone', () => {
  expect(isFinancialYear(period('2025-05..2026-04'))).toBe(false)
  expect(isFinancialYear(period('2025-04'))).toBe(false)
})

test('a financial year is short on an axis, also over the turn of a century', () => {
  expect(financialYearShort(period('2025-04..2026-03'))).toBe('2025-26')
  expect(financialYearShort(period('1999-04..2000-03'))).toBe('1999-00')
})

test('a period contains itself and its parts, not what reaches out of it', () => {
  const year = period('2025-04..2026-03')
  expect(contains(year, year)).toBe(true)
  expect(contains(year, period('2025-12'))).toBe(true)
  expect(contains(year, period('2025-03..2025-05'))).toBe(false)
  expect(contains(year, period('2026-03..2026-04'))).toBe(false)
})
