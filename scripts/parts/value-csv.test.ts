import { expect, test } from 'vitest'
import { fourDecimals, valueCsv } from './value-csv.ts'

test.each([
  [19.329600001, '19.3296'],
  [4, '4'],
  [100, '100'],
  [-0.77, '-0.77'],
  [-0.00001, '0'],
])('%d is written %s', (value, text) => {
  expect(fourDecimals(value)).toBe(text)
})

test('no figure is written [x], never empty and never 0', () => {
  expect(valueCsv(['score', 'idaci'], [{ id: 'borough', values: [0, null] }])).toBe('ward,score,idaci\nborough,0,[x]\n')
})
