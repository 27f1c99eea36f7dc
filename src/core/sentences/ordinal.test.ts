import { describe, expect, test } from 'vitest'
import { likelyRanks, ordinal } from './ordinal.ts'

describe('an ordinal', () => {
  test('ends as it is spoken', () => {
    const said = [1, 2, 3, 4, 10, 11, 12, 13, 20, 21, 22, 23, 24, 101, 111, 112].map(ordinal)
    expect(said.join(' ')).toBe('1st 2nd 3rd 4th 10th 11th 12th 13th 20th 21st 22nd 23rd 24th 101st 111th 112th')
  })
})

describe('likely ranks', () => {
  test('name both ends and of how many; one place where both are the same', () => {
    expect(likelyRanks({ low: 2, high: 13 }, 24)).toBe('2nd to 13th of 24')
    expect(likelyRanks({ low: 1, high: 1 }, 18)).toBe('1st of 18')
  })
})
