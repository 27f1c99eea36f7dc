import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyIncident, madeUpOwnData, someTypes, wards } from '../../../tests/support/own-data.ts'
import { month, period } from '../../../tests/support/parsed.ts'
import type { Incident } from '../intake/incident.ts'
import type { OwnType } from '../intake/own-type.ts'
import type { Place } from '../published.ts'
import { ageBands, caseTable, caseTimes, lastDayOf } from './case-times.ts'
import { complainantTable, repeatReports, reportsReached } from './complainants.ts'
import { fullestHours, hourGrid, hourName, hourTable } from './hour-grid.ts'
import { initiativeCounts, initiativeTable } from './initiative-counts.ts'
import { monthCounts } from './month-counts.ts'
import { groupsIn, inPeriod, inWard, ofTypes } from './own-filter.ts'
import { exportName, ownCsv } from './own-table.ts'
import { byPlace, repeatPlaces, typesByPlaceTable } from './place-counts.ts'
import { typeMix, typeTable } from './type-mix.ts'
import { wardCounts, wardTable } from './ward-counts.ts'

const anyIncidents = fc.array(anyIncident, { maxLength: 80 })
const runs = { numRuns: 150, seed: 5 }

const types: readonly OwnType[] = someTypes.cctv.map((id, i) => ({
  id,
  label: id.toUpperCase(),
  group: i < 2 ? 'harm' : 'control-room',
  sensitive: false,
  writings: [],
}))
const residents = { census2021: 16_000, mid2024: 17_000, bestFit: 16_500 }
const places = wards.map((code, i) => ({ code, name: `Ward ${i}`, residents }) as unknown as Place)
const named = wards.map((code, i) => ({ code, name: `Ward ${i}` }))

const blank: Incident = {
  ...{ id: null, month: month('2026-01'), date: null, minute: null, until: null, type: 'theft', ward: null, place: '' },
  ...{ easting: null, northing: null, initiative: null, status: null, closed: null, report: null },
}
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const numbersIn = (column: number, rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row[column]).map((cell) => (typeof cell === 'number' ? cell : 0))

describe('what is looked at', () => {
  test('is split by groups without a rest and without an incident in two', () => {
    fc.assert(
      fc.property(anyIncidents, (incidents) => {
        const groups = groupsIn(incidents, types)
        const parts = groups.map(({ group }) => ofTypes(incidents, { group, type: null }, types))
        expect(parts.flat()).toHaveLength(incidents.length)
        expect(new Set(parts.flat()).size).toBe(incidents.length)
        for (const [i, { types: own }] of groups.entries()) {
          const ofEach = own.map(({ id, group }) => ofTypes(incidents, { group, type: id }, types))
          expect(sum(ofEach.map(({ length }) => length))).toBe(parts[i]?.length)
        }
      }),
      runs,
    )
  })

  test('by ward, with what was not placed, is all of it; by period each incident with a month is in one', () => {
    fc.assert(
      fc.property(anyIncidents, (incidents) => {
        expect(sum([...wards, 'none' as const].map((ward) => inWard(incidents, ward).length))).toBe(incidents.length)
        const split = [period('1950-01..1999-06'), period('1999-07..2049-12')]
        const parts = split.map((one) => inPeriod(incidents, one).length)
        expect(sum(parts)).toBe(incidents.filter(({ month }) => month).length)
        expect(inPeriod(incidents, null)).toBe(incidents)
        expect(inWard(incidents, null)).toBe(incidents)
      }),
      runs,
    )
  })
})

