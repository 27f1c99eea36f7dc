import type { Point } from '../plane.ts'
import type { GridPlace } from './cell-system.ts'
import type { Cumulative } from './cumulative-counts.ts'
import { densityPeaks } from './density-peaks.ts'
import { circleAbout, commonOutline, drawnRings } from './drawn-path.ts'
import { cellKey, type HotspotGrid, parseCellKey } from './hotspot-grid.ts'
import type { HotspotLens } from './hotspot-lens.ts'
import type { Rows } from './hotspot-months.ts'
import { type PreparedHotspots, surfaceMetres } from './prepare-hotspots.ts'
import { clustersOf, type TestedCells } from './significant-cells.ts'

/** A piece of the ground that is listed or inspected: the reach about a peak, a cell, or cells that belong together. */
export interface HotspotPart {
  readonly key: string
  readonly kind: 'reach' | 'cell' | 'cluster' | 'ward'
  /** Its cell in the lens, the fullest of several; -1 for a ward. */
  readonly anchor: number
  readonly middle: GridPlace
  readonly hectares: number
  /** In drawing units; made when it is drawn. */
  readonly outline: () => readonly (readonly Point[])[]
  readonly countIn: (rows: Rows) => number
  /** Whether an incident at a place belongs to it. */
  readonly holds: (place: GridPlace) => boolean
}

/** The list is no longer than this. */
const mostListed = 50

/** What a cell of running totals holds in a window. */
export const differenceAt = ({ cells, totals }: Cumulative, cell: number, { from, to }: Rows) =>
  (totals[to * cells + cell] ?? 0) - (totals[from * cells + cell] ?? 0)

/** The parts that a method lists, by its order, with what they are ordered by; all cells, the peaks up to the limit. */
export function listedParts(
  prepared: PreparedHotspots,
  lens: HotspotLens,
  values: ArrayLike<number>,
  counts: ArrayLike<number>,
  tested: TestedCells | null,
): { readonly parts: readonly HotspotPart[]; readonly value: (part: HotspotPart) => number; readonly more: number } {
  const { surface, choice } = prepared
  const value = ({ anchor }: HotspotPart) => values[anchor] ?? 0
  if (lens.kind === 'density' && surface) {
    const peaks = densityPeaks(surface.cells, values, surface.bandwidthMetres, mostListed)
    return { parts: peaks.flatMap((peak) => reachOf(prepared, peak) ?? []), value, more: 0 }
  }
  if (choice.show === 'significant' && tested) {
    const clusters = clustersOf(tested, lens.grid, counts)
    const parts = clusters.map((cells) => clusterOf(lens.grid, cells))
    const held = new Map(
      clusters.map((cells) => [cells[0] ?? -1, cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0)]),
    )
    const count = ({ anchor }: HotspotPart) => held.get(anchor) ?? 0
    const ordered = [...parts].sort((a, b) => count(b) - count(a) || a.anchor - b.anchor)
    return { parts: ordered.slice(0, mostListed), value: count, more: Math.max(0, ordered.length - mostListed) }
  }
  const filled = [...Array(values.length).keys()].filter((cell) => (values[cell] ?? 0) > 0)
  const ordered = filled.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
  const last = values[ordered[mostListed - 1] ?? -1]
  const more = last === undefined ? 0 : ordered.slice(mostListed).filter((cell) => values[cell] === last).length
  return { parts: ordered.slice(0, mostListed).map((cell) => cellOf(lens.grid, cell)), value, more }
}

/** The reach about the middle of a square of the surface. */
export function reachOf({ surface, data }: PreparedHotspots, cell: number): HotspotPart | null {
  if (!surface || cell < 0) return null
  const { bandwidthMetres, within, grid } = surface
  const middle = grid.middleOf(cell)
  return {
    key: cellKey('d', bandwidthMetres, middle),
    kind: 'reach',
    anchor: cell,
    middle,
    hectares: (Math.PI * bandwidthMetres ** 2) / 10_000,
    outline: () => drawnRings(data.ground.toDrawing, [circleAbout(...middle, bandwidthMetres)]),
    countIn: (rows) => differenceAt(within, cell, rows),
    holds: ([easting, northing]) => (easting - middle[0]) ** 2 + (northing - middle[1]) ** 2 < bandwidthMetres ** 2,
  }
}

export function cellOf(grid: HotspotGrid, cell: number): HotspotPart {
  return {
    key: grid.keyOf(cell),
    kind: 'cell',
    anchor: cell,
    middle: grid.middleOf(cell),
    hectares: grid.hectares[cell] ?? 0,
    outline: () => grid.outlineOf(cell),
    countIn: (rows) => differenceAt(grid.counts, cell, rows),
    holds: (place) => grid.cellAt(...place) === cell,
  }
}

/** @param cells the fullest first */
function clusterOf(grid: HotspotGrid, cells: readonly number[]): HotspotPart {
  const anchor = cells[0] ?? -1
  const own = new Set(cells)
  return {
    ...cellOf(grid, anchor),
    key: `c-${grid.keyOf(anchor)}`,
    kind: 'cluster',
    hectares: cells.reduce((sum, cell) => sum + (grid.hectares[cell] ?? 0), 0),
    outline: () => commonOutline(cells.flatMap((cell) => [...grid.outlineOf(cell)])),
    countIn: (rows) => cells.reduce((sum, cell) => sum + differenceAt(grid.counts, cell, rows), 0),
    holds: (place) => own.has(grid.cellAt(...place)),
  }
}

/** The part of a key of the list, whether it is listed in this window or not; null for any other text. */
export function partOfKey(prepared: PreparedHotspots, lens: HotspotLens, key: string): HotspotPart | null {
  const { surface, grid } = prepared
  const peak = surface && parseCellKey(key, 'd', surface.bandwidthMetres)
  if (peak) return reachOf(prepared, surface.grid.cellOfKey(cellKey('s', surfaceMetres, peak)))
  const cell = grid.cellOfKey(key)
  if (cell >= 0) return cellOf(grid, cell)
  const own = lens.grid.cellOfKey(key)
  return own >= 0 ? cellOf(lens.grid, own) : null
}
