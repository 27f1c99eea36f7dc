import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPageData } from '../../scripts/build-site.ts'
import { prerender } from '../../scripts/prerender.tsx'
import { series as catalogue } from '../../src/catalogue/series.ts'
import { decodePoints, type PointsFile } from '../../src/core/hotspots/points-file.ts'
import { isFinancialYear } from '../../src/core/period.ts'
import type { CountFile, WireCell } from '../../src/core/published.ts'
import type { CountIndicator } from '../../src/core/series.ts'
import { builtFiles } from '../support/built-files.ts'
import { filesOf } from '../support/folder.ts'

/** What the public edition must never hold, by its numbers. */

const files = builtFiles('dist')
const officer = builtFiles('dist-officer')
const countSeries = catalogue.flatMap((series) => (series.kind === 'counts' ? [series] : []))
const sensitiveLeast = 5

type Published = { readonly indicator: CountIndicator; readonly table: CountFile }

test('there is something to protect: several series have sensitive types', () => {
  const withSensitive = countSeries.filter((series) => series.leaves.some((leaf) => leaf.sensitive))
  expect(withSensitive.map((series) => series.id)).toEqual(['crime', 'crime-lsoa', 'crime-2016', 'cctv', 'own-cctv'])
})

test('no type of CCTV is shown by ward', () => {
  const { manifest } = files
  const cctv = manifest.series.find(({ series }) => series.id === 'cctv')?.indicators ?? []
  expect(cctv.filter(({ file }) => file).map(({ indicator }) => indicator.id)).toEqual(['cctv'])
})

describe.each(countSeries.map((series) => [series.id, series] as const))('%s', (id, series) => {
  const sensitive: string[] = series.leaves.flatMap((leaf) => (leaf.sensitive ? [leaf.id] : []))
  const published = publishedOf(id)
  const inWards = ({ indicator, table }: Published) =>
    indicator.of.filter((type) => !table.keptToBorough.includes(type))
  const byMonth = published.filter(({ table }) => table.times.kind === 'months')
  const officerOnly = series.typesByWard === 'officer-only'

  test('no sensitive type is in a ward’s months', () => {
    for (const entry of byMonth) {
      expect(
        inWards(entry).filter((type) => sensitive.includes(type)),
        entry.indicator.id,
      ).toEqual([])
    }
  })

  test('sensitive types by ward are whole financial years, all wards or none, and never below five', () => {
    for (const { indicator, table } of published) {
      if (!indicator.of.some((type) => sensitive.includes(type)) || table.times.kind === 'months' || officerOnly)
        continue
      expect(table.times.periods.every(isFinancialYear), indicator.id).toBe(true)
      table.times.periods.forEach((year, at) => {
        const cells = table.cells.map((row) => row[at])
        const shown = cells.filter((cell) => typeof cell === 'number')
        expect(Math.min(sensitiveLeast, ...shown), `${indicator.id}, ${year.first}`).toBe(sensitiveLeast)
        const hidden = cells.filter((cell) => cell === 'c').length
        expect([0, cells.length], `${indicator.id}, ${year.first}`).toContain(hidden)
      })
    }
  })

  test('a ward’s total less all its published types is nothing: no sensitive type is found by subtraction', () => {
    const total = byMonth.find(({ indicator }) => indicator.id === id && indicator.of.length === series.leaves.length)
    if (!total || series.leaves.length === 1) return
    const parts = withoutOverlap(
      byMonth.filter((entry) => entry !== total),
      inWards,
    )
    const open = series.leaves.flatMap((leaf) => (leaf.sensitive ? [] : [leaf.id as string]))
    // Of small areas some types are in the total and in no table of their own: none of those is sensitive.
    const inNoTable = open.filter((type) => !parts.flatMap(inWards).includes(type))
    expect(inNoTable.length > 0, id).toBe(series.by === 'small-area')
    expect([...new Set([...parts.flatMap(inWards), ...inNoTable])].sort()).toEqual([...open].sort())
    expect(inWards(total).sort()).toEqual([...open].sort())
    expect([...total.table.keptToBorough].sort()).toEqual([...sensitive].sort())

    total.table.cells.forEach((row, ward) => {
      const rest = row.map((cell, at) =>
        less(
          cell,
          parts.map(({ table }) => table.cells[ward]?.[at] ?? 'x'),
        ),
      )
      expect(
        [...new Set(rest)].filter((left) => left !== null && (inNoTable.length > 0 ? Number(left) < 0 : left !== 0)),
        total.table.areas[ward],
      ).toEqual([])
    })
  })

  test('every table that shares types with another agrees with it, so that none hides in a difference', () => {
    for (const whole of byMonth) {
      const kinds = byMonth.filter(({ indicator }) => indicator.parent === whole.indicator.id)
      const rest = inWards(whole).filter((type) => !kinds.some((kind) => inWards(kind).includes(type)))
      expect(
        rest.filter((type) => sensitive.includes(type)),
        whole.indicator.id,
      ).toEqual([])
      expect(new Set(kinds.flatMap(inWards)).size).toBe(kinds.flatMap(inWards).length)
    }
  })
})

test('indicators that only officers see have no file here, and their figures are in none', () => {
  const here = new Set(files.indicators.flatMap(({ file }) => (file ? [file.sha256] : [])))
  const onlyThere = officer.indicators.filter(
    ({ indicator, file }) => file && !files.known.indicators.has(indicator.id),
  )
  expect(onlyThere.length).toBeGreaterThan(20)
  for (const { indicator, file } of onlyThere) {
    expect(files.indicators.find((entry) => entry.indicator.id === indicator.id)?.file, indicator.id).toBe(null)
    expect(here.has(file?.sha256 ?? ''), indicator.id).toBe(false)
  }
})

