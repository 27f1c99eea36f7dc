import { describe, expect, test } from 'vitest'
import { indicators } from '../../catalogue/indicators.ts'
import { series } from '../../catalogue/series.ts'
import { deniedIn } from './denied-words.ts'

describe('denied words', () => {
  test.each([
    ['Burnt Oak is dangerous', 'dangerous'],
    ['a safer ward', 'safer'],
    ['The figure improved', 'improved'],
    ['Burglary is worse', 'worse'],
    ['a crime wave', 'crime wave'],
    ['this ward is a hotspot', 'hotspot'],
    ['Theft surged', 'surged'],
    ['Criminals are about', 'Criminals'],
  ])('%s', (text, word) => {
    expect(deniedIn(text)).toEqual([word])
  })

  test('are not found in names, nor in the approved words', () => {
    expect(deniedIn('Safer Wards: incidents recorded, higher, lower, no clear change')).toEqual([])
    expect(deniedIn('Papers of the Safer Communities Partnership Board; community safety; Criminal damage')).toEqual([])
  })

  test('a hotspot may be spoken of where places are the subject, and nothing else that is denied', () => {
    expect(deniedIn('The hotspot is dangerous', 'places')).toEqual(['dangerous'])
  })

  test('stand nowhere in the catalogue', () => {
    for (const { id, ...words } of [...indicators, ...series]) {
      expect(deniedIn(JSON.stringify(words)), id).toEqual([])
    }
  })
})
