import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, type IsoMonth, parseIsoMonth } from '../iso-month.ts'
import { type IncidentPoints, incidentPoints, type PlacedIncident } from './incident-points.ts'
import { decodePoints, encodePoints, type PointsFile } from './points-file.ts'

const january = parseIsoMonth('2016-01') as IsoMonth
const head = { series: 'burglary', leaf: 'burglary', cellMetres: null, gaps: [] }
const incidents: fc.Arbitrary<PlacedIncident[]> = fc.array(
  fc.record({
    month: fc.nat(30).map((months) => addMonths(january, months)),
    easting: fc.integer({ min: 517_000, max: 517_030 }),
    northing: fc.integer({ min: 185_000, max: 185_010 }),
    count: fc.integer({ min: 1, max: 400 }),
  }),
  { minLength: 1, maxLength: 200 },
)

/** Every entry as `month easting northing count`, in order. */
function rowsOf({ first, months, starts, points, counts, eastings, northings }: IncidentPoints): string[] {
  return Array.from({ length: months }, (_, month) => month).flatMap((month) =>
    Array.from(points.slice(starts[month], starts[month + 1]), (point, i) => {
      const at = `${eastings[point]} ${northings[point]}`
      return `${addMonths(first, month)} ${at} ${counts[(starts[month] ?? 0) + i]}`
    }).sort(),
  )
}

describe('points as a file', () => {
  it('are the same incidents when they are read back', () => {
    fc.assert(
      fc.property(incidents, (rows) => {
        const points = incidentPoints(rows)
        const read = decodePoints(JSON.parse(JSON.stringify(encodePoints(points, head))))
        expect(rowsOf(read)).toEqual(rowsOf(points))
        expect([read.first, read.months]).toEqual([points.first, points.months])
      }),
      { seed: 1 },
    )
  })

  it('are the same bytes, whatever the order of the rows', () => {
    fc.assert(
      fc.property(incidents, fc.nat(), (rows, turn) => {
        const at = turn % rows.length
        const turned = [...rows.slice(at), ...rows.slice(0, at)]
        expect(encodePoints(incidentPoints(turned), head)).toEqual(encodePoints(incidentPoints(rows), head))
      }),
      { seed: 2 },
    )
  })

  it('keep the months without an incident, to the end of the period', () => {
    const may = addMonths(january, 4)
    const points = incidentPoints([{ month: addMonths(january, 2), easting: 1, northing: 2, count: 3 }], {
      first: january,
      last: may,
    })
    expect(encodePoints(points, head)).toMatchObject({
      first: january,
      places: [[], [], [0], [], []],
      more: [[], [], [2], [], []],
    })
  })

  it('are rounded to whole metres, and what falls together is added up', () => {
    const rows = [0.2, 0.4].map((east) => ({ month: january, easting: east, northing: 7, count: 2 }))
    expect(encodePoints(incidentPoints(rows), head)).toMatchObject({ eastings: [0], places: [[0]], more: [[3]] })
  })
})

describe('a damaged file of points is refused:', () => {
  const sound = encodePoints(
    incidentPoints([
      { month: january, easting: 10, northing: 20, count: 1 },
      { month: january, easting: 11, northing: 20, count: 2 },
      { month: addMonths(january, 1), easting: 10, northing: 20, count: 1 },
    ]),
    head,
  )
  it.each<[string, Partial<PointsFile>, string]>([
    ['a northing too few', { northings: [20] }, 'not as many'],
    ['a month without counts', { more: sound.more.slice(1) }, 'different months'],
    ['a count too few', { more: [[0], [0]] }, 'without counts'],
    ['a place beyond the last', { places: [[0, 2], [0]] }, 'not there'],
    ['a place twice', { places: [[0, 0], [0]] }, 'not there'],
    ['a place before the first', { places: [[1, -1], [0]] }, 'not there'],
    ['month 13', { first: '2016-13' as IsoMonth }, 'no month'],
  ])('%s', (_, damage, why) => {
    expect(() => decodePoints(sound)).not.toThrow()
    expect(() => decodePoints({ ...sound, ...damage })).toThrow(why)
  })
})
