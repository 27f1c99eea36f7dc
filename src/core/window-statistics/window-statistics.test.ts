import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, barnetAlone, built } from '../../../tests/support/built-council.ts'
import { period } from '../../../tests/support/parsed.ts'
import type { TestedChange } from '../change/tested-change.ts'
import type { Measure } from '../measure.ts'
import type { CountFile } from '../published.ts'
import type { CountSeries } from '../series.ts'
import { isAvailable, isUnavailable, type Unavailable } from '../unavailable.ts'
import { type WindowStatistics, windowStatistics } from './window-statistics.ts'

let site: Built
beforeAll(async () => {
  site = built(await barnetAlone(), 'public')
})

function statistics(indicator: string, months: string, measure: Measure = 'rate'): WindowStatistics {
  const file = countFile(indicator)
  return windowStatistics({
    file,
    places: site.places.wards,
    series: seriesOf(indicator),
    window: period(months),
    measure,
  })
}

function countFile(indicator: string): CountFile {
  const file = site.table(indicator)
  if (file.schema !== 'counts/1') throw new Error(`not counts: ${indicator}`)
  return file
}

function seriesOf(indicator: string): CountSeries {
  const entry = site.manifest.series.find((s) => s.indicators.some((i) => i.indicator.id === indicator))
  if (entry?.series.kind !== 'counts') throw new Error(`not counts: ${indicator}`)
  return entry.series
}

function known<T>(value: T | Unavailable): T {
  if (isUnavailable(value)) throw new Error(value.unavailable)
  return value
}

const at = (indicator: string, ward: string) =>
  countFile(indicator).areas.findIndex((code) => site.places.wards.find((place) => place.code === code)?.name === ward)
const directionsOf = (changes: readonly (TestedChange | Unavailable)[]) =>
  changes.filter(isAvailable).map((change) => (change.kind === 'tested' ? change.direction : change.kind))

describe('the change of a window', () => {
  test('compares every ward and all together with the same months a year earlier', () => {
    const change = known(statistics('crime-burglary', '2025-01..2025-12').change)
    expect(change.against).toEqual(period('2024-01..2024-12'))
    const together = known(change.together)
    const both = change.areas.filter(isAvailable)
    expect(both).toHaveLength(24)
    expect(together.after).toBe(both.reduce((sum, area) => sum + area.after, 0))
    expect(together.before).toBe(both.reduce((sum, area) => sum + area.before, 0))
    expect(new Set(directionsOf(change.areas))).toEqual(new Set(['higher', 'lower', 'none']))
  })

  test('allows for the spread of the monthly counts: most wards that differ by a quarter are not clearly changed', () => {
    const change = known(statistics('crime-robbery', '2025-01..2025-12').change)
    expect(new Set(directionsOf(change.areas))).toEqual(new Set(['none']))
  })

  test('is not tested while the window ends in provisional months: both counts, no direction', () => {
    for (const months of ['2025-02..2026-01', '2026-01..2026-03', '2026-03..2026-03']) {
      const change = known(statistics('crime', months).change)
      expect(change.provisional).toMatch(/after 31 December 2025 are provisional/)
      expect(directionsOf([...change.areas, change.together])).toEqual(Array.from({ length: 25 }, () => 'untested'))
    }
    expect(known(statistics('crime', '2025-01..2025-12').change).provisional).toBeNull()
  })

  test('is refused where the year before is not there', () => {
    const reason = { unavailable: 'there are no figures for the same period a year earlier' }
    expect(statistics('crime', '2010-04..2011-03').change).toEqual(reason)
    expect(statistics('cctv', '2023-03..2023-05').change).toEqual(reason)
    expect(statistics('asb', '2025-07..2026-06').change).toEqual(reason)
  })

  test('a ward with a missing month has no comparison, nor have all together; the other wards have', () => {
    const change = known(statistics('asb-2016', '2017-01..2017-12').change)
    const ward = at('asb-2016', 'Brunswick Park')
    expect(change.areas[ward]).toEqual({ unavailable: 'a month of one of the two periods is missing' })
    expect(change.together).toEqual({ unavailable: 'a month of one of the two periods is missing' })
    expect(change.areas.filter(isAvailable)).toHaveLength(23)
  })
})

