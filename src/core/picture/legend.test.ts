import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFigures } from '../../../tests/support/arbitraries.ts'
import { countFiles, valueFiles } from '../../../tests/support/made-up-files.ts'
import { month } from '../../../tests/support/parsed.ts'
import { count, missing, suppressed, uncovered } from '../cell.ts'
import { defaultView } from '../view.ts'
import { slotOf } from './legend.ts'
import { type Picture, picture } from './picture.ts'

const view = defaultView('value')
const anyDecimals = fc.integer({ min: 0, max: 2 })

/** What a label of the legend says: the least and the greatest value that it covers, as they are shown. */
function spanOf(label: string): [number, number] {
  const number = (text: string) => Number(text.replaceAll(',', '').replace('−', '-').replace('%', ''))
  const [everything, upTo] = [label === 'all values', label.startsWith('up to ')]
  if (everything) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  if (upTo) return [Number.NEGATIVE_INFINITY, number(label.slice(6))]
  if (label.endsWith(' or more')) return [number(label.slice(0, -8)), Number.POSITIVE_INFINITY]
  const [from = '', to = from] = label.split(' to ')
  return [number(from), number(to)]
}

const valuesIn = ({ readings }: Picture) => readings.flatMap((reading) => reading.value ?? [])

describe('the classes of a legend', () => {
  test('cover every value exactly once, by what their labels say', () => {
    fc.assert(
      fc.property(anyFigures, anyDecimals, fc.constantFrom('', '%'), (values, decimals, suffix) => {
        const shown = picture(view, valueFiles(values.map(count), count(0), { decimals, suffix }))
        for (const reading of shown.readings) {
          const spans = shown.legend.classes.map(({ slot, label }) => ({ slot, span: spanOf(label) }))
          const holding = spans.filter(
            ({ span: [from, to] }) => (reading.value ?? 0) >= from && (reading.value ?? 0) <= to,
          )
          expect(holding.map(({ slot }) => slot)).toEqual([reading.slot])
        }
      }),
    )
  })

  test('have labels that ascend and never overlap', () => {
    fc.assert(
      fc.property(anyFigures, anyDecimals, (values, decimals) => {
        const spans = picture(view, valueFiles(values.map(count), count(0), { decimals })).legend.classes.map(
          ({ label }) => spanOf(label),
        )
        spans.forEach(([from, to], i) => {
          expect(from).toBeLessThanOrEqual(to)
          const before = spans[i - 1]
          if (before) expect(from).toBeGreaterThan(before[1])
        })
      }),
    )
  })

  test('hold as many wards together as have a value', () => {
    const anyState = fc.constantFrom(missing('source-gap'), suppressed, uncovered)
    fc.assert(
      fc.property(anyFigures, fc.array(anyState), anyDecimals, (values, states, decimals) => {
        const shown = picture(view, valueFiles([...values.map(count), ...states], count(0), { decimals }))
        const inClasses = shown.legend.classes.reduce((sum, { areas }) => sum + areas, 0)
        expect(inClasses).toBe(valuesIn(shown).length)
        expect(valuesIn(shown)).toHaveLength(values.length)
      }),
    )
  })

  test('use a palette of five from its light end to its dark end', () => {
    const slots = (values: readonly number[]) =>
      picture(view, valueFiles(values.map(count), count(0), { decimals: 0 })).legend.classes.map(({ slot }) => slot)
    expect(slots([1, 11, 21, 31, 41, 51, 61, 71, 81, 91])).toEqual([1, 2, 3, 4, 5])
    expect(slots([1, 1, 2, 2, 3, 4])).toEqual([1, 3, 5])
    expect(slots([1, 1, 2])).toEqual([2, 4])
    expect(slots([7, 7])).toEqual([3])
  })

  test('say what they are where 0 has its own', () => {
    const values = [0, 0, 0, 0, 0, 1, 2, 3, 10, 11, 30]
    const shown = picture(view, valueFiles(values.map(count), count(0), { decimals: 0 }))
    expect(shown.legend.classes.map(({ label, areas }) => `${label}: ${areas}`)).toEqual([
      '0: 5',
      '1 to 2: 2',
      '3 to 9: 1',
      '10: 1',
      '11 to 29: 1',
      '30 or more: 1',
    ])
    expect(shown.legend.classes[0]?.slot).toBe(0)
  })

  test('of one value alone are one class', () => {
    const shown = picture(view, valueFiles([count(5), missing('artefact')], count(5)))
    expect(shown.legend.classes).toEqual([{ slot: 3, label: 'all values', areas: 1 }])
  })
})

