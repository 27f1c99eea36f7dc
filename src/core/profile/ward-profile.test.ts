import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, barnetAlone, built, tinyCouncil } from '../../../tests/support/built-council.ts'
import { numbersIn } from '../../../tests/support/numbers-in.ts'
import { month, period } from '../../../tests/support/parsed.ts'
import { profileChoice } from '../../catalogue/profile.ts'
import { changeWords } from '../change/change-words.ts'
import { deniedIn } from '../sentences/denied-words.ts'
import { isUnavailable } from '../unavailable.ts'
import { windowStatistics } from '../window-statistics/window-statistics.ts'
import { trendSays } from './trend.ts'
import { type Profiles, type WardProfile, wardProfiles } from './ward-profile.ts'

let site: Built
let profiles: Profiles
beforeAll(async () => {
  site = built(await barnetAlone(), 'public')
  profiles = wardProfiles(site, profileChoice)
})

const named = (name: string): WardProfile => {
  const found = profiles.wards.find(({ ward }) => ward.name === name)
  if (!found) throw new Error(`unknown ward: ${name}`)
  return found
}
const rowsOf = (profile: WardProfile) => profile.groups.flatMap(({ rows }) => rows)
const rowOf = (name: string, indicator: string) => {
  const row = rowsOf(named(name)).find((candidate) => candidate.indicator === indicator)
  if (!row) throw new Error(`no row: ${indicator}`)
  return row
}

describe('the profiles', () => {
  test('are of all wards, in twelve months that are no longer revised, and say why they end there', () => {
    expect(profiles.wards.map(({ ward }) => ward.code)).toEqual(site.places.wards.map(({ code }) => code))
    expect(profiles.window).toEqual(period('2025-01..2025-12'))
    expect(profiles.provisional).toMatch(/^Figures after 31 December 2025 are provisional/)
    expect(profiles.complete).toContain('Recorded crime: complete to 31 March 2026')
  })

  test('have the figures of the map in the same window', () => {
    const picture = site.picture({ indicator: 'crime-burglary', end: month('2025-12') })
    for (const reading of picture.readings) {
      const row = rowOf(reading.name, 'crime-burglary')
      expect([row.count, row.rate]).toEqual([reading.figures['count']?.text, reading.figures['rate']?.text])
      expect(row.boroughRate).toBe(picture.borough.figures['rate']?.text)
    }
  })

  test('have the very changes, arrows and ranks that the map’s statistics have', () => {
    for (const { indicator } of rowsOf(named('Hendon')).filter((row) => row.period.includes('December 2025'))) {
      const file = site.table(indicator)
      const entry = site.manifest.series.find(({ series }) => series.id === 'crime')
      if (file.schema !== 'counts/1' || entry?.series.kind !== 'counts') throw new Error(indicator)
      const request = { file, places: site.places.wards, series: entry.series, measure: 'rate' as const }
      const { change, ranks } = windowStatistics({ ...request, window: period('2025-01..2025-12') })
      if (isUnavailable(change) || isUnavailable(ranks)) throw new Error(indicator)
      file.areas.forEach((code, at) => {
        const profile = profiles.wards.find(({ ward }) => ward.code === code)
        const row = profile && rowsOf(profile).find((candidate) => candidate.indicator === indicator)
        const own = change.areas[at]
        expect(row?.change).toEqual(own && !isUnavailable(own) ? changeWords(own) : null)
        expect([row?.rank?.low, row?.rank?.high]).toEqual([ranks.areas[at]?.low, ranks.areas[at]?.high])
      })
    }
  })

  test('at least one figure is higher, one lower and most are not clear', () => {
    const words = profiles.wards.flatMap(rowsOf).flatMap(({ change }) => change?.word ?? [])
    const share = (word: string) => words.filter((other) => other === word).length / words.length
    expect(share('higher')).toBeGreaterThan(0)
    expect(share('lower')).toBeGreaterThan(0)
    expect(share('no clear change')).toBeGreaterThan(0.5)
  })

  test('a ward of unknown cover has no CCTV figure, no rank and no change', () => {
    const row = rowOf('West Hendon', 'cctv')
    expect(row).toMatchObject({ state: 'uncovered', rate: 'cover unknown', rank: null, change: null, interval: null })
    expect(rowOf('Edgware', 'cctv').rank?.of).toBe(18)
  })

  test('sensitive types stand as whole financial years apart, and in no total', () => {
    const years = named('Hendon').groups.filter(({ isYears }) => isYears)
    expect(years.flatMap(({ rows }) => rows.map(({ indicator }) => indicator))).toEqual([
      'crime-public-order-aggravated',
      'crime-sexual-offences',
    ])
    for (const group of years) expect(group.period).toBe('1 April 2024 to 31 March 2025')
    expect(named('Hendon').subtitle).toContain('(all but 3 sensitive types)')
  })

  test('anti-social behaviour is a series of its own with its own period, and its change is not tested', () => {
    const row = rowOf('Colindale South', 'asb')
    expect(row.period).toBe('1 July 2025 to 30 June 2026')
    expect(row.rate).toBe('38.5')
    expect(row.untested).toBe('there are no figures for the same period a year earlier')
  })
})

