import type { HotspotCells } from './hotspot-cells.ts'

/** The cells that the kernel of one place reaches, and its height at the middle of each. */
export interface Stencil {
  readonly cells: Int32Array
  readonly heights: Float64Array
}

const squareMetresInKm2 = 1_000_000

/** Height of the quartic kernel in incidents per km2, from the square of a distance below the bandwidth. */
export function kernelHeight(bandwidthMetres: number): (squaredDistance: number) => number {
  const peak = (3 * squareMetresInKm2) / (Math.PI * bandwidthMetres ** 2)
  return (squared) => peak * (1 - squared / bandwidthMetres ** 2) ** 2
}

/** No kernel reaches more cells than this. */
export const mostReached = ({ system }: HotspotCells, bandwidthMetres: number) =>
  (2 * Math.ceil(bandwidthMetres / system.sizeMetres) + 3) ** 2

/**
 * Writes the cells that a place reaches from `at` on into a stencil with room for them, and gives back how many. Squares
 * are gone through in place, since a million places are.
 * @param shareInside by cell: heights are divided by it
 */
export function stencilWriter(cells: HotspotCells, bandwidthMetres: number, shareInside: ArrayLike<number>) {
  const { system, positionOf } = cells
  const height = kernelHeight(bandwidthMetres)
  const write = (into: Stencil, at: number, cell: number, squared: number) => {
    const position = positionOf[cell] ?? -1
    if (position < 0) return 0
    into.cells[at] = position
    into.heights[at] = height(squared) / (shareInside[position] ?? 1)
    return 1
  }
  if (system.kind === 'hexagons') {
    return (into: Stencil, at: number, easting: number, northing: number) => {
      let written = 0
      system.eachWithin(easting, northing, bandwidthMetres, (cell, squared) => {
        written += write(into, at + written, cell, squared)
      })
      return written
    }
  }
  const { sizeMetres: size, columns } = system
  const [west, south] = system.centreOf(0)
  const [rows, reach] = [system.cells / columns, bandwidthMetres ** 2]
  return (into: Stencil, at: number, easting: number, northing: number) => {
    const [x, y] = [(easting - west) / size, (northing - south) / size]
    const lastRow = Math.min(rows - 1, Math.floor(y + bandwidthMetres / size))
    let written = 0
    for (let row = Math.max(0, Math.ceil(y - bandwidthMetres / size)); row <= lastRow; row++) {
      // In metres, so that a place exactly on the reach is beyond it.
      const up = (south + row * size - northing) ** 2
      const half = Math.sqrt(Math.max(0, reach - up)) / size
      const lastColumn = Math.min(columns - 1, Math.floor(x + half))
      for (let column = Math.max(0, Math.ceil(x - half)); column <= lastColumn; column++) {
        const squared = up + (west + column * size - easting) ** 2
        if (squared < reach) written += write(into, at + written, row * columns + column, squared)
      }
    }
    return written
  }
}
