import { crossingsAt } from './ring-crossings.ts'
import type { Polygons, Position } from './rings.ts'

/** Latitudes at which an area is cut to find its widest part. */
const cuts = 25

/**
 * A place in the middle of an area: half way along the longest line from west to east that lies inside it, of 25 in each
 * of its polygons. Where `accepts` takes none of the middles, the longest line counts.
 */
export function innerPoint(polygons: Polygons, accepts: (at: Position) => boolean = () => true): Position | null {
  const lines = polygons.flatMap((rings) => linesInside(rings)).sort((a, b) => b.width - a.width)
  return (lines.find((line) => accepts(line.middle)) ?? lines[0])?.middle ?? null
}

function linesInside(rings: Polygons[number]): { width: number; middle: Position }[] {
  const latitudes = (rings[0] ?? []).map(([, latitude]) => latitude)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  return Array.from({ length: cuts }, (_, i) => south + ((i + 0.5) * (north - south)) / cuts).flatMap((latitude) => {
    const crossings = rings.flatMap((ring) => crossingsAt(latitude, ring)).sort((a, b) => a - b)
    return crossings.flatMap((west, i) => {
      const east = crossings[i + 1]
      return i % 2 === 1 || east === undefined
        ? []
        : [{ width: east - west, middle: [(west + east) / 2, latitude] as const }]
    })
  })
}
