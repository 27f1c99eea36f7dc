import { expect, test } from 'vitest'
import { steppedOption } from './stepped-option.ts'

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 0],
  ['ArrowUp', -1, 2],
  ['ArrowUp', 0, 2],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Home', -1, null],
  ['End', -1, null],
  ['Tab', 1, null],
  ['a', 1, null],
])('%s from option %i of three leads to %s', (key, active, to) => expect(steppedOption(key, active, 3)).toBe(to))

test('no key leads anywhere in an empty list', () => {
  expect(steppedOption('ArrowDown', -1, 0)).toBe(null)
})
