import { counted } from '../shown-number.ts'
import { type Unavailable, unavailable } from '../unavailable.ts'
import { cellKey } from './hotspot-grid.ts'
import { drawnAt } from './hotspot-ground.ts'
import { isComplete, type Rows } from './hotspot-months.ts'
import type { HotspotPoint, RepeatPlace } from './hotspot-picture.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'

const yearMonths = 12
/** Months with an incident from which a map point is a repeat place. */
const leastMonths = 6
const mostRepeats = 20

/** Whether these data may be shown by the publisher's own map points. */
export const hasMapPoints = ({ data }: PreparedHotspots) =>
  data.edition === 'officer' && data.kind === 'points' && data.cellMetres === null

/**
 * Map points with incidents in half or more of the last twelve months up to a window's end, most months first.
 * @source METHODS.md, Hotspots, Repeat places
 */
export function repeatPlaces(prepared: PreparedHotspots, { to }: Rows): RepeatPlace[] | Unavailable {
  const { points, months, data, nameSpot } = prepared
  if (!points || !hasMapPoints(prepared)) return unavailable('these data have no map points in this edition')
  if (!isComplete(months, { from: to - yearMonths, to }))
    return unavailable('the last twelve months are not all in the data')
  const found = sumsByPoint(prepared, { from: to - yearMonths, to })
  const often = [...found].filter(([, { months: k }]) => k >= leastMonths)
  often.sort(([a, x], [b, y]) => y.months - x.months || y.count - x.count || a - b)
  return often.slice(0, mostRepeats).map(([point, { count, months: k }]) => {
    const place = [points.eastings[point] ?? 0, points.northings[point] ?? 0] as const
    const spot = nameSpot(place)
    return {
      key: cellKey('p', 1, place),
      at: drawnAt(data.ground.toDrawing, ...place),
      name: spot.streets[0] ? `Map point by ${spot.streets[0]}` : 'Map point',
      ward: spot.ward,
      count,
      months: k,
      of: yearMonths,
      words: `${counted(count, 'incident', 'incidents')} in ${k} of the last ${yearMonths} months. A map point stands for the addresses around it.`,
    }
  })
}

/** The map points with incidents in a window, as they are drawn, the largest first. */
export function mapPoints(prepared: PreparedHotspots, rows: Rows): HotspotPoint[] | null {
  const { points, data } = prepared
  if (!points || !hasMapPoints(prepared)) return null
  return [...sumsByPoint(prepared, rows)]
    .map(([point, { count }]) => ({
      at: drawnAt(data.ground.toDrawing, points.eastings[point] ?? 0, points.northings[point] ?? 0),
      count,
    }))
    .sort((a, b) => b.count - a.count)
}

interface PointSums {
  count: number
  months: number
}

/** Incidents of each point in a window, and in how many of its months. */
function sumsByPoint({ points }: PreparedHotspots, { from, to }: Rows): Map<number, PointSums> {
  const sums = new Map<number, PointSums>()
  const seen = new Map<number, number>()
  for (let month = from; points && month < to; month++) {
    const end = points.starts[month + 1] ?? 0
    for (let entry = points.starts[month] ?? 0; entry < end; entry++) {
      const point = points.points[entry] ?? 0
      const known = sums.get(point) ?? { count: 0, months: 0 }
      known.count += points.counts[entry] ?? 0
      if (seen.get(point) !== month) known.months += 1
      seen.set(point, month)
      sums.set(point, known)
    }
  }
  return sums
}
