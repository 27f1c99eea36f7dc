import type { Cumulative } from './cumulative-counts.ts'
import { cumulativeSurface } from './cumulative-surface.ts'
import type { HotspotCells } from './hotspot-cells.ts'
import type { IncidentPoints } from './incident-points.ts'
import { kernelHeight } from './kernel-adder.ts'

/** Incidents at places, each with its weight (how many). */
export interface WeightedPlaces {
  readonly eastings: ArrayLike<number>
  readonly northings: ArrayLike<number>
  readonly weights: ArrayLike<number>
}

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
  const height = kernelHeight(bandwidthMetres)
  for (let place = 0; place < places.eastings.length; place++) {
    const [easting, northing] = [places.eastings[place] ?? 0, places.northings[place] ?? 0]
    cells.system.eachWithin(easting, northing, bandwidthMetres, (cell, squaredDistance) => {
      const position = cells.positionOf[cell] ?? -1
      if (position < 0) return
      density[position] = (density[position] ?? 0) + (places.weights[place] ?? 0) * height(squaredDistance)
    })
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
  const work = cumulativeSurface(points, cells, bandwidthMetres, shareInside)
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value.density
}
