import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { beforeAll, describe, expect, test } from 'vitest'
import { type RebuiltFiles, rebuild } from './rebuild.ts'

const councilDir = fileURLToPath(new URL('../data', import.meta.url))
const sourcesDir = fileURLToPath(new URL('../../shared/data', import.meta.url))
const present = existsSync(sourcesDir)
if (!present) process.stdout.write('skipped: the source tables (../shared/data) are not here\n')

describe.skipIf(!present)('the real source tables', () => {
  let files: RebuiltFiles = new Map()
  beforeAll(async () => {
    const outcome = await rebuild({ sourcesDir, councilDir })
    if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.problems.slice(0, 5)))
    files = outcome.value
  })

  const table = (path: string) => rowsOf(files.get(path) ?? '')
  const provenance = () =>
    JSON.parse(files.get('snapshot/provenance.json') ?? '') as Record<
      string,
      { rows: { leftOut: { reason: string; rows: number }[] }; incidents: { read: number } }
    >
  const wardNamed = (name: string) => table('reference/wards.csv').find((row) => row.name === name)?.code ?? name

  test('are rebuilt to the committed data, byte for byte', async () => {
    for (const [path, text] of files)
      expect(text === (await readFile(`${councilDir}/${path}`, 'utf8')), path).toBe(true)
  })

  test('recorded crime from April 2023 to March 2026 is 84,065', () => {
    const months = table('snapshot/crime.csv')
      .flatMap((row) => Object.entries(row))
      .filter(([column]) => column >= '2023-04' && column <= '2026-03')
    expect(sum(months.map(([, cell]) => cell))).toBe(84_065)
  })

  test('recorded crime has 192 months, and no [x]', () => {
    const [row] = table('snapshot/crime.csv')
    expect(Object.keys(row ?? {})).toHaveLength(194)
    expect(files.get('snapshot/crime.csv')).not.toContain('[x]')
  })

  test('recorded crime by small area is 70,158 from August 2023 to February 2026, all of it in 220 small areas', () => {
    const rows = table('snapshot/crime-lsoa.csv')
    const months = Object.keys(rows[0] ?? {}).slice(2)
    expect([months.length, months[0], months.at(-1)]).toEqual([31, '2023-08', '2026-02'])
    expect(sum(rows.flatMap((row) => months.map((month) => row[month] ?? '')))).toBe(70_158)
    expect(new Set(rows.map((row) => row.lsoa)).size).toBe(220)
    expect(rows.some((row) => row.lsoa === 'none')).toBe(false)
    expect(provenance()['crime-lsoa']?.incidents.read).toBe(70_158)
  })

  test('month by month it is the ward table without sexual offences and fraud, but for later corrections', () => {
    const inMonth = (path: string, month: string) =>
      sum(
        table(path)
          .filter(({ type }) => type !== 'sexual-offences' && type !== 'fraud')
          .map((row) => row[month] ?? ''),
      )
    const months = Object.keys(table('snapshot/crime-lsoa.csv')[0] ?? {}).slice(2)
    const apart = months.map((month) => {
      const [small, wards] = [inMonth('snapshot/crime-lsoa.csv', month), inMonth('snapshot/crime.csv', month)]
      return Math.abs(small - wards) / wards
    })
    expect(Math.max(...apart)).toBeLessThan(0.03)
    expect(sum(months.map((month) => inMonth('snapshot/crime.csv', month)))).toBe(70_100)
  })

  test('deprivation by small area is as its publisher prints it, but for the two artefacts', async () => {
    const theirs = await oracleTable('imd2025-lsoa21.csv')
    const ours = new Map(table('snapshot/iod2025-lsoa.csv').map((row) => [row.lsoa, row]))
    expect(ours.size).toBe(221)
    for (const row of theirs) {
      const one = ours.get(row.lsoa21_code ?? '')
      expect([one?.score, one?.decile]).toEqual([String(Number(row.imd_score)), row.imd_decile])
      if (one?.idaci !== '[x]') expect(Number(one?.idaci)).toBeCloseTo(100 * Number(row.idaci_score), 6)
    }
    const missing = [...ours.values()].flatMap((row) =>
      Object.entries(row).flatMap(([column, cell]) => (cell === '[x]' ? [`${row.lsoa} ${column}`] : [])),
    )
    expect(missing).toEqual(['E01033915 idaopi', 'E01033916 idaci', 'borough decile'])
  })

  test('anti-social behaviour is 8,898, highest in Colindale South (674) and lowest in Edgwarebury (171)', () => {
    const rows = table('snapshot/asb.csv')
    const counts = rows.map((row) => Number(row['2025-07..2026-06']))
    expect(sum(counts)).toBe(8898)
    expect(rows[counts.indexOf(674)]?.ward).toBe(wardNamed('Colindale South'))
    expect(rows[counts.indexOf(171)]?.ward).toBe(wardNamed('Edgwarebury'))
    expect([Math.max(...counts), Math.min(...counts)]).toEqual([674, 171])
  })

  test('like for like, anti-social behaviour is highest in Colindale South and Edgware (38.5), with Golders Green 16th', () => {
    const best = rates('residents_best_fit')
    expect(best.slice(0, 2)).toEqual([
      ['Colindale South', '38.5'],
      ['Edgware', '38.5'],
    ])
    expect(best.findIndex(([name]) => name === 'Golders Green') + 1).toBe(16)
    const official = rates('residents_2021')
    expect(official[0]).toEqual(['West Hendon', '37.9'])
    expect(official.findIndex(([name]) => name === 'Golders Green') + 1).toBe(10)
  })

  test('19,297 incidents of anti-social behaviour and 48,679 burglaries have points', () => {
    expect(provenance()['asb-2016']?.incidents.read).toBe(19_297)
    expect(provenance().burglary?.incidents.read).toBe(48_679)
    expect(sumOf('snapshot/burglary.csv')).toBe(48_679)
  })

  test('CCTV counts 191, Edgware 26, and six wards read 0', () => {
    const byWard = new Map<string, number>()
    for (const row of table('snapshot/cctv.csv'))
      byWard.set(row.ward ?? '', (byWard.get(row.ward ?? '') ?? 0) + Number(row['2023-03..2023-05']))
    expect(sum([...byWard.values()])).toBe(191)
    expect(byWard.get(wardNamed('Edgware'))).toBe(26)
    const zero = [...byWard].filter(([, count]) => count === 0).map(([code]) => code)
    const names = [
      'Brunswick Park',
      'Edgwarebury',
      'Friern Barnet',
      'Totteridge & Woodside',
      'Underhill',
      'West Hendon',
    ]
    expect(zero).toEqual(names.map(wardNamed))
  })

  test('Brunswick Park is missing in April 2016 in both series of that time, for every type', () => {
    for (const path of ['snapshot/asb-2016.csv', 'snapshot/crime-2016.csv']) {
      const missing = table(path).flatMap((row) =>
        Object.entries(row)
          .filter(([, cell]) => cell === '[x]')
          .map(([column]) => `${row.ward} ${column}`),
      )
      expect(new Set(missing)).toEqual(new Set(['E05013629 2016-04']))
      expect(missing).toHaveLength(new Set(table(path).map((row) => row.type)).size)
    }
  })

  test('categories that are series of their own are left out of street-level crime, and counted', () => {
    const leftOut = provenance()['crime-2016']?.rows.leftOut
    expect(leftOut?.find((one) => one.reason.startsWith('anti-social'))?.rows).toBe(11_758)
    expect(leftOut?.find((one) => one.reason.startsWith('burglary'))?.rows).toBe(7605)
  })

  test('deprivation of 2025 is highest in Cricklewood (34.65) and lowest in Totteridge & Woodside (9.11)', () => {
    const rows = table('snapshot/iod2025.csv')
      .filter((row) => row.ward !== 'borough')
      .sort((a, b) => Number(b.score) - Number(a.score))
    expect([rows[0]?.ward, Number(rows[0]?.score).toFixed(2)]).toEqual([wardNamed('Cricklewood'), '34.65'])
    expect([rows[23]?.ward, Number(rows[23]?.score).toFixed(2)]).toEqual([wardNamed('Totteridge & Woodside'), '9.11'])
  })

  test('deprivation of 2025 equals the ward values that were computed elsewhere, but for the two artefacts', async () => {
    const oracle = await oracleTable('ward-imd2025.csv')
    const different = table('snapshot/iod2025.csv').flatMap((row) => {
      const other = oracle.find((one) => one.wd22_code === row.ward)
      if (!other) return []
      return oracle2025
        .filter(
          ([column, theirs, times]) => Math.abs(Number(row[column]) - times * Number(other[theirs])) > 0.00051 * times,
        )
        .map(([column]) => `${other.wd22_name} ${column}`)
    })
    expect(different).toEqual(['Colindale North idaci', 'Colindale South idaopi'])
  })

  test('deprivation of 2019 and households equal the ward values that were computed elsewhere', async () => {
    const iod = await oracleTable('ward-imd2019.csv')
    const homes = await oracleTable('ward-deprivation-ts011.csv')
    for (const ours of table('snapshot/iod2019.csv').filter((row) => row.ward !== 'borough')) {
      expect(Number(ours.score)).toBeCloseTo(
        Number(iod.find((row) => row.wd22_code === ours.ward)?.imd2019_score_popwtd),
        2,
      )
    }
    for (const ours of table('snapshot/census-deprivation.csv').filter((row) => row.ward !== 'borough')) {
      const theirs = homes.find((row) => row.wd22_code === ours.ward)
      expect(Math.abs(Number(ours['one-or-more']) - Number(theirs?.pct_deprived_1plus))).toBeLessThan(0.0501)
      expect(Math.abs(Number(ours['three-or-more']) - Number(theirs?.pct_deprived_3plus))).toBeLessThan(0.0501)
    }
  })

  test("Harrow's Edgware is in no file", () => {
    for (const [path, text] of files) expect(text.includes('E05013545'), path).toBe(false)
  })

  test('every interior border of the wards occurs once, and every ward has its outline', () => {
    const topology = JSON.parse(files.get('reference/wards.topojson') ?? '') as Topology<{ wards: GeometryCollection }>
    const { geometries } = topology.objects.wards
    const used = geometries
      .flatMap((one) => ('arcs' in one ? one.arcs.flat(2) : []) as number[])
      .map((id) => (id < 0 ? ~id : id))
    const times = topology.arcs.map((_, arc) => used.filter((id) => id === arc).length)
    expect(Math.max(...times)).toBe(2)
    const edges = topology.arcs.flatMap(edgesOf)
    expect(new Set(edges).size).toBe(edges.length)
    expect(geometries.map((one) => one.id)).toEqual(table('reference/wards.csv').map((row) => row.code))
  })

  test('the districts around are there without the council itself', () => {
    const topology = JSON.parse(files.get('reference/neighbours.topojson') ?? '') as Topology<{
      neighbours: GeometryCollection<{ name: string }>
    }>
    const names = topology.objects.neighbours.geometries.map(
      (one) => (one.properties as { name?: string } | undefined)?.name,
    )
    expect(names).toEqual(['Hertsmere', 'Brent', 'Camden', 'Enfield', 'Haringey', 'Harrow', 'Westminster'])
  })

  test('a misprint of the papers is corrected and its figures are kept', () => {
    const board = table('snapshot/board.csv')
    expect(board).toHaveLength(200)
    expect(files.get('snapshot/board.csv')).not.toContain('Posession')
    expect(board.find((row) => row.indicator === 'Possession of Weapons')).toMatchObject({
      value: '29',
      compared_value: '47',
      change_as_printed: '-38.3%',
    })
  })

  function rates(residents: string): [string, string][] {
    const wards = table('reference/wards.csv')
    const per = table('snapshot/asb.csv').map((row): [string, number] => {
      const ward = wards.find((one) => one.code === row.ward)
      return [ward?.name ?? '', (1000 * Number(row['2025-07..2026-06'])) / Number(ward?.[residents])]
    })
    return per.sort((a, b) => b[1] - a[1]).map(([name, rate]) => [name, rate.toFixed(1)])
  }

  function sumOf(path: string): number {
    return sum(table(path).flatMap(({ type, ward, ...cells }) => Object.values(cells)))
  }
})