describe('every view adds up to what is looked at:', () => {
  test('wards and what was not placed', () => {
    fc.assert(
      fc.property(anyIncidents, (incidents) => {
        const counts = wardCounts(incidents, places, null)
        expect(sum(counts.wards.map(({ count }) => count)) + counts.notPlaced).toBe(incidents.length)
        const table = wardTable(counts, 'Incidents')
        expect(sum(numbersIn(1, table.rows))).toBe(table.total?.[1])
      }),
      runs,
    )
  })

  test('hours, days and their margins', () => {
    fc.assert(
      fc.property(anyIncidents, (incidents) => {
        const grid = hourGrid(incidents)
        expect(grid.timed + grid.untimed).toBe(incidents.length)
        for (const margin of [grid.byDay, grid.byHour, grid.days.flat()]) expect(sum(margin)).toBeCloseTo(grid.timed, 6)
        expect(grid.spread).toBeLessThanOrEqual(grid.timed)
      }),
      runs,
    )
  })

  test('months of the whole period', () => {
    fc.assert(
      fc.property(anyIncidents, (incidents) => {
        const months = incidents.flatMap((incident) => incident.month ?? []).sort()
        const [first, last] = [months[0], months.at(-1)]
        if (!first || !last) return
        const counts = monthCounts(incidents, { first, last }, { first, last, gaps: [] })
        expect(sum(counts.map(({ count }) => count ?? 0))).toBe(months.length)
        for (const [i, { yearBefore }] of counts.entries()) {
          expect(yearBefore).toBe(i < 12 ? null : counts[i - 12]?.count)
        }
      }),
      runs,
    )
  })

  test('types, initiative, places', () => {
    fc.assert(
      fc.property(anyIncidents, (incidents) => {
        expect(sum(typeMix(incidents, types).map(({ count }) => count))).toBe(incidents.length)
        const { proactive, reactive, notSaid } = initiativeCounts(incidents)
        expect(proactive + reactive + notSaid).toBe(incidents.length)
        const table = initiativeTable(incidents, types)
        for (const column of [1, 2, 3, 4]) expect(sum(numbersIn(column, table.rows))).toBe(table.total?.[column])
        const there = byPlace(incidents, named)
        const withName = incidents.filter(({ place }) => place.trim())
        expect(sum(there.map(({ incidents: own }) => own.length))).toBe(withName.length)
        const crossed = typesByPlaceTable(incidents, types, named, 1000)
        for (const row of crossed.rows)
          expect(
            sum(
              numbersIn(
                0,
                row.slice(2, -1).map((n) => [n]),
              ),
            ),
          ).toBe(row.at(-1))
      }),
      runs,
    )
  })

  test('cases by status and by age', () => {
    fc.assert(
      fc.property(anyIncidents, (incidents) => {
        const times = caseTimes(incidents, lastDayOf(incidents))
        expect(times.open + times.closed + times.notSaid).toBe(incidents.length)
        expect(sum(times.openByAge) + times.openUndated).toBe(times.open)
        expect(sum(times.closedByDays) + times.closedUndated).toBe(times.closed)
      }),
      runs,
    )
  })
})

describe('the grid of hours', () => {
  const known = (minute: number, count: number) =>
    Array.from({ length: count }, (): Incident => ({ ...blank, date: '2026-01-03', minute }))

  test('is shaded from 50 incidents with a time on', () => {
    expect(hourGrid([...known(60, 49), blank]).shaded).toBe(false)
    expect(hourGrid(known(60, 50)).shaded).toBe(true)
  })

  test('finds its fullest hour, and none where there is nothing', () => {
    const fullest = fullestHours(hourGrid([...known(60, 2), ...known(1320, 3)]))
    expect(fullest).toEqual([{ weekday: 'Saturday', hour: 22, value: 3 }])
    expect(fullestHours(hourGrid([...known(60, 2), ...known(1320, 2)]))).toHaveLength(2)
    expect(fullestHours(hourGrid([]))).toEqual([])
    expect([0, 1, 12, 13, 23, 24].map(hourName)).toEqual(['midnight', '1am', 'noon', '1pm', '11pm', 'midnight'])
  })

  test('is a table of 7 days and 24 hours with margins', () => {
    const table = hourTable(hourGrid(known(60, 3)))
    expect([table.rows.length, table.columns.length, table.total?.length]).toEqual([7, 26, 26])
    expect(table.rows[5]?.slice(0, 4)).toEqual(['Saturday', 0, 3, 0])
    expect(table.total?.at(-1)).toBe(3)
  })
})