test('tables that both editions show differ only where types are sensitive', () => {
  const differing = files.indicators.flatMap(({ indicator, file }) => {
    const other = officer.indicators.find((entry) => entry.indicator.id === indicator.id)?.file
    return file && file.sha256 !== other?.sha256 ? [indicator.id] : []
  })
  expect(differing.sort()).toEqual([
    'crime',
    'crime-2016',
    'crime-2016-violence-sexual',
    'crime-lsoa',
    'crime-public-order-aggravated',
    'crime-sexual-offences',
  ])
})

describe('incidents at places', () => {
  const sensitive = countSeries.flatMap(({ id, leaves }) =>
    leaves.flatMap((leaf) => (leaf.sensitive ? [`${id} ${leaf.id}`] : [])),
  )
  const typeOf = ({ series, leaf }: PointsFile) => `${series} ${leaf}`

  test('are of no sensitive type here, and of every type of their series with officers', () => {
    expect(files.points.map(typeOf).filter((type) => sensitive.includes(type))).toEqual([])
    const there = officer.points.map(typeOf)
    expect(there.filter((type) => !files.points.map(typeOf).includes(type)).sort()).toEqual(
      there.filter((type) => sensitive.includes(type)).sort(),
    )
    expect(there.filter((type) => sensitive.includes(type)).length).toBeGreaterThan(0)
  })

  test('are at middles of 200 m squares and nowhere else', () => {
    expect(files.points.length).toBeGreaterThan(10)
    for (const file of files.points) {
      expect(file.cellMetres).toBe(200)
      const { eastings, northings } = decodePoints(file)
      for (const metres of [...eastings, ...northings]) expect(metres % 200, typeOf(file)).toBe(100)
    }
  })

  test('are in each square the sum of the map points in it, month by month', () => {
    for (const file of files.points) {
      const own = officer.points.find((one) => typeOf(one) === typeOf(file))
      expect(own && squareSums(own), typeOf(file)).toEqual(squareSums(file))
    }
  })

  test('are no finer anywhere: no public file holds the coordinates of a map point', () => {
    const texts = filesOf('dist').filter(({ extension }) => ['.json', '.html', '.js'].includes(extension))
    const [points] = officer.points
    const lists = points ? [points.eastings, points.northings] : []
    for (const list of lists) {
      const run = list.slice(50, 70).join()
      expect(texts.filter(({ bytes }) => bytes.includes(run)).map(({ path }) => path)).toEqual([])
      expect(filesOf('dist-officer').some(({ bytes }) => bytes.includes(run))).toBe(true)
    }
  })

  /** Incidents by month and square, by coordinates alone. */
  function squareSums(file: PointsFile): Map<string, number> {
    const { months, starts, points, counts, eastings, northings } = decodePoints(file)
    const sums = new Map<string, number>()
    for (let month = 0; month < months; month++) {
      for (let entry = starts[month] ?? 0; entry < (starts[month + 1] ?? 0); entry++) {
        const at = points[entry] ?? 0
        const square = [eastings[at] ?? 0, northings[at] ?? 0].map((metres) => Math.floor(metres / 200))
        const key = `${month} ${square.join(' ')}`
        sums.set(key, (sums.get(key) ?? 0) + (counts[entry] ?? 0))
      }
    }
    return sums
  }
})

test('a type that is not shown by ward has no borough figure either where its publisher printed none', () => {
  const cctv = countSeries.find((series) => series.id === 'cctv')
  for (const { id, sensitive } of cctv?.leaves ?? []) {
    const entry = files.indicators.find(({ indicator }) => indicator.id === `cctv-${id}`)
    expect(entry?.boroughTotal ?? null, id).toEqual(sensitive ? null : expect.any(Number))
  }
})

test.each(['dist', 'dist-officer'])(
  '%s: the pages of the wards say what the files beside them say, and nothing else',
  async (folder) => {
    const data = await readPageData(`${folder}/data`)
    const again = prerender(readFileSync('index.html', 'utf8'), data)
    const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? ''
    const wardPages = [...again].filter(([path]) => path.startsWith('ward/'))
    expect(wardPages).toHaveLength(data.places.wards.length + 2)
    for (const [path, html] of wardPages) {
      expect(mainOf(html).length, path).toBeGreaterThan(5000)
      expect(mainOf(readFileSync(`${folder}/${path}`, 'utf8')) === mainOf(html), path).toBe(true)
    }
  },
)

/** The count tables of a series that are shown by ward. */
function publishedOf(id: string): Published[] {
  return files.indicators.flatMap(({ indicator, file }) => {
    if (!file || indicator.kind !== 'counts' || indicator.series !== id) return []
    const table = files.table(indicator.id)
    return table.schema === 'counts/1' ? [{ indicator, table }] : []
  })
}

/** Tables that share no type and together hold every type of the others: the largest first. */
function withoutOverlap(entries: readonly Published[], types: (entry: Published) => string[]): Published[] {
  const taken = new Set<string>()
  return [...entries]
    .sort((a, b) => types(b).length - types(a).length)
    .filter((entry) => {
      if (types(entry).some((type) => taken.has(type))) return false
      for (const type of types(entry)) taken.add(type)
      return true
    })
}

/** What is left of a cell; null where the cell and a part of it are missing together. */
function less(cell: WireCell, parts: readonly WireCell[]): number | null | 'uneven' {
  if (typeof cell !== 'number') return parts.every((part) => part === cell) ? null : 'uneven'
  return parts.reduce<number | 'uneven'>(
    (left, part) => (typeof part === 'number' && left !== 'uneven' ? left - part : 'uneven'),
    cell,
  )
}
