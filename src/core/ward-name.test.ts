import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { barnet } from '../../tests/support/built-council.ts'
import { foldName, type ResolvedWard, resolveWard, type WardNames } from './ward-name.ts'

let names: WardNames = { wards: [], aliases: [], oldWards: [] }
beforeAll(async () => {
  names = (await barnet()).names
})

const resolve = (text: string, dataset: string | null = null) => resolveWard(text, names, dataset)
const ward = (code: string, exact: boolean): ResolvedWard => ({ kind: 'ward', code: code as never, exact })
const refusal = (found: ResolvedWard) =>
  found.kind === 'refused' ? [found.reason, found.suggestion?.name ?? null] : `taken for ${found.code}`

describe('the wards of Barnet', () => {
  test('are known by their names and codes as they are written', () => {
    expect(names.wards).toHaveLength(24)
    for (const { code, name } of names.wards) {
      expect(resolve(name)).toEqual(ward(code, true))
      expect(resolve(code)).toEqual(ward(code, true))
    }
  })

  test.each([
    ['totteridge & woodside', 'E05013646'],
    ['Totteridge and Woodside', 'E05013646'],
    ['TOTTERIDGE  &  WOODSIDE', 'E05013646'],
    ['Totteridge&Woodside', 'E05013646'],
    ['  Edgware ', 'E05013637'],
    ['Edgware Ward', 'E05013637'],
    ["Child's Hill", 'E05013631'],
    ['e05013637', 'E05013637'],
    [' E05013637 ', 'E05013637'],
  ])('"%s" is forgiven, and not exact', (text, code) => {
    expect(resolve(text)).toEqual(ward(code, false))
  })
})

describe('the alias table', () => {
  test('is obeyed row by row: resolved or refused, for its dataset or for all', () => {
    expect(names.aliases.length).toBeGreaterThan(0)
    for (const { alias, code, rule, only, reason } of names.aliases) {
      const found = resolve(alias, only)
      if (rule === 'resolve') expect(found).toEqual(ward(code, false))
      else expect(refusal(found)).toEqual([reason, names.wards.find((one) => one.code === code)?.name])
    }
  })

  test('Totteridge & Whetstone is refused with the ward that may be meant', () => {
    const reason = 'is the name of a station and not of a ward: Whetstone is a ward of its own'
    expect(refusal(resolve('Totteridge & Whetstone'))).toEqual([reason, 'Totteridge & Woodside'])
    expect(refusal(resolve('Totteridge and Whetstone', 'asb'))).toEqual([reason, 'Totteridge & Woodside'])
  })

  test('Totteridge & Whetstone is Totteridge & Woodside in the CCTV tables, which list Whetstone as well', () => {
    expect(resolve('Totteridge & Whetstone', 'cctv')).toEqual(ward('E05013646', false))
    expect(resolve('Whetstone', 'cctv')).toEqual(ward('E05013650', true))
  })

  test('a slip of spelling is resolved for every dataset', () => {
    expect(resolve('Brunswich Park')).toEqual(ward('E05013629', false))
    expect(resolve('brunswich park ', 'cctv')).toEqual(ward('E05013629', false))
  })
})

describe('what must never become a ward', () => {
  test.each(['Colindale', 'Hale', 'Coppetts', 'Oakleigh', 'Totteridge'])('the former ward %s', (name) => {
    expect(refusal(resolve(name))).toEqual([`is the former ward ${name}, whose boundaries are no longer in use`, null])
  })

  test('the code of a former ward, though its name is in use again', () => {
    expect(names.oldWards).toHaveLength(21)
    for (const { code } of names.oldWards) expect(resolve(code).kind).toBe('refused')
    expect(refusal(resolve('E05000050'))).toEqual([
      'is the former ward Edgware, whose boundaries are no longer in use; its area is now in Edgware',
      null,
    ])
  })

  test("the code of Harrow's Edgware", () => {
    expect(refusal(resolve('E05013545'))).toEqual(['is not the code of one of the 24 wards', null])
  })

  test('a misspelling that nobody entered: it is refused with the nearest ward', () => {
    expect(refusal(resolve('Edgwear'))).toEqual(['is not one of the 24 wards', 'Edgware'])
    expect(refusal(resolve('Golder Green'))).toEqual(['is not one of the 24 wards', 'Golders Green'])
  })

  test.each(['', ' ', 'Barnet', 'Harrow Weald on the Hill', '0', 'E05', 'null'])('"%s"', (text) => {
    expect(resolve(text).kind).toBe('refused')
  })

  test('any text at all whose folded form is no ward and no alias', () => {
    const known = new Set([...names.wards.map((w) => w.name), ...names.aliases.map((a) => a.alias)].map(foldName))
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        fc.pre(!known.has(foldName(text)))
        return resolve(text).kind === 'refused'
      }),
    )
  })
})

test('writings that differ by case, spaces, "and" and full stops have one folded form', () => {
  expect(foldName(' St. John’s  and St Mary ward')).toBe('st johns & st mary')
  const letters = 'abcdefgh'.split('')
  const anyWords = fc.array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 3,
  })
  fc.assert(
    fc.property(anyWords, (words) => {
      const plain = foldName(words.join(' & '))
      expect(foldName(`  ${words.join(' AND ').toUpperCase()}. `)).toBe(plain)
      expect(foldName(words.join('  and\t'))).toBe(plain)
      expect(foldName(`${words.join('&')} Ward`)).toBe(plain)
    }),
  )
})
