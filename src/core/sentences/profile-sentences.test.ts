import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersIn } from '../../../tests/support/numbers-in.ts'
import { changeWords } from '../change/change-words.ts'
import type { ProfileRow } from '../profile/profile-row.ts'
import { shownNumber } from '../shown-number.ts'
import { deniedIn } from './denied-words.ts'
import { likelyRanks } from './ordinal.ts'
import { changeSentence, profileLead, profileTitle } from './profile-sentences.ts'

const subjects = ['Recorded crime', 'Burglary', 'Vehicle crime', 'Arson and criminal damage', 'Robbery', 'Theft']

/** A row with numbers of its own; what the sentences do not read is left as it is. */
function row(subject: string, change: Partial<ProfileRow> = {}): ProfileRow {
  return {
    indicator: subject,
    label: subject,
    subject,
    counted: 'offences',
    period: '1 January 2025 to 31 December 2025',
    state: 'value',
    count: '1,644',
    rate: '73.4',
    interval: '69.9 to 77.0',
    boroughCount: '26,434',
    boroughRate: '65.3',
    rank: null,
    position: 'within',
    before: null,
    change: null,
    untested: null,
    small: false,
    spread: null,
    ...change,
  }
}

const rank = (topThree: number, low = 1, high = 3) => ({
  ...{ place: low, low, high, of: 24, topThree },
  words: likelyRanks({ low, high }, 24),
})
const tested = (direction: 'higher' | 'lower' | 'none', after = 60, before = 90) =>
  changeWords({ kind: 'tested', before, after, p: 0.01, direction })

describe('the title of a profile', () => {
  test('names the types that are surely enough among the highest, the surest first', () => {
    const rows = [
      row('Recorded crime', { rank: rank(1) }),
      row('Burglary', { rank: rank(0.81) }),
      row('Robbery', { rank: rank(0.97) }),
      row('Theft', { rank: rank(0.79) }),
    ]
    expect(profileTitle('Burnt Oak', rows, 'Barnet')).toBe('Burnt Oak: robbery and burglary among the highest')
  })

  test('leaves a second type out where it would take more than ten words', () => {
    const both = { rank: rank(0.9) }
    const rows = [row('Recorded crime'), row('Arson and criminal damage', both), row('Public order offending', both)]
    expect(profileTitle('Totteridge & Woodside', rows, 'Barnet')).toBe(
      'Totteridge & Woodside: arson and criminal damage among the highest',
    )
  })

  test('names no type that rests on fewer than 20 incidents', () => {
    const rows = [row('Recorded crime'), row('Robbery', { rank: rank(0.99), small: true })]
    expect(profileTitle('Hendon', rows, 'Barnet')).toBe('Hendon: recorded crime is close to Barnet’s rate')
  })

  test.each([
    ['far above', 'higher than'],
    ['above', 'higher than'],
    ['within', 'close to'],
    ['below', 'lower than'],
    ['far below', 'lower than'],
  ] as const)('otherwise compares all types with the borough: %s is %s', (position, words) => {
    expect(profileTitle('Hendon', [row('Recorded crime', { position })], 'Barnet')).toBe(
      `Hendon: recorded crime is ${words} Barnet’s rate`,
    )
  })
})

describe('what changed', () => {
  test('names only what passed its test, and counts the rest', () => {
    const rows = [
      row('Recorded crime', { change: tested('none') }),
      row('Theft', { change: tested('higher') }),
      row('Burglary', { change: tested('lower') }),
      row('Robbery', { change: tested('lower') }),
      row('Fraud', { change: changeWords({ kind: 'untested', before: 0, after: 0, reason: 'nothing' }) }),
    ]
    expect(changeSentence(rows)).toEqual([
      'Against the year before, theft is higher; burglary and robbery are lower; the other shows no clear change.',
    ])
  })

  test('says nothing where nothing was tested, and so where nothing is clear', () => {
    expect(changeSentence([row('Theft')])).toEqual([])
    expect(changeSentence([row('Theft', { change: tested('none', 0, 3) })])).toEqual([
      'Against the year before, no figure shows a clear change.',
    ])
  })
})

test('law: every number of a profile’s sentences is in its table, or a count of its rows', () => {
  const figure = fc.double({ min: 0, max: 9999, noNaN: true })
  const anyRow = fc
    .tuple(
      fc.constantFrom(...subjects),
      figure,
      figure,
      fc.constantFrom('higher', 'lower', 'none'),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([subject, count, rate, direction, topThree]) =>
      row(subject, {
        count: shownNumber(count),
        rate: shownNumber(rate, 1),
        rank: rank(topThree, 1 + Math.floor(rate % 20), 24),
        change: tested(direction as 'none'),
      }),
    )
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
      const unclear = rows.filter(({ change }) => change?.word === 'no clear change').length
      const [total] = rows
      const known = [
        total?.count,
        total?.rate,
        total?.boroughRate,
        total?.rank?.words,
        '1,000',
        '1',
        '80',
        String(unclear),
      ]
      const allowed = new Set(known.flatMap((text) => numbersIn(text ?? '')))
      for (const sentence of [profileTitle('Hendon', rows, 'Barnet'), ...profileLead('Hendon', rows, 'Barnet')]) {
        expect(
          numbersIn(sentence).filter((number) => !allowed.has(number)),
          sentence,
        ).toEqual([])
        expect(deniedIn(sentence)).toEqual([])
      }
      expect(profileTitle('Hendon', rows, 'Barnet').split(' ').length).toBeLessThanOrEqual(10)
    }),
  )
})
