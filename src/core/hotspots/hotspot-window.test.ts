import { expect, it } from 'vitest'
import { openingView } from '../../../tests/support/hotspot-data.ts'
import { month, period } from '../../../tests/support/parsed.ts'
import { hotspotWindow } from './hotspot-window.ts'

const months = { first: month('2016-01'), months: 60, gaps: [] }
const windowOf = (first: string | null, last: string | null, cumulative = false) =>
  hotspotWindow(
    months,
    openingView('burglary', { first: first ? month(first) : null, last: last ? month(last) : null, cumulative }),
  )

it('a window is of 36 months at most, and what was asked for beyond is said', () => {
  const whole = windowOf('2018-01', '2020-12')
  expect(whole).toMatchObject({ period: period('2018-01..2020-12'), rows: { from: 24, to: 60 }, refusals: [] })
  const longer = windowOf('2017-12', '2020-12')
  expect(longer.period).toEqual(period('2018-01..2020-12'))
  expect(longer.refusals.join()).toMatch(/at most 36 months/)
})

it('a month before the first, or after the last, is none: the months that are there are shown, and it is said', () => {
  expect(windowOf('2010-01', '2016-03')).toMatchObject({ period: period('2016-01..2016-03'), rows: { from: 0, to: 3 } })
  for (const [first, last] of [
    ['2009-01', '2009-12'],
    ['2024-01', '2024-12'],
  ] as const) {
    const found = windowOf(first, last)
    expect([found.period.last, found.rows.to, found.refusals.length]).toEqual([month('2020-12'), 60, 1])
    expect(found.rows.from).toBeGreaterThanOrEqual(0)
    expect(found.rows.from).toBeLessThan(found.rows.to)
  }
})

it('a first month after the last is one month', () => {
  expect(windowOf('2018-05', '2018-02').rows).toEqual({ from: 25, to: 26 })
})

it('a window that grows has all months, however many, and its colours by all of them', () => {
  expect(windowOf(null, '2020-06', true)).toMatchObject({
    period: period('2016-01..2020-06'),
    rows: { from: 0, to: 54 },
    latest: { from: 0, to: 60 },
  })
})

it('classes are fixed by the latest window of the same length', () => {
  expect(windowOf('2017-01', '2017-03').latest).toEqual({ from: 57, to: 60 })
})
