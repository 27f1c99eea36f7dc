import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldPlace, foldQuery } from './fold.ts'

describe('a name and its other writings are folded to the same', () => {
  test.each([
    ["Queen's Road", 'queens road'],
    ['QUEENS  ROAD', 'queens road'],
    ['Queen’s Rd', 'queens road'],
    ['Totteridge & Woodside', 'totteridge and woodside'],
    ['St. John’s Ave', 'saint johns avenue'],
    ['Saint Johns Avenue', 'saint johns avenue'],
    ['High St', 'high street'],
    ['Café Crescent', 'cafe crescent'],
    ['Church End, Finchley', 'church end finchley'],
    ['Watford Way (Barnet By-Pass)', 'watford way barnet by pass'],
    ['Brent Cross (lu Station)', 'brent cross station'],
    ['Colindale/ The Hyde', 'colindale the hyde'],
  ])('%s', (name, folded) => expect(foldPlace(name)).toBe(folded))

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldPlace(foldPlace(text))).toBe(foldPlace(text))
      }),
    )
  })
})

describe('a text under way', () => {
  test.each([
    ['st', ['st', 'saint']],
    ['st jo', ['saint jo', 'st jo']],
    ['high st', ['high st']],
    ['mount st whet', ['mount saint whet', 'mount street whet', 'mount st whet']],
    ['church r', ['church r']],
    ['church rd', ['church road', 'church rd']],
    ['park ave n', ['park avenue n', 'park ave n']],
    ['park ave', ['park ave']],
    ['', ['']],
  ])('“%s” may stand for %j', (typed, variants) => expect(foldQuery(typed)).toEqual(variants))

  test('never has more than a few readings, however long it is', () => {
    expect(foldQuery('st '.repeat(500)).length).toBeLessThanOrEqual(4)
  })
})
