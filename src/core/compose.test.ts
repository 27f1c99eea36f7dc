import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { code, month, period } from '../../tests/support/parsed.ts'
import { type Cell, count, missing, sumCells, suppressed } from './cell.ts'
import { boroughTotal, compose } from './compose.ts'
import { type AreaTable, type Edition, type PublishedTable, publishable } from './disclosure.ts'
import { periodsOf, type Times, timesLength } from './times.ts'

const [west, east] = [code(1), code(2)]
const threeMonths: Times = { kind: 'months', first: month('2026-01'), count: 3 }
const open = { kind: 'already-public', where: 'a test' } as const

function table(type: string, rows: readonly (readonly number[])[], more: Partial<AreaTable> = {}): AreaTable {
  const wards = rows.map((row, i) => [code(i + 1), row.map(count)] as const)
  return {
    covers: [type],
    sensitive: false,
    policy: open,
    times: threeMonths,
    areas: new Map(wards),
    notPlaced: [],
    ...more,
  }
}

const shown = (tables: readonly AreaTable[], edition: Edition = 'public') =>
  tables.map((one) => publishable(one, edition))
const figure = (cell: Cell | undefined) => (cell?.kind === 'count' ? cell.value : (cell?.kind ?? 'nothing'))
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

describe('an indicator', () => {
  const theft = table('theft', [
    [1, 2, 3],
    [4, 5, 6],
  ])
  const arson = table('arson', [
    [0, 1, 0],
    [1, 0, 1],
  ])

  test('of several types is their sum, ward by ward and month by month', () => {
    const both = compose(['theft', 'arson'], shown([theft, arson]))
    expect(both?.areas.get(west)?.map(figure)).toEqual([1, 3, 3])
    expect(both?.areas.get(east)?.map(figure)).toEqual([5, 5, 7])
    expect(both?.borough.map(figure)).toEqual([6, 8, 10])
    expect(both?.keptToBorough).toEqual([])
  })

  test('of one type takes nothing from the others', () => {
    expect(
      compose(['arson'], shown([theft, arson]))
        ?.areas.get(west)
        ?.map(figure),
    ).toEqual([0, 1, 0])
  })

  test('takes the table that covers exactly its types before it adds up parts', () => {
    const total = table(
      '',
      [
        [9, 9, 9],
        [9, 9, 9],
      ],
      { covers: ['arson', 'theft'] },
    )
    expect(
      compose(['theft', 'arson'], shown([theft, arson, total]))
        ?.areas.get(west)
        ?.map(figure),
    ).toEqual([9, 9, 9])
  })

  test('has what lies in no ward in the borough and in no ward', () => {
    const lost = compose(['theft'], shown([{ ...theft, notPlaced: [0, 7, 0] }]))
    expect(lost?.borough.map(figure)).toEqual([5, 14, 9])
    expect(lost?.areas.get(west)?.map(figure)).toEqual([1, 2, 3])
  })

  test('is missing where one of its types is', () => {
    const gap = new Map([...theft.areas, [west, [count(1), missing('source-gap'), count(3)]] as const])
    const both = compose(['theft', 'arson'], shown([{ ...theft, areas: gap }, arson]))
    expect(both?.areas.get(west)?.map(figure)).toEqual([1, 'missing', 3])
    expect(both?.borough.map(figure)).toEqual([6, 'missing', 10])
  })

  test('has no total for the borough where the gate kept that of a part back', () => {
    const [open1, kept] = shown([theft, arson])
    const parts = [open1, { ...kept, borough: null }] as PublishedTable[]
    expect(compose(['theft', 'arson'], parts)?.borough.map(figure)).toEqual(['missing', 'missing', 'missing'])
  })

  test('that may not be shown by ward is none', () => {
    const secret = shown([{ ...theft, policy: { kind: 'officer-only' } }])
    expect(compose(['theft'], secret)).toBeNull()
    expect(compose(['unknown'], shown([theft]))).toBeNull()
  })
})

describe('a sensitive type', () => {
  const years: Times = { kind: 'months', first: month('2024-04'), count: 24 }
  const plain = table('theft', [Array(24).fill(2), Array(24).fill(3)], { times: years })
  const sensitive = table('weapons', [Array(24).fill(1), [...Array(12).fill(1), ...Array(12).fill(0)]], {
    times: years,
    sensitive: true,
  })

  test('is in no ward of a monthly total, in the borough, and named as kept to it', () => {
    const both = compose(['theft', 'weapons'], shown([plain, sensitive]))
    expect(both?.times).toEqual(years)
    expect(new Set(both?.areas.get(west)?.map(figure))).toEqual(new Set([2]))
    expect(both?.borough.slice(0, 1).map(figure)).toEqual([7])
    expect(both?.keptToBorough).toEqual(['weapons'])
  })

  test('alone has financial years, the borough’s total of each, and a year that is hidden whole', () => {
    const alone = compose(['weapons'], shown([plain, sensitive]))
    expect(periodsOf(alone?.times ?? years)).toEqual([period('2024-04..2025-03'), period('2025-04..2026-03')])
    expect(alone?.areas.get(west)?.map(figure)).toEqual([12, 'suppressed'])
    expect(alone?.areas.get(east)?.map(figure)).toEqual([12, 'suppressed'])
    expect(alone?.borough.map(figure)).toEqual([24, 12])
  })

  test('is in the wards of the officer edition', () => {
    const both = compose(['theft', 'weapons'], shown([plain, sensitive], 'officer'))
    expect(both?.areas.get(west)?.slice(0, 1).map(figure)).toEqual([3])
    expect(both?.keptToBorough).toEqual([])
  })
})

