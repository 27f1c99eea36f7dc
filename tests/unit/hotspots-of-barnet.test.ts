import { describe, expect, it } from 'vitest'
import { handlingIn, marking } from '../../src/core/handling.ts'
import { windowOf } from '../../src/core/hotspots/cumulative-counts.ts'
import { hotspotCsv } from '../../src/core/hotspots/hotspot-csv.ts'
import type { PointsData } from '../../src/core/hotspots/hotspot-data.ts'
import { hotspotGeoJson } from '../../src/core/hotspots/hotspot-geo-json.ts'
import type { HotspotPicture } from '../../src/core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../../src/core/hotspots/hotspot-view.ts'
import { inspectHotspot } from '../../src/core/hotspots/inspect-hotspot.ts'
import { hotspotPicture } from '../../src/core/hotspots/picture-of-window.ts'
import { distanceWords } from '../../src/core/hotspots/place-names.ts'
import { type PreparedHotspots, preparation } from '../../src/core/hotspots/prepare-hotspots.ts'
import { sortPlaces } from '../../src/core/hotspots/sort-places.ts'
import { deniedIn } from '../../src/core/sentences/denied-words.ts'
import { isUnavailable } from '../../src/core/unavailable.ts'
import { openingView, pointsData, shippedPoints, smallAreasData } from '../support/hotspot-data.ts'
import { hotspotsOfBarnet, rawIncidents } from '../support/hotspots-of-barnet.ts'
import { month } from '../support/parsed.ts'

const { site, prepared, pictured } = hotspotsOfBarnet()

function finished(work: ReturnType<typeof preparation>): PreparedHotspots {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}

