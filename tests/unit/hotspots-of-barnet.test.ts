import { randomLcg } from 'd3-random'
import { beforeAll, describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../src/core/benjamini-hochberg.ts'
import { getisOrdGiStar } from '../../src/core/getis-ord-gi-star.ts'
import { handlingIn, marking } from '../../src/core/handling.ts'
import { hotspotSignificance } from '../../src/core/hotspot-significance.ts'
import { windowOf } from '../../src/core/hotspots/cumulative-counts.ts'
import { ringsOfDrawn } from '../../src/core/hotspots/drawn-path.ts'
import { holds } from '../../src/core/hotspots/holds.ts'
import { hotspotCsv } from '../../src/core/hotspots/hotspot-csv.ts'
import type { HotspotData, PointsData } from '../../src/core/hotspots/hotspot-data.ts'
import { hotspotGeoJson } from '../../src/core/hotspots/hotspot-geo-json.ts'
import { drawnAt } from '../../src/core/hotspots/hotspot-ground.ts'
import { rowsOf } from '../../src/core/hotspots/hotspot-months.ts'
import type { HotspotPicture } from '../../src/core/hotspots/hotspot-picture.ts'
import type { HotspotChoice, HotspotView } from '../../src/core/hotspots/hotspot-view.ts'
import { inspectHotspot } from '../../src/core/hotspots/inspect-hotspot.ts'
import { hotspotPicture } from '../../src/core/hotspots/picture-of-window.ts'
import { distanceWords } from '../../src/core/hotspots/place-names.ts'
import { decodePoints, type PointsFile } from '../../src/core/hotspots/points-file.ts'
import { type PreparedHotspots, preparation, prepareHotspots } from '../../src/core/hotspots/prepare-hotspots.ts'
import { sortPlaces } from '../../src/core/hotspots/sort-places.ts'
import { type IsoMonth, parseIsoMonth } from '../../src/core/iso-month.ts'
import { deniedIn } from '../../src/core/sentences/denied-words.ts'
import { isUnavailable } from '../../src/core/unavailable.ts'
import { type Built, barnetAlone, built } from '../support/built-council.ts'
import { openingView, pointsData, shippedPoints, smallAreasData } from '../support/hotspot-data.ts'

const long = process.env.SAFER_WARDS_LONG === '1'

let [officer, open]: Built[] = []
beforeAll(async () => {
  const council = await barnetAlone()
  officer = built(council, 'officer')
  open = built(council, 'public')
})

const site = (edition: 'officer' | 'public'): Built => {
  const found = edition === 'officer' ? officer : open
  if (!found) throw new Error('not built')
  return found
}
const month = (text: string): IsoMonth => {
  const parsed = parseIsoMonth(text)
  if (!parsed) throw new Error(`no month: ${text}`)
  return parsed
}
const known = new Map<string, PreparedHotspots>()
/** Prepared once, since nothing that is made of it changes it. */
const prepared = (data: HotspotData, { show, bandwidthMetres, cellMetres }: HotspotChoice): PreparedHotspots => {
  const key = [data.edition, data.indicator.id, show, bandwidthMetres, cellMetres].join()
  const done =
    known.get(key) ?? prepareHotspots(data, { indicator: data.indicator.id, show, bandwidthMetres, cellMetres })
  if (!done) throw new Error('stopped')
  known.set(key, done)
  return done
}
function finished(work: ReturnType<typeof preparation>): PreparedHotspots {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}
const pictured = (id: string, view: Partial<HotspotView> = {}, edition: 'officer' | 'public' = 'officer') => {
  const whole = openingView(id, view)
  return hotspotPicture(prepared(pointsData(site(edition), id), whole), whole)
}

/** Incidents one by one, read from the file without the code under test but for its decoder. */
function rawIncidents(file: PointsFile) {
  const points = decodePoints(file)
  return [...Array(points.months).keys()].flatMap((row) =>
    Array.from(points.points.slice(points.starts[row], points.starts[row + 1]), (point, i) => ({
      row,
      easting: points.eastings[point] ?? 0,
      northing: points.northings[point] ?? 0,
      count: points.counts[(points.starts[row] ?? 0) + i] ?? 0,
    })),
  )
}

describe('the burglary grid of 2024', () => {
  const of2024 = { first: month('2024-01'), last: month('2024-12') }

  it('has the Gi* scores of a brute force that looks at every pair of squares', () => {
    const data = pointsData(site('officer'), 'burglary')
    const view = openingView('burglary', { show: 'squares', cellMetres: 200 })
    const { grid, months } = prepared(data, view)
    const rows = rowsOf(months, of2024)
    const file = shippedPoints('burglary', 'burglary')
    const counts = new Map<string, number>()
    for (const { row, easting, northing, count } of rawIncidents(file)) {
      if (row < rows.from || row >= rows.to) continue
      const key = `${Math.floor(easting / 200)} ${Math.floor(northing / 200)}`
      counts.set(key, (counts.get(key) ?? 0) + count)
    }
    const cells = [...Array(grid.counts.cells).keys()].map((cell) => {
      const [easting, northing] = grid.middleOf(cell)
      return [Math.floor(easting / 200), Math.floor(northing / 200)] as const
    })
    const values = cells.map(([x, y]) => counts.get(`${x} ${y}`) ?? 0)
    expect(values).toEqual(Array.from(windowOf(grid.counts, rows)))
    expect(values.reduce((sum, value) => sum + value, 0)).toBe([...counts.values()].reduce((sum, one) => sum + one, 0))
    const z = getisOrdGiStar(values, grid.neighbours)
    if (isUnavailable(z)) throw new Error(z.unavailable)
    for (const [cell, score] of fullScores(cells, values).entries()) expect(z[cell]).toBeCloseTo(score, 8)
  })
})

/** The published formula with every weight written out, whatever the neighbours of the code under test are. */
function fullScores(cells: readonly (readonly [number, number])[], x: readonly number[]): number[] {
  const n = x.length
  const mean = x.reduce((sum, value) => sum + value, 0) / n
  const s = Math.sqrt(x.reduce((sum, value) => sum + value ** 2, 0) / n - mean ** 2)
  return cells.map(([column, row]) => {
    let [sum, weights] = [0, 0]
    for (const [j, [otherColumn, otherRow]] of cells.entries()) {
      const weight = Math.abs(column - otherColumn) <= 1 && Math.abs(row - otherRow) <= 1 ? 1 : 0
      sum += weight * (x[j] ?? 0)
      weights += weight
    }
    return (sum - mean * weights) / (s * Math.sqrt((n * weights - weights ** 2) / (n - 1)))
  })
}

describe('a window of the surface of real burglaries', () => {
  it.each([200, 300, 500] as const)('equals the density of its own points to 1e-6 of the peak, reach %d m', (reach) => {
    const view = openingView('burglary', { bandwidthMetres: reach })
    const { surface, months } = prepared(pointsData(site('officer'), 'burglary'), view)
    if (!surface) throw new Error('no surface')
    const rows = rowsOf(months, { first: month('2019-03'), last: month('2020-02') })
    const found = windowOf(surface.density, rows)
    const own = rawIncidents(shippedPoints('burglary', 'burglary')).filter(
      ({ row }) => row >= rows.from && row < rows.to,
    )
    const wanted = new Float64Array(found.length)
    const within = new Float64Array(found.length)
    const share = shareByBruteForce(surface, reach)
    for (let cell = 0; cell < found.length; cell++) {
      const [x, y] = surface.grid.middleOf(cell)
      let sum = 0
      for (const { easting, northing, count } of own) {
        const squared = (easting - x) ** 2 + (northing - y) ** 2
        if (squared >= reach ** 2) continue
        sum += count * (3 / (Math.PI * (reach / 1000) ** 2)) * (1 - squared / reach ** 2) ** 2
        within[cell] = (within[cell] ?? 0) + count
      }
      wanted[cell] = sum / share(cell)
    }
    const peak = Math.max(...wanted)
    let furthest = 0
    for (const [cell, height] of wanted.entries()) furthest = Math.max(furthest, Math.abs((found[cell] ?? 0) - height))
    expect(furthest / peak).toBeLessThan(1e-6)
    expect(Array.from(windowOf(surface.within, rows))).toEqual(Array.from(within))
  })
})

/** The share of the kernel inside, by a look at every small square of the ground around a middle. */
function shareByBruteForce(surface: NonNullable<PreparedHotspots['surface']>, reach: number) {
  const { raster } = surface
  const step = raster.stepMetres
  return (cell: number): number => {
    const [x, y] = surface.grid.middleOf(cell)
    let [whole, inside] = [0, 0]
    for (let north = Math.floor((y - reach) / step) * step; north <= y + reach; north += step) {
      for (let east = Math.floor((x - reach) / step) * step; east <= x + reach; east += step) {
        const near = 1 - ((east + step / 2 - x) ** 2 + (north + step / 2 - y) ** 2) / reach ** 2
        if (near <= 0) continue
        whole += near ** 2
        const [column, row] = [(east - raster.west) / step, (north - raster.south) / step]
        const isOn = column >= 0 && row >= 0 && column < raster.columns && row < raster.rows
        if (isOn && raster.inside[row * raster.columns + column] === 1) inside += near ** 2
      }
    }
    return Math.max(inside, 1) / whole
  }
}

describe('even fields on Barnet’s squares', () => {
  // 18 of 200 is the bar; of 25 a true rate of 5% gives 4 or fewer in 99 of a hundred runs, and these are seeded.
  const [fields, most] = long ? [200, 18] : [25, 4]

  it.each([60, 300, 1000, 2395, 10_000])(
    `of ${fields} with %i incidents at most ${most} have a hotspot`,
    (incidents) => {
      const { grid } = prepared(
        pointsData(site('officer'), 'burglary'),
        openingView('burglary', { show: 'squares', cellMetres: 100 }),
      )
      const areas = Array.from(grid.hectares)
      const upTo: number[] = []
      for (const area of areas) upTo.push((upTo.at(-1) ?? 0) + area)
      const drawn = new Set<string>()
      let alarms = 0
      for (let seed = 1; seed <= fields; seed++) {
        const random = randomLcg(incidents * 1000 + seed)
        const values = new Array<number>(areas.length).fill(0)
        for (let i = 0; i < incidents; i++) {
          const cell = firstAbove(upTo, random() * (upTo.at(-1) ?? 0))
          values[cell] = (values[cell] ?? 0) + 1
        }
        drawn.add(values.join())
        const p = hotspotSignificance(values, grid.neighbours, areas)
        if (isUnavailable(p)) throw new Error(p.unavailable)
        const passes = benjaminiHochberg(p)
        if (isUnavailable(passes)) throw new Error(passes.unavailable)
        if (passes.includes(true)) alarms++
      }
      expect(drawn.size).toBe(fields)
      expect(alarms).toBeLessThanOrEqual(most)
    },
  )
})

function firstAbove(sums: readonly number[], value: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
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

  it('says what is missing in a window, and compares it with no other', () => {
    const picture = pictured('asb-2016', { first: month('2016-03'), last: month('2016-06'), show: 'squares' })
    expect(picture.refusals.join(' ')).toMatch(/April 2016 is incomplete/)
    expect(picture.strip.find(({ month: one }) => one === '2016-04')?.count).toBe(null)
    expect(picture.places.every(({ change }) => isUnavailable(change))).toBe(true)
    expect(isUnavailable(picture.honesty)).toBe(true)
  })

  it('refuses to speak of hotspots below 60 incidents', () => {
    const one = month('2017-02')
    const picture = pictured('crime-2016-theft-from-person', { first: one, last: one })
    expect(picture.total).toBeLessThan(60)
    expect(picture.title).toMatch(/too few for hotspots/)
    expect(picture.significant).toEqual({ unavailable: 'fewer than 60 incidents' })
    expect(picture.honesty).toEqual({ unavailable: 'fewer than 60 incidents' })
  })

  it('shows plain counts where chance cannot be told, and says so', () => {
    const one = month('2017-02')
    const picture = pictured('crime-2016-theft-from-person', { first: one, last: one, show: 'significant' })
    expect(picture.refusals.join(' ')).toMatch(/cannot be told here: fewer than 60 incidents/)
    expect(picture.places.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0)
    expect(picture.legend.title).toMatch(/in a square of 100 m, in the 1 month$/)
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

describe('the surface as it is drawn', () => {
  it('has its first peak in every band, and its bands are where the density is', () => {
    const view = openingView('burglary')
    const ready = prepared(pointsData(site('officer'), 'burglary'), view)
    const { layers, legend, places } = hotspotPicture(ready, view)
    const [top] = places
    if (!top || !ready.surface) throw new Error('no peak')
    expect(layers.length).toBe(legend.classes.length)
    const { grid, density } = ready.surface
    const values = windowOf(density, { from: ready.months.months - 12, to: ready.months.months })
    for (const [i, { low }] of legend.classes.entries()) {
      const rings = ringsOfDrawn(layers[i]?.path ?? '')
      if (top.value >= low) expect(holds(rings, top.at)).toBe(true)
      // At the middle of a square the band is exact, but for its places to a metre.
      for (let cell = 0; cell < values.length; cell += 7) {
        const value = values[cell] ?? 0
        if (Math.abs(value - low) < 0.05 * low) continue
        expect(holds(rings, drawnAt(ready.data.ground.toDrawing, ...grid.middleOf(cell)))).toBe(value > low)
      }
    }
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