describe('the borough’s total', () => {
  const theft = table('theft', [
    [1, 2, 3],
    [4, 5, 6],
  ])

  test('is over all time', () => {
    expect(boroughTotal(['theft'], shown([theft]))).toEqual(count(21))
  })

  test('is never 0 for what stays out, or for what there is no table of', () => {
    const secret = shown([{ ...theft, sensitive: true, policy: { kind: 'officer-only' } }])
    expect(secret[0]?.borough).toBeNull()
    expect(boroughTotal(['theft'], secret).kind).toBe('missing')
    expect(boroughTotal(['unknown'], shown([theft])).kind).toBe('missing')
  })

  test('is no total where a part of it stays out', () => {
    const tables = shown([theft, table('knife', [[1], [2]], { sensitive: true, policy: { kind: 'officer-only' } })])
    expect(boroughTotal(['theft', 'knife'], tables).kind).toBe('missing')
  })
})

describe('composing loses nothing', () => {
  const types = ['a', 'b', 'c', 'd']
  const anyTables = fc
    .record({
      wards: fc.integer({ min: 1, max: 4 }),
      first: fc.constantFrom(month('2024-04'), month('2024-01'), month('2024-11')),
      months: fc.integer({ min: 1, max: 18 }),
      sensitive: fc.subarray(types),
    })
    .chain(({ wards, first, months, sensitive }) =>
      fc
        .array(
          fc.record({
            rows: fc.array(fc.array(fc.nat(9), { minLength: months, maxLength: months }), {
              minLength: wards,
              maxLength: wards,
            }),
            notPlaced: fc.array(fc.nat(3), { minLength: months, maxLength: months }),
          }),
          { minLength: types.length, maxLength: types.length },
        )
        .map((made) =>
          made.map(({ rows, notPlaced }, i) =>
            table(types[i] ?? '', rows, {
              times: { kind: 'months', first, count: months },
              sensitive: sensitive.includes(types[i] ?? ''),
              notPlaced,
            }),
          ),
        ),
    )
  const anyWish = fc.subarray(types, { minLength: 1 })

  test('borough = wards + types kept to the borough + what has no ward, at every time and in both editions', () => {
    fc.assert(
      fc.property(anyTables, anyWish, fc.constantFrom<Edition>('public', 'officer'), (tables, of, edition) => {
        const composed = compose(of, shown(tables, edition))
        fc.pre(composed !== null)
        if (!composed) return
        periodsOf(composed.times).forEach((p, at) => {
          const inPeriod = (values: readonly number[], times: Times) =>
            sum(values.filter((_, i) => inside(periodsOf(times)[i], p)))
          const wished = tables.filter((one) => of.includes(one.covers[0] ?? ''))
          const kept = wished.filter((one) => composed.keptToBorough.includes(one.covers[0] ?? ''))
          const all = (list: readonly AreaTable[]) =>
            sum(list.flatMap((one) => [...one.areas.values()].map((row) => inPeriod(row.map(number), one.times))))
          const lost = sum(wished.map((one) => inPeriod(one.notPlaced, one.times)))
          const inWards = [...composed.areas.values()].map((row) => row[at] ?? suppressed)
          if (inWards.every((cell) => cell.kind === 'count')) {
            expect(sum(inWards.map(number)) + all(kept) + lost).toBe(figure(composed.borough[at]))
          }
          expect(all(wished) + lost).toBe(figure(composed.borough[at]))
        })
      }),
    )
  })

  test('the order of types and tables does not matter', () => {
    fc.assert(
      fc.property(anyTables, anyWish, (tables, of) => {
        const [one, other] = [
          compose(of, shown(tables)),
          compose([...of].reverse(), [...shown(tables)].reverse() as PublishedTable[]),
        ]
        expect(other?.borough).toEqual(one?.borough)
        expect(other && Object.fromEntries(other.areas)).toEqual(one && Object.fromEntries(one.areas))
      }),
    )
  })

  const number = (cell: Cell) => (cell.kind === 'count' ? cell.value : 0)
  const inside = (one: { first: string; last: string } | undefined, p: { first: string; last: string }) =>
    !!one && one.first >= p.first && one.last <= p.last
})

test('a row of a composed indicator has one cell for each of its times', () => {
  const composed = compose(['theft'], shown([table('theft', [[1, 2, 3]])]))
  expect(composed?.areas.get(west)).toHaveLength(timesLength(threeMonths))
  expect(composed?.borough).toEqual([1, 2, 3].map((value) => sumCells([count(value)])))
})