describe('the mix of types', () => {
  test('divides exactly what all types together hold', () => {
    for (const profile of profiles.wards) {
      const types = rowsOf(profile).filter((row) => profile.mix.some(({ label }) => label === row.label))
      const inWindow = types.filter((row) => row.period === '1 January 2025 to 31 December 2025')
      const total = inWindow.slice(1).reduce((sum, { count }) => sum + Number(count.replace(',', '')), 0)
      expect(profile.mix.reduce((sum, { own }) => sum + own, 0)).toBeCloseTo(1, 9)
      expect(inWindow.map(({ indicator }) => indicator)).not.toContain('crime')
      expect(total + Number(inWindow[0]?.count.replace(',', ''))).toBe(
        Number(profile.groups[0]?.rows[0]?.count.replace(',', '')),
      )
    }
  })
})

describe('the quarters', () => {
  test('are twenty, end with the window, and add up to its count', () => {
    const profile = named('Burnt Oak')
    const trend = profile.trends.find(({ indicator }) => indicator === 'crime')
    expect(trend?.quarters).toHaveLength(20)
    expect(trend?.quarters.at(-1)?.name).toBe('October to December 2025')
    const lastFour = trend?.quarters.slice(-4).reduce((sum, { count }) => sum + (count ?? 0), 0)
    expect(lastFour).toBe(Number(profile.groups[0]?.rows[0]?.count.replace(',', '')))
  })

  test('lie outside the limits exactly where the funnel of that quarter says so', () => {
    for (const { trends } of profiles.wards) {
      for (const { own, low, high, outside } of trends.flatMap(({ quarters }) => quarters)) {
        const side = own === null ? null : own > high ? 'above' : own < low ? 'below' : null
        expect(outside).toBe(side)
      }
    }
  })

  test('are said with counts that can be made again, in approved words', () => {
    const { trends, ward } = named('Burnt Oak')
    for (const { label, quarters } of trends) {
      const says = trendSays(label, ward.name, 'Barnet', quarters)
      const sides = (['above', 'below'] as const).map(
        (side) => quarters.filter(({ outside }) => outside === side).length,
      )
      const last = quarters.at(-1)
      expect(numbersIn(says)).toEqual(['2021', '2025', String(last?.count), '2025', '20', ...sides.map(String), '95'])
      expect(deniedIn(says)).toEqual([])
    }
  })
})

describe('deprivation and neighbours', () => {
  test('every domain stands beside the borough’s figure and among all wards', () => {
    const { deprivation, mostDeprived } = named('Colindale North')
    expect(deprivation).toHaveLength(11)
    for (const { spread } of deprivation) expect(spread?.values).toHaveLength(24)
    expect(mostDeprived).toMatchObject({ own: '62.0%', borough: '7.3%' })
  })

  test('to be beside is mutual', () => {
    for (const { ward, neighbours } of profiles.wards) {
      expect(neighbours.length).toBeGreaterThan(1)
      for (const code of neighbours) {
        expect(profiles.wards.find((other) => other.ward.code === code)?.neighbours).toContain(ward.code)
      }
    }
  })
})

describe('a council with less', () => {
  test('the synthetic one has profiles too, without a figure that is no number', async () => {
    const tiny = wardProfiles(built(await tinyCouncil(), 'public'), profileChoice)
    expect(tiny.wards.length).toBeGreaterThan(2)
    expect(JSON.stringify(tiny)).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('one without the chosen series has none, and it is said which', () => {
    const nothing = { ...profileChoice, total: 'nothing', apart: [] }
    expect(() => wardProfiles(site, nothing)).toThrow('no figures for a profile: nothing')
  })
})
