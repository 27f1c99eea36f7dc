import type { CellSystem } from './cell-system.ts'
import { eachInside, type InsideRaster } from './inside-raster.ts'

/** The cells that a map of hotspots is made of: those with ground inside the borough, and those with an incident. */
export interface HotspotCells {
  readonly system: CellSystem
  /** Numbers of the cells in their system, ascending. */
  readonly cells: Int32Array
  /** Where a cell of the system stands in `cells`; -1 where it is not among them. */
  readonly positionOf: Int32Array
  /** Hectares inside the borough; at least one small square of the raster, so that a cell on its edge has some. */
  readonly hectares: Float64Array
  /** For each cell the positions of those around it, without itself. */
  readonly neighbours: readonly (readonly number[])[]
}

/**
 * The cells of a borough. A cell on the edge is kept with the ground that it has inside; one without ground but with an
 * incident is kept too, so that none is lost there.
 * @param withIncident numbers of cells that hold an incident
 * @source METHODS.md, Hotspots
 */
export function hotspotCells(
  system: CellSystem,
  raster: InsideRaster,
  withIncident: Iterable<number> = [],
): HotspotCells {
  const small = raster.stepMetres ** 2 / 10_000
  const ground = new Float64Array(system.cells)
  eachInside(raster, (easting, northing) => {
    const cell = system.cellAt(easting, northing)
    if (cell >= 0) ground[cell] = (ground[cell] ?? 0) + small
  })
  for (const cell of withIncident) if (cell >= 0 && ground[cell] === 0) ground[cell] = small
  const cells = Int32Array.from(ground.keys()).filter((cell) => (ground[cell] ?? 0) > 0)
  const positionOf = new Int32Array(system.cells).fill(-1)
  for (const [position, cell] of cells.entries()) positionOf[cell] = position
  return {
    system,
    cells,
    positionOf,
    hectares: Float64Array.from(cells, (cell) => ground[cell] ?? small),
    neighbours: Array.from(cells, (cell) =>
      system
        .neighboursOf(cell)
        .map((other) => positionOf[other] ?? -1)
        .filter((position) => position >= 0),
    ),
  }
}
