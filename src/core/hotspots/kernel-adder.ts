import type { HotspotCells } from './hotspot-cells.ts'

const squareMetresInKm2 = 1_000_000

/** Height of the quartic kernel in incidents per km2, from the square of a distance below the bandwidth. */
export function kernelHeight(bandwidthMetres: number): (squaredDistance: number) => number {
  const peak = (3 * squareMetresInKm2) / (Math.PI * bandwidthMetres ** 2)
  return (squared) => peak * (1 - squared / bandwidthMetres ** 2) ** 2
}

/** Where a place's incidents are added: from `row` on, one number a cell. */
export interface SurfaceRows {
  /** Incidents per km2 at the middles. */
  readonly density: Float64Array
  /** Incidents nearer than the bandwidth. */
  readonly within: Int32Array
}

/** Adds `weight` incidents of one place to the cells that its kernel reaches. */
export type AddKernel = (rows: SurfaceRows, row: number, easting: number, northing: number, weight: number) => void

/**
 * Squares are gone through in place and not by a visitor, since a million places are.
 * @param shareInside by cell: heights are divided by it
 */
export function kernelAdder(cells: HotspotCells, bandwidthMetres: number, shareInside: ArrayLike<number>): AddKernel {
  const perShare = Float64Array.from(cells.cells, (_, position) => 1 / (shareInside[position] ?? 1))
  return cells.system.kind === 'squares'
    ? overSquares(cells, bandwidthMetres, perShare)
    : overHexagons(cells, bandwidthMetres, perShare)
}

function overHexagons({ system, positionOf }: HotspotCells, bandwidth: number, perShare: Float64Array): AddKernel {
  const height = kernelHeight(bandwidth)
  return ({ density, within }, row, easting, northing, weight) =>
    system.eachWithin(easting, northing, bandwidth, (cell, squared) => {
      const position = positionOf[cell] ?? -1
      if (position < 0) return
      const at = row + position
      density[at] = (density[at] ?? 0) + weight * height(squared) * (perShare[position] ?? 1)
      within[at] = (within[at] ?? 0) + weight
    })
}

function overSquares({ system, positionOf }: HotspotCells, bandwidth: number, perShare: Float64Array): AddKernel {
  const { sizeMetres: size, columns } = system
  const [west, south] = system.centreOf(0)
  const lastRowOfAll = system.cells / columns - 1
  const squaredReach = bandwidth ** 2
  const [peak, perReach, perSize] = [kernelHeight(bandwidth)(0), 1 / squaredReach, 1 / size]
  return (rows, first, easting, northing, weight) => {
    const density = rows.density
    const within = rows.within
    // No lists in here: taking them apart costs more than the kernel.
    const x = (easting - west) * perSize
    const y = (northing - south) * perSize
    const reach = bandwidth * perSize
    const lastRow = Math.min(lastRowOfAll, Math.floor(y + reach))
    for (let row = Math.max(0, Math.ceil(y - reach)); row <= lastRow; row++) {
      // In metres, so that a place exactly on the reach is beyond it.
      const up = (south + row * size - northing) ** 2
      const half = Math.sqrt(Math.max(0, squaredReach - up)) * perSize
      const lastColumn = Math.min(columns - 1, Math.floor(x + half))
      for (let column = Math.max(0, Math.ceil(x - half)); column <= lastColumn; column++) {
        const aside = west + column * size - easting
        const squared = up + aside * aside
        const position = positionOf[row * columns + column] ?? -1
        if (squared >= squaredReach || position < 0) continue
        const at = first + position
        const near = 1 - squared * perReach
        density[at] = (density[at] ?? 0) + weight * peak * near * near * (perShare[position] ?? 1)
        within[at] = (within[at] ?? 0) + weight
      }
    }
  }
}
