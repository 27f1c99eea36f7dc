import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { series as catalogueSeries } from '../src/catalogue/series.ts'
import { decodeHotspotGround, drawnAt, gridAt, type HotspotGroundFile } from '../src/core/hotspots/hotspot-ground.ts'
import { boundsOf, eachInside, insideRaster } from '../src/core/hotspots/inside-raster.ts'
import { decodePoints, type PointsFile } from '../src/core/hotspots/points-file.ts'
import { wardNear } from '../src/core/hotspots/ward-near.ts'
import { wardOf, wardRaster } from '../src/core/hotspots/ward-raster.ts'
import { fromGrid } from '../src/core/intake/national-grid.ts'
import { metresPerUnit, type PlaneOrigin, toDrawing } from '../src/core/plane.ts'
import type { HotspotRefs } from '../src/core/published.ts'
import { hotspotGroundSchema, pointsFileSchema } from '../src/load/hotspot-schemas.ts'
import { manifestSchema } from '../src/load/schemas.ts'
import { barnetAlone, built, tinyCouncil } from '../tests/support/built-council.ts'
import type { Council } from './council/read-council.ts'
import { publishHotspots } from './publish-hotspots.ts'
import { places } from './steps/places.ts'

let council: Council
let plane: PlaneOrigin
let open: Published
let officer: Published
beforeAll(async () => {
  council = await barnetAlone()
  plane = places(council).plane
  open = published('public')
  officer = published('officer')
}, 60_000)

const sensitive = catalogueSeries.flatMap((one) =>
  one.kind === 'counts' ? one.leaves.filter((leaf) => leaf.sensitive).map((leaf) => `${one.id} ${leaf.id}`) : [],
)

describe('the public points', () => {
  test('lie at the middles of 200 m squares of the National Grid, and nowhere else', () => {
    expect(open.points).toHaveLength(12)
    for (const file of open.points) {
      expect(file.cellMetres).toBe(200)
      const { eastings, northings } = decodePoints(file)
      for (const metres of [...eastings, ...northings]) expect(metres % 200).toBe(100)
    }
  })

  test('hold no sensitive type', () => {
    const types = open.points.map(({ series, leaf }) => `${series} ${leaf}`)
    expect(sensitive).toContain('crime-2016 violence-sexual')
    expect(types.filter((type) => sensitive.includes(type))).toEqual([])
    expect(open.refs?.series.flatMap(({ id, leaves }) => leaves.map((leaf) => `${id} ${leaf.id}`))).toEqual(types)
  })

  test('are in each month and square the sum of the map points inside, no more and no less', () => {
    for (const file of open.points) {
      const own = council.points.get(file.series)?.find(({ leaf }) => leaf === file.leaf)
      expect(sums(file, 200), file.leaf).toEqual(own && sums(own, 200))
      expect([file.first, file.places.length, file.gaps]).toEqual([own?.first, own?.places.length, own?.gaps])
    }
  })

  test('have no field in which a place or a street could be', () => {
    const fields = [
      'schema',
      'series',
      'leaf',
      'cellMetres',
      'first',
      'eastings',
      'northings',
      'places',
      'more',
      'gaps',
    ]
    for (const file of open.points) expect(Object.keys(file)).toEqual(fields)
  })
})

test('officers have every type at the publisher’s own map points', () => {
  expect(officer.points).toEqual([...council.points.values()].flat())
  expect(officer.points).toHaveLength(14)
  expect(officer.points.every(({ cellMetres }) => cellMetres === null)).toBe(true)
})

test('the files are of the form that a page reads, and the manifest names them', async () => {
  for (const file of [...open.points, ...officer.points]) expect(v.parse(pointsFileSchema, file)).toEqual(file)
  expect(v.parse(hotspotGroundSchema, open.ground)).toEqual(open.ground)
  const { manifest, files } = built(await tinyCouncil(), 'public')
  expect(v.parse(manifestSchema, manifest).hotspots).toEqual(manifest.hotspots)
  const named = [
    manifest.hotspots?.ground,
    ...(manifest.hotspots?.series ?? []).flatMap(({ leaves }) => leaves.map((l) => l.file)),
  ]
  expect(named.length).toBeGreaterThan(3)
  for (const ref of named) expect(files.has(ref?.file ?? '')).toBe(true)
})

test('a council without points has no hotspots and no ground for them', () => {
  expect(publishHotspots({ ...council, points: new Map() }, plane, 'officer', () => never())).toBe(null)
})

