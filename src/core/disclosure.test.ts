import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { code, month, period } from '../../tests/support/parsed.ts'
import { type Cell, count, missing, suppressed, uncovered } from './cell.ts'
import { compose } from './compose.ts'
import { type AreaTable, boroughCells, type PublishedTable, publishable } from './disclosure.ts'
import { isFinancialYear, type Period } from './period.ts'
import { periodsOf, type Times } from './times.ts'

const open = { kind: 'already-public', where: 'a test' } as const
const hidesBelow5 = { kind: 'suppress', threshold: 5 } as const
const twoYears: Times = { kind: 'months', first: month('2024-04'), count: 24 }

function table(rows: readonly (readonly Cell[])[], more: Partial<AreaTable> = {}): AreaTable {
  return {
    covers: ['type'],
    sensitive: false,
    policy: open,
    times: twoYears,
    areas: new Map(rows.map((row, i) => [code(i + 1), row] as const)),
    notPlaced: [],
    ...more,
  }
}

const months = (value: number, length = 24): Cell[] => Array.from({ length }, () => count(value))
const texts = (cells: readonly Cell[] | undefined) =>
  cells?.map((cell) => (cell.kind === 'count' ? cell.value : cell.kind))
const wardOf = (published: PublishedTable, number: number) => texts(published.byArea?.areas.get(code(number)))

describe('the officer edition', () => {
  test.each<[string, Partial<AreaTable>]>([
    ['open', {}],
    ['sensitive', { sensitive: true }],
    ['to be suppressed', { policy: hidesBelow5 }],
    ['for officers only', { policy: { kind: 'officer-only' }, sensitive: true }],
  ])('passes a table that is %s as it is', (_, more) => {
    const whole = table([months(1), months(3)], { ...more, notPlaced: months(0).map(() => 2) })
    const published = publishable(whole, 'officer')
    expect(published.byArea).toEqual({ times: whole.times, areas: whole.areas })
    expect(published.borough?.cells[0]).toEqual(count(6))
    expect(published.notPlaced).toEqual(whole.notPlaced)
  })
})

describe('a table that its publisher prints', () => {
  test('passes as it is', () => {
    const whole = table([months(0), months(1)])
    expect(publishable(whole, 'public').byArea).toEqual({ times: whole.times, areas: whole.areas })
  })
})

describe('a table for officers only', () => {
  test('has the borough’s total in the public edition, and nothing else', () => {
    const published = publishable(table([months(1)], { policy: { kind: 'officer-only' }, notPlaced: [4] }), 'public')
    expect(published.byArea).toBeNull()
    expect(published.borough?.cells[0]).toEqual(count(5))
    expect(published.notPlaced).toEqual([])
  })

  test('has not even that where it is sensitive', () => {
    const published = publishable(table([months(1)], { policy: { kind: 'officer-only' }, sensitive: true }), 'public')
    expect([published.byArea, published.borough]).toEqual([null, null])
  })
})

describe('a sensitive type, however openly it is printed', () => {
  const sensitive = { sensitive: true }

  test('is shown by ward as whole financial years of at least 5 in every ward', () => {
    const published = publishable(table([months(1), months(2)], sensitive), 'public')
    expect(published.byArea?.times).toEqual({
      kind: 'periods',
      periods: [period('2024-04..2025-03'), period('2025-04..2026-03')],
    })
    expect(wardOf(published, 1)).toEqual([12, 12])
    expect(wardOf(published, 2)).toEqual([24, 24])
  })

  test.each([
    [4, 'suppressed'],
    [0, 'suppressed'],
    [5, 5],
  ])('has a year with %i in one ward hidden in every ward, 0 as well', (value, wanted) => {
    const low = [count(value), ...months(0, 11), ...months(1, 12)]
    const published = publishable(table([months(1), low], sensitive), 'public')
    expect(wardOf(published, 2)).toEqual([wanted, 12])
    expect(wardOf(published, 1)?.[0]).toBe(wanted === 5 ? 12 : 'suppressed')
  })

  test('is for the borough only where every year is hidden, or none is whole', () => {
    expect(publishable(table([months(1), months(0)], sensitive), 'public').byArea).toBeNull()
    const short: Times = { kind: 'months', first: month('2024-05'), count: 22 }
    expect(publishable(table([months(9, 22)], { sensitive: true, times: short }), 'public').byArea).toBeNull()
  })

  test('keeps the borough’s months, which name no ward', () => {
    const published = publishable(table([months(1), months(0)], sensitive), 'public')
    expect(published.borough).toEqual({ times: twoYears, cells: months(1) })
  })

  test('is shown of fixed periods only where one is a year', () => {
    const times: Times = { kind: 'periods', periods: [period('2023-03..2023-05'), period('2023-07..2024-06')] }
    const published = publishable(table([[count(90), count(50)]], { sensitive: true, times }), 'public')
    expect(published.byArea?.times).toEqual({ kind: 'periods', periods: [period('2023-07..2024-06')] })
    expect(wardOf(published, 1)).toEqual([50])
  })

  test('leaves out a ward that is missing, and shows the others', () => {
    const gap = [missing('source-gap'), ...months(1, 23)]
    expect(wardOf(publishable(table([months(1), gap], sensitive), 'public'), 2)).toEqual(['missing', 12])
    expect(wardOf(publishable(table([months(1), gap], sensitive), 'public'), 1)).toEqual([12, 12])
  })
})

