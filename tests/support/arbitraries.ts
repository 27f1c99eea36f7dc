import fc from 'fast-check'
import { type Cell, count, missing, suppressed, uncovered } from '../../src/core/cell.ts'
import type { Times } from '../../src/core/times.ts'
import { month } from './parsed.ts'

/** Any month of the years that data have. */
export const anyMonth = fc
  .record({ year: fc.integer({ min: 1950, max: 2049 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => month(`${year}-${String(number).padStart(2, '0')}`))

export const anyMonthTimes: fc.Arbitrary<Extract<Times, { kind: 'months' }>> = fc
  .record({ first: anyMonth, count: fc.integer({ min: 1, max: 60 }) })
  .map((times) => ({ kind: 'months' as const, ...times }))

export const anyCount: fc.Arbitrary<Cell> = fc.nat(40).map(count)

export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: anyCount },
  { weight: 1, arbitrary: fc.constantFrom(missing('source-gap'), missing('incomplete'), suppressed, uncovered) },
)

/** Spread wide, tied, mostly nought, or close together: what rates and shares of wards look like. */
export const anyFigures = fc.oneof(
  fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 80 }),
  fc.array(fc.nat(6), { minLength: 1, maxLength: 80 }),
  fc.array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 9, noNaN: true }) },
    ),
    {
      minLength: 1,
      maxLength: 80,
    },
  ),
  fc.array(fc.double({ min: 99.9, max: 100.1, noNaN: true }), { minLength: 1, maxLength: 80 }),
  fc.array(fc.double({ min: -2, max: 1, noNaN: true }), { minLength: 1, maxLength: 80 }),
)