describe('a value', () => {
  const classes = { zero: false, edges: [10, 20], low: 0, high: 30 }

  test('on an edge lies in the upper class', () => {
    expect([9.9, 10, 19.9, 20].map((value) => slotOf(value, classes))).toEqual([1, 3, 3, 5])
  })

  test('of 0 has its own class only where the classes say so', () => {
    expect(slotOf(0, classes)).toBe(1)
    expect(slotOf(0, { ...classes, zero: true })).toBe(0)
  })

  test('without classes has none', () => {
    expect(slotOf(3, null)).toBeNull()
  })

  test('is classed as it is shown: what reads 10.0 stands with 10.0', () => {
    const values = [9.94, 9.96, 10.04, 1, 2, 3, 11, 12, 13, 14]
    const shown = picture(view, valueFiles(values.map(count), count(0), { decimals: 1 }))
    const slots = shown.readings.slice(1, 3).map(({ label, slot }) => `${label} in ${slot}`)
    expect(new Set(slots).size).toBe(1)
    expect(slots[0]).toMatch(/^10\.0/)
  })
})

describe('the scale of the dot strip', () => {
  test('holds every value and every class', () => {
    fc.assert(
      fc.property(anyFigures, (values) => {
        const shown = picture(view, valueFiles(values.map(count), count(0)))
        expect(shown.legend.low).toBeLessThan(shown.legend.high)
        for (const value of [...valuesIn(shown), ...shown.legend.edges.map((edge) => edge.at)]) {
          expect(value).toBeGreaterThanOrEqual(shown.legend.low)
          expect(value).toBeLessThanOrEqual(shown.legend.high)
        }
      }),
    )
  })

  test('marks the borough where its figure is a mean of the wards’, not their sum', () => {
    const score = picture(view, valueFiles([count(10), count(20)], count(16)))
    expect(score.legend.average).toEqual({ at: 16, label: 'Somewhere 16.0' })
    const people = picture(view, valueFiles([count(10), count(20)], count(30), { symbol: 'circles' }))
    expect(people.legend.average).toBeNull()
  })
})

describe('circles', () => {
  const rows = [4, 9, 100].map((value) => [count(value)])
  const files = countFiles({ kind: 'months', first: month('2026-01'), count: 1 }, rows)
  const shown = picture({ ...defaultView('thefts'), measure: 'count', length: '1' }, files)

  test('have areas that grow with the count', () => {
    expect(shown.readings.map(({ radius }) => Number((radius ** 2 * 100).toFixed(6)))).toEqual([4, 9, 100])
  })

  test('have no class, and a key of round numbers not above the largest', () => {
    expect(shown.readings.map(({ slot }) => slot)).toEqual([null, null, null])
    expect(shown.legend.classes).toEqual([])
    expect(shown.legend.circles.map(({ label }) => label)).toEqual(['50', '25', '5'])
    for (const { label, radius } of shown.legend.circles) expect(radius ** 2 * 100).toBeCloseTo(Number(label), 9)
  })

  test('of an old window are never larger than the key, whatever the classes are made from', () => {
    const row = Array.from({ length: 48 }, (_, i) => count(i === 0 ? 400 : 4))
    const old = countFiles({ kind: 'months', first: month('2022-04'), count: 48 }, [row, row])
    for (const classes of ['recent', 'all'] as const) {
      const view = { ...defaultView('thefts'), measure: 'count', length: '1', end: month('2022-04'), classes } as const
      const { readings, legend } = picture(view, old)
      expect(Math.max(...readings.map(({ radius }) => radius))).toBe(1)
      expect(Math.max(...legend.circles.map(({ radius }) => radius))).toBeLessThanOrEqual(1)
    }
  })
})
