import { expect, test } from 'vitest'
import { parseWardCode } from './ward-code.ts'

test.each(['E05013637', 'e05013637', '  E05013637 '])('"%s" is the code of Edgware', (text) => {
  expect(parseWardCode(text)).toBe('E05013637')
})

test.each(['E0501363', 'E050136377', 'E09000003', 'Edgware', 'E05 013637', ''])('"%s" is no ward code', (text) => {
  expect(parseWardCode(text)).toBeNull()
})
