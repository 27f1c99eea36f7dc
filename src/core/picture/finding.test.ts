import { describe, expect, test } from 'vitest'
import { countFiles, madeUpIndicator, valueFiles } from '../../../tests/support/made-up-files.ts'
import { month } from '../../../tests/support/parsed.ts'
import { type Cell, count, missing, suppressed } from '../cell.ts'
import { defaultView, type View } from '../view.ts'
import { picture } from './picture.ts'

const oneMonth = { kind: 'months', first: month('2026-01'), count: 1 } as const
const of = (values: readonly (number | Cell)[], change: Partial<View> = {}) =>
  picture(
    { ...defaultView('thefts'), length: '1', measure: 'count', ...change },
    countFiles(
      oneMonth,
      values.map((value) => [typeof value === 'number' ? count(value) : value]),
    ),
  )
const said = ({ title, lead }: { title: string; lead: string }) => [title, lead]

describe('a title', () => {
  test('names the first ward where it is above the second by more than chance', () => {
    expect(said(of([10, 60, 30]))).toEqual([
      'Theft is highest in Ward 2',
      'Ward 2 recorded 60 thefts; Somewhere 100. Close figures may differ by chance alone.',
    ])
  })

  test('names a ward among the highest where first and second cannot be told apart', () => {
    expect(of([10, 60, 58]).title).toBe('Theft: Ward 2 among the highest')
    expect(of([10, 60, 60]).title).toBe('Theft: Ward 2 among the highest')
  })

  test('names no ward as highest below 20 incidents', () => {
    expect(of([1, 19, 2]).title).toBe('Theft: Ward 2 among the highest')
  })

  test('compares rates where rates are shown', () => {
    const shown = of([10, 60, 30], { measure: 'rate' })
    expect(said(shown)).toEqual([
      'Theft is highest in Ward 2',
      'Ward 2 recorded 60 thefts, 720.0 per 1,000 residents a year; Somewhere 400.0. Close figures may differ by chance alone.',
    ])
  })

  test('of shares says of what', () => {
    expect(of([10, 60, 30], { measure: 'share' }).lead).toBe(
      'Ward 2 recorded 60 thefts, 60% of those in Somewhere’s wards. Close figures may differ by chance alone.',
    )
  })

  test('says that there is nothing on record', () => {
    expect(said(of([0, 0]))).toEqual(['Theft: none recorded', 'No ward of Somewhere has one on record.'])
  })

  test('never says so where what was recorded rounds to 0, a missing ward beside it or not', () => {
    const places = { ...countFiles(oneMonth, [[count(1)], [count(0)]]).places }
    const vast = { ...places, wards: places.wards.map((ward) => ({ ...ward, hectares: 90_000 })) }
    for (const second of [count(0), missing('source-gap')]) {
      const files = countFiles(oneMonth, [[count(1)], [second]], { places: vast })
      const shown = picture({ ...defaultView('thefts'), length: '1', measure: 'hectare' }, files)
      expect(said(shown)).toEqual([
        'Theft: too few to compare',
        'Only 1 on record in Somewhere: every ward’s figure rounds to 0.',
      ])
    }
  })

  test('of values names the highest, as there is no chance in them, unless two are shown alike', () => {
    const scores = (...values: number[]) => picture(defaultView('value'), valueFiles(values.map(count), count(15)))
    expect(said(scores(10, 20))).toEqual(['Deprivation is highest in Ward 2', 'Ward 2: 20.0; Somewhere: 15.0.'])
    expect(scores(20, 20.04).title).toBe('Deprivation: Ward 2 among the highest')
  })

  test('says that figures are hidden, with the borough’s where it may be told', () => {
    const files = countFiles(oneMonth, [[suppressed], [suppressed]])
    const table = { ...files.table, borough: [7] }
    const shown = picture({ ...defaultView('thefts'), length: '1' }, { ...files, table: table as never })
    expect(said(shown)).toEqual([
      'Hidden to protect small numbers',
      'Somewhere recorded 7 thefts. By ward they are hidden: at least one ward has fewer than 5.',
    ])
  })

  test('says that there are no data', () => {
    expect(of([missing('source-gap'), missing('source-gap')]).title).toBe('No data for this period')
  })

  test('speaks of one ward alone as the highest', () => {
    expect(of([30]).title).toBe('Theft is highest in Ward 1')
  })
})

test('a subject in the plural takes a verb in the plural', () => {
  const indicator = { ...madeUpIndicator, subject: 'Thefts', verb: 'are' as const }
  const files = countFiles(oneMonth, [[count(60)], [count(3)]], { indicator })
  expect(picture({ ...defaultView('thefts'), length: '1' }, files).title).toBe('Thefts are highest in Ward 1')
})
