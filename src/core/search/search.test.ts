import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, barnetAlone, built, tinyCouncil } from '../../../tests/support/built-council.ts'
import { searchIndexOf } from '../../../tests/support/search-of.ts'
import { typingErrorIn } from '../../../tests/support/typing-error.ts'
import { describeFound } from './describe-found.ts'
import { foldPlace } from './fold.ts'
import { type Found, search } from './search.ts'
import type { SearchIndex } from './search-index.ts'

let site: Built
let index: SearchIndex = []
beforeAll(async () => {
  site = built(await barnetAlone(), 'public')
  index = searchIndexOf(site)
})

const said = (found: Found) => found.shown.map(({ entry }) => `${entry.name}, ${describeFound(entry, 'Barnet')}`)
const namesFor = (text: string, most?: number) =>
  search(index, text, most).shown.map(({ entry }) => foldPlace(entry.name))
/** What two letters begin, which many names share: asked once. */
const begun = new Map<string, readonly string[]>()
const namesBegunBy = (letters: string) => {
  const known = begun.get(letters) ?? namesFor(letters, 10_000)
  begun.set(letters, known)
  return known
}
/** Every name takes a minute: the long run takes all with four errors each, others every sixth with one. */
const long = process.env.SAFER_WARDS_LONG === '1'
const everyName = () => [...new Set(index.map(({ entry }) => entry.name))]

describe('every name of Barnet', () => {
  test('is there: wards, former wards, town centres, stations, parks, streets', () => {
    const names = (kind: string) =>
      new Set(index.filter(({ entry }) => entry.kind === kind).map(({ entry }) => entry.name))
    expect(site.places.wards.every(({ name }) => names('ward').has(name))).toBe(true)
    expect([...names('former-ward')]).toEqual(['Colindale', 'Coppetts', 'Hale', 'Oakleigh', 'Totteridge'])
    const bothNames = new Set([...names('ward'), ...names('former-ward')])
    expect(site.places.oldWards).toHaveLength(21)
    expect(site.places.oldWards.every(({ name }) => bothNames.has(name))).toBe(true)
    expect([names('town-centre').size, names('station').size]).toEqual([15, 30])
    expect(names('street').size).toBeGreaterThan(2400)
    expect(names('park').size).toBeGreaterThan(130)
  })

  test('is found from its first two letters, and shown first of all when it is written out', () => {
    const names = everyName()
    expect(names.filter((name) => !namesBegunBy(name.slice(0, 2)).includes(foldPlace(name)))).toEqual([])
    expect(names.filter((name) => namesFor(name)[0] !== foldPlace(name))).toEqual([])
  })

  // Road numbers of two or three signs (A1, A5, A41, M1) have each other for neighbours: one error makes another road.
  test('of four letters or more is among the eight with any one typing error, or eight others begin with what was typed', () => {
    const names = everyName().filter((one, i) => foldPlace(one).length >= 4 && (long || i % 6 === 0))
    for (const name of names)
      for (const wrong of fc.sample(typingErrorIn(name), { seed: 20260331, numRuns: long ? 4 : 1 })) {
        const said = `${name} written ${wrong}`
        expect(namesFor(wrong, 10_000), said).toContain(foldPlace(name))
        const eight = namesFor(wrong)
        const crowded = eight.length === 8 && eight.every((other) => ` ${other}`.includes(` ${foldPlace(wrong)}`))
        if (!crowded) expect(eight, said).toContain(foldPlace(name))
      }
  })
})

const snapPoints = fileURLToPath(new URL('../../../../shared/data/police-uk-snap-points.csv', import.meta.url))

test.skipIf(!existsSync(snapPoints))(
  'each of the 2,573 names that the publisher gives its map points is found as it is written',
  () => {
    const rows = Papa.parse<{ location: string }>(readFileSync(snapPoints, 'utf8').trim(), { header: true }).data
    const names = new Set(rows.map((row) => row.location))
    expect(names.size).toBe(2573)
    for (const name of names) {
      const place = foldPlace(name.replace(/ \((lu )?station\)$/i, ''))
      expect(namesFor(name), name).toContain(place)
      expect(namesBegunBy(name.slice(0, 2)), name).toContain(place)
    }
  },
)

describe('what is found', () => {
  test.each([
    ['mill hill', ['Mill Hill, ward', 'Mill Hill, town centre in Mill Hill', 'Mill Hill East, station in Mill Hill']],
    ['colindale', ['Colindale, former ward', 'Colindale, station in Colindale North', 'Colindale North, ward']],
    [
      'golders grene',
      ['Golders Green, ward', 'Golders Green, town centre in Childs Hill', 'Golders Green, station in Childs Hill'],
    ],
    ['high road whet', ['High Road, street in Whetstone']],
    ['cockfosters', ['Cockfosters, station outside Barnet']],
    ['hampstead garden', ['Hampstead Garden Suburb, another name of Garden Suburb ward']],
    ['darlands nature', []],
    ['darlands lake', ["Darland's Lake Nature Reserve, nature reserve in Totteridge & Woodside"]],
    ['supermarket', ['Supermarket, kind of place']],
    ['n12 8qa', ['N12 8QA, postcode']],
  ])('“%s”', (text, first) => expect(said(search(index, text)).slice(0, Math.max(1, first.length))).toEqual(first))

  test('a station of two files is told once', () => {
    expect(said(search(index, 'brent cross station')).filter((line) => line.includes('station'))).toHaveLength(1)
  })

  test('names that begin with the text stand before names with errors, and wards before streets', () => {
    const kinds = search(index, 'hendon').shown.map(({ entry }) => entry.kind)
    expect(kinds.indexOf('ward')).toBe(0)
    expect(kinds.lastIndexOf('station')).toBeLessThan(kinds.indexOf('street'))
  })

  test('is at most eight, with the number of the others', () => {
    const { shown, more } = search(index, 'st')
    expect([shown.length, more + 8]).toEqual([8, search(index, 'st', 10_000).shown.length])
  })

  test.each(['', ' ', 'h', '!!', '(', '\\', 'q'.repeat(10_000)])('nothing is found for “%s”', (text) => {
    expect(search(index, text)).toEqual({ shown: [], more: 0 })
  })

  test('is the same each time, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        expect(search(index, text)).toEqual(search(index, text))
      }),
      { numRuns: 60 },
    )
  })
})

test('a council without tables of places is searched by its wards', async () => {
  const tiny = built(await tinyCouncil(), 'public')
  expect(tiny.manifest.search).toEqual([])
  const [ward] = tiny.places.wards
  expect(search(searchIndexOf(tiny), ward?.name ?? '').shown[0]?.entry.ward).toBe(ward?.code)
})
