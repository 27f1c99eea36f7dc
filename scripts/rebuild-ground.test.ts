import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { feature } from 'topojson-client'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeLamps } from '../src/core/lamps.ts'
import type { MapTopology } from '../src/core/map-topology.ts'
import { rebuildChanged } from './fixtures/tiny/tiny-council.ts'

const data = (file: string) => fileURLToPath(new URL(`../data/${file}`, import.meta.url))
const sources = (file: string) => fileURLToPath(new URL(`../../shared/data/${file}`, import.meta.url))
const readJson = async (path: string) => JSON.parse(await readFile(path, 'utf8'))
const present = existsSync(sources('.'))
if (!present) process.stdout.write('skipped: the source tables (../shared/data) are not here\n')

describe('the context of the zoomable map, as it is committed', () => {
  let ogl: MapTopology
  let osm: MapTopology
  beforeAll(async () => {
    ogl = await readJson(data('ground/ogl.topojson'))
    osm = await readJson(data('ground/osm.topojson'))
  })

  test('has each layer in the file of its licence', () => {
    expect(Object.keys(ogl.objects)).toEqual(['roads', 'town-centres', 'lsoas'])
    expect(Object.keys(osm.objects)).toEqual(['railways', 'stations', 'parks', 'park-points'])
  })

  test('has 220 small areas, each with its name and a ward of ours', async () => {
    const wards = (await readFile(data('reference/wards.csv'), 'utf8')).match(/^E05\d{6}/gm) ?? []
    const lookup = new Map(
      (await readFile(data('reference/lsoa-2021.csv'), 'utf8'))
        .trim()
        .split('\n')
        .map((row) => row.split(','))
        .map(([lsoa = '', ...rest]) => [lsoa, rest] as const),
    )
    const lsoas = ogl.objects['lsoas']?.geometries ?? []
    expect(new Set(lsoas.map((lsoa) => lsoa.id)).size).toBe(220)
    expect(new Set(lsoas.map((lsoa) => lsoa.properties['ward']))).toEqual(new Set(wards))
    for (const { id = '', properties } of lsoas) {
      expect(properties['name']).toMatch(/^Barnet \d{3}[A-Z]$/)
      expect([properties['name'], properties['ward']]).toEqual(lookup.get(id)?.slice(0, 2))
    }
  })

  test('has no ring that fell together', () => {
    for (const topology of [ogl, osm]) {
      for (const name of ['town-centres', 'lsoas', 'parks'].filter((one) => topology.objects[one]))
        for (const ring of linesOf(topology, name)) expect(ring.length).toBeGreaterThanOrEqual(4)
    }
  })

  test('is small: 27 kB open, 12 kB OpenStreetMap, 64 kB lamp columns, compressed', async () => {
    const bytes = async (file: string) => gzipSync(await readFile(data(file)), { level: 9 }).length
    expect(await bytes('ground/ogl.topojson')).toBeLessThan(27_000)
    expect(await bytes('ground/osm.topojson')).toBeLessThan(12_000)
    expect(await bytes('ground/lamps.json')).toBeLessThan(64_000)
  })

  test('keeps of lamp columns nothing but corner, step, count and points', async () => {
    expect(Object.keys(await readJson(data('ground/lamps.json')))).toEqual(['origin', 'step', 'count', 'points'])
  })
})

