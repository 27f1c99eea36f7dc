import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from './calendar-day.ts'
import { isSkippedInLondon, londonTime } from './london-time.ts'

const utc = (date: string, hour: number, minute: number) => dayNumber(date) * 1440 + hour * 60 + minute

describe('the clock in London', () => {
  test('goes forward at 01:00 UTC on the last Sunday of March and back on that of October', () => {
    expect(londonTime(utc('2026-03-29', 0, 59))).toEqual({ date: '2026-03-29', minute: 59 })
    expect(londonTime(utc('2026-03-29', 1, 0))).toEqual({ date: '2026-03-29', minute: 120 })
    expect(londonTime(utc('2026-10-25', 0, 59))).toEqual({ date: '2026-10-25', minute: 119 })
    expect(londonTime(utc('2026-10-25', 1, 0))).toEqual({ date: '2026-10-25', minute: 60 })
    expect(londonTime(utc('2026-06-30', 23, 30))).toEqual({ date: '2026-07-01', minute: 30 })
  })

  test('leaves out one hour of March, and none of October', () => {
    expect(isSkippedInLondon('2026-03-29', 59)).toBe(false)
    expect(isSkippedInLondon('2026-03-29', 60)).toBe(true)
    expect(isSkippedInLondon('2026-03-29', 119)).toBe(true)
    expect(isSkippedInLondon('2026-03-29', 120)).toBe(false)
    expect(isSkippedInLondon('2026-10-25', 90)).toBe(false)
    expect(isSkippedInLondon('2026-03-28', 90)).toBe(false)
  })

  test('shows what the time zones of the computer say', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    fc.assert(
      fc.property(fc.integer({ min: utc('2000-01-01', 0, 0), max: utc('2030-12-31', 0, 0) }), (minutes) => {
        const { date, minute } = londonTime(minutes)
        const hours = `${Math.floor(minute / 60)}`.padStart(2, '0')
        const shown = `${date} ${hours}:${`${minute % 60}`.padStart(2, '0')}`
        expect(shown).toBe(clock.format(new Date(minutes * 60_000)))
        expect(isSkippedInLondon(date, minute)).toBe(false)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
