import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, barnetAlone, built } from '../../../tests/support/built-council.ts'
import { openingView, pointsData } from '../../../tests/support/hotspot-data.ts'
import { month } from '../../../tests/support/parsed.ts'
import { hotspotCsv } from '../hotspots/hotspot-csv.ts'
import type { HotspotSurroundings } from '../hotspots/hotspot-data.ts'
import { hotspotGeoJson } from '../hotspots/hotspot-geo-json.ts'
import type { HotspotView } from '../hotspots/hotspot-view.ts'
import { boundsOf } from '../hotspots/inside-raster.ts'
import { inspectHotspot } from '../hotspots/inspect-hotspot.ts'
import { hotspotPicture } from '../hotspots/picture-of-window.ts'
import { prepareHotspots } from '../hotspots/prepare-hotspots.ts'
import type { Incident } from '../intake/incident.ts'
import type { OwnType } from '../intake/own-type.ts'
import { isUnavailable } from '../unavailable.ts'
import { refusedSpots, spotData, spotsOf, spotsWords } from './own-spots.ts'
import { exportHandling } from './own-table.ts'

const type = (id: string, sensitive = false): OwnType => ({ id, label: id, group: 'asb', sensitive, writings: [] })
const types = [type('noise'), type('litter'), type('marac', true)]
const year = { first: month('2025-07'), last: month('2026-06') }
const known = { first: month('2024-07'), last: month('2026-06'), gaps: [] }

let site: Built | null = null
let around: HotspotSurroundings
beforeAll(async () => {
  site = built(await barnetAlone(), 'officer')
  around = pointsData(site, 'burglary')
})

const at = (easting: number | null, northing: number | null, change: Partial<Incident> = {}) =>
  ({ month: month('2026-01'), type: 'noise', easting, northing, ward: null, ...change }) as Incident

/** A ward with room for a spot of 300 m within it. */
const wardMiddle = () => {
  const ward = around.ground.wards[3]
  if (!ward) throw new Error('no ward')
  const { west, east, south, north } = boundsOf(ward.rings)
  return { ward, easting: Math.round((west + east) / 2), northing: Math.round((south + north) / 2) }
}

/** Eighty at one spot in the window and forty a year before, and as many spread thinly over the borough. */
function sample(): Incident[] {
  const { easting, northing } = wardMiddle()
  const spot = Array.from({ length: 120 }, (_, i) =>
    at(easting + (i % 9), northing + (i % 7), {
      month: month(i < 80 ? '2026-02' : '2025-02'),
      type: i % 4 === 0 ? 'litter' : 'noise',
    }),
  )
  const { west, east, south, north } = boundsOf(around.ground.rings)
  const spread = Array.from({ length: 80 }, (_, i) =>
    at(west + ((east - west) * (i % 9)) / 9, south + ((north - south) * Math.floor(i / 9)) / 9),
  )
  return [...spot, ...spread]
}

const words = { subject: 'Noise and litter', counted: 'cases', dataset: 'Case system' }
const view = (change: Partial<HotspotView> = {}) => openingView('own', { ...year, ...change })

function pictured(incidents: readonly Incident[], ward: Parameters<typeof spotData>[3] = null, change = {}) {
  const data = spotData(spotsOf(incidents, types, year).placed, types, known, ward, words, around)
  const prepared = prepareHotspots(data, view(change))
  if (!prepared) throw new Error('stopped')
  return { prepared, picture: hotspotPicture(prepared, view(change)) }
}

