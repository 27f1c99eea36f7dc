import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, barnetAlone, built } from '../../../tests/support/built-council.ts'
import { searchIndexOf } from '../../../tests/support/search-of.ts'
import { type Decision, decideText, type Known } from './answer.ts'

let site: Built
let known: Known
beforeAll(async () => {
  site = built(await barnetAlone(), 'public')
  known = { places: site.places, area: 'Barnet', index: searchIndexOf(site) }
})

const wardName = (code: string | null) => site.places.wards.find((ward) => ward.code === code)?.name ?? null
/** A decision in one line. */
function told(decision: Decision): string {
  if (decision.kind === 'pick') return 'pick'
  if (decision.kind === 'choose') return `choose ${wardName(decision.ward)}, mark ${decision.spot?.name ?? 'nothing'}`
  const { text, ask, wards } = decision.answer
  return [text, ask, ...wards.map((ward) => ward.name)].filter(Boolean).join(' | ')
}

describe('a text that is entered', () => {
  test.each([
    ['', 'choose null, mark nothing'],
    ['  whetstone ', 'choose Whetstone, mark nothing'],
    ['e05013650', 'choose Whetstone, mark nothing'],
    ['Hampstead Garden Suburb', 'choose Garden Suburb, mark nothing'],
    ['brent cross flyover', 'pick'],
    ['high road', 'pick'],
    ['big wood', 'choose Garden Suburb, mark Big Wood'],
    ['temple fortune', 'choose Golders Green, mark Temple Fortune'],
    ['Finchley Chruch End', 'pick'],
    ['Hale', '“Hale” is the former ward Hale, whose boundaries are no longer in use.'],
    [
      'colindale',
      '“Colindale” is the former ward Colindale, whose boundaries are no longer in use. Its name lives on in: | Colindale North | Colindale South',
    ],
    ['cockfosters', 'Cockfosters, station, is outside Barnet.'],
    ['Supermarket', '“Supermarket” is a kind of place, in no one ward. Search for its street instead.'],
    ['N12 8QA', 'Postcodes are not in this edition yet.'],
    [
      'qqqqqqqqqqqqqqqqqqqqqqqq',
      '“qqqqqqqqqqqqqqqqqqqqqqqq” is not one of the 24 wards, and no other place here has that name.',
    ],
    ['E05099999', '“E05099999” is not the code of one of the 24 wards.'],
    [
      'Totteridge & Whetstone',
      '“Totteridge & Whetstone” is the name of a station and not of a ward: Whetstone is a ward of its own. | Did you mean | Totteridge & Woodside',
    ],
  ])('“%s”', (text, expected) => expect(told(decideText(text, known))).toBe(expected))

  test('marks a place that lies in the ward it chooses, to four decimals', () => {
    const decision = decideText('big wood', known)
    expect(decision).toMatchObject({ spot: { kind: 'park', lon: -0.1888, lat: 51.5834 } })
  })

  test('is answered by the wards alone where no other names have come', () => {
    const wardsOnly = { ...known, index: known.index.filter(({ entry }) => entry.kind === 'ward') }
    expect(told(decideText('whetstone', wardsOnly))).toBe('choose Whetstone, mark nothing')
    expect(told(decideText('high road', wardsOnly))).toContain('is not one of the 24 wards')
  })
})
