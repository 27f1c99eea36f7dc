import type { HotspotCells } from './hotspot-cells.ts'
import type { InsideRaster } from './inside-raster.ts'

/**
 * The share of a kernel about the middle of each cell that lies inside the borough: 1 further from its edge than the
 * bandwidth. Dividing by it gives a cell at the edge the height it would have if the ground beyond were alike. Summed over
 * the raster by runs of inside squares: a whole row of the kernel is one difference, so that cells far from the edge cost
 * hardly anything.
 */
export function kernelShareInside(cells: HotspotCells, raster: InsideRaster, bandwidthMetres: number): Float64Array {
  const { stepMetres: step, west, south, rows } = raster
  const runs = runsByRow(raster)
  const kernels = kernelTables(bandwidthMetres, step)
  return Float64Array.from(cells.cells, (cell) => {
    const [easting, northing] = cells.system.centreOf(cell)
    const [column0, row0] = [Math.floor((easting - west) / step), Math.floor((northing - south) / step)]
    const kernel = kernels(easting - west - column0 * step, northing - south - row0 * step)
    let within = 0
    for (let up = -kernel.reach; up <= kernel.reach; up++) {
      const row = row0 + up
      if (row >= 0 && row < rows) within += rowInside(kernel, up, runs[row] ?? noRuns, column0)
    }
    // A cell whose middle lies outside, far from all ground, has at least the share of one square.
    return Math.max(within, 1) / kernel.whole
  })
}

/** First and one past the last column of each run of inside squares, one after the other. */
type Runs = readonly number[]
const noRuns: Runs = []

function runsByRow({ columns, rows, inside }: InsideRaster): Runs[] {
  return Array.from({ length: rows }, (_, row) => {
    const runs: number[] = []
    const from = row * columns
    for (let column = 0; column <= columns; column++) {
      const isIn = column < columns && inside[from + column] === 1
      if (isIn !== (runs.length % 2 === 1)) runs.push(column)
    }
    return runs
  })
}

/** Heights of a kernel over the raster, in running sums along each row. */
interface KernelTable {
  readonly reach: number
  readonly side: number
  /** Rows of side + 1: row r, column c is what the first c squares of the row hold. */
  readonly sums: Float64Array
  readonly whole: number
}

/** What a row of the kernel holds of the runs of a row of the raster. */
function rowInside({ reach, side, sums }: KernelTable, up: number, runs: Runs, column0: number): number {
  const start = (up + reach) * (side + 1)
  const shift = reach - column0
  let sum = 0
  for (let i = 0; i + 1 < runs.length; i += 2) {
    const from = Math.max(0, (runs[i] ?? 0) + shift)
    const to = Math.min(side, (runs[i + 1] ?? 0) + shift)
    if (from < to) sum += (sums[start + to] ?? 0) - (sums[start + from] ?? 0)
  }
  return sum
}

/** One table for each place that a middle can have in its square of the raster; of squares that is one. */
function kernelTables(bandwidth: number, step: number) {
  const known = new Map<string, KernelTable>()
  return (east: number, north: number): KernelTable => {
    const key = `${east.toFixed(6)} ${north.toFixed(6)}`
    const table = known.get(key) ?? kernelTable(bandwidth, step, east, north)
    known.set(key, table)
    return table
  }
}

function kernelTable(bandwidth: number, step: number, east: number, north: number): KernelTable {
  const reach = Math.ceil(bandwidth / step)
  const side = 2 * reach + 1
  const sums = new Float64Array(side * (side + 1))
  let whole = 0
  for (let row = 0; row < side; row++) {
    let sum = 0
    for (let column = 0; column < side; column++) {
      const squared = ((row - reach + 0.5) * step - north) ** 2 + ((column - reach + 0.5) * step - east) ** 2
      sum += Math.max(0, 1 - squared / bandwidth ** 2) ** 2
      sums[row * (side + 1) + column + 1] = sum
    }
    whole += sum
  }
  return { reach, side, sums, whole }
}