describe('the ranks of a window', () => {
  test('CCTV by count: Edgware first with a chance of 61%, six wards of unknown cover unranked', () => {
    const ranks = known(statistics('cctv', '2023-03..2023-05', 'count').ranks)
    expect(ranks.of).toBe(18)
    expect(ranks.areas.filter((rank) => rank === null)).toHaveLength(6)
    const edgware = ranks.areas[at('cctv', 'Edgware')]
    expect(edgware?.place).toBe(1)
    expect(edgware?.first).toBeCloseTo(0.61, 1)
  })

  test('the measure is what is ranked: per hectare the order is another one', () => {
    const placesOf = (measure: Measure) =>
      known(statistics('crime', '2025-04..2026-03', measure).ranks).areas.map((rank) => rank?.place)
    expect(placesOf('rate')).not.toEqual(placesOf('hectare'))
    expect(placesOf('count')).toEqual(placesOf('share'))
  })

  test('every interval holds the place by the figure, or one beside it', () => {
    const ranks = known(statistics('crime-burglary', '2025-04..2026-03').ranks)
    for (const rank of ranks.areas) {
      expect(rank?.low).toBeLessThanOrEqual((rank?.place ?? 0) + 1)
      expect(rank?.high).toBeGreaterThanOrEqual((rank?.place ?? 0) - 1)
    }
  })

  test('there are none where the rate has no residents, but there are by count', () => {
    const noResidents = { unavailable: 'there are no residents for this period' }
    expect(statistics('crime', '2015-04..2016-03').ranks).toEqual(noResidents)
    expect(statistics('crime', '2015-04..2016-03').funnel).toEqual(noResidents)
    expect(statistics('crime', '2015-04..2016-03', 'count').ranks).toHaveProperty('of', 24)
  })
})

describe('the funnel and the rates of a window', () => {
  test('the limits hold the rate of all wards and narrow as residents grow', () => {
    const funnel = known(statistics('crime-burglary', '2025-04..2026-03').funnel)
    for (const line of funnel.lines) {
      expect(line.usual.low).toBeLessThanOrEqual(funnel.rate)
      expect(line.usual.high).toBeGreaterThanOrEqual(funnel.rate)
      expect(line.far.high).toBeGreaterThan(line.usual.high)
    }
    const widths = funnel.lines.map((line) => line.usual.high - line.usual.low)
    expect(widths.at(-1)).toBeLessThan(widths[0] ?? 0)
  })

  test('ward rates of best-fit counts use best-fit residents: Colindale South and Edgware are highest', () => {
    const rates = known(statistics('asb', '2025-07..2026-06').rates).map((estimate) => estimate?.rate ?? 0)
    const ordered = [...rates].sort((a, b) => b - a)
    const names = ordered.map((rate) => {
      const code = countFile('asb').areas[rates.indexOf(rate)]
      return site.places.wards.find((place) => place.code === code)?.name
    })
    expect(new Set(names.slice(0, 2))).toEqual(new Set(['Colindale South', 'Edgware']))
    expect(ordered[0]).toBeCloseTo(38.5, 1)
    expect(names.indexOf('Golders Green') + 1).toBe(16)
  })

  test('every rate lies in its interval, and is drawn towards the borough, never past it', () => {
    const { rates, funnel } = statistics('crime-burglary', '2025-04..2026-03')
    const borough = known(funnel).rate
    for (const estimate of known(rates)) {
      if (!estimate) throw new Error('a ward has no rate')
      expect(estimate.interval.low).toBeLessThan(estimate.rate)
      expect(estimate.interval.high).toBeGreaterThan(estimate.rate)
      expect(Math.abs(estimate.smoothed - borough)).toBeLessThanOrEqual(Math.abs(estimate.rate - borough) + 1e-9)
    }
  })
})

test('no window of any indicator has a number that is none', () => {
  for (const { indicator } of site.open.filter((entry) => entry.indicator.kind === 'counts')) {
    const { times } = countFile(indicator.id)
    const window = times.kind === 'periods' ? times.periods.at(-1) : period('2017-06..2018-05')
    if (!window) throw new Error(`no period: ${indicator.id}`)
    const text = JSON.stringify(
      windowStatistics({
        file: countFile(indicator.id),
        places: site.places.wards,
        series: seriesOf(indicator.id),
        window,
        measure: 'count',
      }),
      (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? 'not a number' : value),
    )
    expect(text).not.toContain('not a number')
  }
})
