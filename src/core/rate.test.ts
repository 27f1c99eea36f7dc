import { describe, expect, test } from 'vitest'
import { period } from '../../tests/support/parsed.ts'
import { annualised, denominatorFor, ratePer1000 } from './rate.ts'

const place = { residents: { census2021: 2021, mid2024: 2024, bestFit: 7 } }
const residentsOf = (text: string, placed: Parameters<typeof denominatorFor>[1]) =>
  denominatorFor(period(text), placed)?.residents(place) ?? null

describe('the residents of a rate', () => {
  test.each([
    ['2018-01..2018-12', null],
    ['2018-12', null],
    ['2018-02..2019-01', 2021],
    ['2019-01', 2021],
    ['2022-12', 2021],
    ['2022-02..2023-01', 2024],
    ['2023-01', 2024],
    ['2025-04..2026-03', 2024],
  ])('of %s are those of its end', (text, wanted) => {
    expect(residentsOf(text, 'ward')).toBe(wanted)
    expect(residentsOf(text, 'point')).toBe(wanted)
  })

  test.each(['2016-01', '2021-06', '2025-07..2026-06'])(
    'of %s placed by best fit are of the same small areas',
    (text) => {
      expect(residentsOf(text, 'best-fit')).toBe(7)
    },
  )

  test('of a small area are those of mid-2022, the only ones that are known, and none before', () => {
    const area = { residents: { mid2022: 22 } }
    expect(denominatorFor(period('2023-08..2024-07'), 'small-area')?.residents(area)).toBe(22)
    expect(denominatorFor(period('2021-12'), 'small-area')).toBeNull()
  })

  test('that are not known by the wanted count are a mistake of ours', () => {
    const denominator = denominatorFor(period('2025-01'), 'ward')
    expect(() => denominator?.residents({ residents: { mid2022: 22 } })).toThrow('no residents of mid2024')
  })

  test('are named in words', () => {
    expect(denominatorFor(period('2024-01'), 'ward')?.label).toBe('ONS estimate of residents, mid-2024')
    expect(denominatorFor(period('2020-01'), 'ward')?.label).toBe('Census 2021 residents')
    expect(denominatorFor(period('2020-01'), 'best-fit')?.label).toContain('LSOA best fit')
  })
})

test('a rate is incidents per 1,000 residents', () => {
  expect(ratePer1000(50, 20_000)).toBe(2.5)
  expect(ratePer1000(0, 20_000)).toBe(0)
})

test('a figure of a month counts twelve times, of a quarter four times, of a year once', () => {
  expect(annualised(2, period('2026-01'))).toBe(24)
  expect(annualised(2, period('2026-01..2026-03'))).toBe(8)
  expect(annualised(2, period('2025-04..2026-03'))).toBe(2)
})