describe('what can be placed', () => {
  test('adds up with what cannot, and says why', () => {
    const spots = spotsOf(
      [at(1, 2), at(null, null), at(null, null), at(3, 4, { type: 'marac' }), at(1, 2, { month: month('2024-08') })],
      types,
      year,
    )
    expect(spots).toMatchObject({ all: 4, inPeriod: 1, withoutPlace: 2, sensitive: 1 })
    expect(spots.placed).toHaveLength(2)
    expect(spotsWords(spots)).toBe(
      '1 of 4 have coordinates and can be on the map. 2 rows have none. 1 is of a sensitive type: their places are not told.',
    )
    expect(spotsWords(spots, 1)).toContain('1 lies too far outside its ground.')
  })

  test('is refused below 60, and where there is no ward to lie in', () => {
    const of = (count: number) =>
      spotsOf(
        Array.from({ length: count }, () => at(1, 2)),
        types,
        year,
      )
    expect(refusedSpots(of(59), null)?.unavailable).toContain('only 59 of these have coordinates')
    expect(refusedSpots(of(0), null)?.unavailable).toContain('none of these has coordinates')
    expect(refusedSpots(of(60), null)).toBeNull()
    expect(refusedSpots(of(60), 'none')?.unavailable).toContain('not placed in a ward')
  })
})

describe('the hotspots of own incidents', () => {
  test('find the spot that was made up, with its test against a year before, its name and its ward', () => {
    const { picture } = pictured(sample())
    const [first] = picture.places
    expect(first?.count).toBeGreaterThanOrEqual(80)
    expect(first?.ward?.code).toBe(wardMiddle().ward.code)
    expect(first?.name).toMatch(/^Around /)
    expect(first && !isUnavailable(first.change) && first.change.test.before).toBe(40)
    expect(first?.p).toBeLessThan(0.001)
    expect(picture.lead).toContain('of the borough held')
    expect(picture.points).toBeNull()
    expect(picture.shows.find(({ value }) => value === 'points')?.refused).toContain('somebody’s home')
    expect(isUnavailable(picture.repeats)).toBe(true)
  })

  test.each(['squares', 'hexagons', 'significant'] as const)('are shown as %s too', (show) => {
    const { picture } = pictured(sample(), null, { show, cellMetres: 200 })
    expect(picture.view.show).toBe(show)
    expect(picture.places[0]?.count).toBeGreaterThanOrEqual(80)
    expect(picture.layers.some(({ path }) => path !== '')).toBe(true)
  })

  test('of one ward are compared with that ward’s ground alone', () => {
    const { ward } = wardMiddle()
    const own = sample().slice(0, 120)
    const { picture } = pictured(own, ward.code)
    expect(picture.lead).toContain('of the ward held')
    expect(picture.method.join(' ')).not.toContain('borough')
    expect(picture.total).toBe(80)
    expect(picture.places[0]?.why).toContain(around.wards.find(({ code }) => code === ward.code)?.name)
  })

  test('of a place are told by month and by type', () => {
    const { prepared, picture } = pictured(sample())
    const [first] = picture.places
    const held = first && inspectHotspot(prepared, view(), { kind: 'place', key: first.key })
    expect(held?.total).toBe(first?.count)
    const counts = held && !isUnavailable(held.types) ? held.types : []
    expect(counts.map(({ id }) => id)).toEqual(['noise', 'litter'])
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(first?.count)
    expect(held?.profile.months.find((one) => one.month === '2026-02')?.count).toBe(80)
  })

  test('leave as files that begin with how they must be handled, and hold no link', () => {
    const { picture } = pictured(sample())
    const handling = exportHandling({ dataset: 'Case system', selection: 'all', synthetic: true }, 'Where exactly')
    const lines = hotspotCsv(picture, picture.places, null, handling).split('\r\n')
    expect(lines.slice(0, 2)).toEqual(['\ufeffOFFICIAL-SENSITIVE', 'SYNTHETIC: made up for trying out'])
    expect(lines.some((line) => line.startsWith('Link'))).toBe(false)
    const json = JSON.parse(hotspotGeoJson(picture, picture.places, around.plane, null, handling))
    expect(json.notes.slice(0, 2)).toEqual(['OFFICIAL-SENSITIVE', 'SYNTHETIC: made up for trying out'])
    expect(json.features).toHaveLength(picture.places.length)
  })
})
