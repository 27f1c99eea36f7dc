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
  const perShare = Float64Array.from(cells.cells, (_, position) => 1 / (shareInside[position] ?? 1))
  if (system.kind === 'hexagons') {
    return (into: Stencil, at: number, easting: number, northing: number) => {
      let end = at
      system.eachWithin(easting, northing, bandwidthMetres, (cell, squared) => {
        const position = positionOf[cell] ?? -1
        if (position < 0) return
        into.cells[end] = position
        into.heights[end++] = height(squared) * (perShare[position] ?? 1)
      })
      return end - at
    }
  }
  const { sizeMetres: size, columns } = system
  const [west, south] = system.centreOf(0)
  const rows = system.cells / columns
  const reach = bandwidthMetres ** 2
  const [peak, perReach, perSize] = [height(0), 1 / reach, 1 / size]
  return (into: Stencil, at: number, easting: number, northing: number) => {
    const { cells: places, heights } = into
    const [x, y] = [(easting - west) * perSize, (northing - south) * perSize]
    const lastRow = Math.min(rows - 1, Math.floor(y + bandwidthMetres * perSize))
    let end = at
    for (let row = Math.max(0, Math.ceil(y - bandwidthMetres * perSize)); row <= lastRow; row++) {
      // In metres, so that a place exactly on the reach is beyond it.
      const up = (south + row * size - northing) ** 2
      const half = Math.sqrt(Math.max(0, reach - up)) * perSize
      const lastColumn = Math.min(columns - 1, Math.floor(x + half))
      for (let column = Math.max(0, Math.ceil(x - half)); column <= lastColumn; column++) {
        const aside = west + column * size - easting
        const squared = up + aside * aside
        const position = positionOf[row * columns + column] ?? -1
        if (squared >= reach || position < 0) continue
        const near = 1 - squared * perReach
        places[end] = position
        heights[end++] = peak * near * near * (perShare[position] ?? 1)
      }
    }
    return end - at
  }
}
