import type { AreaCode } from '../area-code.ts'
import type { CountFile } from '../published.ts'
import { type Unavailable, unavailable } from '../unavailable.ts'
import type { SmallAreasData } from './hotspot-data.ts'
import { periodOfRows, type Rows, rowsOf } from './hotspot-months.ts'
import type { HotspotPart } from './hotspot-parts.ts'
import type { HotspotInspection } from './hotspot-picture.ts'
import type { IncidentPoints } from './incident-points.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'

/** What a part holds in a window by type, the most first. Looks at every incident of the window: for one part, when asked. */
export function typeCounts(prepared: PreparedHotspots, part: HotspotPart, rows: Rows): HotspotInspection['types'] {
  const { data, months } = prepared
  const counts =
    data.kind === 'points'
      ? data.leaves.map(({ id, label, points }) => {
          const own = rowsOf({ first: points.first, months: points.months, gaps: [] }, periodOfRows(months, rows))
          return { id, label, count: heldIn(points, part, own) }
        })
      : areaTypes(data, prepared, part, rows)
  return 'unavailable' in counts ? counts : [...counts].sort((a, b) => b.count - a.count)
}

function heldIn(points: IncidentPoints, part: HotspotPart, { from, to }: Rows): number {
  const start = points.starts[Math.max(0, from)] ?? 0
  const end = points.starts[Math.min(points.months, to)] ?? 0
  const known = new Map<number, boolean>()
  let sum = 0
  for (let entry = start; entry < end; entry++) {
    const point = points.points[entry] ?? 0
    const isHeld = known.get(point) ?? part.holds([points.eastings[point] ?? 0, points.northings[point] ?? 0])
    known.set(point, isHeld)
    if (isHeld) sum += points.counts[entry] ?? 0
  }
  return sum
}

function areaTypes(
  data: SmallAreasData,
  { grid, months }: PreparedHotspots,
  part: HotspotPart,
  rows: Rows,
): { readonly id: string; readonly label: string; readonly count: number }[] | Unavailable {
  if (data.types.length === 0) return unavailable('the types of small areas have tables of their own')
  const codes = new Set<AreaCode>(
    data.areas.flatMap(({ code }, cell) => (part.holds(grid.middleOf(cell)) ? [code] : [])),
  )
  const period = periodOfRows(months, rows)
  return data.types.map(({ id, label, table }) => {
    const { times } = table
    if (times.kind !== 'months') return { id, label, count: 0 }
    const own = rowsOf({ first: times.first, months: times.count, gaps: [] }, period)
    return { id, label, count: sumOfTable(table, (code) => codes.has(code), own) }
  })
}

function sumOfTable({ areas, cells }: CountFile, isHeld: (code: CountFile['areas'][number]) => boolean, rows: Rows) {
  let sum = 0
  for (const [i, code] of areas.entries()) {
    if (!isHeld(code)) continue
    for (const cell of (cells[i] ?? []).slice(Math.max(0, rows.from), rows.to))
      sum += typeof cell === 'number' ? cell : 0
  }
  return sum
}
