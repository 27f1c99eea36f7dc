import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMonths, parseIsoMonth } from '../iso-month.ts'
import { type IncidentPoints, incidentPoints } from './incident-points.ts'
import { mergedPoints } from './merged-points.ts'

const first = parseIsoMonth('2019-11')
if (!first) throw new Error('no month')

const types = fc.array(
  fc.array(
    fc.record({ month: fc.nat(20), easting: fc.nat(3), northing: fc.nat(3), count: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 20 },
  ),
  { minLength: 1, maxLength: 4 },
)

/** Incidents by month and place. */
function sums(all: readonly IncidentPoints[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { first: start, months, starts, points, counts, eastings, northings } of all) {
    for (let month = 0; month < months; month++) {
      for (let entry = starts[month] ?? 0; entry < (starts[month + 1] ?? 0); entry++) {
        const point = points[entry] ?? 0
        const key = `${addMonths(start, month)} ${eastings[point]} ${northings[point]}`
        found.set(key, (found.get(key) ?? 0) + (counts[entry] ?? 0))
      }
    }
  }
  return new Map([...found].sort())
}

it('types together hold every incident of each, at its month and place, with each place once', () => {
  fc.assert(
    fc.property(types, (rows) => {
      const parts = rows.map((own) =>
        incidentPoints(own.map((row) => ({ ...row, month: addMonths(first, row.month) }))),
      )
      const merged = mergedPoints(parts)
      expect(sums([merged])).toEqual(sums(parts))
      const places = Array.from(merged.eastings, (easting, i) => `${easting} ${merged.northings[i]}`)
      expect(new Set(places).size).toBe(places.length)
    }),
    { seed: 8 },
  )
})

it('no types are a mistake', () => {
  expect(() => mergedPoints([])).toThrow('no points given')
})
