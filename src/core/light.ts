import { getTimes } from 'suncalc'
import type { LonLat } from './plane.ts'

/**
 * - `day`: from sunrise to sunset as they are tabulated, with the upper edge of the sun on the horizon (its middle 50' below).
 * - `twilight`: civil, the sun below the horizon by less than 6 degrees.
 * - `dark`: the rest of the night.
 * @source HM Nautical Almanac Office, Astronomical Information Sheet 7 (sunrise, sunset, civil twilight)
 */
export type Light = (typeof lights)[number]

export const lights = ['day', 'twilight', 'dark'] as const

/** A share for each light; they add up to 1. */
export type LightShares = Readonly<Record<Light, number>>

/** When light changes in a day of UTC, in minutes since 1 January 1970 UTC. */
export interface SunDay {
  readonly dawn: number
  readonly sunrise: number
  readonly sunset: number
  readonly dusk: number
}

export type SunDayOf = (day: number) => SunDay

const minutesOfDay = 1440

/**
 * The sun at a place, day by day; a day that was asked for is kept.
 * @param place near Greenwich, south of 60 degrees: there the sun crosses each height once before and once after noon UTC
 * @returns takes days since 1 January 1970; throws where the sun does not cross the heights
 */
export function sunDays([lon, lat]: LonLat): SunDayOf {
  const known = new Map<number, SunDay>()
  return (day) => {
    const kept = known.get(day)
    if (kept) return kept
    const noon = (day + 0.5) * minutesOfDay * 60_000
    // biome-ignore lint/style/noRestrictedGlobals: the library takes moments so; this one is given, no clock is asked
    const { dawn, sunrise, sunset, dusk } = getTimes(new Date(noon), lat, lon)
    const found = {
      dawn: minutesOf(dawn),
      sunrise: minutesOf(sunrise),
      sunset: minutesOf(sunset),
      dusk: minutesOf(dusk),
    }
    known.set(day, found)
    return found
  }
}

function minutesOf(moment: { getTime(): number } | null): number {
  if (!moment) throw new Error('the sun does not rise and set here each day')
  return moment.getTime() / 60_000
}

/** The light at a moment, in minutes since 1 January 1970 UTC. */
export function lightAt(moment: number, sunDay: SunDayOf): Light {
  const { dawn, sunrise, sunset, dusk } = sunDay(Math.floor(moment / minutesOfDay))
  if (moment >= sunrise && moment < sunset) return 'day'
  return moment >= dawn && moment < dusk ? 'twilight' : 'dark'
}

/** How a span of time lies in day, twilight and dark, as it really passed; a moment lies wholly in one. */
export function lightShares(from: number, to: number, sunDay: SunDayOf): LightShares {
  if (to <= from) return { day: 0, twilight: 0, dark: 0, [lightAt(from, sunDay)]: 1 }
  let [day, lit] = [0, 0]
  for (let at = Math.floor(from / minutesOfDay); at * minutesOfDay < to; at++) {
    const { dawn, sunrise, sunset, dusk } = sunDay(at)
    day += shared(from, to, sunrise, sunset)
    lit += shared(from, to, dawn, dusk)
  }
  const length = to - from
  return { day: day / length, twilight: (lit - day) / length, dark: 1 - lit / length }
}

const shared = (from: number, to: number, low: number, high: number) =>
  Math.max(0, Math.min(to, high) - Math.max(from, low))