describe.skipIf(!present)('the context of the zoomable map, against its source tables', () => {
  let ogl: MapTopology
  let osm: MapTopology
  beforeAll(async () => {
    ogl = await readJson(data('ground/ogl.topojson'))
    osm = await readJson(data('ground/osm.topojson'))
  })

  test('33,134 lamp columns are all there, each within a metre', async () => {
    const csv = gunzipSync(await readFile(sources('street-lights-barnet.csv.gz'))).toString()
    const { data: rows } = Papa.parse<Record<string, string>>(csv.trim(), { header: true })
    const found = decodeLamps(await readJson(data('ground/lamps.json')))
    const ours = Array.from({ length: found.length / 2 }, (_, i) => [found[2 * i] ?? 0, found[2 * i + 1] ?? 0])
    const theirs = rows.map(({ lon, lat }) => [Number(lon), Number(lat)])
    expect(ours).toHaveLength(33_134)
    expect(theirs).toHaveLength(33_134)
    expect(furthest(ours, theirs)).toBeLessThan(1)
    expect(furthest(theirs, ours)).toBeLessThan(1)
  })

  test.each([
    ['roads', 'major-roads-barnet', 2],
    ['town-centres', 'town-centres-barnet', 2],
    ['lsoas', 'lsoa21-barnet', 2],
    ['railways', 'railways-barnet', 1],
    ['stations', 'stations-barnet', 1],
    ['parks', 'parks-barnet', 1],
    ['park-points', 'parks-barnet-points', 1],
  ] as const)('every point of %s is one of its own table, moved by quantising only', async (layer, file, metres) => {
    const ours = linesOf(ogl.objects[layer] ? ogl : osm, layer).flat()
    expect(ours.length).toBeGreaterThan(0)
    expect(furthest(ours, await pointsOfSource(file))).toBeLessThan(metres)
  })

  test.each([
    ['roads', 'major-roads-barnet', 15],
    ['town-centres', 'town-centres-barnet', 15],
    ['lsoas', 'lsoa21-barnet', 15],
    ['parks', 'parks-barnet', 8],
  ] as const)('what simplifying left out of %s lies within metres of what it kept', async (layer, file, metres) => {
    const edges = linesOf(ogl.objects[layer] ? ogl : osm, layer).flatMap((line) =>
      line.slice(1).map((to, i) => [line[i] ?? to, to] as const),
    )
    const everyFourth = (await pointsOfSource(file)).filter((_, i) => i % 4 === 0)
    for (const at of everyFourth) expect(edges.some((edge) => metresToEdge(at, edge) < metres)).toBe(true)
  })

  test('30 stations, 72 areas and 127 points of parks, 15 town centres; a planned line is not drawn', () => {
    const sizes = [...Object.entries(osm.objects), ...Object.entries(ogl.objects)].map(([name, layer]) => [
      name,
      layer.geometries.length,
    ])
    expect(Object.fromEntries(sizes)).toEqual({
      ...{ railways: 2, stations: 30, parks: 72, 'park-points': 127 },
      ...{ roads: 1, 'town-centres': 15, lsoas: 220 },
    })
    expect(osm.objects['railways']?.geometries.map(({ properties }) => properties['network'])).toEqual([
      'tfl',
      'national-rail',
    ])
  })
})

describe('a map table that cannot be used', () => {
  test('a feature that is not under the Open Government Licence keeps out of the open file', async () => {
    const road = { ...line, properties: { licence: 'ODbL 1.0' } }
    expect(await problemsWith('major-roads', { features: [line, road] })).toBe(
      'SYNTHETIC-map.geojson  feature 2: licence "ODbL 1.0"\n  is none that this table may have: OGL v3. Correct the file, or get it again.',
    )
  })

  test('so does a file that is marked as a whole', async () => {
    expect(await problemsWith('major-roads', { licence: 'ODbL 1.0', features: [line] })).toContain(
      'feature 1: licence "ODbL 1.0"',
    )
  })

  test('a feature without a licence in a file of mixed ones', async () => {
    const licence = 'mixed, see each feature: ODbL 1.0 or OGL v3'
    const park = { properties: { name: null }, geometry: square }
    expect(await problemsWith('park-areas', { licence, features: [park] })).toContain('feature 1: no licence')
  })

  test('a shape of another kind, a line of one point, a point off the globe', async () => {
    const far = {
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [530000, 180000],
          [0, 51],
        ],
      },
    }
    const short = { properties: {}, geometry: { type: 'LineString', coordinates: [[0, 51]] } }
    const problems = await problemsWith('major-roads', { features: [{ properties: {}, geometry: square }, far, short] })
    expect(problems).toContain('feature 1: a shape of kind "area"\n  should be of kind "lines".')
    expect(problems).toContain('feature 2: a point at 530000, 180000\n  should be longitude and latitude.')
    expect(problems).toContain('feature 3: a line of one point\n  should have two or more.')
  })

  test('a small area without an outline, and an outline of no small area of the look-up', async () => {
    const properties = { LSOA21CD: 'E01999999', LSOA21NM: 'SYNTHETIC 001A' }
    const problems = await problemsWith('lsoa-2021-outlines', { features: [{ properties, geometry: square }] })
    expect(problems).toContain('SYNTHETIC-map.geojson  0 outlines of E01990001\n  should be one.')
  })

  test('a lamp column off the globe', async () => {
    expect(await problemsWith('lamps', 'lon,lat\n-0.2,51.6\n-0.2,516\n')).toBe(
      'SYNTHETIC-map.geojson:3  a place at -0.2, 516\n  should be longitude and latitude. Correct the row.',
    )
  })
})

