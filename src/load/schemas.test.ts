import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, built, tinyCouncil } from '../../tests/support/built-council.ts'
import type { CountFile, ValueFile } from '../core/published.ts'
import { boardFileSchema, manifestSchema, placesFileSchema, tableFileSchema } from './schemas.ts'

let site: Built
let counts: CountFile
let values: ValueFile
beforeAll(async () => {
  site = built(await tinyCouncil(), 'officer')
  counts = site.table('crime') as CountFile
  values = site.table('iod2025') as ValueFile
})

const fits = (schema: v.GenericSchema, content: unknown) => v.safeParse(schema, content).success

describe('every file that is published', () => {
  test('has the form of its schema, and loses nothing when it is read', () => {
    expect(v.parse(manifestSchema, site.manifest)).toEqual(site.manifest)
    expect(v.parse(placesFileSchema, site.places)).toEqual(site.places)
    const board = JSON.parse(site.files.get(site.manifest.board?.file ?? '') ?? '')
    expect(v.parse(boardFileSchema, board)).toEqual(board)
    for (const { indicator } of site.open) {
      expect(v.parse(tableFileSchema, site.table(indicator.id))).toEqual(site.table(indicator.id))
    }
  })
})

describe('a damaged table is refused:', () => {
  test.each<[string, (file: CountFile) => unknown]>([
    [
      'a negative count',
      (file) => ({ ...file, cells: [[-1, ...(file.cells[0] ?? []).slice(1)], ...file.cells.slice(1)] }),
    ],
    ['a part of an incident', (file) => ({ ...file, borough: [0.5, ...file.borough.slice(1)] })],
    ['an unknown mark', (file) => ({ ...file, borough: ['?', ...file.borough.slice(1)] })],
    ['a row for too few months', (file) => ({ ...file, cells: file.cells.map((row) => row.slice(1)) })],
    ['a ward too few', (file) => ({ ...file, areas: file.areas.slice(1) })],
    ['a borough for too few months', (file) => ({ ...file, borough: file.borough.slice(1) })],
    ['a code that is none', (file) => ({ ...file, areas: ['E0501', ...file.areas.slice(1)] })],
    ['month 13', (file) => ({ ...file, times: { ...file.times, first: '2026-13' } })],
    ['another version', (file) => ({ ...file, schema: 'counts/2' })],
    ['a field too many', (file) => ({ ...file, points: [] })],
  ])('%s', (_, damage) => {
    expect(fits(tableFileSchema, counts)).toBe(true)
    expect(fits(tableFileSchema, damage(counts))).toBe(false)
  })

  test('a value too few', () => {
    expect(fits(tableFileSchema, { ...values, cells: values.cells.slice(1) })).toBe(false)
    expect(fits(tableFileSchema, { ...values, cells: values.cells.map(() => null) })).toBe(false)
  })
})
