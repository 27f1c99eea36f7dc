import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month } from '../../../tests/support/parsed.ts'
import { addMonths } from '../iso-month.ts'
import { readHotspotView, writeHotspotView } from './hotspot-address.ts'
import { bandwidths, cellSizes, type HotspotView, hotspotShows } from './hotspot-view.ts'

const standard: HotspotView = {
  indicator: 'burglary',
  first: null,
  last: null,
  show: 'density',
  bandwidthMetres: 300,
  cellMetres: 200,
  cumulative: false,
  sort: 'rank',
  place: null,
}
const known = { indicators: new Set(['burglary', 'crime-lsoa']), standard }
const read = (query: string) => readHotspotView(new URLSearchParams(query), known)

const views = fc
  .record({
    indicator: fc.constantFrom('burglary', 'crime-lsoa'),
    window: fc.option(fc.tuple(fc.nat(100), fc.nat(35))),
    show: fc.constantFrom(...hotspotShows),
    bandwidthMetres: fc.constantFrom(...bandwidths),
    cellMetres: fc.constantFrom(...cellSizes),
    cumulative: fc.boolean(),
    sort: fc.constantFrom('rank' as const, 'count' as const, 'change' as const, 'ward' as const, 'name' as const),
    place: fc.option(fc.constantFrom('s200-521100-187700', 'E01000115', 'E05013628', 'c-s200-521100-187700')),
  })
  .map(({ window, ...view }): HotspotView => {
    const first = window ? addMonths(month('2010-12'), window[0]) : null
    return { ...view, first, last: first && addMonths(first, window?.[1] ?? 0) }
  })

describe('the address of a view of hotspots', () => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(writeHotspotView(view, known))).toEqual(view)
      }),
    )
  })

  test('the standard view needs none', () => {
    expect(writeHotspotView(standard, known)).toBe('')
    expect(read('')).toEqual(standard)
  })

  test.each([
    ['m=unknown'],
    ['p=2025-13'],
    ['p=2025-03..2024-01'],
    ['p=2010-01..2025-01'],
    ['v=heat'],
    ['r=301'],
    ['g=7'],
    ['o=size'],
    ['w=521100,187700'],
    ['w=p1-521100-187700'],
    ['s=2&m=crime-lsoa'],
  ])('%s is unknown and falls back', (query) => {
    expect(read(query)).toEqual(standard)
  })

  test('a map point’s place is never written', () => {
    expect(writeHotspotView({ ...standard, place: 'p1-521100-187700' }, known)).toBe('')
  })
})
