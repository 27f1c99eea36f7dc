import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMonth } from '../../tests/support/arbitraries.ts'
import { month } from '../../tests/support/parsed.ts'
import {
  addMonths,
  daysInMonth,
  lastDayName,
  monthName,
  monthNumber,
  monthsBetween,
  monthWord,
  parseIsoMonth,
} from './iso-month.ts'
import { readTypedMonth } from './typed-month.ts'

test.each(['2026-03', '1999-12', '2010-01'])('%s is a month', (text) => {
  expect(parseIsoMonth(text)).toBe(text)
})

test.each(['2026-13', '2026-00', '2026-3', '2026-03-01', '26-03', '3026-03', ' 2026-03', '2026-03\n', '2026/03', ''])(
  '"%s" is no month',
  (text) => {
    expect(parseIsoMonth(text)).toBeNull()
  },
)

test.each([
  ['March 2026', '2026-03'],
  ['mar 2026', '2026-03'],
  ['  MARCH   2026 ', '2026-03'],
  ['Mar. 2026', '2026-03'],
  ['sept 2025', '2025-09'],
  ['may-2024', '2024-05'],
  ['June, 2024', '2024-06'],
  ['03/2026', '2026-03'],
  ['3.2026', '2026-03'],
  ['3 2026', '2026-03'],
  ['2026-3', '2026-03'],
  ['2026/12', '2026-12'],
  ['2026-03', '2026-03'],
])('"%s", as people type it, is %s', (typed, wanted) => {
  expect(readTypedMonth(typed)).toBe(wanted)
})

test.each([
  'ma 2026',
  'marsh 2026',
  'march',
  '2026',
  '13/2026',
  '0/2026',
  '2026-00',
  'March 26',
  '1 March 2026',
  'march 3026',
  'next month',
  '',
  '-',
])('"%s" is not guessed to be a month', (typed) => {
  expect(readTypedMonth(typed)).toBeNull()
})

test('every month is understood as it is named on the page', () => {
  fc.assert(fc.property(anyMonth, (m) => readTypedMonth(monthName(m)) === m))
})

test('months that are added are taken away again', () => {
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: -500, max: 500 }), (m, n) => {
      const later = addMonths(m, n)
      expect(addMonths(later, -n)).toBe(m)
      expect(monthsBetween(m, later)).toBe(n)
      expect(parseIsoMonth(later)).toBe(later)
    }),
  )
})

test('the order of months as text is their order in time', () => {
  fc.assert(fc.property(anyMonth, anyMonth, (a, b) => a < b === monthNumber(a) < monthNumber(b)))
})

test('a year has twelve months, and December is followed by January', () => {
  expect(addMonths(month('2025-12'), 1)).toBe('2026-01')
  expect(addMonths(month('2026-01'), -1)).toBe('2025-12')
  expect(monthsBetween(month('2025-04'), month('2026-04'))).toBe(12)
})

test.each([
  ['2026-02', 28],
  ['2024-02', 29],
  ['2000-02', 29],
  ['1900-02', 28],
  ['2026-04', 30],
  ['2026-03', 31],
])('%s has %i days', (text, days) => {
  expect(daysInMonth(month(text))).toBe(days)
})

test('months are named in full', () => {
  expect(monthName(month('2026-03'))).toBe('March 2026')
  expect(monthWord(month('2026-09'))).toBe('September')
  expect(lastDayName(month('2024-02'))).toBe('29 February 2024')
})