const line = {
  properties: {},
  geometry: {
    type: 'LineString',
    coordinates: [
      [-0.2, 51.6],
      [-0.19, 51.6],
    ],
  },
}
const square = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 51],
      [1, 51],
      [1, 52],
      [0, 51],
    ],
  ],
}

/** The problems of the synthetic council with one map table more, or in the place of its own. */
async function problemsWith(
  table: string,
  content: string | { readonly licence?: string; readonly features: readonly unknown[] },
) {
  const text = typeof content === 'string' ? content : `${JSON.stringify({ type: 'FeatureCollection', ...content })}\n`
  const { problems } = await rebuildChanged({
    'council/area.json': (area) =>
      area
        .replace(new RegExp(`"${table}": "[^"]*",`), '')
        .replace('"tables": {', `"tables": { "${table}": "SYNTHETIC-map.geojson",`),
    'sources/SYNTHETIC-map.geojson': () => text,
  })
  return problems
}

type Coordinates = readonly number[] | readonly Coordinates[]
type Line = readonly (readonly number[])[]

/** Every line, ring or lone point of some coordinates. */
function linesIn(coordinates: Coordinates): Line[] {
  const [first] = coordinates
  if (typeof first === 'number') return [[coordinates as readonly number[]]]
  if (Array.isArray(first) && typeof first[0] === 'number') return [coordinates as Line]
  return (coordinates as readonly Coordinates[]).flatMap(linesIn)
}

async function pointsOfSource(file: string): Promise<Line> {
  const { features } = (await readJson(sources(`${file}.geojson`))) as {
    features: { geometry: { coordinates: Coordinates } }[]
  }
  return features.flatMap(({ geometry }) => linesIn(geometry.coordinates)).flat()
}

function linesOf(topology: MapTopology, layer: string): Line[] {
  const of = topology.objects[layer]
  if (!of) throw new Error(`no layer: ${layer}`)
  return feature(topology, of).features.flatMap(({ geometry }) =>
    'coordinates' in geometry ? linesIn(geometry.coordinates) : [],
  )
}

const metres = ([lon = 0, lat = 0]: readonly number[]) => [lon * 69_100, lat * 111_250] as const

function metresApart(a: readonly number[], b: readonly number[]): number {
  const [[ax, ay], [bx, by]] = [metres(a), metres(b)]
  return Math.hypot(ax - bx, ay - by)
}

/** Metres from a place to the nearest other, of the place for which they are most; at least 20 where there is none near. */
function furthest(places: Line, others: Line): number {
  const cellOf = ([lon = 0, lat = 0]: readonly number[], east = 0, north = 0) =>
    `${Math.floor(lon * 5000) + east} ${Math.floor(lat * 5000) + north}`
  const cells = new Map<string, (readonly number[])[]>()
  for (const other of others) cells.set(cellOf(other), [...(cells.get(cellOf(other)) ?? []), other])
  const around = [-1, 0, 1].flatMap((east) => [-1, 0, 1].map((north) => [east, north] as const))
  const nearest = places.map((at) => {
    const near = around.flatMap(([east, north]) => cells.get(cellOf(at, east, north)) ?? [])
    return Math.min(20, ...near.map((other) => metresApart(at, other)))
  })
  return nearest.reduce((most, one) => Math.max(most, one), 0)
}

function metresToEdge(at: readonly number[], [from, to]: readonly [readonly number[], readonly number[]]): number {
  const [[x, y], [ax, ay], [bx, by]] = [metres(at), metres(from), metres(to)]
  const [dx, dy] = [bx - ax, by - ay]
  const along = dx === 0 && dy === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)
  const t = Math.max(0, Math.min(1, along))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}
