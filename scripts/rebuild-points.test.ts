import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodePoints, type PointsFile } from '../src/core/hotspots/points-file.ts'
import { toGrid } from '../src/core/intake/national-grid.ts'
import { type Changes, rebuildChanged } from './fixtures/tiny/tiny-council.ts'

/** Incidents at map points: none is lost, moved or counted where it does not belong without a word. */

const asb = 'sources/SYNTHETIC-asb-points-month.csv'
const append = (row: string) => (text: string) => `${text}${row}\n`
const problemsAfter = async (changes: Changes) => (await rebuildChanged(changes)).problems
const data = (file: string) => fileURLToPath(new URL(`../data/${file}`, import.meta.url))
const incidentsIn = (file: PointsFile) => decodePoints(file).counts.reduce((sum, count) => sum + count, 0)
const lines = 26

describe('a point that cannot be right is told with place, value, expectation and remedy:', () => {
  test.each([
    [
      '0, 0',
      '0,0,SYNTHETIC Road,,,2024-03,1',
      'lon "0", lat "0"\n  stand for no place. Find the place, or take the row out.',
    ],
    [
      'latitude and longitude exchanged',
      '51.63,-0.19,SYNTHETIC Road,,E05990001,2024-03,1',
      'lon "51.63", lat "-0.19"\n  are latitude and longitude in each other\'s column. Exchange the two.',
    ],
    [
      'metres on the National Grid among degrees',
      '525300,195400,SYNTHETIC Road,,E05990001,2024-03,1',
      'lon "525300", lat "195400"\n  are no degrees: they look like metres on a grid. Convert them to degrees (WGS84).',
    ],
    [
      'another country',
      '2.35,48.85,SYNTHETIC Road,,,2024-03,1',
      'lon "2.35", lat "48.85"\n  are not in Great Britain. Correct the row.',
    ],
    [
      'a ward in which the point does not lie',
      '-0.19,51.61,SYNTHETIC Avenue,,E05990001,2024-03,1',
      'lon "-0.19", lat "51.61" with ward "E05990001"\n  lies in SYNTHETIC South & Park, not in SYNTHETIC North. Correct the ward or the place.',
    ],
    [
      'a ward of ours far outside of the borough',
      '-0.25,51.63,SYNTHETIC Avenue,,E05990001,2024-03,1',
      'lon "-0.25", lat "51.63" with ward "E05990001"\n  lies in no ward, not in SYNTHETIC North. Correct the ward or the place.',
    ],
    [
      'no ward in the middle of one',
      '-0.19,51.61,SYNTHETIC Avenue,,,2024-03,1',
      'lon "-0.19", lat "51.61" with no ward\n  lies in SYNTHETIC South & Park. Correct the ward or the place.',
    ],
    [
      'a row twice',
      '-0.2001,51.6,SYNTHETIC Edge,,,2024-02,3',
      'a second row of 2024-02, -0.2001, 51.6, SYNTHETIC Edge, , , , \n  is there already, on line 25. Remove one of the two rows.',
    ],
  ])('%s', async (_, row, message) => {
    expect(await problemsAfter({ [asb]: append(row) })).toContain(`SYNTHETIC-asb-points-month.csv:${lines}  ${message}`)
  })
})

describe('a point at the edge', () => {
  test.each([
    ['on the border of two wards counts in the ward of its row, and stays where it is', '-0.19,51.62', 'E05990001'],
    ['on that border, given to the other ward', '-0.19,51.62', 'E05990002'],
    ['on the outline of the borough', '-0.2,51.63', 'E05990001'],
    ['in a street along the outline, some metres outside', '-0.2005,51.63', 'E05990001'],
  ])('%s', async (_, place, ward) => {
    const before = pointsOf(await rebuildChanged({}))
    const changed = await rebuildChanged({ [asb]: append(`${place},SYNTHETIC Border,,${ward},2024-03,7`) })
    expect(changed.problems).toBe('')
    expect(incidentsIn(pointsOf(changed))).toBe(incidentsIn(before) + 7)
    expect(pointsOf(changed).eastings).toHaveLength(before.eastings.length + 1)
  })

  test('outside of the borough without a ward is at no point, and is counted as not placed', async () => {
    const [before, changed] = [
      await rebuildChanged({}),
      await rebuildChanged({ [asb]: append('-0.25,51.63,SYNTHETIC Beyond,,,2024-03,7') }),
    ]
    expect(pointsOf(changed)).toEqual(pointsOf(before))
    expect(accountOf(changed).notPlaced).toBe(accountOf(before).notPlaced + 7)
  })

  test('at the same place under two names is one point with the sum of both', async () => {
    const before = pointsOf(await rebuildChanged({}))
    const after = pointsOf(await rebuildChanged({ [asb]: append('-0.19,51.63,SYNTHETIC Alias,,E05990001,2024-03,7') }))
    expect(incidentsIn(after)).toBe(incidentsIn(before) + 7)
    expect(after.eastings).toEqual(before.eastings)
  })
})

