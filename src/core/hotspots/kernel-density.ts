import { type Cumulative, cumulate } from './cumulative-counts.ts'
import type { HotspotCells } from './hotspot-cells.ts'
import type { IncidentPoints } from './incident-points.ts'
import type { InsideRaster } from './inside-raster.ts'

/** Incidents at places, each with its weight (how many). */
export interface WeightedPlaces {
  readonly eastings: ArrayLike<number>
  readonly northings: ArrayLike<number>
  readonly weights: ArrayLike<number>
}

const squareMetresInKm2 = 1_000_000

/**
 * Kernel density with the quartic kernel, in incidents per km2 at the middle of each cell: the sum over the places nearer
 * than h of w 3/(pi h^2) (1 - d^2/h^2)^2, divided by the share of the kernel that lies inside the borough. One kernel a
 * place, never from binned places.
 * @param shareInside by cell, of `kernelShareInside`; without it there is no correction at the edge
 * @source METHODS.md, Hotspots
 */
export function kernelDensity(
  places: WeightedPlaces,
  cells: HotspotCells,
  bandwidthMetres: number,
  shareInside?: ArrayLike<number>,
): Float64Array {
  const density = new Float64Array(cells.cells.length)
  const reach = kernelReach(cells, bandwidthMetres)
  for (let place = 0; place < places.eastings.length; place++) {
    reach(places.eastings[place] ?? 0, places.northings[place] ?? 0, places.weights[place] ?? 0, density)
  }
  return shareInside ? density.map((height, cell) => height / (shareInside[cell] ?? 1)) : density
}

/**
 * The density of every month, cumulated: any window is the difference of two rows (`windowOf`), equal to the density of
 * that window's own places.
 */
export function cumulativeDensity(
  points: IncidentPoints,
  cells: HotspotCells,
  bandwidthMetres: number,
  shareInside: ArrayLike<number>,
): Cumulative {
  const reach = kernelReach(cells, bandwidthMetres)
  const own = new Float64Array(cells.cells.length)
  return cumulate(points.months, cells.cells.length, (month, row) => {
    own.fill(0)
    for (let entry = points.starts[month] ?? 0; entry < (points.starts[month + 1] ?? 0); entry++) {
      const point = points.points[entry] ?? 0
      reach(points.eastings[point] ?? 0, points.northings[point] ?? 0, points.counts[entry] ?? 0, own)
    }
    for (const [cell, height] of own.entries()) row[cell] = (row[cell] ?? 0) + height / (shareInside[cell] ?? 1)
  })
}

/** Adds the kernel of one place, in incidents per km2, to the cells that it reaches. */
function kernelReach({ system, positionOf }: HotspotCells, bandwidth: number) {
  const peak = (3 * squareMetresInKm2) / (Math.PI * bandwidth ** 2)
  return (easting: number, northing: number, weight: number, density: Float64Array) =>
    system.eachWithin(easting, northing, bandwidth, (cell, squaredDistance) => {
      const position = positionOf[cell] ?? -1
      if (position < 0) return
      const height = peak * (1 - squaredDistance / bandwidth ** 2) ** 2
      density[position] = (density[position] ?? 0) + weight * height
    })
}

/**
 * The share of a kernel about the middle of each cell that lies inside the borough: 1 further from its edge than the
 * bandwidth. Dividing by it gives a cell at the edge the height it would have if the ground beyond were alike.
 */
export function kernelShareInside(cells: HotspotCells, raster: InsideRaster, bandwidthMetres: number): Float64Array {
  const { stepMetres: step, west, south, columns, rows, inside } = raster
  const reach = Math.ceil(bandwidthMetres / step)
  return Float64Array.from(cells.cells, (cell) => {
    const [easting, northing] = cells.system.centreOf(cell)
    const [column0, row0] = [Math.floor((easting - west) / step), Math.floor((northing - south) / step)]
    let [whole, within] = [0, 0]
    for (let row = row0 - reach; row <= row0 + reach; row++) {
      const up = (south + (row + 0.5) * step - northing) ** 2
      for (let column = column0 - reach; column <= column0 + reach; column++) {
        const near = 1 - (up + (west + (column + 0.5) * step - easting) ** 2) / bandwidthMetres ** 2
        if (near <= 0) continue
        whole += near ** 2
        const isOnRaster = column >= 0 && row >= 0 && column < columns && row < rows
        if (isOnRaster && inside[row * columns + column] === 1) within += near ** 2
      }
    }
    // A cell whose middle lies outside, far from all ground, has at least the share of one square.
    return Math.max(within, 1) / whole
  })
}