describe('the list', () => {
  it.each([100, 200, 400] as const)(
    'has the 20 densest squares of %d m by plain count of ASB, at the edge too',
    (size) => {
      const picture = pictured('asb-2016', { show: 'squares', cellMetres: size })
      const incidents = rawIncidents(shippedPoints('asb-2016', 'asb'))
      const last = Math.max(...incidents.map(({ row }) => row))
      const counts = new Map<string, number>()
      for (const { row, easting, northing, count } of incidents) {
        if (row <= last - 12) continue
        const middle = (metres: number) => (Math.floor(metres / size) + 0.5) * size
        const key = `s${size}-${middle(easting)}-${middle(northing)}`
        counts.set(key, (counts.get(key) ?? 0) + count)
      }
      const densest = [...counts].sort(([, a], [, b]) => b - a).slice(0, 20)
      const listed = new Map(picture.places.map(({ key, count }) => [key, count]))
      expect(densest.map(([key]) => [key, listed.get(key)])).toEqual(densest)
      expect(picture.total).toBe([...counts.values()].reduce((sum, count) => sum + count, 0))
    },
  )

  it('has peaks at least twice the reach apart, so that nothing is counted twice', () => {
    const { places } = pictured('burglary')
    const at = places.map(({ key }) => key.split('-').slice(1).map(Number))
    for (const [i, [x = 0, y = 0]] of at.entries()) {
      for (const [x2 = 0, y2 = 0] of at.slice(i + 1)) expect(Math.hypot(x - x2, y - y2)).toBeGreaterThanOrEqual(600)
    }
    expect(places.length).toBe(50)
    expect(places.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(2396)
  })

  it('counts what lies within the reach of a peak, and its year before', () => {
    const [top] = pictured('burglary').places
    if (!top) throw new Error('no place')
    const [, x = 0, y = 0] = top.key.split('-').map(Number)
    const incidents = rawIncidents(shippedPoints('burglary', 'burglary'))
    const last = Math.max(...incidents.map(({ row }) => row))
    const countOf = (from: number, to: number) =>
      incidents
        .filter(({ row, easting, northing }) => row > from && row <= to && Math.hypot(easting - x, northing - y) < 300)
        .reduce((sum, { count }) => sum + count, 0)
    expect(top.count).toBe(countOf(last - 12, last))
    expect(isUnavailable(top.change) ? null : top.change.test.before).toBe(countOf(last - 24, last - 12))
  })

  it('gives equal figures one rank and says so', () => {
    const { places, listNotes } = pictured('burglary', { show: 'squares', cellMetres: 200 })
    for (const place of places) {
      expect(place.rank).toBe(places.findIndex(({ value }) => value === place.value) + 1)
      expect(place.tied).toBe(places.filter(({ value }) => value === place.value).length > 1)
    }
    expect(listNotes.join(' ')).toMatch(/share a rank/)
    expect(listNotes.join(' ')).toMatch(/more squares of 200 m have as many/)
  })
})

describe('map points', () => {
  it('hold together what the window holds, as circles of those that have any', () => {
    const { points, total, outside } = pictured('burglary', { show: 'points' })
    if (!points) throw new Error('no points')
    expect(points.counts.reduce((sum, count) => sum + count, 0)).toBe(total + outside)
    expect(points.counts.filter((count) => count > 0).length).toBe(points.drawn)
    expect(points.path.split('M').length - 1).toBe(points.drawn)
  })

  it('stay in the same order when the window moves', () => {
    const [now, before] = [
      pictured('burglary', { show: 'points' }).points,
      pictured('burglary', { show: 'points', first: month('2020-01'), last: month('2020-12') }).points,
    ]
    expect(before?.places).toEqual(now?.places)
    expect(before?.counts).not.toEqual(now?.counts)
    expect(before?.places.length).toBe(2 * (before?.counts.length ?? 0))
  })
})

describe('the public edition', () => {
  const view = openingView('burglary')

  it('has squares of 200 m, and says why not what was asked for', () => {
    const picture = pictured('burglary', {}, 'public')
    expect(picture.view).toMatchObject({ show: 'squares', cellMetres: 200 })
    expect(picture.refusals.join(' ')).toMatch(/density needs exact places.*square of 200 m/)
    expect(picture.points).toBe(null)
    expect(isUnavailable(picture.repeats)).toBe(true)
    expect(picture.shows.filter(({ refused }) => refused === null).map(({ value }) => value)).toEqual([
      'squares',
      'significant',
    ])
    expect(picture.cellSizes.map(({ refused }) => refused === null)).toEqual([false, true, true])
  })

  it('calls places by town centre and ward only: no street or station is named', () => {
    const picture = pictured('burglary', {}, 'public')
    const said = JSON.stringify(picture)
    const data = pointsData(site('public'), view.indicator)
    const wards = data.wards.map(({ name }) => name)
    for (const { name, near, street, station, also } of picture.places) {
      expect([street, station, also]).toEqual([null, null, null])
      expect(/ town centre$/.test(name) || wards.includes(name)).toBe(true)
      expect(wards).toContain(near)
    }
    expect(said).not.toMatch(/ station, \d/)
  })

  it('has small areas by their own borders', () => {
    const whole = openingView('crime-lsoa')
    const picture = hotspotPicture(prepared(smallAreasData(site('public'), 'crime-lsoa'), whole), whole)
    expect(picture.view.show).toBe('areas')
    expect(picture.total).toBe(26_987)
    expect(picture.legend.classes.reduce((sum, { cells }) => sum + cells, 0)).toBe(220)
    expect(picture.places[0]?.name).toBe('Barnet 042C, Colindale South')
    expect(picture.places.every(({ change }) => isUnavailable(change))).toBe(true)
  })
})

describe('the words', () => {
  const views: readonly (readonly [string, Partial<HotspotView>])[] = [
    ['burglary', {}],
    ['burglary', { show: 'squares', cellMetres: 200 }],
    ['burglary', { show: 'hexagons', cellMetres: 400 }],
    ['burglary', { show: 'significant', cellMetres: 200 }],
    ['burglary', { show: 'points' }],
    ['burglary', { first: month('2025-02'), last: month('2025-02') }],
    ['burglary', { cumulative: true }],
    ['asb-2016', {}],
    ['crime-2016', { show: 'squares' }],
    ['crime-2016-theft-from-person', { first: month('2018-06'), last: month('2018-06') }],
  ]

  it.each(views)('of %s %o: a title of at most ten words, approved words, years of old data', (id, view) => {
    const picture = pictured(id, view)
    expect(picture.title.split(/\s+/).length).toBeLessThanOrEqual(10)
    expect(picture.title).toMatch(/\b20\d\d\b/)
    expect(deniedIn(textOf(picture), 'places')).toEqual([])
    expect(textOf(picture)).not.toMatch(/undefined|NaN|null/)
    expect(picture.strip.length).toBeGreaterThan(20)
    for (const { path } of picture.layers) expect(path).not.toMatch(/NaN|undefined/)
  })

  it('never name a whole ward for a part of it: another ward may have more', () => {
    const file = site('public').table('burglary')
    if (file.schema !== 'counts/1') throw new Error('not counts')
    const year = file.cells.map((row) => row.slice(-12).reduce((sum: number, cell) => sum + Number(cell), 0))
    const names = new Map<string, string>(site('public').places.wards.map(({ code, name }) => [code, name]))
    const most = file.areas[year.indexOf(Math.max(...year))]
    const title = pictured('burglary', { show: 'significant', cellMetres: 200 }, 'public').title
    expect(title).toMatch(/^Burglary is highest in part of Hendon, 2024 to 2025$/)
    expect(names.get(most ?? '')).toBe('Childs Hill')
    const wards = [...names.values()].join('|')
    for (const show of ['squares', 'significant'] as const) {
      for (const id of ['burglary', 'asb-2016', 'crime-2016', 'crime-2016-robbery']) {
        const said = pictured(id, { show, cellMetres: 200 }, 'public').title
        expect(said).not.toMatch(new RegExp(`(in|:) (${wards})(,| among|$)`))
      }
    }
  })

  it('says what is missing in a window, and compares it with no other', () => {
    const picture = pictured('asb-2016', { first: month('2016-03'), last: month('2016-06'), show: 'squares' })
    expect(picture.refusals.join(' ')).toMatch(/April 2016 is incomplete/)
    expect(picture.strip.find(({ month: one }) => one === '2016-04')?.count).toBe(null)
    expect(picture.places.every(({ change }) => isUnavailable(change))).toBe(true)
    expect(isUnavailable(picture.honesty)).toBe(true)
  })

  it('allows in its tests for how much months vary, by the months after one that is missing', () => {
    const { method } = pictured('asb-2016', { show: 'squares' })
    expect(method.join(' ')).toMatch(/e-test of counts divided by 1\.6, by which months vary more than chance/)
  })

  it('of a window that grows say of the legend, not of the mean, that nothing reaches it yet', () => {
    const picture = pictured('burglary', { show: 'squares', cellMetres: 200, cumulative: true, last: month('2010-12') })
    const counts = picture.places.map(({ count }) => count)
    const filled = prepared(
      pointsData(site('officer'), 'burglary'),
      openingView('burglary', { show: 'squares', cellMetres: 200 }),
    )
    const own = Array.from(windowOf(filled.grid.counts, { from: 0, to: 1 })).filter((count) => count > 0)
    // Of its own mean some squares do hold three times as much.
    expect(counts[0]).toBeGreaterThanOrEqual((3 * picture.total) / own.length)
    expect(picture.lead).toMatch(/^No part of the borough held as much as the legend calls hot; /)
  })

  it('refuses to speak of hotspots below 60 incidents', () => {
    const one = month('2017-02')
    const picture = pictured('crime-2016-theft-from-person', { first: one, last: one })
    expect(picture.total).toBeLessThan(60)
    expect(picture.title).toMatch(/too few for hotspots/)
    expect(picture.significant).toEqual({ unavailable: 'fewer than 60 incidents' })
    expect(picture.honesty).toEqual({ unavailable: 'fewer than 60 incidents' })
    expect(picture.listNotes[0]).toMatch(/^Fewer than 60 in all are too few to say/)
    expect(pictured('burglary').listNotes.join(' ')).not.toMatch(/in all are too few/)
  })

  it('name what a legend counts, what is drawn, and by what the list is in order', () => {
    const many = (show: HotspotView['show']) => pictured('burglary', { show, cellMetres: 200 }).legend.many
    expect(['density', 'squares', 'hexagons', 'points'].map((show) => many(show as HotspotView['show']))).toEqual([
      ...['squares', 'squares', 'hexagons', 'map points'],
    ])
    expect(pictured('burglary', { show: 'points' }).subtitle).toMatch(
      /^Burglaries by map point, the list per km² within 300 m, Barnet, 1 March 2024/,
    )
    expect(pictured('burglary').places.every(({ density }) => /^[\d,.]+ per km²$/.test(density ?? ''))).toBe(true)
    expect(pictured('burglary', { show: 'squares' }).places.every(({ density }) => density === null)).toBe(true)
  })

  it('answer nothing that was not asked: another kind of data has other ways of showing', () => {
    expect(pictured('burglary', { show: 'areas' }).refusals).toEqual([])
    expect(pictured('burglary', { show: 'density' }, 'public').refusals.join(' ')).toMatch(/density needs exact places/)
  })

  it('shows plain counts where chance cannot be told, and says so', () => {
    const one = month('2017-02')
    const picture = pictured('crime-2016-theft-from-person', { first: one, last: one, show: 'significant' })
    expect(picture.refusals.join(' ')).toMatch(/cannot be told here: fewer than 60 incidents/)
    expect(picture.places.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0)
    expect(picture.legend.title).toMatch(/in a square of 100 m, in the month$/)
  })

  it('are the same whether all was prepared anew or what did not change was kept', () => {
    const data = pointsData(site('officer'), 'burglary')
    const [first, second] = [
      openingView('burglary', { show: 'squares', cellMetres: 200 }),
      openingView('burglary', { bandwidthMetres: 500, cellMetres: 200 }),
    ]
    const kept = finished(preparation(data, second, finished(preparation(data, first))))
    expect(hotspotPicture(kept, second)).toEqual(hotspotPicture(finished(preparation(data, second)), second))
  })

  it('keeps the classes while time plays', () => {
    const whole = openingView('burglary')
    const ready = prepared(pointsData(site('officer'), 'burglary'), whole)
    const at = (last: string) => hotspotPicture(ready, { ...whole, last: month(last) }).legend
    const edges = (legend: HotspotPicture['legend']) => legend.classes.map(({ low }) => low)
    expect(edges(at('2014-06'))).toEqual(edges(at('2025-02')))
    expect(at('2014-06').hotFrom).toBe(at('2025-02').hotFrom)
    expect(at('2014-06').classes.map(({ cells }) => cells)).not.toEqual(at('2025-02').classes.map(({ cells }) => cells))
  })
})

const textOf = (picture: HotspotPicture) =>
  [
    picture.title,
    picture.subtitle,
    picture.lead,
    picture.legend.fixedBy,
    ...picture.method,
    ...picture.places.flatMap(({ name, near, why, pattern, valueWords, pWords }) => [
      name,
      near,
      why,
      pattern,
      valueWords,
      pWords,
    ]),
    ...picture.listNotes,
    isUnavailable(picture.honesty) ? picture.honesty.unavailable : picture.honesty.sentence,
  ].join('\n')

describe('what is at a place', () => {
  const view = openingView('crime-2016', { show: 'squares', cellMetres: 400 })
  const data = (): PointsData => pointsData(site('officer'), 'crime-2016')

  it('is told by month and by type, and both add up', () => {
    const ready = prepared(data(), view)
    const [top] = hotspotPicture(ready, view).places
    const found = top && inspectHotspot(ready, view, { kind: 'place', key: top.key })
    if (!found || isUnavailable(found.types)) throw new Error('nothing found')
    expect(found.total).toBe(top.count)
    expect(found.types.reduce((sum, { count }) => sum + count, 0)).toBe(top.count)
    expect(found.profile.months.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(top.count)
    expect(found.types.length).toBe(12)
    expect(inspectHotspot(ready, view, { kind: 'at', at: top.at })?.key).toBe(top.key)
  })

  it('of all wards together is all, but for squares whose middle is outside', () => {
    const ready = prepared(data(), view)
    const { total } = hotspotPicture(ready, view)
    const wards = ready.data.wards.map(({ code }) => inspectHotspot(ready, view, { kind: 'ward', code })?.total ?? 0)
    const sum = wards.reduce((all, one) => all + one, 0)
    expect(sum).toBeLessThanOrEqual(total)
    expect(sum).toBeGreaterThan(0.9 * total)
  })

  it('outside the borough, or for a key of nothing, is nothing', () => {
    const ready = prepared(data(), view)
    expect(inspectHotspot(ready, view, { kind: 'at', at: [-500, -500] })).toBe(null)
    expect(inspectHotspot(ready, view, { kind: 'place', key: 's400-1-1' })).toBe(null)
    expect(inspectHotspot(ready, view, { kind: 'ward', code: 'E05000000' })).toBe(null)
  })
})

describe('an export', () => {
  const view = openingView('burglary', { show: 'significant', cellMetres: 200 })
  const link = 'https://example.org/hotspots/?m=burglary'
  const picture = () => hotspotPicture(prepared(pointsData(site('officer'), 'burglary'), view), view)

  it('as CSV has the list in its order, with caveat, dates, source and link', () => {
    const exported = picture()
    const text = hotspotCsv(exported, sortPlaces(exported.places, 'count'), link)
    const [head, ...rows] = text.replace('\ufeff', '').split('\r\n')
    expect(head).toMatch(/^rank,place,beside,ward_code,ward,near,incidents,/)
    expect(rows.indexOf('')).toBe(exported.places.length)
    for (const part of [exported.caveats[0], '1 March 2024 to 28 February 2025', exported.attribution, link]) {
      expect(text).toContain(part)
    }
    expect(text).not.toMatch(/OFFICIAL|undefined|NaN/)
    const marked = hotspotCsv(exported, exported.places, link, handlingIn('officer'))
      .replace('\ufeff', '')
      .trim()
      .split('\r\n')
    expect([marked[0], marked.at(-1)]).toEqual([marking, marking])
  })

  it('as GeoJSON has closed outlines in degrees about each place, outer rings anticlockwise', () => {
    const exported = picture()
    const { plane } = pointsData(site('officer'), 'burglary')
    const json = JSON.parse(hotspotGeoJson(exported, exported.places, plane, link))
    expect(json.features.length).toBe(exported.places.length)
    expect(json.notes.join(' ')).toContain(exported.attribution)
    for (const [i, { geometry, properties }] of json.features.entries()) {
      expect(properties.incidents).toBe(exported.places[i]?.count)
      for (const [outer, ...inner] of geometry.coordinates as [number, number][][][]) {
        expect(outer?.at(-1)).toEqual(outer?.[0])
        expect(turnOf(outer ?? [])).toBeGreaterThan(0)
        for (const hole of inner) expect(turnOf(hole)).toBeLessThan(0)
        for (const [lon, lat] of outer ?? []) {
          expect(Math.abs(lon + 0.2)).toBeLessThan(0.2)
          expect(Math.abs(lat - 51.6)).toBeLessThan(0.1)
        }
      }
    }
  })
})

const turnOf = (ring: readonly [number, number][]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0)

describe('names', () => {
  it('say that a place is in a town centre where its outline holds it, else how far it is', () => {
    const { nameSpot, data } = prepared(
      pointsData(site('officer'), 'burglary'),
      openingView('burglary', { show: 'squares', cellMetres: 200 }),
    )
    const centre = data.townCentres.find(({ name }) => name === 'Golders Green')
    expect(centre).toBeDefined()
    const station = nameSpot([525_250, 187_450])
    expect(station.near).toBe('In Golders Green town centre')
    expect(station.station).toMatch(/^Golders Green station, \d+ m$/)
    const away = nameSpot([522_050, 189_950])
    expect(away.near).toBe('Colindale station, 700 m')
    expect(away.ward?.name).toBe('Colindale South')
  })

  it('of a distance are rounded', () => {
    expect([3, 74, 130, 260, 949, 951, 2349].map(distanceWords)).toEqual([
      '50 m',
      '50 m',
      '150 m',
      '300 m',
      '900 m',
      '1.0 km',
      '2.3 km',
    ])
  })
})
