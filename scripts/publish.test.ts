import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '../src/catalogue/indicators.ts'
import { ownSeries } from '../src/catalogue/own-series.ts'
import { series } from '../src/catalogue/series.ts'
import type { AreaCode } from '../src/core/area-code.ts'
import { addMonths } from '../src/core/iso-month.ts'
import type { CountFile, WireCell } from '../src/core/published.ts'
import { type Built, barnetAlone, built, tinyCouncil } from '../tests/support/built-council.ts'
import type { Council } from './council/read-council.ts'
import { publish } from './publish.ts'

let tiny: Council
let open: Built
let officer: Built
beforeAll(async () => {
  tiny = await tinyCouncil()
  const council = await barnetAlone()
  open = built(council, 'public')
  officer = built(council, 'officer')
})

const counts = (site: Built, indicator: string) => site.table(indicator) as CountFile
const sum = (cells: readonly (WireCell | undefined)[]) =>
  cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : Number.NaN), 0)
const nameOf = (code: AreaCode | undefined) => open.places.wards.find((ward) => ward.code === code)?.name

const isOpen = (id: string) => open.open.some((entry) => entry.indicator.id === id)
const typesOf = (id: string) => {
  const found = indicators.find((i) => i.id === id)
  return found?.kind === 'counts' ? [...found.of] : []
}

/** The cells of the months from `first` to `last` of a row. */
function monthsOf({ times }: CountFile, row: readonly WireCell[], first: string, last: string): WireCell[] {
  if (times.kind !== 'months') throw new Error('no months')
  return row.filter((_, at) => {
    const month = addMonths(times.first, at)
    return month >= first && month <= last
  })
}

