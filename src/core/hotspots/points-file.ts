import { type IsoMonth, parseIsoMonth } from '../iso-month.ts'
import type { IncidentPoints } from './incident-points.ts'

/**
 * Incidents of one leaf type at places, by month: `data/points-<series>-<leaf>.<hash>.json`. Columns of whole numbers that
 * a general compressor makes small: some 1.3 bytes an incident on the wire.
 */
export interface PointsFile {
  readonly schema: 'points/1'
  readonly series: string
  readonly leaf: string
  /** Null: the publisher's own map points. A number: places are middles of squares of this side, in metres. */
  readonly cellMetres: number | null
  readonly first: IsoMonth
  /** Metres on the British National Grid, west to east and south to north; each the difference from the one before. */
  readonly eastings: readonly number[]
  readonly northings: readonly number[]
  /** One list a month: the places with an incident, ascending, each the difference from the one before (the first from 0). */
  readonly places: readonly (readonly number[])[]
  /** Incidents less one, in the same order. */
  readonly more: readonly (readonly number[])[]
  /** Months of which the source lacks a part: what is listed of them does not stand for the whole, and is never a low. */
  readonly gaps: readonly IsoMonth[]
}

/** What a points file says besides its columns. */
export type PointsHead = Pick<PointsFile, 'series' | 'leaf' | 'cellMetres' | 'gaps'>

/** The columns of points; places to whole metres, those without an incident left out. The same incidents give the same file. */
export function encodePoints(points: IncidentPoints, head: PointsHead): PointsFile {
  const { places, numberOf } = sortedPlaces(points)
  const months = Array.from({ length: points.months }, (_, month) => entriesOf(points, month, numberOf))
  return {
    schema: 'points/1',
    series: head.series,
    leaf: head.leaf,
    cellMetres: head.cellMetres,
    first: points.first,
    eastings: differences(places.map(([easting]) => easting)),
    northings: differences(places.map(([, northing]) => northing)),
    places: months.map((entries) => differences(entries.map(([place]) => place))),
    more: months.map((entries) => entries.map(([, count]) => count - 1)),
    gaps: head.gaps,
  }
}

/** The places of all entries from west to east, once each, and the number that each point has among them. */
function sortedPlaces({ eastings, northings, points }: IncidentPoints) {
  const placeOf = (point: number) => [Math.round(eastings[point] ?? 0), Math.round(northings[point] ?? 0)] as const
  const used = new Map([...new Set(points)].map((point) => [placeOf(point).join(), placeOf(point)] as const))
  const places = [...used.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const numbers = new Map(places.map((place, number) => [place.join(), number]))
  return { places, numberOf: (point: number) => numbers.get(placeOf(point).join()) ?? -1 }
}

/** Place and incidents of a month, by place. */
function entriesOf(points: IncidentPoints, month: number, numberOf: (point: number) => number): [number, number][] {
  const counts = new Map<number, number>()
  for (let entry = points.starts[month] ?? 0; entry < (points.starts[month + 1] ?? 0); entry++) {
    const place = numberOf(points.points[entry] ?? 0)
    counts.set(place, (counts.get(place) ?? 0) + (points.counts[entry] ?? 0))
  }
  return [...counts].sort(([a], [b]) => a - b)
}

/** The points of a file. Throws, saying what is wrong, where its columns do not belong together. */
export function decodePoints(file: PointsFile): IncidentPoints {
  const eastings = Float64Array.from(runningSums(file.eastings))
  const northings = Float64Array.from(runningSums(file.northings))
  if (eastings.length !== northings.length) throw damaged(file, 'eastings and northings are not as many')
  if (file.places.length !== file.more.length) throw damaged(file, 'places and counts are of different months')
  const starts = new Uint32Array(file.places.length + 1)
  for (const [month, row] of file.places.entries()) starts[month + 1] = (starts[month] ?? 0) + row.length
  const points = new Uint32Array(starts.at(-1) ?? 0)
  const counts = new Uint32Array(points.length)
  for (const [month, row] of file.places.entries()) {
    const [start, more] = [starts[month] ?? 0, file.more[month] ?? []]
    if (row.length !== more.length) throw damaged(file, `month ${month + 1} has places without counts`)
    if (!isAscending(row, eastings.length)) throw damaged(file, `month ${month + 1} has a place that is not there`)
    points.set(runningSums(row), start)
    counts.set(
      more.map((count) => count + 1),
      start,
    )
  }
  return { first: soundMonth(file), months: file.places.length, eastings, northings, starts, points, counts }
}

/** Whether the differences lead through places that are there, none of them twice. */
function isAscending(row: readonly number[], places: number): boolean {
  const isUpwards = row.every((step, i) => Number.isInteger(step) && step >= (i === 0 ? 0 : 1))
  return isUpwards && row.reduce((sum, step) => sum + step, 0) < Math.max(places, row.length === 0 ? 1 : 0)
}

function soundMonth(file: PointsFile): IsoMonth {
  const month = parseIsoMonth(file.first)
  if (!month) throw damaged(file, `${file.first} is no month`)
  return month
}

const damaged = ({ series, leaf }: PointsFile, why: string) => new Error(`the points of ${series}/${leaf}: ${why}`)

/** 5, 7, 8 as 5, 2, 1. */
export function differences(values: readonly number[]): number[] {
  return values.map((value, i) => value - (values[i - 1] ?? 0))
}

/** 5, 2, 1 as 5, 7, 8. */
export function runningSums(steps: readonly number[]): number[] {
  let sum = 0
  return steps.map((step) => {
    sum += step
    return sum
  })
}
