import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCell, anyCount } from '../../tests/support/arbitraries.ts'
import { type Cell, count, missing, sumCells, sumCovered, suppressed, uncovered } from './cell.ts'

const gap = missing('source-gap')

describe('the sum of cells', () => {
  test('of counts is their sum', () => {
    expect(sumCells([count(2), count(0), count(5)])).toEqual(count(7))
    expect(sumCells([])).toEqual(count(0))
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), (values) => {
        expect(sumCells(values.map(count))).toEqual(count(values.reduce((a, b) => a + b, 0)))
      }),
    )
  })

  test.each<[string, Cell[], Cell]>([
    ['anything missing is missing', [count(1), suppressed, gap, uncovered], gap],
    ['anything hidden, and nothing missing, is hidden', [uncovered, suppressed, count(1)], suppressed],
    ['anything uncovered beside counts is uncovered', [count(1), uncovered], uncovered],
  ])('over %s', (_, cells, wanted) => {
    expect(sumCells(cells)).toEqual(wanted)
  })

  test('is a count only where every part is one: a part never stands for the whole', () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        expect(sumCells(cells).kind === 'count').toBe(cells.every((cell) => cell.kind === 'count'))
      }),
    )
  })

  test('does not depend on the order or on how the parts are taken together', () => {
    fc.assert(
      fc.property(fc.array(anyCell), fc.array(anyCell), (some, others) => {
        const { kind } = sumCells([...some, ...others])
        expect(sumCells([...others, ...some]).kind).toBe(kind)
        expect(sumCells([sumCells(some), sumCells(others)]).kind).toBe(kind)
      }),
    )
  })
})

describe('the sum of what is covered', () => {
  test('leaves wards of unknown cover out, and is uncovered only where all are', () => {
    expect(sumCovered([count(3), uncovered, count(4)])).toEqual(count(7))
    expect(sumCovered([uncovered, uncovered])).toEqual(uncovered)
    expect(sumCovered([])).toEqual(count(0))
  })

  test('is missing or hidden where one of the others is', () => {
    expect(sumCovered([count(3), uncovered, gap])).toEqual(gap)
    expect(sumCovered([suppressed, uncovered])).toEqual(suppressed)
  })

  test('of counts alone is the plain sum', () => {
    fc.assert(
      fc.property(fc.array(anyCount), (cells) => {
        expect(sumCovered(cells)).toEqual(sumCells(cells))
      }),
    )
  })
})
