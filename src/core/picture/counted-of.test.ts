import { expect, test } from 'vitest'
import { countedOf } from './counted-of.ts'

test('one alone is not called by the plural', () => {
  expect(countedOf({ counted: 'burglaries' }, '94')).toBe('94 burglaries')
  expect(countedOf({ counted: 'burglaries' }, '0')).toBe('0 burglaries')
  expect(countedOf({ counted: 'burglaries' }, '1')).toBe('1')
})
