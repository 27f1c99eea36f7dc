import { describe, expect, test } from 'vitest'
import { dayNumber } from './intake/calendar-day.ts'
import { lightAt, lightShares, sunDays } from './light.ts'

const barnet = sunDays([-0.2, 51.6])
/** Minutes since 1 January 1970 UTC. */
const utc = (date: string, hour: number, minute = 0) => dayNumber(date) * 1440 + hour * 60 + minute
const sun = (date: string) => barnet(dayNumber(date))

describe('sunrise, sunset and civil twilight', () => {
  // London (51.5 N, 0.13 W) on 21 June 2025: 4:42:38 and 21:22:06 BST (diamondgeezer, "Summer Solstice London", 20 June
  // 2025); on 22 December 2007 sunset at 15:53 GMT (timeanddate.com, quoted by flat36, October 2007), and solstices of other
  // years differ by seconds. Ten kilometres to the north and five to the west move each by less than a minute.
  test.each([
    ['sunrise', '2025-06-21', utc('2025-06-21', 3, 42.6)],
    ['sunset', '2025-06-21', utc('2025-06-21', 20, 22.1)],
    ['sunset', '2007-12-22', utc('2007-12-22', 15, 53)],
    ['sunset', '2025-12-21', utc('2025-12-21', 15, 53)],
  ] as const)('the %s of %s is that of published tables within two minutes', (event, date, published) => {
    expect(Math.abs(sun(date)[event] - published)).toBeLessThan(2)
  })

  test('twilight lasts from half an hour in spring to three quarters in June', () => {
    const evening = (date: string) => sun(date).dusk - sun(date).sunset
    expect(evening('2025-03-20')).toBeCloseTo(33.5, 0)
    expect(evening('2025-06-21')).toBeCloseTo(48, 0)
  })

  test('every day of a year goes from dawn over sunrise and sunset to dusk, within its own day of UTC', () => {
    for (let day = dayNumber('2024-01-01'); day <= dayNumber('2024-12-31'); day++) {
      const { dawn, sunrise, sunset, dusk } = barnet(day)
      const order = [day * 1440, dawn, sunrise, sunset, dusk, (day + 1) * 1440]
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
  })

  test('a place where the sun does not set is refused', () => {
    expect(() => sunDays([20, 70])(dayNumber('2025-06-21'))).toThrow('does not rise and set')
  })
})

describe('the light of a moment', () => {
  test.each([
    [utc('2025-12-21', 15), 'day'],
    [utc('2025-12-21', 16), 'twilight'],
    [utc('2025-12-21', 17), 'dark'],
    [utc('2025-06-21', 15), 'day'],
    [utc('2025-06-21', 20, 40), 'twilight'],
    [utc('2025-06-21', 0), 'dark'],
  ])('%d is %s', (moment, light) => {
    expect(lightAt(moment, barnet)).toBe(light)
  })
})

describe('the light of a span', () => {
  test('a moment lies wholly in one', () => {
    expect(lightShares(utc('2025-12-21', 17), utc('2025-12-21', 17), barnet)).toEqual({ day: 0, twilight: 0, dark: 1 })
  })

  test('a span is shared out by its minutes', () => {
    const { sunset, dusk } = sun('2025-12-21')
    const shares = lightShares(sunset - 60, dusk + 40, barnet)
    const length = 100 + dusk - sunset
    expect(shares.day).toBeCloseTo(60 / length, 10)
    expect(shares.twilight).toBeCloseTo((dusk - sunset) / length, 10)
    expect(shares.dark).toBeCloseTo(40 / length, 10)
  })

  test('a night and whole days add up to one, and agree with a count of minutes', () => {
    const [from, to] = [utc('2025-10-25', 20), utc('2025-10-27', 9)]
    const shares = lightShares(from, to, barnet)
    expect(shares.day + shares.twilight + shares.dark).toBeCloseTo(1, 10)
    let dark = 0
    for (let at = from; at < to; at++) if (lightAt(at + 0.5, barnet) === 'dark') dark += 1
    expect(shares.dark).toBeCloseTo(dark / (to - from), 3)
  })
})
