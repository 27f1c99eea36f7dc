import type { GridBounds, GridPlace } from './cell-system.ts'

/** A ring of places, closed or not; holes are rings too, and islands. */
export type GridRing = readonly GridPlace[]

/** Which small squares of the ground lie in the borough: those whose middle does. */
export interface InsideRaster {
  readonly stepMetres: number
  readonly west: number
  readonly south: number
  readonly columns: number
  readonly rows: number
  /** 1 inside, row by row from the south-west. */
  readonly inside: Uint8Array
}

/** The bounds of all rings. */
export function boundsOf(rings: readonly GridRing[]): GridBounds {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [easting, northing] of rings.flat()) {
    bounds.west = Math.min(bounds.west, easting)
    bounds.east = Math.max(bounds.east, easting)
    bounds.south = Math.min(bounds.south, northing)
    bounds.north = Math.max(bounds.north, northing)
  }
  return bounds
}

/** The inside of rings, by the even-odd rule. A step of 10 m over a borough takes some 1.5 million squares. */
export function insideRaster(rings: readonly GridRing[], stepMetres = 10): InsideRaster {
  const { west, south, east, north } = boundsOf(rings)
  const [column0, row0] = [Math.floor(west / stepMetres), Math.floor(south / stepMetres)]
  const columns = Math.floor(east / stepMetres) - column0 + 1
  const rows = Math.floor(north / stepMetres) - row0 + 1
  const crossings = crossingsByRow(rings, row0, rows, stepMetres)
  const inside = new Uint8Array(columns * rows)
  for (const [row, eastings] of crossings.entries()) {
    eastings.sort((a, b) => a - b)
    for (let i = 0; i + 1 < eastings.length; i += 2) {
      const from = Math.ceil((eastings[i] ?? 0) / stepMetres - 0.5) - column0
      const to = Math.ceil((eastings[i + 1] ?? 0) / stepMetres - 0.5) - column0
      inside.fill(1, row * columns + Math.max(0, from), row * columns + Math.min(columns, to))
    }
  }
  return { stepMetres, west: column0 * stepMetres, south: row0 * stepMetres, columns, rows, inside }
}

/** For each row of squares the eastings at which rings cross the line through the squares' middles. */
function crossingsByRow(rings: readonly GridRing[], row0: number, rows: number, step: number): number[][] {
  const crossings: number[][] = Array.from({ length: rows }, () => [])
  for (const ring of rings) {
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
      if (y1 === y2) continue
      const first = Math.ceil(Math.min(y1, y2) / step - 0.5) - row0
      const last = Math.ceil(Math.max(y1, y2) / step - 0.5) - row0
      for (let row = Math.max(0, first); row < Math.min(rows, last); row++) {
        const northing = (row + row0 + 0.5) * step
        crossings[row]?.push(x1 + ((x2 - x1) * (northing - y1)) / (y2 - y1))
      }
    }
  }
  return crossings
}

/** Calls back with the middle of every small square inside. */
export function eachInside(raster: InsideRaster, visit: (easting: number, northing: number) => void): void {
  const { stepMetres: step, west, south, columns, rows, inside } = raster
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (inside[row * columns + column] === 1) visit(west + (column + 0.5) * step, south + (row + 0.5) * step)
    }
  }
}
