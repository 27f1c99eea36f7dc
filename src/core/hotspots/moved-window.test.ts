import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month } from '../../../tests/support/parsed.ts'
import { addMonths } from '../iso-month.ts'
import { periodMonths } from '../period.ts'
import { longestWindow } from './hotspot-view.ts'
import { movedBy, windowIn, withEnd } from './moved-window.ts'

const all = { first: month('2016-01'), last: month('2020-12') }
const room = { all, cumulative: false }
const window = (first: string, last: string) => ({ first: month(first), last: month(last) })

describe('the window of hotspots', () => {
  test('is the latest twelve months unless it is asked for', () => {
    expect(windowIn({ first: null, last: null }, room)).toEqual(window('2020-01', '2020-12'))
    expect(windowIn(window('2031-01', '2031-12'), room).last).toBe('2020-12')
  })

  test('keeps its length when it is moved, and stops at the ends', () => {
    expect(movedBy(window('2018-01', '2018-06'), 2, room)).toEqual(window('2018-03', '2018-08'))
    expect(movedBy(window('2020-06', '2020-12'), 9, room)).toEqual(window('2020-06', '2020-12'))
    expect(movedBy(window('2016-03', '2016-05'), -9, room)).toEqual(window('2016-01', '2016-03'))
  })

  test('grows from a fixed beginning where all months are asked for', () => {
    const growing = { all, cumulative: true }
    expect(movedBy(window('2016-01', '2017-01'), 1, growing)).toEqual(window('2016-01', '2017-02'))
    expect(movedBy(window('2016-01', '2016-01'), -1, growing)).toEqual(window('2016-01', '2016-01'))
    expect(withEnd(window('2016-01', '2017-01'), 'first', month('2016-09'), growing).first).toBe('2016-01')
  })

  test('never turns round, never leaves the months, and is never longer than allowed', () => {
    const side = fc.constantFrom('first' as const, 'last' as const)
    fc.assert(
      fc.property(fc.nat(59), fc.nat(35), side, fc.integer({ min: -20, max: 90 }), (from, more, end, to) => {
        const before = { first: addMonths(all.first, from), last: addMonths(all.first, Math.min(59, from + more)) }
        const now = withEnd(before, end, addMonths(all.first, to), room)
        expect(now.first <= now.last && now.first >= all.first && now.last <= all.last).toBe(true)
        expect(periodMonths(now)).toBeLessThanOrEqual(longestWindow)
        expect(now[end]).toBe(addMonths(all.first, Math.min(59, Math.max(0, to))))
      }),
    )
  })
})
