import { counted } from '../shown-number.ts'
import { type Unavailable, unavailable } from '../unavailable.ts'
import { cellKey } from './hotspot-grid.ts'
import { drawnAt } from './hotspot-ground.ts'
import { isComplete, type Rows } from './hotspot-months.ts'
import type { RepeatPlace } from './hotspot-picture.ts'
import type { IncidentPoints } from './incident-points.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'

const yearMonths = 12
/** Months with an incident from which a map point is a repeat place. */
const leastMonths = 6
const mostRepeats = 20

/** Whether these data may be shown by the publisher's own map points. */
export const hasMapPoints = ({ data }: PreparedHotspots) =>
  data.edition === 'officer' && data.kind === 'points' && data.cellMetres === null && !data.noMapPoints

/**
 * Map points with incidents in half or more of the last twelve months up to a window's end, most months first.
 * @source METHODS.md, Hotspots, Repeat places
 */
export function repeatPlaces(prepared: PreparedHotspots, { to }: Rows): RepeatPlace[] | Unavailable {
  const { points, months, data, nameSpot } = prepared
  if (!points || !hasMapPoints(prepared)) return unavailable('these data have no map points in this edition')
  if (!isComplete(months, { from: to - yearMonths, to }))
    return unavailable('the last twelve months are not all in the data')
  const found = sumsByPoint(points, { from: to - yearMonths, to })
  const often: number[] = []
  for (let point = 0; point < found.months.length; point++)
    if ((found.months[point] ?? 0) >= leastMonths) often.push(point)
  const [k, count] = [(point: number) => found.months[point] ?? 0, (point: number) => found.counts[point] ?? 0]
  often.sort((a, b) => k(b) - k(a) || count(b) - count(a) || a - b)
  return often.slice(0, mostRepeats).map((point) => {
    const place = [points.eastings[point] ?? 0, points.northings[point] ?? 0] as const
    const spot = nameSpot(place)
    return {
      key: cellKey('p', 1, place),
      at: drawnAt(data.ground.toDrawing, ...place),
      name: spot.streets[0] ? `Map point by ${spot.streets[0]}` : 'Map point',
      ward: spot.ward,
      count: count(point),
      months: k(point),
      of: yearMonths,
      words: `${counted(count(point), 'incident', 'incidents')} in ${k(point)} of the last ${yearMonths} months. A map point stands for the addresses around it.`,
    }
  })
}

/** Incidents by point in a window, and in how many of its months it had any. */
interface PointSums {
  readonly counts: Uint32Array
  readonly months: Uint8Array
}

/** Columns, not objects: their cost does not show beside that of the cells. */
export function sumsByPoint({ starts, points, counts, eastings }: IncidentPoints, { from, to }: Rows): PointSums {
  const sums = { counts: new Uint32Array(eastings.length), months: new Uint8Array(eastings.length) }
  const latest = new Int16Array(eastings.length).fill(-1)
  for (let month = Math.max(0, from); month < to; month++) {
    const end = starts[month + 1] ?? 0
    for (let entry = starts[month] ?? 0; entry < end; entry++) {
      const point = points[entry] ?? 0
      sums.counts[point] = (sums.counts[point] ?? 0) + (counts[entry] ?? 0)
      if (latest[point] === month) continue
      latest[point] = month
      sums.months[point] = (sums.months[point] ?? 0) + 1
    }
  }
  return sums
}
