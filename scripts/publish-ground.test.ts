import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { decodeLamps } from '../src/core/lamps.ts'
import type { GroundFile, GroundRefs, LampsFile, Manifest } from '../src/core/published.ts'
import { groundFileSchema, lampsFileSchema } from '../src/load/ground-schemas.ts'
import { barnetAlone, built, tinyCouncil } from '../tests/support/built-council.ts'
import type { Council } from './council/read-council.ts'
import { publishGround } from './publish-ground.ts'
import { makeLamps } from './steps/make-lamps.ts'

let tiny: Council
let files: ReadonlyMap<string, unknown>
beforeAll(async () => {
  tiny = await tinyCouncil()
  files = published(await barnetAlone())
}, 60_000)

test('each file is of the form that a page reads, and has the layers of its licence', () => {
  expect([...files.keys()]).toEqual(['boundaries', 'ground-ogl', 'ground-osm', 'lamps'])
  expect(v.parse(lampsFileSchema, files.get('lamps')).licence).toBe('OGL v3.0')
  const layers = ['boundaries', 'ground-ogl', 'ground-osm'].map((name) => {
    const file = v.parse(groundFileSchema, files.get(name))
    return [file.licence, ...Object.keys(file.topology.objects)]
  })
  expect(layers).toEqual([
    ['OGL v3.0', 'wards', 'neighbours'],
    ['OGL v3.0', 'roads', 'town-centres', 'lsoas'],
    ['ODbL v1.0', 'railways', 'stations', 'parks', 'park-points'],
  ])
})

test('OpenStreetMap is credited in its own file, first of all, and in no other', () => {
  for (const [name, file] of files) {
    const { attribution } = file as GroundFile
    expect(attribution.startsWith('© OpenStreetMap contributors'), name).toBe(name === 'ground-osm')
    expect(attribution.includes('OpenStreetMap'), name).toBe(name === 'ground-osm')
  }
})

test('the boundaries are the 24 wards by code and name, and the seven districts around', () => {
  const { objects } = (files.get('boundaries') as GroundFile).topology
  expect(objects['wards']?.geometries).toHaveLength(24)
  expect(objects['wards']?.geometries[0]).toMatchObject({ id: 'E05013628', properties: { name: 'Barnet Vale' } })
  const around = objects['neighbours']?.geometries.map(({ properties }) => properties['name'])
  expect(around?.sort()).toEqual(['Brent', 'Camden', 'Enfield', 'Haringey', 'Harrow', 'Hertsmere', 'Westminster'])
})

test('the lamp columns published are 33,134', () => {
  expect(decodeLamps(files.get('lamps') as LampsFile)).toHaveLength(2 * 33_134)
})

test('a council without context publishes its boundaries alone', () => {
  const bare = { ...tiny, ground: { ogl: null, osm: null, lamps: null } }
  expect([...published(bare).keys()]).toEqual(['boundaries'])
  expect(manifestOf(bare).ground).toMatchObject<Partial<GroundRefs>>({ ogl: null, osm: null, lamps: null })
})

test('the version of the data follows from the files of the map too', () => {
  const lit = { ...tiny, ground: { ...tiny.ground, lamps: makeLamps([[-0.2, 51.6]]) } }
  expect(manifestOf(lit).ground.lamps?.file).toMatch(/^lamps\.[0-9a-f]{10}\.json$/)
  expect(manifestOf(lit).version).not.toBe(manifestOf(tiny).version)
})

/** What is published for the map, by name. */
function published(council: Council): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  publishGround(council, (name, content) => {
    found.set(name, content)
    return { file: name, bytes: 0, sha256: '' }
  })
  return found
}

const manifestOf = (council: Council): Manifest => built(council, 'public').manifest
