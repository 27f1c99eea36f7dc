import { describe, expect, test } from 'vitest'
import { describeProblems, type Outcome } from '../../src/core/problem.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { readCount, readMonth, readNumber, readWard, readWardName } from './fields.ts'

const code = (text: string) => text as WardCode
const names = {
  wards: [
    { code: code('E05013629'), name: 'Brunswick Park' },
    { code: code('E05013637'), name: 'Edgware' },
    { code: code('E05013646'), name: 'Totteridge & Woodside' },
    { code: code('E05013650'), name: 'Whetstone' },
  ],
  aliases: [
    { alias: 'Brunswich Park', code: code('E05013629'), rule: 'resolve', only: null, reason: 'a slip' },
    { alias: 'Totteridge & Whetstone', code: code('E05013646'), rule: 'resolve', only: 'cctv', reason: 'a slip' },
    {
      alias: 'Totteridge & Whetstone',
      code: code('E05013646'),
      rule: 'refuse',
      only: null,
      reason: 'is the name of a station',
    },
  ],
  oldWards: [
    { code: code('E05000050'), name: 'Edgware', now: ['Edgware'] },
    { code: code('E05000054'), name: 'Hale', now: [] },
  ],
} as const

const cell = (column: string, text: string) => ({ file: 'crime.csv', line: 418, column, text })

/** The value with the notes, or the problems, as a person reads them. */
function told(outcome: Outcome<unknown>): string {
  if (outcome.kind === 'failed') return describeProblems(outcome.problems)
  return [String(outcome.value), ...(outcome.notes.length > 0 ? [describeProblems(outcome.notes)] : [])].join('\n')
}

describe('numbers', () => {
  test('a count is a whole number of 0 or more, stray spaces forgiven', () => {
    expect(told(readCount(cell('count', ' 12 ')))).toBe('12')
    expect(told(readCount(cell('count', '0')))).toBe('0')
  })

  test.each([
    ['-3', 'is below 0; a count is 0 or more'],
    ['1.5', 'is not a whole number; a count is 0 or more'],
    ['1,200', 'is not a whole number; a count is 0 or more'],
    ['1e3', 'is not a whole number; a count is 0 or more'],
    ['', 'is not a whole number; a count is 0 or more'],
  ])('"%s" is no count', (text, expected) => {
    expect(told(readCount(cell('count', text)))).toBe(`crime.csv:418  count "${text}"\n  ${expected}. Correct the row.`)
  })

  test('a number has a point and digits', () => {
    expect(told(readNumber(cell('score', '-0.75')))).toBe('-0.75')
    expect(told(readNumber(cell('score', 'NaN')))).toBe(
      'crime.csv:418  score "NaN"\n  is not a number written as 12.5. Correct the row.',
    )
  })

  test('a month has a year and 01 to 12', () => {
    expect(told(readMonth(cell('month', '2026-03')))).toBe('2026-03')
    expect(told(readMonth(cell('month', '2026-13')))).toBe(
      'crime.csv:418  month "2026-13"\n  is not a month written as 2026-03. Correct the row.',
    )
  })
})

describe('ward codes', () => {
  test("one of the council's wards is read as it is", () => {
    expect(told(readWard(cell('ward_code', 'E05013637'), names))).toBe('E05013637')
  })

  test('stray spaces and lower case are forgiven, with a note', () => {
    expect(told(readWard(cell('ward_code', ' e05013637'), names))).toBe(
      'E05013637\ncrime.csv:418  ward_code " e05013637"\n  is read as Edgware (E05013637). Nothing to do.',
    )
  })

  test("Harrow's Edgware is refused by its code", () => {
    expect(told(readWard(cell('ward_code', 'E05013545'), names))).toBe(
      'crime.csv:418  ward_code "E05013545"\n  is not the code of one of the 4 wards. Correct the code, or take the row out.',
    )
  })

  test('the code of an old ward is refused with what it was', () => {
    expect(told(readWard(cell('ward_code', 'E05000050'), names))).toBe(
      'crime.csv:418  ward_code "E05000050"\n  is the former ward Edgware, whose boundaries are no longer in use; its area is now in Edgware. Correct the code, or take the row out.',
    )
  })

  test('a name in place of a code is refused: wards are joined by code', () => {
    expect(told(readWard(cell('ward_code', 'Edgware'), names))).toBe(
      'crime.csv:418  ward_code "Edgware"\n  is not a ward code written as E05013628. Correct the row: wards are joined by code.',
    )
  })
})

describe('ward names', () => {
  test.each([
    ['Brunswich Park', 'Brunswick Park (E05013629)'],
    ['Totteridge and Woodside', 'Totteridge & Woodside (E05013646)'],
    ['totteridge & woodside', 'Totteridge & Woodside (E05013646)'],
    [' Edgware  ', 'Edgware (E05013637)'],
  ])('"%s" is understood, with a note', (text, meant) => {
    expect(told(readWardName(cell('ward', text), names))).toMatch(
      `crime.csv:418  ward "${text}"\n  is read as ${meant}. Nothing to do.`,
    )
  })

  test('an alias of one dataset holds there only', () => {
    const written = cell('ward', 'Totteridge & Whetstone')
    expect(readWardName(written, names, 'cctv')).toMatchObject({ kind: 'done', value: 'E05013646' })
    expect(told(readWardName(written, names, 'crime'))).toBe(
      'crime.csv:418  ward "Totteridge & Whetstone"\n  is the name of a station. Did you mean Totteridge & Woodside (E05013646)? Correct the file or add an alias.',
    )
  })

  test('an unknown name is refused with the nearest ward, and an old one with what it was', () => {
    expect(told(readWardName(cell('ward', 'Edgwear'), names))).toBe(
      'crime.csv:418  ward "Edgwear"\n  is not one of the 4 wards. Did you mean Edgware (E05013637)? Correct the file or add an alias.',
    )
    expect(told(readWardName(cell('ward', 'Hale'), names))).toBe(
      'crime.csv:418  ward "Hale"\n  is the former ward Hale, whose boundaries are no longer in use. Correct the file or add an alias.',
    )
  })
})