describe('the totals of what is published', () => {
  test('recorded crime of April 2023 to March 2026 is 84,065 in the borough, in both editions', () => {
    for (const site of [open, officer]) {
      const file = counts(site, 'crime')
      expect(sum(monthsOf(file, file.borough, '2023-04', '2026-03'))).toBe(84_065)
    }
  })

  test('recorded crime of the wards is all of it in the officer edition, and all but the sensitive types in the public one', () => {
    const inWards = (site: Built) =>
      sum(counts(site, 'crime').cells.flatMap((row) => monthsOf(counts(site, 'crime'), row, '2023-04', '2026-03')))
    expect(inWards(officer)).toBe(84_065)
    const kept = counts(open, 'crime').keptToBorough
    expect([...kept].sort()).toEqual(['public-order-aggravated', 'sexual-offences', 'weapons'])
    const sensitive = ['crime-public-order-aggravated', 'crime-sexual-offences', 'crime-weapons'].map((id) => {
      const file = counts(officer, id)
      return sum(monthsOf(file, file.borough, '2023-04', '2026-03'))
    })
    expect(inWards(open)).toBe(84_065 - sum(sensitive))
  })

  test('anti-social behaviour is 8,898, highest in Colindale South (674) and lowest in Edgwarebury (171)', () => {
    const { borough, cells, areas } = counts(open, 'asb')
    const values = cells.map((row) => sum(row))
    expect(borough).toEqual([8898])
    expect(sum(values)).toBe(8898)
    expect([Math.max(...values), Math.min(...values)]).toEqual([674, 171])
    expect(nameOf(areas[values.indexOf(674)])).toBe('Colindale South')
    expect(nameOf(areas[values.indexOf(171)])).toBe('Edgwarebury')
  })

  test('points of anti-social behaviour are 19,296 in wards and months, and 1 left out with its reason', () => {
    const numbers = counts(open, 'asb-2016')
      .cells.flat()
      .filter((cell) => cell !== 'x')
    expect(sum(numbers)).toBe(19_296)
    const incidents = open.manifest.series.find((entry) => entry.series.id === 'asb-2016')?.incidents
    expect(incidents).toMatchObject({ read: 19_297, placed: 19_296, notPlaced: 0 })
    expect(incidents?.leftOut.map(({ count }) => count)).toEqual([1])
  })

  test('points of burglary are 48,679', () => {
    expect(sum(counts(open, 'burglary').cells.flat())).toBe(48_679)
    expect(sum(counts(open, 'burglary').borough)).toBe(48_679)
  })

  test('CCTV incidents are 191, 26 of them in Edgware, and six wards are of unknown cover', () => {
    const { cells, areas, borough } = counts(open, 'cctv')
    expect(borough).toEqual([191])
    expect(sum(cells.flat().filter((cell) => cell !== 'u'))).toBe(191)
    expect(cells[areas.findIndex((code) => nameOf(code) === 'Edgware')]).toEqual([26])
    const uncovered = areas.filter((_, i) => cells[i]?.[0] === 'u').map(nameOf)
    expect(uncovered).toEqual([
      'Brunswick Park',
      'Edgwarebury',
      'Friern Barnet',
      'Totteridge & Woodside',
      'Underhill',
      'West Hendon',
    ])
  })

  test('deprivation of 2025 is highest in Cricklewood (34.65) and lowest in Totteridge & Woodside (9.11)', () => {
    const file = open.table('iod2025')
    if (file.schema !== 'values/1') throw new Error('not a table of values')
    const scores = file.cells.map(Number)
    expect(nameOf(file.areas[scores.indexOf(Math.max(...scores))])).toBe('Cricklewood')
    expect(nameOf(file.areas[scores.indexOf(Math.min(...scores))])).toBe('Totteridge & Woodside')
    expect([Math.max(...scores).toFixed(2), Math.min(...scores).toFixed(2)]).toEqual(['34.65', '9.11'])
  })

  test('recorded crime by small area is 70,158 in the borough, and all but the sensitive types in small areas', () => {
    for (const site of [open, officer]) expect(sum(counts(site, 'crime-lsoa').borough)).toBe(70_158)
    const inAreas = (site: Built, id: string) => sum(counts(site, id).cells.flat())
    expect(inAreas(officer, 'crime-lsoa')).toBe(70_158)
    expect(inAreas(open, 'crime-lsoa')).toBe(70_158 - 341 - 1_253)
    expect([...counts(open, 'crime-lsoa').keptToBorough].sort()).toEqual(['public-order-aggravated', 'weapons'])
  })

  test('by small area only groups are offered that have ten offences a year there on average, none of them sensitive', () => {
    const offered = indicators.filter((i) => i.kind === 'counts' && i.series === 'crime-lsoa')
    expect(offered.map(({ label }) => label)).toEqual([
      'All types',
      'Burglary',
      'Theft',
      'Vehicle offences',
      'Violence against the person',
    ])
    for (const { id } of offered) {
      const { cells } = counts(open, id)
      expect((12 * sum(cells.flat())) / 31 / cells.length, id).toBeGreaterThan(10)
    }
  })

  test('every series that ships is there, and reads as many rows as it accounts for', () => {
    const own = new Set<string>(ownSeries.map((one) => one.series))
    const shipped = series.filter(({ id }) => !own.has(id))
    expect(open.manifest.series.map((entry) => entry.series.id)).toEqual(shipped.map(({ id }) => id))
    for (const { rows, incidents } of open.manifest.series) {
      for (const account of [rows, incidents].filter((one) => one !== null)) {
        expect(account.placed + account.notPlaced + sum(account.leftOut.map(({ count }) => count))).toBe(account.read)
      }
    }
  })
})