/** Our column, the oracle's column, and what turns its unit into ours. */
const oracle2025 = [
  ['score', 'imd_score_popwtd', 1],
  ['income', 'income_rate_popwtd', 100],
  ['employment', 'employment_rate_wapwtd', 100],
  ['education', 'education_score_popwtd', 1],
  ['health', 'health_score_popwtd', 1],
  ['crime', 'crime_score_popwtd', 1],
  ['barriers', 'barriers_score_popwtd', 1],
  ['living', 'living_score_popwtd', 1],
  ['idaci', 'idaci_rate_childwtd', 100],
  ['idaopi', 'idaopi_rate_60pluswtd', 100],
] as const

const rowsOf = (text: string) => Papa.parse<Record<string, string>>(text.trim(), { header: true }).data
const oracleTable = async (file: string) => rowsOf(await readFile(`${sourcesDir}/${file}`, 'utf8'))
const sum = (cells: readonly (string | number)[]): number =>
  cells.reduce<number>((total, cell) => total + Number(cell), 0)

/** Every edge of an arc, written the same from both ends. */
function edgesOf(arc: readonly (readonly number[])[]): string[] {
  let [x, y] = [0, 0]
  const points = arc.map(([dx = 0, dy = 0]) => {
    x += dx
    y += dy
    return `${x},${y}`
  })
  return points.slice(1).map((point, i) => [points[i] ?? '', point].sort().join(' '))
}
