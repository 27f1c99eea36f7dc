import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeWords, percentChange } from './change-words.ts'
import { type TestedChange, testChanges } from './tested-change.ts'

const pair = (before: number, after: number) => ({ before, after, daysBefore: 365, daysAfter: 365, phi: 1 })
const alone = (before: number, after: number): TestedChange => {
  const [change] = testChanges([pair(before, after)])
  if (!change) throw new Error('no change came back')
  return change
}

describe('changeWords', () => {
  test('from 0 to 3 is no clear change, without a percentage and without a direction', () => {
    const words = changeWords(alone(0, 3))
    expect(words).toEqual({
      arrow: '',
      word: 'no clear change',
      percent: null,
      counts: '3 against 0',
      sentence: 'No clear change: 3 against 0',
    })
  })

  test('a change that passes has an arrow, both counts and, from a base of 50, a percentage', () => {
    expect(changeWords(alone(240, 310)).sentence).toBe('Higher: 310 against 240 (+29%)')
    expect(changeWords(alone(240, 310)).arrow).toBe('▲')
    expect(changeWords(alone(1200, 900)).sentence).toBe('Lower: 900 against 1,200 (−25%)')
    expect(changeWords(alone(40, 90)).sentence).toBe('Higher: 90 against 40')
  })

  test('where no test was made the reason stands in place of a percentage', () => {
    expect(changeWords(alone(0, 0)).sentence).toBe('Not tested: 0 against 0 (no incidents in either period)')
  })

  test('says the two counts and nothing else in numbers but the percentage of them', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(4000), (before, after) => {
        const words = changeWords(alone(before, after))
        const numbers = words.sentence.replaceAll(',', '').match(/[−+]?\d+%?/g) ?? []
        expect(numbers.slice(0, 2)).toEqual([`${after}`, `${before}`])
        expect(numbers.slice(2)).toEqual(words.percent ? [words.percent.replaceAll(',', '')] : [])
        expect(words.arrow === '').toBe(words.word === 'no clear change' || words.word === 'not tested')
      }),
    )
  })
})

describe('percentChange', () => {
  test('has no percentage below a base of 50', () => {
    expect(percentChange(49, 98)).toBeNull()
    expect(percentChange(0, 3)).toBeNull()
    expect(percentChange(50, 100)).toBe('+100%')
    expect(percentChange(100, 100)).toBe('0%')
    expect(percentChange(1000, 999)).toBe('0%')
  })
})
