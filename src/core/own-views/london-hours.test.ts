import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyIncident } from '../../../tests/support/own-data.ts'
import { hoursOf, weekdayOf } from './london-hours.ts'

const [saturday, sunday] = [5, 6]
const at = (date: string, minute: number | null, until: string | null = null) => hoursOf({ date, minute, until })

describe('the hours of an incident', () => {
  test('are the one of its time', () => {
    expect(at('2026-03-28', 23 * 60 + 59)).toEqual([{ weekday: saturday, hour: 23, weight: 1 }])
    expect(at('2026-07-04', 0)).toEqual([{ weekday: saturday, hour: 0, weight: 1 }])
  })

  test('share out a span by how much of it lies in each', () => {
    expect(at('2026-01-03', 22 * 60 + 30, '2026-01-04T01:00')).toEqual([
      { weekday: saturday, hour: 22, weight: 0.2 },
      { weekday: saturday, hour: 23, weight: 0.4 },
      { weekday: sunday, hour: 0, weight: 0.4 },
    ])
  })

  test('have hour 1 twice when the clocks go back', () => {
    expect(at('2026-10-25', 30, '2026-10-25T02:30')).toEqual([
      { weekday: sunday, hour: 0, weight: 30 / 180 },
      { weekday: sunday, hour: 1, weight: 60 / 180 },
      { weekday: sunday, hour: 1, weight: 60 / 180 },
      { weekday: sunday, hour: 2, weight: 30 / 180 },
    ])
  })

  test('have no hour 1 when the clocks go forward', () => {
    expect(at('2026-03-29', 30, '2026-03-29T02:30')).toEqual([
      { weekday: sunday, hour: 0, weight: 0.5 },
      { weekday: sunday, hour: 2, weight: 0.5 },
    ])
    expect(at('2026-03-29', 90)).toEqual([{ weekday: sunday, hour: 2, weight: 1 }])
  })

  test('end a span at the later of two equal times where the earlier is over when it begins', () => {
    expect(at('2026-10-25', 90, '2026-10-25T01:10')).toEqual([
      { weekday: sunday, hour: 1, weight: 0.75 },
      { weekday: sunday, hour: 1, weight: 0.25 },
    ])
  })

  test('are not known without a time, nor of a span of more than a week', () => {
    expect(at('2026-01-03', null)).toBeNull()
    expect(at('2026-01-03', 60, '2026-01-10T01:00')).not.toBeNull()
    expect(at('2026-01-03', 60, '2026-01-10T01:01')).toBeNull()
  })

  test('of a span that ends before it begins are those of its beginning', () => {
    expect(at('2026-01-03', 600, '2026-01-03T09:00')).toEqual([{ weekday: saturday, hour: 10, weight: 1 }])
  })

  test('have shares that add up to 1, none of them nought', () => {
    fc.assert(
      fc.property(anyIncident, (incident) => {
        const shares = hoursOf(incident) ?? []
        for (const { weight } of shares) expect(weight).toBeGreaterThan(0)
        if (shares.length > 0) expect(shares.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
      }),
      { numRuns: 1000, seed: 4 },
    )
  })
})

test('the day of the week is that of the calendar', () => {
  expect(['2026-03-29', '2026-03-30', '1970-01-01', '1969-12-29', '2000-02-29'].map(weekdayOf)).toEqual([6, 0, 3, 0, 1])
})