test('a month that the whole table lacks is not known, in this year and as the year before', () => {
  const rows = [month('2025-01'), month('2026-01'), month('2026-01')].map((one) => ({ ...blank, month: one }))
  const known = { first: month('2025-01'), last: month('2026-01'), gaps: [month('2025-03')] }
  const counts = monthCounts(rows, period('2025-01..2026-03'), known)
  expect(counts.map(({ count }) => count)).toEqual([1, 0, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, null, null])
  expect(counts.at(-3)).toEqual({ month: '2026-01', count: 2, yearBefore: 1 })
  expect(counts.at(-1)).toEqual({ month: '2026-03', count: null, yearBefore: null })
})

test('a rate is that of a year, and there is none without residents for the period', () => {
  const rows = Array.from({ length: 34 }, () => ({ ...blank, ward: wards[0] ?? null }))
  expect(wardCounts(rows, places, period('2025-01..2025-12')).wards[0]?.rate).toBe(2)
  expect(wardCounts(rows, places, period('2025-01..2025-06')).wards[0]?.rate).toBe(4)
  expect(wardCounts(rows, places, period('2012-01..2012-12'))).toMatchObject({ denominator: null })
  expect(wardCounts(rows, places, null).wards[0]?.rate).toBeNull()
})

test('a percentage of types stands on 50 or more', () => {
  const rows = (count: number) => Array.from({ length: count }, () => blank)
  expect(typeMix(rows(49), types)).toEqual([{ id: 'theft', label: 'THEFT', count: 49, share: null }])
  expect(typeMix(rows(50), types)[0]?.share).toBe(100)
  expect(typeTable(typeMix(rows(49), types), 'Incidents').columns).toHaveLength(2)
})

describe('a repeat place', () => {
  const at = (place: string, months: readonly string[], ward = wards[0]) =>
    months.map((one): Incident => ({ ...blank, place, ward: ward ?? null, month: month(one) }))

  test('has incidents in two of the twelve months to the last', () => {
    const rows = [
      ...at('Marsh Drive', ['2025-02', '2025-03']),
      ...at('Silk Park', ['2025-02', '2026-01', '2026-01']),
      ...at('The Weir', ['2025-01', '2026-01']),
      ...at('', ['2025-05', '2025-06']),
    ]
    expect(
      repeatPlaces(rows, month('2026-01'), named).map(({ place, months, count }) => [place, months, count]),
    ).toEqual([
      ['Silk Park', 2, 3],
      ['Marsh Drive', 2, 2],
    ])
  })

  test('is told by name and ward, however its name is written', () => {
    const rows = [
      ...at('Marsh Drive', ['2025-12']),
      ...at(' MARSH  drive', ['2026-01']),
      ...at('Marsh Drive', ['2026-01'], wards[1]),
    ]
    expect(repeatPlaces(rows, month('2026-01'), named)).toEqual([
      { place: 'Marsh Drive', ward: 'Ward 0', months: 2, count: 2 },
    ])
    expect(byPlace(rows, named)).toHaveLength(2)
  })
})

test('complainants who came to a second and third report are counted without knowing who they are', () => {
  const rows = [1, 1, 1, 1, 2, 2, 3, null].map((report) => ({ ...blank, report }))
  const reached = reportsReached(rows)
  expect(reached).toEqual([4, 2, 1])
  expect(repeatReports(reached)).toBe(3)
  expect(complainantTable(reached, true).rows).toEqual([
    ['1', 4, 2],
    ['2', 2, 1],
    ['3', 1, 1],
  ])
  expect(complainantTable(reached, false).columns).toHaveLength(2)
  expect(reportsReached([blank])).toEqual([])
  const many = Array.from({ length: 14 }, (_, i) => ({ ...blank, report: i + 1 }))
  expect(complainantTable(reportsReached(many), true).rows.at(-1)).toEqual(['10 or more', 1, 1])
})