describe('a table to be suppressed', () => {
  const times: Times = { kind: 'periods', periods: [period('2025-04..2025-06'), period('2025-07..2025-09')] }
  const whole = table(
    [
      [count(3), count(7)],
      [count(20), missing('source-gap')],
    ],
    { policy: hidesBelow5, times, notPlaced: [1, 0] },
  )
  const suppression = {
    isHidden: (area: string, { first }: Period) => area === code(1) && first === '2025-04',
    keptToBorough: ['weapons'],
  }

  test('has nothing in the public edition where nothing was decided', () => {
    expect(publishable(whole, 'public')).toMatchObject({ byArea: null, borough: null, notPlaced: [] })
  })

  test('hides what was decided and says which types are the borough’s alone; what is missing stays missing', () => {
    const published = publishable({ ...whole, suppression }, 'public')
    expect(wardOf(published, 1)).toEqual(['suppressed', 7])
    expect(wardOf(published, 2)).toEqual([20, 'missing'])
    expect(texts(published.borough?.cells)).toEqual([24, 'missing'])
    expect(published.keptToBorough).toEqual(['weapons'])
    expect(published.notPlaced).toEqual([])
  })

  test('is nothing where no figure is left', () => {
    const all = { isHidden: () => true, keptToBorough: [] }
    expect(publishable({ ...whole, suppression: all }, 'public').byArea).toBeNull()
  })
})

describe('no sensitive count of a ward and month can be found by subtraction', () => {
  const types = ['violence', 'theft', 'weapons', 'sexual']
  const anyRows = fc.array(fc.array(fc.nat(3).map(count), { minLength: 24, maxLength: 24 }), {
    minLength: 3,
    maxLength: 3,
  })
  const anyTables = fc
    .record({
      sensitive: fc.subarray(types, { minLength: 1 }),
      rows: fc.array(anyRows, { minLength: 4, maxLength: 4 }),
    })
    .map(({ sensitive, rows }) =>
      types.map((type, i) => table(rows[i] ?? [], { covers: [type], sensitive: sensitive.includes(type) })),
    )

  test('the total less every published type is 0 in every ward and month', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const published = tables.map((one) => publishable(one, 'public'))
        const total = compose(types, published)
        const leaves = types.map((type) => compose([type], published))
        const byMonth = leaves.filter((leaf) => leaf?.times.kind === 'months')
        fc.pre(total?.times.kind === 'months')
        for (const [ward, row] of total?.areas ?? []) {
          row.forEach((cell, at) => {
            const parts = byMonth.map((leaf) => leaf?.areas.get(ward)?.[at])
            expect(cell).toEqual(count(parts.reduce((sum, part) => sum + (part?.kind === 'count' ? part.value : 0), 0)))
          })
        }
      }),
    )
  })

  test('by ward it is in financial years alone, each at least 5 in every ward, and no two of them overlap', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        for (const one of tables.filter((each) => each.sensitive)) {
          const { byArea } = publishable(one, 'public')
          if (!byArea) continue
          const periods = periodsOf(byArea.times)
          expect(periods.every(isFinancialYear)).toBe(true)
          expect(new Set(periods.map((p) => p.first)).size).toBe(periods.length)
          const values = [...byArea.areas.values()]
            .flat()
            .flatMap((cell) => (cell.kind === 'count' ? [cell.value] : []))
          expect(values.every((value) => value >= 5)).toBe(true)
        }
      }),
    )
  })
})

describe('the borough’s total', () => {
  const times: Times = { kind: 'months', first: month('2026-01'), count: 2 }

  test('is every ward and what has no ward', () => {
    expect(
      boroughCells({
        ...table(
          [
            [count(1), count(2)],
            [count(3), count(4)],
          ],
          { times },
        ),
        notPlaced: [0, 5],
      }),
    ).toEqual([count(4), count(11)])
  })

  test('is missing where a ward is, and takes nothing from a ward of unknown cover', () => {
    const rows = [
      [missing('source-gap'), uncovered],
      [count(3), count(4)],
    ]
    expect(boroughCells({ ...table(rows, { times }), notPlaced: [] })).toEqual([missing('source-gap'), count(4)])
  })

  test('is of unknown cover where every ward is', () => {
    expect(boroughCells({ ...table([[uncovered, suppressed]], { times }), notPlaced: [] })).toEqual([
      uncovered,
      suppressed,
    ])
  })
})
