import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, count, missing, suppressed, uncovered } from '../../src/core/cell.ts'
import type { CountFile } from '../../src/core/published.ts'
import type { Times } from '../../src/core/times.ts'
import { anyCell } from '../../tests/support/arbitraries.ts'
import { countFiles, madeUpPlaces, madeUpSeries } from '../../tests/support/made-up-files.ts'
import { code, month, period } from '../../tests/support/parsed.ts'
import { countFile, wireCell } from './count-file.ts'

const months = (first: string, length: number): Times => ({ kind: 'months', first: month(first), count: length })
const each = (length: number, value: number): Cell[] => Array.from({ length }, () => count(value))
const fileOf = (times: Times, rows: readonly (readonly Cell[])[], more: Parameters<typeof countFiles>[2] = {}) =>
  countFiles(times, rows, more).table as CountFile

test('a cell is written as a number or as the mark that says why there is none', () => {
  expect([count(7), missing('artefact'), suppressed, uncovered].map(wireCell)).toEqual([7, 'x', 'c', 'u'])
})

describe('the file of an indicator', () => {
  test('has a row for each ward of the places, in their order', () => {
    const places = madeUpPlaces(3)
    const composed = {
      times: months('2026-01', 1),
      areas: new Map([
        [code(3), [count(3)]] as const,
        [code(1), [count(1)]] as const,
        [code(2), [suppressed]] as const,
      ]),
      borough: [count(9)],
      keptToBorough: ['weapons'],
    }
    const indicator = {
      kind: 'counts',
      series: 'thefts',
      id: 'a',
      label: '',
      of: [],
      subject: '',
      verb: 'is',
      counted: '',
    } as const
    const file = countFile(indicator, madeUpSeries, composed, places.wards)
    expect(file.areas).toEqual([code(1), code(2), code(3)])
    expect(file.cells).toEqual([[1], ['c'], [3]])
    expect([file.borough, file.keptToBorough, file.indicator]).toEqual([[9], ['weapons'], 'a'])
  })

  test('loses no cell and invents none', () => {
    const anyRows = fc.array(fc.array(anyCell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(fileOf(months('2025-01', 6), rows).cells).toEqual(rows.map((row) => row.map(wireCell)))
      }),
    )
  })
})

describe('the classes of a file', () => {
  test('are made for windows of 1, 3 and 12 months, each of its own length', () => {
    const file = fileOf(months('2024-01', 24), [each(24, 10), each(24, 30)])
    expect(Object.keys(file.classes.rate ?? {})).toEqual(['1', '3', '12'])
    // Rates are of a year whatever the window; counts are not.
    expect([file.classes.rate?.['1']?.all?.high, file.classes.rate?.['12']?.all?.high]).toEqual([360, 360])
    expect([file.largest['1']?.all, file.largest['3']?.all, file.largest['12']?.all]).toEqual([30, 90, 360])
  })

  test('of fixed periods are made over these periods', () => {
    const times: Times = { kind: 'periods', periods: [period('2023-04..2024-03'), period('2024-04..2025-03')] }
    const file = fileOf(times, [
      [count(5), count(10)],
      [count(20), count(7)],
    ])
    expect(Object.keys(file.classes.rate ?? {})).toEqual(['period'])
    expect(file.largest['period']).toEqual({ recent: 20, all: 20 })
    expect(file.classes.rate?.['period']?.all).toMatchObject({ low: 5, high: 20 })
  })

  test('are made over the latest 36 months, and over all years beside them', () => {
    const file = fileOf(months('2021-01', 60), [[...each(24, 90), ...each(36, 9)], each(60, 3)])
    expect([file.largest['1']?.recent, file.largest['1']?.all]).toEqual([9, 90])
    expect([file.classes.hectare?.['1']?.recent?.high, file.classes.hectare?.['1']?.all?.high]).toEqual([10.8, 108])
  })

  test('take a window into the latest 36 months only where it lies wholly in them', () => {
    const file = fileOf(months('2021-01', 60), [[...each(24, 0), ...each(36, 1)], each(60, 0)])
    expect(file.largest['12']?.recent).toBe(12)
    expect(file.classes.hectare?.['12']?.recent?.high).toBe(1.2)
    const before = fileOf(months('2021-01', 60), [[...each(24, 1), ...each(36, 0)], each(60, 0)])
    expect(before.largest['12']?.recent).toBe(0)
  })

  test('of rates leave out windows that have none', () => {
    expect(fileOf(months('2016-01', 30), [each(30, 5)]).classes.rate?.['1']).toEqual({ recent: null, all: null })
    const file = fileOf(months('2018-01', 24), [[...each(12, 90), ...each(12, 1)]])
    expect(file.classes.rate?.['1']?.all?.high).toBe(12)
  })

  test('of shares leave out windows of fewer than 50 and windows over a missing ward, as the page does', () => {
    const low = fileOf(months('2026-01', 2), [
      [count(49), count(60)],
      [count(0), count(40)],
    ])
    expect(low.classes.share?.['1']?.all).toMatchObject({ low: 40, high: 60 })
    const gap = fileOf(months('2026-01', 2), [
      [count(900), count(60)],
      [missing('source-gap'), count(40)],
    ])
    expect(gap.classes.share?.['1']?.all).toMatchObject({ low: 40, high: 60 })
  })

  test('leave out wards that are missing, hidden or not covered', () => {
    const file = fileOf(months('2026-01', 1), [[count(4)], [uncovered], [suppressed], [missing('artefact')]])
    expect(file.classes.hectare?.['1']?.all).toMatchObject({ zero: false, low: 4.8, high: 4.8 })
  })

  test('divide counts by the residents of their own placement', () => {
    const places = madeUpPlaces(1, { census2021: 2000, mid2024: 4000, bestFit: 1000 })
    const high = (placed: 'ward' | 'best-fit') =>
      fileOf(months('2026-01', 1), [[count(4)]], { places, series: { ...madeUpSeries, placed } }).classes.rate?.['1']
        ?.all?.high
    expect([high('ward'), high('best-fit')]).toEqual([12, 48])
  })
})
