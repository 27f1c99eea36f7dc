import { expect, test } from 'vitest'
import { parseAreaCode } from './area-code.ts'
import { parseLsoaCode } from './lsoa-code.ts'

test.each([
  ['E05013628', 'E05013628'],
  [' e05013628 ', 'E05013628'],
  ['E01000115', 'E01000115'],
  [' e01000115', 'E01000115'],
])('%j is the code of a ward or a small area', (text, code) => {
  expect(parseAreaCode(text)).toBe(code)
})

test.each(['', 'E09000003', 'E0100011', 'E010001155', 'Barnet 009A'])('%j is neither', (text) => {
  expect(parseAreaCode(text)).toBeNull()
})

test('a ward is no small area', () => {
  expect(parseLsoaCode('E05013628')).toBeNull()
  expect(parseLsoaCode('E01000115')).toBe('E01000115')
})
