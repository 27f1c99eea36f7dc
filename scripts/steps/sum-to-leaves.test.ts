import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WardCode } from '../../src/core/ward-code.ts'
import type { IncidentRow, IncidentTable } from './incidents.ts'
import { markGaps, withoutGaps } from './mark-gaps.ts'
import { newestWins } from './newest-wins.ts'
import { placePoints } from './place-points.ts'
import { accountFor } from './provenance.ts'
import { type LeafTable, sumToLeaves } from './sum-to-leaves.ts'

const wards = ['E05013628', 'E05013629', 'E05013630'] as WardCode[]
const leaves = ['burglary', 'robbery']
const times = ['2016-03', '2016-04', '2016-05']

const anyRow: fc.Arbitrary<IncidentRow> = fc.record({
  line: fc.integer({ min: 2, max: 9999 }),
  area: fc.constantFrom(null, ...wards),
  time: fc.constantFrom(...times),
  leaf: fc.constantFrom(...leaves),
  count: fc.nat(50),
})
const anyTable: fc.Arbitrary<IncidentTable> = fc.record({
  file: fc.constant('points.csv'),
  sha256: fc.constant(''),
  kept: fc.array(anyRow),
  leftOut: fc.array(
    fc.record({ line: fc.nat(), reason: fc.constantFrom('another series', 'a stub'), count: fc.nat(50) }),
  ),
})
const anyGaps = fc.subarray(
  wards.flatMap((ward) =>
    times.map((month) => ({ series: 's', ward, month: month as never, reason: 'a file is missing' })),
  ),
)

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((a, b) => a + (b ?? 0), 0)
const incidentsIn = (rows: readonly { readonly count: number }[]) => sum(rows.map((row) => row.count))
const total = (table: LeafTable) => sum(table.rows.flatMap((row) => row.cells))

test('a row for every leaf and ward in the order given, 0 where nothing happened', () => {
  const rows = [{ line: 2, area: wards[1] ?? null, time: '2016-04', leaf: 'robbery', count: 3 }]
  expect(sumToLeaves(rows, leaves, wards, times).rows.map((row) => [row.leaf, row.area, ...row.cells])).toEqual([
    ['burglary', 'E05013628', 0, 0, 0],
    ['burglary', 'E05013629', 0, 0, 0],
    ['burglary', 'E05013630', 0, 0, 0],
    ['robbery', 'E05013628', 0, 0, 0],
    ['robbery', 'E05013629', 0, 3, 0],
    ['robbery', 'E05013630', 0, 0, 0],
  ])
})

test('incidents in no ward have a row of their own', () => {
  const rows = [{ line: 2, area: null, time: '2016-05', leaf: 'burglary', count: 2 }]
  expect(sumToLeaves(rows, leaves, wards, times).rows[3]).toEqual({ leaf: 'burglary', area: 'none', cells: [0, 0, 2] })
})

test('a leaf that is not given is a mistake of the program', () => {
  const rows = [{ line: 2, area: null, time: '2016-05', leaf: 'piracy', count: 2 }]
  expect(() => sumToLeaves(rows, leaves, wards, times)).toThrow('not in the table: piracy')
})

test('adding up neither loses nor invents incidents', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      expect(total(sumToLeaves(rows, leaves, wards, times))).toBe(incidentsIn(rows))
    }),
  )
})

test('every row is placed or not placed, never both', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const { placed, notPlaced } = placePoints(rows)
      expect(placed.length + notPlaced.length).toBe(rows.length)
      expect(placed.every((row) => row.area !== null)).toBe(true)
      expect(notPlaced.every((row) => row.area === null)).toBe(true)
    }),
  )
})

test('the account adds up to what was read, by rows and by incidents, whatever is left out', () => {
  fc.assert(
    fc.property(anyTable, anyTable, anyGaps, (newer, older, gaps) => {
      const tables = [newer, newestWins(newer, older)].map((table) => withoutGaps(table, gaps))
      const { rows, incidents } = accountFor(tables, [])
      const read = [...newer.kept, ...newer.leftOut, ...older.kept, ...older.leftOut]
      expect(rows.read).toBe(read.length)
      expect(rows.placed + rows.notPlaced + sum(rows.leftOut.map((one) => one.rows))).toBe(rows.read)
      expect(incidents.read).toBe(incidentsIn(read))
      expect(incidents.placed + incidents.notPlaced + incidents.leftOut).toBe(incidents.read)
    }),
  )
})

test('the cells of the snapshot sum to the incidents of its account', () => {
  fc.assert(
    fc.property(anyTable, anyGaps, (table, gaps) => {
      const rest = withoutGaps(table, gaps)
      const counts = markGaps(sumToLeaves(rest.kept, leaves, wards, times), gaps)
      const { incidents } = accountFor([rest], [])
      expect(total(counts)).toBe(incidents.placed + incidents.notPlaced)
    }),
  )
})

test('a month of both tables comes from the newer one alone', () => {
  fc.assert(
    fc.property(anyTable, anyTable, (newer, older) => {
      const months = new Set(newer.kept.map((row) => row.time))
      expect(newestWins(newer, older).kept).toEqual(older.kept.filter((row) => !months.has(row.time)))
    }),
  )
})

test('a gap is missing for every leaf of its ward and month, and nowhere else', () => {
  const gap = {
    series: 's',
    ward: wards[1] ?? ('' as WardCode),
    month: '2016-04' as never,
    reason: 'a file is missing',
  }
  const marked = markGaps(sumToLeaves([], leaves, wards, times), [gap])
  expect(marked.rows.map((row) => row.cells)).toEqual([
    [0, 0, 0],
    [0, null, 0],
    [0, 0, 0],
    [0, 0, 0],
    [0, null, 0],
    [0, 0, 0],
  ])
})
