import { describe, expect, it } from 'vitest'
import { eTest } from '../../src/core/e-test.ts'
import type { HotspotPicture, HotspotPlace } from '../../src/core/hotspots/hotspot-picture.ts'
import { hotspotPicture } from '../../src/core/hotspots/picture-of-window.ts'
import { isUnavailable } from '../../src/core/unavailable.ts'
import { openingView, pointsData, shippedPoints } from '../support/hotspot-data.ts'
import { hotspotsOfBarnet, rawIncidents } from '../support/hotspots-of-barnet.ts'

/** Every figure of a place of the list beside one that is counted anew, incident by incident. */

const { site, prepared } = hotspotsOfBarnet()
const size = 100

/** Anti-social behaviour by squares of 100 m, July 2017 to June 2018, and its incidents by square. */
function listOfAsb() {
  const view = openingView('asb-2016', { show: 'squares', cellMetres: size })
  const ready = prepared(pointsData(site('officer'), 'asb-2016'), view)
  const picture = hotspotPicture(ready, view)
  const incidents = rawIncidents(shippedPoints('asb-2016', 'asb'))
  const squareOf = (metres: number) => (Math.floor(metres / size) + 0.5) * size
  const countsOf = (from: number, to: number) => {
    const counts = new Map<string, number>()
    for (const { row, easting, northing, count } of incidents) {
      if (row < from || row >= to) continue
      const key = `s${size}-${squareOf(easting)}-${squareOf(northing)}`
      counts.set(key, (counts.get(key) ?? 0) + count)
    }
    return counts
  }
  return { ready, picture, incidents, countsOf }
}

const end = 30
const gap = 3 // April 2016

describe('a place of the list', () => {
  it('was hot in the half-years in which it had three times the mean of the squares that had any', () => {
    const { picture, countsOf } = listOfAsb()
    for (const { key, halfYears } of picture.places) {
      const wanted = [0, 6, 12, 18, 24].map((from) => {
        if (from <= gap && gap < from + 6) return { count: null, isHot: null }
        const counts = countsOf(from, from + 6)
        const mean = [...counts.values()].reduce((sum, count) => sum + count, 0) / counts.size
        const count = counts.get(key) ?? 0
        return { count, isHot: count >= 3 * mean }
      })
      expect(halfYears.map(({ count, isHot }) => ({ count, isHot }))).toEqual(wanted)
    }
    expect(new Set(picture.places.map(({ pattern }) => pattern)).size).toBeGreaterThan(1)
  })

  it('has so many of the last twelve months with an incident', () => {
    const { picture, incidents, countsOf } = listOfAsb()
    const months = Array.from({ length: 12 }, (_, i) => countsOf(end - 12 + i, end - 11 + i))
    expect(Math.max(...incidents.map(({ row }) => row))).toBe(end - 1)
    for (const { key, monthsWithIncident } of picture.places) {
      expect(monthsWithIncident).toBe(months.filter((counts) => counts.has(key)).length)
    }
    expect(new Set(picture.places.map(({ monthsWithIncident }) => monthsWithIncident)).size).toBeGreaterThan(1)
  })

  it('is compared with the same months a year earlier, both counts divided by phi, as one family', () => {
    const { ready, picture, countsOf } = listOfAsb()
    const [before, after] = [countsOf(end - 24, end - 12), countsOf(end - 12, end)]
    const wanted = picture.places.map(({ key }) => {
      const [a, b] = [before.get(key) ?? 0, after.get(key) ?? 0]
      return { a, b, p: Number(eTest(a / ready.phi, b / ready.phi, 365, 365)) }
    })
    const sorted = wanted.map(({ p }) => p).sort((a, b) => a - b)
    const last = sorted.findLast((p, i) => p <= (0.05 * (i + 1)) / sorted.length) ?? -1
    expect(ready.phi).toBeGreaterThan(1.4)
    expect(wanted.filter(({ p }) => p <= last).length).toBeLessThan(wanted.filter(({ p }) => p < 0.05).length)
    for (const [i, { a, b, p }] of wanted.entries()) {
      expect(testOf(picture.places[i])).toMatchObject({
        ...{ before: a, after: b },
        p: expect.closeTo(p, 12),
        direction: p > last ? 'none' : b > a ? 'higher' : 'lower',
      })
    }
  })

  it('of a density has the score of the square under its peak', () => {
    const data = pointsData(site('officer'), 'asb-2016')
    const placesOf = (show: 'density' | 'squares') => {
      const view = openingView('asb-2016', { show, cellMetres: 200 })
      return hotspotPicture(prepared(data, view), view).places
    }
    const squares = new Map(placesOf('squares').map(({ key, z }) => [key, z]))
    const shared = placesOf('density').flatMap(({ key, z }) => {
      const [, easting = 0, northing = 0] = key.split('-').map(Number)
      const under = squares.get(keyOf200(easting, northing))
      return under === undefined ? [] : [[z, under]]
    })
    expect(shared.length).toBeGreaterThan(5)
    for (const [z, under] of shared) expect(z).toBe(under)
  })
})

const keyOf200 = (easting: number, northing: number) =>
  `s200-${(Math.floor(easting / 200) + 0.5) * 200}-${(Math.floor(northing / 200) + 0.5) * 200}`

function testOf(place: HotspotPlace | undefined) {
  if (!place || isUnavailable(place.change)) throw new Error('not tested')
  return place.change.test
}

describe('repeat places', () => {
  it('are the map points with incidents in six or more of the last twelve months, most months first', () => {
    const { picture, incidents } = listOfAsb()
    const points = new Map<string, { readonly rows: Set<number>; count: number }>()
    for (const { row, easting, northing, count } of incidents) {
      if (row < end - 12) continue
      const key = `${easting} ${northing}`
      const point = points.get(key) ?? { rows: new Set(), count: 0 }
      point.rows.add(row)
      point.count += count
      points.set(key, point)
    }
    const often = [...points.values()]
      .map(({ rows, count }) => ({ months: rows.size, count, of: 12 }))
      .filter(({ months }) => months >= 6)
      .sort((a, b) => b.months - a.months || b.count - a.count)
    expect(often.length).toBeGreaterThan(20)
    expect(listed(picture).map(({ months, count, of }) => ({ months, count, of }))).toEqual(often.slice(0, 20))
  })

  it('of fewer than six months are none', () => {
    const view = openingView('burglary', { show: 'squares', cellMetres: 200 })
    const repeats = listed(hotspotPicture(prepared(pointsData(site('officer'), 'burglary'), view), view))
    expect(Math.min(...repeats.map(({ months }) => months))).toBe(6)
    expect(repeats.length).toBeLessThan(20)
  })
})

function listed({ repeats }: HotspotPicture) {
  if (isUnavailable(repeats)) throw new Error(repeats.unavailable)
  return repeats
}
