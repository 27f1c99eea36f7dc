import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyIncident } from '../../../tests/support/own-data.ts'
import { month } from '../../../tests/support/parsed.ts'
import type { Incident } from '../intake/incident.ts'
import { lights } from '../light.ts'
import { incidentLight } from './incident-light.ts'
import { lightCounts, lightTable } from './light-counts.ts'
import { inLight } from './own-filter.ts'

const lightOf = incidentLight([-0.2, 51.6])
const at = (date: string, hour: number, minute = 0, until: string | null = null) =>
  ({ date, minute: 60 * hour + minute, until, month: month(date.slice(0, 7)) }) as Incident
const timeless = { date: null, minute: null, until: null, month: month('2025-06') } as Incident
const wholly = (incident: Incident) => lights.find((light) => lightOf(incident)?.[light] === 1)

describe('the light of an incident', () => {
  test('4pm is twilight in December, dark by 5pm, and day in June', () => {
    expect(wholly(at('2025-12-21', 16))).toBe('twilight')
    expect(wholly(at('2025-12-21', 17))).toBe('dark')
    expect(wholly(at('2025-06-21', 16))).toBe('day')
    expect(wholly(at('2025-06-21', 21))).toBe('day')
  })

  test('moves by an hour on the day on which the clocks change, and not before', () => {
    expect(wholly(at('2025-10-25', 17, 30))).toBe('day')
    expect(wholly(at('2025-10-26', 17, 30))).toBe('dark')
    expect(wholly(at('2026-03-28', 19, 15))).toBe('dark')
    expect(wholly(at('2026-03-29', 19, 15))).toBe('day')
  })

  test('of a span is shared out by the time that passed, over the hour that October repeats', () => {
    const night = lightOf(at('2025-10-25', 16, 0, '2025-10-26T08:00'))
    // 16:00 BST to 8:00 GMT are 17 hours; the sun set at about 17:46 BST and rose at about 6:45 GMT.
    expect(night?.day).toBeCloseTo((1.77 + 1.25) / 17, 2)
    expect(lights.reduce((sum, light) => sum + (night?.[light] ?? 0), 0)).toBeCloseTo(1, 10)
  })

  test('is not known without a time, nor of more than a week', () => {
    expect(lightOf(timeless)).toBeNull()
    expect(lightOf(at('2025-06-01', 9, 0, '2025-06-09T09:00'))).toBeNull()
  })
})

describe('day, twilight and dark', () => {
  test('add up to the incidents with a time, in all and by month of the year', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 80 }), (incidents) => {
        const { sums, timed, untimed, months } = lightCounts(incidents, lightOf)
        expect(timed + untimed).toBe(incidents.length)
        expect(sums.day + sums.twilight + sums.dark).toBeCloseTo(timed, 6)
        expect(months.reduce((total, one) => total + one.timed, 0)).toBe(timed)
        for (const one of months) expect(one.sums.day + one.sums.twilight + one.sums.dark).toBeCloseTo(one.timed, 6)
      }),
      { numRuns: 150, seed: 5 },
    )
  })

  test('have shares from 50 with a time, and no sooner', () => {
    const dark = Array.from({ length: 49 }, () => at('2025-12-21', 22))
    const few = lightCounts([...dark, timeless], lightOf)
    expect(few.shares).toBeNull()
    expect(few.months[11]?.darkShare).toBeNull()
    expect(lightTable(few, 'Cases').total?.at(-1)).toBe('fewer than 50')
    const enough = lightCounts([...dark, at('2025-12-21', 12)], lightOf)
    expect(enough.shares).toEqual({ day: 2, twilight: 0, dark: 98 })
    expect(enough.months[11]?.darkShare).toBe(98)
    expect(enough.months[5]?.darkShare).toBeNull()
  })

  test('as a filter take each incident at most once, and none without a time', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 40 }), (incidents) => {
        const taken = lights.flatMap((light) => inLight(incidents, light, lightOf))
        expect(new Set(taken).size).toBe(taken.length)
        for (const incident of taken) expect(lightOf(incident)).not.toBeNull()
        expect(inLight(incidents, null, lightOf)).toBe(incidents)
      }),
      { numRuns: 100, seed: 5 },
    )
  })
})
