import { describe, expect, it } from 'vitest'
import { count, missing } from '../../src/core/cell.ts'
import type { Incident } from '../../src/core/intake/incident.ts'
import { parseIsoMonth } from '../../src/core/iso-month.ts'
import { parseWardCode } from '../../src/core/ward-code.ts'
import { ownCounter } from './own-counts.ts'

const [north, south] = ['E05099901', 'E05099902'].map((code) => {
  const ward = parseWardCode(code)
  if (!ward) throw new Error(`not a ward: ${code}`)
  return ward
})
if (!north || !south) throw new Error('no wards')

function incident(date: string, ward = north, type = 'asb-nuisance'): Incident {
  const month = parseIsoMonth(date.slice(0, 7))
  if (!month) throw new Error(`no month: ${date}`)
  return {
    id: null,
    month,
    date: date.length === 10 ? date : null,
    minute: null,
    until: null,
    type,
    ward: ward ?? null,
    place: '',
    easting: null,
    northing: null,
    initiative: null,
    status: null,
    closed: null,
    report: null,
  }
}
const countsOf = (incidents: readonly Incident[], types = ['asb-nuisance']) => {
  const counter = ownCounter()
  for (const one of incidents) counter.add([one])
  return counter.counts(types, [north, south])
}

describe('the counts of an own table', () => {
  it('are by type, ward and month, and what has no ward stands apart', () => {
    const counts = countsOf([
      incident('2026-01'),
      incident('2026-01', south),
      incident('2026-02'),
      incident('2026-02'),
      { ...incident('2026-02'), ward: null },
      incident('2026-02', north, 'asb-personal'),
    ])
    expect(counts?.times).toEqual({ kind: 'months', first: '2026-01', count: 2 })
    const leaf = counts?.leaves.get('asb-nuisance')
    expect(leaf?.areas.get(north)).toEqual([count(1), count(2)])
    expect(leaf?.areas.get(south)).toEqual([count(1), count(0)])
    expect(leaf?.notPlaced).toEqual([0, 1])
    expect(counts?.leaves.has('asb-personal')).toBe(false)
  })

  it('keep what lies in a ward that is none of today’s in the borough', () => {
    const former = parseWardCode('E05000043')
    const leaf = countsOf([incident('2026-01'), { ...incident('2026-01'), ward: former }])?.leaves.get('asb-nuisance')
    expect([leaf?.areas.get(north), leaf?.notPlaced]).toEqual([[count(1)], [1]])
  })

  it('leave out a first and a last month that were cut', () => {
    const dates = ['2026-01-15', '2026-02-03', '2026-03-30', '2026-04-02', '2026-04-12']
    expect(countsOf(dates.map((date) => incident(date)))?.times).toEqual({ kind: 'months', first: '2026-02', count: 2 })
  })

  it('keep a first and a last month that rows reach the ends of', () => {
    const dates = ['2026-01-07', '2026-02-22']
    expect(countsOf(dates.map((date) => incident(date)))?.times).toEqual({ kind: 'months', first: '2026-01', count: 2 })
  })

  it('are missing, not nought, in a month without any row', () => {
    const leaf = countsOf([incident('2026-01'), incident('2026-03')])?.leaves.get('asb-nuisance')
    expect(leaf?.areas.get(north)).toEqual([count(1), missing('source-gap'), count(1)])
  })

  it('are none where the table has no whole month', () => {
    expect(countsOf([incident('2026-01-12')])).toBe(null)
    expect(countsOf([])).toBe(null)
  })
})
