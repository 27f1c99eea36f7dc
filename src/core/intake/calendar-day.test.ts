import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDay, clockTime, dayAfter, dayNumber, dayOfNumber } from './calendar-day.ts'

describe('days of the calendar', () => {
  test('a day that no calendar has is none', () => {
    expect(calendarDay(2025, 2, 29)).toBeNull()
    expect(calendarDay(2024, 2, 29)).toBe('2024-02-29')
    expect(calendarDay(1900, 2, 29)).toBeNull()
    expect(calendarDay(2000, 2, 29)).toBe('2000-02-29')
    expect(calendarDay(2026, 4, 31)).toBeNull()
    expect(calendarDay(2026, 13, 1)).toBeNull()
    expect(calendarDay(2026, 0, 1)).toBeNull()
    expect(calendarDay(2026, 1, 0)).toBeNull()
    expect(calendarDay(26, 1, 1)).toBeNull()
  })

  test('the number of a day is that of the clock of the computer', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (number) => {
        const date = new Date(number * 86_400_000).toISOString().slice(0, 10)
        expect(dayOfNumber(number)).toBe(date)
        expect(dayNumber(date)).toBe(number)
        expect(dayNumber(dayAfter(date))).toBe(number + 1)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  test('minutes after midnight are written as a clock shows them', () => {
    expect([0, 65, 1439].map(clockTime)).toEqual(['00:00', '01:05', '23:59'])
  })
})
