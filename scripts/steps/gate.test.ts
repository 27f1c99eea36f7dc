import { describe, expect, test } from 'vitest'
import { type Cell, count, missing, suppressed, uncovered } from '../../src/core/cell.ts'
import type { CountSeries, Leaf } from '../../src/core/series.ts'
import type { Times } from '../../src/core/times.ts'
import { madeUpSeries } from '../../tests/support/made-up-files.ts'
import { code, month } from '../../tests/support/parsed.ts'
import { gate, type SeriesCounts } from './gate.ts'

const times: Times = { kind: 'months', first: month('2026-01'), count: 2 }
const [west, east] = [code(1), code(2)]
const leaf = (id: string, sensitive = false): Leaf => ({ id, label: id, sensitive })
const series = (more: Partial<CountSeries>): CountSeries => ({
  ...madeUpSeries,
  leaves: [leaf('alarm'), leaf('knife', true)],
  ...more,
})

function counts(
  rows: Readonly<Record<string, readonly (readonly (number | Cell)[])[]>>,
  notPlaced: readonly number[] = [],
): SeriesCounts {
  const cells = (row: readonly (number | Cell)[]) => row.map((cell) => (typeof cell === 'number' ? count(cell) : cell))
  const leaves = Object.entries(rows).map(
    ([id, [first = [], second = []]]) =>
      [
        id,
        {
          areas: new Map([
            [west, cells(first)],
            [east, cells(second)],
          ] as const),
          notPlaced,
        },
      ] as const,
  )
  return { times, leaves: new Map(leaves) }
}

const covers = (tables: ReturnType<typeof gate>) => tables.map((table) => table.covers.join(' '))

describe('the gate', () => {
  const both = counts({
    alarm: [
      [1, 2],
      [3, 4],
    ],
    knife: [
      [5, 0],
      [0, 1],
    ],
  })

  test('sends each leaf type through, in the order of the catalogue', () => {
    expect(covers(gate(series({}), both, 'officer'))).toEqual(['alarm', 'knife'])
  })

  test('marks as sensitive what the catalogue marks', () => {
    const [alarm, knife] = gate(series({}), both, 'public')
    expect(alarm?.byArea?.areas.get(west)).toEqual([count(1), count(2)])
    expect(knife?.byArea).toBeNull()
    expect(knife?.borough?.cells).toEqual([count(5), count(1)])
  })

  test('obeys the policy of the series', () => {
    const hidden = series({ policy: { kind: 'officer-only' } })
    expect(gate(hidden, both, 'public').map((table) => table.byArea)).toEqual([null, null])
    expect(gate(hidden, both, 'officer').every((table) => table.byArea)).toBe(true)
  })

  describe('of a series whose types are for officers only', () => {
    const cameras = series({ typesByWard: 'officer-only' })

    test('sends their sum through by ward and keeps the types back', () => {
      const [total, ...types] = gate(cameras, both, 'public')
      expect(total?.covers).toEqual(['alarm', 'knife'])
      expect(total?.byArea?.areas.get(west)).toEqual([count(6), count(2)])
      expect(total?.byArea?.areas.get(east)).toEqual([count(3), count(5)])
      expect(types.map((table) => table.byArea)).toEqual([null, null])
      expect(types.map((table) => table.borough?.cells ?? null)).toEqual([[count(4), count(6)], null])
    })

    test('shows officers the sum and every type', () => {
      const tables = gate(cameras, both, 'officer')
      expect(covers(tables)).toEqual(['alarm knife', 'alarm', 'knife'])
      expect(tables[2]?.byArea?.areas.get(east)).toEqual([count(0), count(1)])
    })

    test('has in the sum what has no ward, and is missing where a type is', () => {
      const gap = counts(
        {
          alarm: [
            [missing('source-gap'), 2],
            [3, 4],
          ],
          knife: [
            [5, 0],
            [0, 1],
          ],
        },
        [2, 0],
      )
      const [total] = gate(cameras, gap, 'public')
      expect(total?.byArea?.areas.get(west)).toEqual([missing('source-gap'), count(2)])
      expect(total?.notPlaced).toEqual([4, 0])
      expect(total?.borough?.cells).toEqual([missing('source-gap'), count(7)])
    })
  })

  describe('of a series whose zeros may be wards without cameras', () => {
    const cameras = series({ zeroMeansUnknownCover: true })
    const watched = counts({
      alarm: [
        [0, 1],
        [0, 0],
      ],
      knife: [
        [2, 0],
        [0, 0],
      ],
    })

    test('marks a ward uncovered where all its types are 0, and only there', () => {
      const [alarm, knife] = gate(cameras, watched, 'officer')
      expect(alarm?.byArea?.areas.get(west)).toEqual([count(0), count(1)])
      expect(alarm?.byArea?.areas.get(east)).toEqual([uncovered, uncovered])
      expect(knife?.byArea?.areas.get(east)).toEqual([uncovered, uncovered])
    })

    test('keeps the borough’s total', () => {
      const [alarm, knife] = gate(cameras, watched, 'officer')
      expect([alarm?.borough?.cells, knife?.borough?.cells]).toEqual([
        [count(0), count(1)],
        [count(2), count(0)],
      ])
    })

    test('does not take a ward that is missing or hidden for one of 0', () => {
      const unknown = counts({
        alarm: [
          [suppressed, missing('artefact')],
          [0, 0],
        ],
        knife: [
          [0, 0],
          [0, 0],
        ],
      })
      const [alarm] = gate(cameras, unknown, 'officer')
      expect(alarm?.byArea?.areas.get(west)).toEqual([suppressed, missing('artefact')])
    })
  })

  test('takes 0 for 0 in every other series', () => {
    const [alarm] = gate(
      series({}),
      counts({
        alarm: [
          [0, 0],
          [0, 0],
        ],
        knife: [
          [0, 0],
          [0, 0],
        ],
      }),
      'officer',
    )
    expect(alarm?.byArea?.areas.get(east)).toEqual([count(0), count(0)])
  })
})