describe('the ground of the hotspots', () => {
  test('is drawn where the map is, to less than a metre anywhere in the borough', () => {
    const { rings, toDrawing: affine } = decodeHotspotGround(open.ground)
    const { west, south, east, north } = boundsOf(rings)
    let worst = 0
    for (let easting = west; easting <= east; easting += 100) {
      for (let northing = south; northing <= north; northing += 100) {
        const [x, y] = drawnAt(affine, easting, northing)
        const [wantedX, wantedY] = toDrawing(plane, fromGrid([easting, northing]))
        worst = Math.max(worst, Math.hypot(x - wantedX, y - wantedY) * metresPerUnit)
        const [backEast, backNorth] = gridAt(affine, [x, y])
        expect(Math.hypot(backEast - easting, backNorth - northing)).toBeLessThan(0.001)
      }
    }
    expect(worst).toBeLessThan(0.3)
  })

  test('has an outline that holds just the places that lie in a ward, and the hectares of the wards', () => {
    const { rings, wards } = decodeHotspotGround(open.ground)
    expect(wards.map(({ code }) => code)).toEqual(council.wards.map(({ code }) => code))
    const raster = wardRaster(wards)
    const hectares = new Map<string, number>()
    const inside = insideRaster(rings)
    let without = 0
    eachInside(inside, (easting, northing) => {
      const ward = wardOf(raster, easting, northing)
      if (ward === null) without++
      else hectares.set(ward, (hectares.get(ward) ?? 0) + 0.01)
    })
    expect(without).toBe(0)
    for (const { code, hectares: wanted } of council.wards) {
      expect(Math.abs((hectares.get(code) ?? 0) / wanted - 1), code).toBeLessThan(0.005)
    }
    const beyond = insideRaster([...rings, frameAround(rings)])
    eachInside(beyond, (easting, northing) => {
      if (wardOf(raster, easting, northing) !== null) without++
    })
    expect(without).toBe(0)
  })

  test('finds the points of each ward: what the wards count', () => {
    const raster = wardRaster(decodeHotspotGround(open.ground).wards)
    for (const [series, files] of council.points) {
      const [inside, near] = [new Map<string | null, number>(), new Map<string | null, number>()]
      for (const file of files) {
        const { points, counts, eastings, northings } = decodePoints(file)
        for (const [entry, count] of counts.entries()) {
          const place = [eastings[points[entry] ?? 0] ?? 0, northings[points[entry] ?? 0] ?? 0] as const
          const [exact, close] = [wardOf(raster, ...place), wardNear(raster, place)]
          inside.set(exact, (inside.get(exact) ?? 0) + count)
          near.set(close, (near.get(close) ?? 0) + count)
        }
      }
      // Streets along the outline are outside of it, and are of the ward that they run along.
      expect(inside.get(null)).toBeGreaterThan(0)
      expect(near.get(null)).toBe(undefined)
      const apart = council.wards.map(({ code }) => Math.abs(countedIn(series, code) - (near.get(code) ?? 0)))
      expect(
        apart.reduce((sum, count) => sum + count, 0),
        series,
      ).toBeLessThan(20)
    }
  })

  function countedIn(series: string, code: string): number {
    const leaves = [...(council.counts.get(series)?.leaves.values() ?? [])]
    const cells = leaves.flatMap(({ areas }) => [...areas].flatMap(([area, row]) => (area === code ? row : [])))
    return cells.reduce((sum, cell) => sum + (cell.kind === 'count' ? cell.value : 0), 0)
  }
})

interface Published {
  readonly refs: HotspotRefs | null
  readonly points: readonly PointsFile[]
  readonly ground: HotspotGroundFile
}

function published(edition: 'public' | 'officer'): Published {
  const points: PointsFile[] = []
  const grounds: HotspotGroundFile[] = []
  const refs = publishHotspots(council, plane, edition, (name, content) => {
    const copy = JSON.parse(JSON.stringify(content)) as PointsFile | HotspotGroundFile
    if (copy.schema === 'points/1') points.push(copy)
    else grounds.push(copy)
    return { file: name, bytes: 0, sha256: '' }
  })
  const [ground] = grounds
  if (!ground || grounds.length > 1) throw new Error('not one ground')
  return { refs, points, ground }
}

/** Incidents by month and square, `0 2601 961`, reckoned from the coordinates alone. */
function sums(file: PointsFile, side: number): Record<string, number> {
  const { months, starts, points, counts, eastings, northings } = decodePoints(file)
  const found: Record<string, number> = {}
  for (let month = 0; month < months; month++) {
    for (let entry = starts[month] ?? 0; entry < (starts[month + 1] ?? 0); entry++) {
      const at = points[entry] ?? 0
      const key = [month, ...[eastings[at] ?? 0, northings[at] ?? 0].map((metres) => Math.floor(metres / side))].join(
        ' ',
      )
      found[key] = (found[key] ?? 0) + (counts[entry] ?? 0)
    }
  }
  return found
}

function frameAround(rings: Parameters<typeof boundsOf>[0]) {
  const { west, south, east, north } = boundsOf(rings)
  const [left, below, right, above] = [west - 500, south - 500, east + 500, north + 500]
  return [
    [left, below],
    [right, below],
    [right, above],
    [left, above],
  ] as const
}

function never(): never {
  throw new Error('nothing should be published')
}
