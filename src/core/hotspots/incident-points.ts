import { addMonths, type IsoMonth, monthsBetween } from '../iso-month.ts'
import type { Period } from '../period.ts'

/**
 * Incidents of one type at points, by month: columns, so that a million take some ten megabytes. The entries of month m
 * are those from `starts[m]` to `starts[m + 1]`.
 */
export interface IncidentPoints {
  readonly first: IsoMonth
  readonly months: number
  /** Metres on the British National Grid, one a point. */
  readonly eastings: Float64Array
  readonly northings: Float64Array
  /** One more than there are months. */
  readonly starts: Uint32Array
  /** The point of each entry, and how many incidents it stands for. */
  readonly points: Uint32Array
  readonly counts: Uint32Array
}

/** One incident, or several of one month at one point. */
export interface PlacedIncident {
  readonly month: IsoMonth
  readonly easting: number
  readonly northing: number
  readonly count: number
}

/**
 * Columns from rows in any order; rows of one month at the same place become one entry. Throws with neither rows nor period.
 * @param period the months that have columns, where it is longer than from the first incident to the last
 */
export function incidentPoints(rows: readonly PlacedIncident[], period?: Period): IncidentPoints {
  const months = [...rows.map((row) => row.month), ...(period ? [period.first, period.last] : [])].sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) throw new Error('no incidents given')
  const numbers = new Map<string, number>()
  const places: { readonly easting: number; readonly northing: number }[] = []
  const byMonth = Array.from({ length: monthsBetween(first, last) + 1 }, () => new Map<number, number>())
  for (const { month, easting, northing, count } of rows) {
    const key = `${easting},${northing}`
    const point = numbers.get(key) ?? places.push({ easting, northing }) - 1
    numbers.set(key, point)
    const entries = byMonth[monthsBetween(first, month)]
    entries?.set(point, (entries.get(point) ?? 0) + count)
  }
  const entries = byMonth.map((month) => [...month].sort(([a], [b]) => a - b))
  return {
    first,
    months: byMonth.length,
    eastings: Float64Array.from(places, (place) => place.easting),
    northings: Float64Array.from(places, (place) => place.northing),
    starts: runningTotal(entries.map((month) => month.length)),
    points: Uint32Array.from(entries.flat(), ([point]) => point),
    counts: Uint32Array.from(entries.flat(), ([, count]) => count),
  }
}

/** 0, and the sums of the first, the first two, ... all numbers. */
function runningTotal(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length
  return starts
}

/** The months of a period as places in cumulative rows: a window is the row `to` less the row `from`. */
export function rowsOfWindow(points: Pick<IncidentPoints, 'first' | 'months'>, window: Period) {
  const from = Math.max(0, monthsBetween(points.first, window.first))
  const to = Math.min(points.months, monthsBetween(points.first, window.last) + 1)
  return { from: Math.min(from, points.months), to: Math.max(to, Math.min(from, points.months)) }
}

/** The last month with a column. */
export function lastMonth({ first, months }: Pick<IncidentPoints, 'first' | 'months'>): IsoMonth {
  return addMonths(first, months - 1)
}
