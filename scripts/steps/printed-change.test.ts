import { expect, test } from 'vitest'
import { printedChange } from './printed-change.ts'
import { slugOf } from './slug.ts'

test.each([
  ['+2.5%', '+2.5%'],
  ['75%', '75%'],
  ['▼ -38.3%', '-38.3%'],
  ['△ 0.7%', '0.7%'],
  ['7 -19.6%', '-19.6%'],
  ['_ 50.6%', '50.6%'],
  ['> 0.0%', '0.0%'],
  ['<u></u> 900.0%', '900.0%'],
  ['1.1 %', '1.1%'],
  ['"decrease of 0%"', '"decrease of 0%"'],
  ['65% from 75%', '65% from 75%'],
  ['-7% (document had +7%)', '-7% (document had +7%)'],
  ['', ''],
])('the change "%s" reads "%s"', (printed, read) => {
  expect(printedChange(printed)).toBe(read)
})

test('a name becomes an address', () => {
  expect(slugOf('Totteridge & Woodside')).toBe('totteridge-and-woodside')
  expect(slugOf("St John's Wood")).toBe('st-johns-wood')
})
