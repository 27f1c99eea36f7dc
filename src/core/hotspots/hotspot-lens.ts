import { windowOf } from './cumulative-counts.ts'
import type { HotspotGrid } from './hotspot-grid.ts'
import type { Rows } from './hotspot-months.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'

/** What a method looks at: its cells, and one figure a cell for any window. */
export interface HotspotLens {
  readonly kind: 'density' | 'counts' | 'per-km2'
  readonly grid: HotspotGrid
  /** By which the cells are ordered and coloured. */
  readonly valuesIn: (rows: Rows) => Float64Array
  readonly countsIn: (rows: Rows) => Float64Array
  /** What is called one cell, and several: `square of 200 m`. */
  readonly one: string
  readonly many: string
}

/** What rounding leaves of the difference of two running totals, in incidents per km2: far below one incident's kernel. */
const noise = 1e-6

export function hotspotLens({ choice, grid, surface }: PreparedHotspots): HotspotLens {
  if (surface && (choice.show === 'density' || choice.show === 'points')) {
    return {
      kind: 'density',
      ...ofGrid(surface.grid),
      valuesIn: (rows) => windowOf(surface.density, rows).map((height) => (height > noise ? height : 0)),
    }
  }
  const own = ofGrid(grid)
  if (grid.kind !== 'areas') return { kind: 'counts', ...own, valuesIn: own.countsIn }
  const perKm2 = (count: number, cell: number) => (100 * count) / (grid.hectares[cell] ?? 100)
  return { kind: 'per-km2', ...own, valuesIn: (rows) => own.countsIn(rows).map(perKm2) }
}

function ofGrid(grid: HotspotGrid) {
  const size = grid.sizeMetres === null ? '' : ` of ${grid.sizeMetres} m`
  const [one, many] = {
    squares: ['square', 'squares'],
    hexagons: ['hexagon', 'hexagons'],
    areas: ['small area', 'small areas'],
  }[grid.kind]
  return {
    grid,
    countsIn: (rows: Rows) => windowOf(grid.counts, rows),
    one: `${one}${size}`,
    many: `${many}${size}`,
  }
}

export const sumOf = (values: ArrayLike<number>) => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0
  return sum
}