test('a month that the source lacks for a ward is a gap, and what the file has of it in that ward is left out', async () => {
  const rebuilt = await rebuildChanged({ [asb]: append('-0.17,51.63,SYNTHETIC Lane,,E05990003,2024-02,9') })
  expect(pointsOf(rebuilt).gaps).toEqual(['2024-02'])
  expect(incidentsIn(pointsOf(rebuilt))).toBe(accountOf(rebuilt).placed)
})

describe('the committed points of Barnet', () => {
  const files = new Map<string, PointsFile>()
  beforeAll(async () => {
    for (const file of committed) files.set(file, JSON.parse(await readFile(data(`points/${file}.json`), 'utf8')))
  })

  test('are all incidents that the wards count: 48,679 burglaries, 19,296 of anti-social behaviour, 55,744 crimes', () => {
    const sums = committed.map((file) => [file.replace(/(2016|burglary)-.*/, '$1'), incidentsOf(file)] as const)
    const bySeries = (series: string) => sums.filter(([id]) => id === series).reduce((sum, [, n]) => sum + n, 0)
    expect(['burglary', 'asb-2016', 'crime-2016'].map(bySeries)).toEqual([48_679, 19_296, 55_744])
  })

  test('are of December 2010 to February 2025, and of January 2016 to June 2018 with April 2016 as a gap', () => {
    for (const [name, { first, places, gaps }] of files) {
      const wanted = name === 'burglary-burglary' ? ['2010-12', 171, []] : ['2016-01', 30, ['2016-04']]
      expect([first, places.length, gaps], name).toEqual(wanted)
    }
  })

  test('take at most 1.5 bytes a burglary on the wire', () => {
    const bytes = gzipSync(JSON.stringify(files.get('burglary-burglary')), { level: 9 }).length
    expect(bytes / incidentsOf('burglary-burglary')).toBeLessThan(1.5)
    // Nor is the file made small by leaving something out.
    expect(bytes / incidentsOf('burglary-burglary')).toBeGreaterThan(1)
  })

  const incidentsOf = (name: string) => {
    const file = files.get(name)
    return file ? incidentsIn(file) : 0
  }
})

const committed = [
  'burglary-burglary',
  'asb-2016-asb',
  ...[
    'bicycle-theft',
    'criminal-damage-arson',
    'drugs',
    'other-crime',
    'other-theft',
    'weapons',
    'public-order',
    'robbery',
    'shoplifting',
    'theft-from-person',
    'vehicle-crime',
    'violence-sexual',
  ].map((leaf) => `crime-2016-${leaf}`),
]

const sourceFile = fileURLToPath(new URL('../../shared/data/asb-points-month.csv', import.meta.url))
const present = existsSync(sourceFile)
if (!present) process.stdout.write('skipped: the source tables (../shared/data) are not here\n')

test.skipIf(!present)(
  'every map point of the source is there within a metre, with its incidents of each month',
  async () => {
    const rows = Papa.parse<Record<string, string>>((await readFile(sourceFile, 'utf8')).trim(), { header: true }).data
    const points = decodePoints(JSON.parse(await readFile(data('points/asb-2016-asb.json'), 'utf8')))
    const theirPlaces = new Map(rows.map(({ lon, lat }) => [`${lon} ${lat}`, toGrid([Number(lon), Number(lat)])]))
    const ourPlaces = new Set(Array.from(points.eastings, (easting, i) => `${easting} ${points.northings[i]}`))
    expect(ourPlaces.size).toBe(theirPlaces.size)
    for (const [at, place] of theirPlaces) expect(ourPlaces.has(place.map(Math.round).join(' ')), at).toBe(true)
    const byMonth = new Map<string, number>()
    for (const row of rows) byMonth.set(row.month ?? '', (byMonth.get(row.month ?? '') ?? 0) + Number(row.count))
    const ours = [...byMonth.keys()].sort().map((_, month) => {
      const [from, to] = [points.starts[month] ?? 0, points.starts[month + 1] ?? 0]
      return points.counts.slice(from, to).reduce((sum, count) => sum + count, 0)
    })
    const theirs = [...byMonth].sort().map(([month, count]) => (month === '2016-04' ? count - 1 : count))
    expect(ours).toEqual(theirs)
  },
)

type Rebuilt = Awaited<ReturnType<typeof rebuildChanged>>

function pointsOf({ files, problems }: Rebuilt): PointsFile {
  expect(problems).toBe('')
  return JSON.parse(files.get('points/asb-2016-asb.json') ?? '')
}

function accountOf({ files }: Rebuilt): { placed: number; notPlaced: number } {
  return JSON.parse(files.get('snapshot/provenance.json') ?? '')['asb-2016'].incidents
}
