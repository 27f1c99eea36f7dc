import { describe, expect, test } from 'vitest'
import { count, missing } from '../../src/core/cell.ts'
import { madeUpPlaces, madeUpValues } from '../../tests/support/made-up-files.ts'
import { code } from '../../tests/support/parsed.ts'
import { valueFile } from './value-file.ts'

const places = madeUpPlaces(3).wards
const column = {
  areas: new Map([[code(2), count(9.11)] as const, [code(1), count(34.65)] as const]),
  borough: count(21.5),
}

describe('the file of a value', () => {
  test('has one cell a ward in the order of the places, and marks a ward without one', () => {
    const file = valueFile(madeUpValues, column, places)
    expect([file.areas, file.cells, file.borough]).toEqual([places.map((p) => p.code), [34.65, 9.11, 'x'], 21.5])
  })

  test('keeps an artefact missing: it never becomes the least deprived', () => {
    const areas = new Map([...column.areas, [code(3), missing('artefact')] as const])
    const file = valueFile(madeUpValues, { ...column, areas }, places)
    expect(file.cells[2]).toBe('x')
    expect(file.classes).toMatchObject({ low: 9.1, high: 34.7 })
  })

  test('is classed as it is shown where it is a choropleth, and not where it is a sum', () => {
    expect(valueFile(madeUpValues, column, places).classes).not.toBeNull()
    const sums = valueFile({ ...madeUpValues, symbol: 'circles', decimals: 0 }, column, places)
    expect([sums.classes, sums.largest]).toEqual([null, 34.65])
  })
})
