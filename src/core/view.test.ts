import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyMonth, anyMonthTimes } from '../../tests/support/arbitraries.ts'
import { code, month } from '../../tests/support/parsed.ts'
import { addMonths } from './iso-month.ts'
import { measures } from './measure.ts'
import { financialYearOf } from './period.ts'
import { placeOfWindow, windowLengths, windowsOf } from './times.ts'
import { defaultView, type Known, readView, type View, writeView } from './view.ts'

const known: Known = {
  indicators: new Set(['crime', 'asb', 'crime-theft']),
  wards: new Set([code(1), code(2)]),
  defaultIndicator: 'crime',
}
const read = (query: string) => readView(new URLSearchParams(query), known)
const write = (view: View) => writeView(view, known)
const standard = defaultView('crime')

const anyView: fc.Arbitrary<View> = fc.record({
  indicator: fc.constantFrom(...known.indicators),
  measure: fc.constantFrom(...measures),
  length: fc.constantFrom(...windowLengths),
  end: fc.option(anyMonth),
  ward: fc.constantFrom(null, code(1), code(2)),
  classes: fc.constantFrom('recent', 'all'),
  method: fc.constantFrom('quantile', 'natural', 'equal'),
  edges: fc.constant([]),
  smooth: fc.boolean(),
  sort: fc.option(
    fc.record({
      column: fc.constantFrom('ward', 'count', 'rate', 'rank', 'before', 'change', 'share', 'hectare', 'value'),
      down: fc.boolean(),
    }),
  ),
})
/** As a view is once it was shown: a financial year ends in March. */
const settled = (view: View): View =>
  view.length === 'fy' && view.end ? { ...view, end: financialYearOf(view.end).last } : view

describe('an address', () => {
  test('reopens every view that was settled', () => {
    fc.assert(
      fc.property(anyView.map(settled), (view) => {
        expect(read(write(view))).toEqual(view)
      }),
    )
  })

  test('reopens the same window of any view, also where a financial year was asked for in another month', () => {
    fc.assert(
      fc.property(anyView, anyMonthTimes, fc.integer({ min: -12, max: 72 }), (asked, times, months) => {
        const view = { ...asked, end: asked.end && addMonths(times.first, months) }
        const windows = windowsOf(times, view.length)
        const again = read(write(view))
        expect(again.length).toBe(view.length)
        expect(placeOfWindow(windows, again.end)).toBe(placeOfWindow(windows, view.end))
      }),
    )
  })

  test('names the financial year that is shown where it was asked for in the middle of the next', () => {
    const asked = (end: string): View => ({ ...standard, length: 'fy', end: month(end) })
    expect(write(asked('2026-02'))).toContain('p=fy2024-25')
    expect(write(asked('2026-03'))).toContain('p=fy2025-26')
    expect(write(asked('2026-04'))).toContain('p=fy2025-26')
  })

  test('is written the same after it was read', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(write(read(write(view)))).toBe(write(view))
      }),
    )
  })

  test.each<[string, Partial<View>]>([
    ['', {}],
    ['s=1&m=crime&h=count&p=latest-12', { measure: 'count' }],
    ['s=1&m=crime&h=rate&p=2026-03', { length: '1', end: month('2026-03') }],
    ['s=1&m=crime&h=rate&p=2026-01..2026-03', { length: '3', end: month('2026-03') }],
    ['s=1&m=asb&h=rate&p=2025-04..2026-03', { indicator: 'asb', end: month('2026-03') }],
    ['s=1&m=crime&h=rate&p=fy2025-26', { length: 'fy', end: month('2026-03') }],
    ['s=1&m=crime&h=rate&p=fy1999-00', { length: 'fy', end: month('2000-03') }],
    [
      's=1&m=crime&h=rate&p=latest-12&w=E05000002&c=all&o=-share',
      { ward: code(2), classes: 'all', sort: { column: 'share', down: true } },
    ],
    ['s=1&m=crime&h=rate&p=latest-12&o=ward', { sort: { column: 'ward', down: false } }],
  ])('is short and readable: "%s"', (query, change) => {
    expect(write({ ...standard, ...change })).toBe(query)
    expect(read(query)).toEqual({ ...standard, ...change })
  })
})

describe('what an address may not name', () => {
  test.each([
    ['m=burglary', 'an unknown indicator'],
    ['h=speed', 'an unknown measure'],
    ['p=2026-13', 'month 13'],
    ['p=2026-01..2026-04', 'a window of four months'],
    ['p=2026-03..2026-01', 'a window that runs backwards'],
    ['p=fy2025-27', 'a financial year of two years'],
    ['p=latest-6', 'an unknown length'],
    ['p=..', 'no month'],
    ['p=2026-01..2026-02..2026-03', 'three months'],
    ['w=E05000009', 'another council’s ward'],
    ['w=Edgware', 'a ward by its name'],
    ['c=some', 'an unknown choice of classes'],
    ['o=name', 'an unknown column'],
    ['x=1&utm_source=y', 'unknown parameters'],
  ])('%s (%s) falls back and leaves the address', (query) => {
    expect(read(query)).toEqual(standard)
    expect(write(read(query))).toBe('')
  })

  test('does not take the rest with it', () => {
    expect(read('m=asb&h=speed&w=E05000001')).toEqual({ ...standard, indicator: 'asb', ward: code(1) })
  })

  test('of another version, everything is the default', () => {
    expect(read('s=2&m=asb&h=count')).toEqual(standard)
    expect(read('s=&m=asb')).toEqual(standard)
    expect(read('m=asb').indicator).toBe('asb')
  })
})

test('no query fails', () => {
  const anyParameter = fc.tuple(
    fc.oneof(fc.constantFrom('s', 'm', 'h', 'p', 'w', 'c', 'o'), fc.string()),
    fc.oneof(
      fc.constantFrom('1', 'fy', 'fy-', 'latest-', '..', '2026-', '-', 'E05', '__proto__', 'constructor'),
      fc.string(),
    ),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(anyParameter).map((pairs) => new URLSearchParams(pairs).toString()),
      ),
      (query) => {
        const view = read(query)
        expect(known.indicators.has(view.indicator)).toBe(true)
        expect(read(write(view))).toEqual(view)
      },
    ),
  )
})
