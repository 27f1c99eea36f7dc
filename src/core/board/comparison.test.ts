import { array, assert, integer, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month, period } from '../../../tests/support/parsed.ts'
import { changeWords } from '../change/change-words.ts'
import { type Comparison, compareLines } from './comparison.ts'
import { countIn, type MonthlyLine, phiOfLine } from './monthly-line.ts'

const line = (counts: readonly number[], more: Partial<MonthlyLine> = {}): MonthlyLine => ({
  id: 'made-up',
  label: 'Made up',
  parent: null,
  source: 'nobody',
  first: month('2023-01'),
  counts,
  settled: month('2025-12'),
  breaks: [],
  ...more,
})
const steady = (value: number, months = 36) => Array.from({ length: months }, () => value)
const quarter = period('2025-10..2025-12')
const only = (found: readonly Comparison[]) => found[0]

describe('a line over a period', () => {
  test('is set against the same months a year earlier, with both counts', () => {
    const counts = steady(10).map((value, i) => (i >= 33 ? 40 : value))
    expect(only(compareLines([line(counts)], quarter))).toMatchObject({
      kind: 'compared',
      period: quarter,
      change: { kind: 'tested', before: 30, after: 120, direction: 'higher' },
    })
  })

  test('has both counts and no test where it ends in months that are still revised, and says until when', () => {
    const found = only(compareLines([line(steady(10), { settled: month('2025-09') })], quarter))
    expect(found).toMatchObject({
      kind: 'compared',
      change: { kind: 'untested', before: 30, after: 30, reason: 'figures after 30 September 2025 are provisional' },
    })
  })

  test('has no figures, and says so, where its source begins too late or ends too early', () => {
    const late = line(steady(10, 20), { first: month('2025-01') })
    expect(only(compareLines([late], quarter))).toMatchObject({
      kind: 'refused',
      reason: 'the source begins with January 2025',
    })
    const early = line(steady(10, 30))
    expect(only(compareLines([early], quarter))).toMatchObject({
      kind: 'refused',
      reason: 'the source ends with June 2025',
    })
  })

  test('is not compared across a change of recording, and is on either side of it', () => {
    const changed = line(steady(10), { breaks: [{ month: month('2025-02'), reason: 'made up' }] })
    const kindsOf = (at: string) => only(compareLines([changed], period(at)))
    expect(kindsOf('2025-10..2025-12')).toMatchObject({
      change: { kind: 'untested', before: 30, after: 30, reason: 'recorded in another way since February 2025' },
    })
    expect(kindsOf('2024-10..2024-12')).toMatchObject({ change: { kind: 'tested' } })
  })

  test('a month that is recorded anew on the first of the window a year earlier leaves both alike', () => {
    const changed = line(steady(10), { breaks: [{ month: month('2024-10'), reason: 'made up' }] })
    expect(only(compareLines([changed], quarter))).toMatchObject({ change: { kind: 'tested' } })
  })
})

describe('a family of lines', () => {
  test('one that would pass alone does not pass among many that do not', () => {
    const rising = line(steady(10).map((value, i) => (i >= 33 ? 17 : value)))
    const others = Array.from({ length: 20 }, () => line(steady(10)))
    expect(only(compareLines([rising], quarter))).toMatchObject({ change: { direction: 'higher' } })
    expect(only(compareLines([rising, ...others], quarter))).toMatchObject({ change: { direction: 'none' } })
  })

  test('a line without a test changes nothing for the others', () => {
    const lines = [line(steady(3)), line(steady(9))]
    const provisional = line(steady(5), { settled: month('2025-06') })
    const among = compareLines([lines[0] ?? provisional, provisional, lines[1] ?? provisional], quarter)
    expect([among[0], among[2]]).toEqual(compareLines(lines, quarter))
  })
})

test('from 0 to 3 never yields a percentage, nor a direction', () => {
  const found = only(compareLines([line(steady(0).map((value, i) => (i >= 33 ? 1 : value)))], quarter))
  expect(found?.kind === 'compared' && changeWords(found.change)).toMatchObject({
    word: 'no clear change',
    percent: null,
    counts: '3 against 0',
  })
})

test('months that vary more than chance weaken the test', () => {
  const rising = steady(60).map((value, i) => (i >= 33 ? 75 : value))
  const wild = rising.map((value, i) => (i >= 33 ? value : i % 2 === 0 ? (i % 24 < 12 ? 100 : 20) : value))
  expect(phiOfLine(line(rising), quarter)).toBeLessThan(2)
  expect(phiOfLine(line(wild), quarter)).toBeGreaterThan(5)
})

test('how months vary is not measured across a change of recording', () => {
  const shifted = line([...steady(20, 30), ...steady(90, 30)], {
    settled: month('2027-12'),
    breaks: [{ month: month('2025-07'), reason: 'made up' }],
  })
  expect(phiOfLine(shifted, period('2025-01..2025-03'))).toBe(1)
  expect(phiOfLine(shifted, period('2027-10..2027-12'))).toBe(1)
  expect(phiOfLine({ ...shifted, breaks: [] }, period('2027-10..2027-12'))).toBeGreaterThan(1)
})

test('every window that lies in the source has its sum, and no other has one', () => {
  assert(
    property(array(nat(99), { minLength: 1, maxLength: 60 }), integer({ min: -5, max: 65 }), (counts, from) => {
      const first = month('2023-01')
      const number = 2023 * 12 + from
      const at = (offset: number) =>
        month(`${Math.floor((number + offset) / 12)}-${String(((number + offset) % 12) + 1).padStart(2, '0')}`)
      const sum = countIn(line(counts, { first }), { first: at(0), last: at(2) })
      const inside = from >= 0 && from + 2 < counts.length
      expect(sum).toBe(inside ? counts.slice(from, from + 3).reduce((a, b) => a + b, 0) : null)
    }),
  )
})