describe('cases', () => {
  const open = (date: string | null): Incident => ({ ...blank, status: 'open', date })
  const closed = (date: string, to: string | null): Incident => ({ ...blank, status: 'closed', date, closed: to })

  test('that are open have their age on the last day of the whole table', () => {
    const days = ['2026-06-30', '2026-06-01', '2026-05-31', '2026-04-01', '2026-03-31', '2026-01-01', '2025-12-31']
    const times = caseTimes([...days.map(open), open(null)], '2026-06-30')
    expect(ageBands.map(({ label }, i) => [label, times.openByAge[i]])).toEqual([
      ['under 30 days', 2],
      ['30 to 90 days', 2],
      ['91 to 180 days', 2],
      ['over 180 days', 1],
    ])
    expect(times.openUndated).toBe(1)
    expect(caseTable(times).total).toEqual(['In all', 8, 0])
  })

  test('that are closed took so many days; one closed before its report took none that is known', () => {
    const times = caseTimes(
      [
        closed('2026-01-01', '2026-01-11'),
        closed('2026-01-01', '2026-01-21'),
        closed('2026-01-01', '2026-07-30'),
        closed('2026-01-02', '2026-01-01'),
        closed('2026-01-02', null),
      ],
      '2026-08-01',
    )
    expect(times).toMatchObject({ closed: 5, closedUndated: 2, medianDays: 20, ninthDecileDays: 210 })
    expect(times.closedByDays).toEqual([2, 0, 0, 1])
  })

  test('have no age where the table has no day', () => {
    expect(lastDayOf([{ ...blank, month: null }])).toBeNull()
    expect(lastDayOf([blank])).toBe('2026-01-31')
    expect(lastDayOf([blank, closed('2026-01-05', '2026-02-03')])).toBe('2026-02-03')
    expect(caseTimes([], null)).toMatchObject({ medianDays: null, ninthDecileDays: null })
  })
})

describe('an export', () => {
  const table = typesByPlaceTable(madeUpOwnData('cctv', 200).incidents, types, named)
  const mark = { dataset: 'CCTV', selection: 'All wards, April 2024 to March 2026', synthetic: true }

  test('says how it must be handled before anything else, of what it is, and that it is made up', () => {
    const [first, second, third] = ownCsv(table, mark).split('\r\n')
    expect(first).toBe('\ufeffOFFICIAL-SENSITIVE')
    expect(ownCsv(table, mark).trimEnd().endsWith('\r\nOFFICIAL-SENSITIVE')).toBe(true)
    expect(second).toBe('SYNTHETIC: made up for trying out')
    expect(third).toContain('CCTV: All wards, April 2024 to March 2026')
    expect(ownCsv(table, { ...mark, synthetic: false })).not.toContain('SYNTHETIC')
    expect(exportName(table.id, 'cctv', true)).toBe('OFFICIAL-SENSITIVE-SYNTHETIC-cctv-types-by-place.csv')
    expect(exportName(table.id, 'cctv', false)).toBe('OFFICIAL-SENSITIVE-cctv-types-by-place.csv')
  })

  test('neutralises a place that begins like a formula, and marks what is not known', () => {
    const made = { id: 'a', caption: 'A', columns: [{ label: 'Place' }, { label: 'n', decimals: 1 }] }
    const text = ownCsv(
      {
        ...made,
        rows: [
          ['=1+1', 0.25],
          ['-', null],
        ],
      },
      mark,
    )
    expect(text).toContain("'=1+1,0.3")
    expect(text).toContain("'-,[x]")
  })
})
