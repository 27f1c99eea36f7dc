import { expect, test } from 'vitest'
import { readPostcode } from './postcode.ts'

test.each([
  ['N12 8QA', 'N12 8QA'],
  ['n128qa', 'N12 8QA'],
  [' en5  1', 'EN5 1'],
  ['nw11', 'NW11'],
  ['A1', null],
  ['A1000', null],
  ['M1', null],
  ['High Road', null],
  ['E05013628', null],
  ['', null],
])('%s is read as %s', (text, postcode) => expect(readPostcode(text)).toBe(postcode))
