import { drawnAt } from './hotspot-ground.ts'
import type { Rows } from './hotspot-months.ts'
import type { HotspotPoints } from './hotspot-picture.ts'
import type { IncidentPoints } from './incident-points.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'
import { hasMapPoints, sumsByPoint } from './repeat-places.ts'

/** In drawing units, of one incident: area grows with the count. */
export const pointRadius = 2.4

/** The map points of a series with their incidents in a window; null where none may be shown. */
export function mapPoints(prepared: PreparedHotspots, rows: Rows): HotspotPoints | null {
  const { points } = prepared
  if (!points || !hasMapPoints(prepared)) return null
  const { counts } = sumsByPoint(points, rows)
  const places = placesOf(points, prepared)
  const circles: string[] = []
  for (let point = 0; point < counts.length; point++) {
    const count = counts[point] ?? 0
    if (count > 0) circles.push(circlePath(places[2 * point] ?? 0, places[2 * point + 1] ?? 0, count))
  }
  return { places, counts, drawn: circles.length, path: circles.join('') }
}

const known = new WeakMap<IncidentPoints, Float64Array>()

/** Once a series: no window moves a point. */
function placesOf(points: IncidentPoints, { data }: PreparedHotspots): Float64Array {
  const before = known.get(points)
  if (before) return before
  const places = new Float64Array(2 * points.eastings.length)
  for (const [i, easting] of points.eastings.entries()) {
    places.set(drawnAt(data.ground.toDrawing, easting, points.northings[i] ?? 0), 2 * i)
  }
  known.set(points, places)
  return places
}

/** All circles are one path: thousands of elements would cost each step of the window. */
function circlePath(x: number, y: number, count: number): string {
  const radius = Math.round(10 * pointRadius * Math.sqrt(count)) / 10
  const arc = `a${radius} ${radius} 0 1 0`
  return `M${(x - radius).toFixed(1)} ${y.toFixed(1)}${arc} ${tenth(2 * radius)} 0${arc} -${tenth(2 * radius)} 0`
}

const tenth = (value: number) => Math.round(10 * value) / 10