describe('what stays out of the public edition', () => {
  const sensitive = series.flatMap((s) =>
    s.kind === 'counts'
      ? s.leaves.filter((leaf) => leaf.sensitive).map((leaf) => ({ series: s.id, leaf: leaf.id }))
      : [],
  )

  test('are sensitive types by ward and month', () => {
    expect(sensitive.length).toBeGreaterThan(10)
    for (const { series: of, leaf } of sensitive) {
      const of1 = indicators.filter((i) => i.kind === 'counts' && i.series === of && i.of.join() === leaf)
      for (const { id } of of1) {
        const entry = open.manifest.series.flatMap((s) => s.indicators).find((i) => i.indicator.id === id)
        if (!entry?.file) continue
        const { times, cells } = counts(open, id)
        expect([id, times.kind]).toEqual([id, 'periods'])
        expect(cells.flat().every((cell) => typeof cell !== 'number' || cell >= 5)).toBe(true)
      }
    }
  })

  test('are CCTV types by ward; what they count in the borough is told, but not of sensitive ones, and never as 0', () => {
    const types = open.manifest.series
      .find((entry) => entry.series.id === 'cctv')
      ?.indicators.filter((entry) => entry.indicator.id !== 'cctv')
    expect(types).toHaveLength(25)
    expect(types?.every((entry) => entry.file === null)).toBe(true)
    const marked = new Set(sensitive.filter((one) => one.series === 'cctv').map((one) => `cctv-${one.leaf}`))
    for (const { indicator, boroughTotal } of types ?? []) {
      expect([indicator.id, boroughTotal === null]).toEqual([indicator.id, marked.has(indicator.id)])
    }
  })

  test('and cannot be found by subtraction: the wards’ total less the wards’ other types is 0 in every month', () => {
    for (const id of ['crime', 'crime-2016']) {
      const total = counts(open, id)
      const headings = indicators.filter((i) => i.series === id && i.id !== id && i.parent === undefined)
      const parts = headings.flatMap((i) => (isOpen(i.id) ? [counts(open, i.id)] : []))
      const monthly = parts.filter((part) => part.times.kind === 'months')
      const [covered, whole] = [monthly.flatMap((part) => typesOf(part.indicator)), typesOf(id)]
      expect(covered.sort()).toEqual(whole.filter((type) => !total.keptToBorough.includes(type)).sort())
      total.cells.forEach((row, ward) => {
        row.forEach((cell, at) => {
          const others = monthly.map((part) => part.cells[ward]?.[at])
          if (cell === 'x') expect(new Set(others)).toEqual(new Set(['x']))
          else expect(cell).toBe(sum(others))
        })
      })
    }
  })
})

describe('a published file', () => {
  test('is named by the hash of its bytes, which the manifest gives', () => {
    const refs = [
      open.manifest.places,
      ...(open.manifest.board ? [open.manifest.board] : []),
      ...open.open.flatMap((entry) => entry.file ?? []),
    ]
    for (const { file, bytes, sha256 } of refs) {
      const text = open.files.get(file) ?? ''
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256)
      expect(file).toContain(`.${sha256.slice(0, 10)}.json`)
      expect(Buffer.byteLength(text)).toBe(bytes)
    }
  })

  test('and its name and the version are the same when the same data are published again', () => {
    expect([...publish(tiny, 'public')]).toEqual([...publish(tiny, 'public')])
  })

  test('of an edition says which edition, and the two have versions of their own', () => {
    expect([open.manifest.edition, officer.manifest.edition]).toEqual(['public', 'officer'])
    expect([open.manifest.handling, officer.manifest.handling]).toEqual([[], ['OFFICIAL-SENSITIVE']])
    expect(open.manifest.version).not.toBe(officer.manifest.version)
  })
})

describe('publishing', () => {
  test('an indicator of a column that its series lacks is a mistake of ours', () => {
    const wrong = indicators.map((i) => (i.kind === 'values' && i.id === 'iod2025' ? { ...i, column: 'luck' } : i))
    expect(() => publish(tiny, 'public', wrong)).toThrow('unknown column of iod2025: luck')
  })

  test('a council without a series opens without it, and without the first choice with the next', () => {
    const less = { ...tiny, counts: new Map([...tiny.counts].filter(([id]) => id !== 'crime')) }
    const site = built(less, 'public')
    expect(site.manifest.series.map((entry) => entry.series.id)).not.toContain('crime')
    expect(site.manifest.defaultIndicator).toBe('asb')
  })

  test('a council without anything to show is none', () => {
    expect(() => publish({ ...tiny, counts: new Map(), values: new Map() }, 'public')).toThrow(
      'no indicator can be shown by ward',
    )
  })
})
