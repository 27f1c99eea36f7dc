import { describe, expect, test } from 'vitest'
import { valueFiles } from '../../../tests/support/made-up-files.ts'
import { count, missing, suppressed } from '../cell.ts'
import { defaultView } from '../view.ts'
import { picture } from './picture.ts'
import { sortedReadings } from './sorted-readings.ts'

const shown = picture(
  defaultView('value'),
  valueFiles([count(3), missing('source-gap'), count(10.04), count(3), suppressed, count(10.01)], count(5)),
)
const order = (column: string, down: boolean) =>
  sortedReadings(shown, { column, down }).map((reading) => reading.name.slice('Ward '.length))

describe('readings', () => {
  test('are sorted by the figure behind what is shown', () => {
    expect(order('value', true)).toEqual(['3', '6', '1', '4', '2', '5'])
  })

  test('without a figure stand last either way, and ties stand by name', () => {
    expect(order('value', false)).toEqual(['1', '4', '6', '3', '2', '5'])
  })

  test('are sorted by name both ways', () => {
    expect(order('ward', false)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(order('ward', true)).toEqual(['6', '5', '4', '3', '2', '1'])
  })

  test('of a column that is not there stand by name', () => {
    expect(order('rate', true)).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  test('are all there, once, and the picture keeps its own order', () => {
    const before = shown.readings.map((reading) => reading.code)
    expect(order('value', true)).toHaveLength(shown.readings.length)
    expect(shown.readings.map((reading) => reading.code)).toEqual(before)
  })
})
