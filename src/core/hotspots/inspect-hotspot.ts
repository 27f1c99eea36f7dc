import { countedOf } from '../picture/counted-of.ts'
import { shownNumber } from '../shown-number.ts'
import { isUnavailable } from '../unavailable.ts'
import { callSpot } from './called-spot.ts'
import { drawnPath, drawnRings } from './drawn-path.ts'
import { holds } from './holds.ts'
import { parseCellKey } from './hotspot-grid.ts'
import { drawnAt, gridAt } from './hotspot-ground.ts'
import { type HotspotLens, hotspotLens, sumOf } from './hotspot-lens.ts'
import type { Rows } from './hotspot-months.ts'
import { cellOf, differenceAt, type HotspotPart, listedParts, partOfKey, reachOf } from './hotspot-parts.ts'
import type { HotspotInspection, HotspotTarget } from './hotspot-picture.ts'
import type { HotspotView } from './hotspot-view.ts'
import { hotspotWindow } from './hotspot-window.ts'
import { percentWords, shareWords } from './hotspot-words.ts'
import { boundsOf } from './inside-raster.ts'
import { monthlyProfile } from './monthly-profile.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'
import { hasMapPoints } from './repeat-places.ts'
import { significantCells } from './significant-cells.ts'
import { typeCounts } from './type-counts.ts'

/**
 * What a place of the list, a ward or a spot holds in the window of a view, by month and by type.
 * @returns null where the spot is outside the borough, or nothing is known of the key or ward
 */
export function inspectHotspot(
  prepared: PreparedHotspots,
  view: HotspotView,
  target: HotspotTarget,
): HotspotInspection | null {
  const { rows } = hotspotWindow(prepared.months, view)
  const lens = hotspotLens(prepared)
  const part = partOf(prepared, lens, rows, target)
  if (!part) return null
  const total = part.countIn(rows)
  return {
    key: part.key,
    name: nameOfPart(prepared, lens, part),
    outline: drawnPath(part.outline()),
    at: drawnAt(prepared.data.ground.toDrawing, ...part.middle),
    words: inspectionWords(prepared, lens, part, rows, total),
    total,
    profile: monthlyProfile(prepared.months, rows, part.countIn),
    types: typeCounts(prepared, part, rows),
  }
}

function partOf(prepared: PreparedHotspots, lens: HotspotLens, rows: Rows, target: HotspotTarget): HotspotPart | null {
  if (target.kind === 'ward') return wardPart(prepared, lens, target.code)
  if (target.kind === 'place') {
    return listedPart(prepared, lens, rows, target.key) ?? mapPointPart(prepared, target.key)
  }
  const cell = lens.grid.cellAt(...gridAt(prepared.data.ground.toDrawing, target.at))
  if (cell < 0) return null
  return lens.kind === 'density' ? reachOf(prepared, cell) : cellOf(lens.grid, cell)
}

/** A key that is not in this window's list may be in another's: its cell is known all the same. */
function listedPart(prepared: PreparedHotspots, lens: HotspotLens, rows: Rows, key: string): HotspotPart | null {
  if (!key.startsWith('c-')) return partOfKey(prepared, lens, key)
  const counts = lens.countsIn(rows)
  const tested = significantCells(lens.grid, counts)
  const known = isUnavailable(tested) ? [] : listedParts(prepared, lens, counts, counts, tested).parts
  return known.find((part) => part.key === key) ?? partOfKey(prepared, lens, key.slice(2))
}

/** One of the publisher's map points, in the officer edition. */
function mapPointPart(prepared: PreparedHotspots, key: string): HotspotPart | null {
  const place = parseCellKey(key, 'p', 1)
  const { points } = prepared
  if (!place || !points || !hasMapPoints(prepared)) return null
  const isHere = (point: number) =>
    Math.round(points.eastings[point] ?? 0) === place[0] && Math.round(points.northings[point] ?? 0) === place[1]
  const own = new Set([...points.eastings.keys()].filter(isHere))
  if (own.size === 0) return null
  return {
    ...{ key, kind: 'cell', anchor: -1, middle: place, hectares: 0 },
    outline: () => [],
    countIn: ({ from, to }) => {
      let sum = 0
      for (let entry = points.starts[from] ?? 0; entry < (points.starts[to] ?? 0); entry++) {
        if (own.has(points.points[entry] ?? -1)) sum += points.counts[entry] ?? 0
      }
      return sum
    },
    holds: ([easting, northing]) => Math.round(easting) === place[0] && Math.round(northing) === place[1],
  }
}

/** A ward by the cells whose middle lies in it. */
function wardPart({ data }: PreparedHotspots, lens: HotspotLens, code: string): HotspotPart | null {
  const ward = data.ground.wards.find((one) => one.code === code)
  if (!ward) return null
  const { grid } = lens
  const isIn = (cell: number) => {
    const named = grid.namedAs(cell)
    return named ? named.ward.code === code : holds(ward.rings, grid.middleOf(cell))
  }
  const cells = [...Array(grid.counts.cells).keys()].filter(isIn)
  const own = new Set(cells)
  const { west, south, east, north } = boundsOf(ward.rings)
  return {
    ...{ key: code, kind: 'ward', anchor: -1, middle: [(west + east) / 2, (south + north) / 2] },
    hectares: cells.reduce((sum, cell) => sum + (grid.hectares[cell] ?? 0), 0),
    outline: () => drawnRings(data.ground.toDrawing, ward.rings),
    countIn: (rows) => cells.reduce((sum, cell) => sum + differenceAt(grid.counts, cell, rows), 0),
    holds: (place) => own.has(grid.cellAt(...place)),
  }
}

function nameOfPart(prepared: PreparedHotspots, lens: HotspotLens, part: HotspotPart): string {
  if (part.kind === 'ward') return prepared.data.wards.find(({ code }) => code === part.key)?.name ?? part.key
  const { name, also } = callSpot(prepared, lens.grid, part)
  return also ? `${name} ${also}` : name
}

/** `41 of Barnet’s 2,396 burglaries (2%), on under 1% of its ground.` */
function inspectionWords(
  { data }: PreparedHotspots,
  lens: HotspotLens,
  part: HotspotPart,
  rows: Rows,
  count: number,
): string {
  const total = sumOf(lens.countsIn(rows))
  const ground = part.hectares / sumOf(lens.grid.hectares)
  const on = part.hectares > 0 ? `, on ${percentWords(ground)} of its ground` : ''
  const what = { reach: 'within the reach of this spot', cell: 'here', cluster: 'here', ward: `in its ${lens.many}` }[
    part.kind
  ]
  return `${shownNumber(count)} of ${data.area}’s ${countedOf(data.indicator, shownNumber(total))}${shareWords(count, total)} ${what}${on}.`
}
