import { type Unavailable, unavailable } from '../unavailable.ts'
import { wrongAmounts, wrongExposures, wrongLengths } from '../wrong-input.ts'
import type { Cumulative } from './cumulative-counts.ts'
import { cumulativeSurface } from './cumulative-surface.ts'
import type { HotspotCells } from './hotspot-cells.ts'
import type { IncidentPoints } from './incident-points.ts'
import { kernelHeight } from './kernel-adder.ts'

/** Incidents at places in metres on the British National Grid, each with its weight (how many), equally long lists. */
export interface WeightedPlaces {
  readonly eastings: ArrayLike<number>
  readonly northings: ArrayLike<number>
  readonly weights: ArrayLike<number>
}

/**
 * Kernel density with the quartic kernel, in incidents per km2 at the middle of each cell: the sum over the places nearer
 * than h of w 3/(pi h^2) (1 - d^2/h^2)^2, divided by the share of the kernel that lies inside the borough. One kernel a
 * place, never from binned places. Without a place it is 0 everywhere: the law that a window is a difference holds.
 * @param shareInside by cell, of `kernelShareInside`; without it there is no correction at the edge
 * @returns by position in `cells.cells`; `unavailable` for lists that are not equally long, a place or weight that is no number, for a
 * weight below 0, or a bandwidth or share that is not above 0
 * @source METHODS.md, Hotspots
 */
export function kernelDensity(
  places: WeightedPlaces,
  cells: HotspotCells,
  bandwidthMetres: number,
  shareInside?: ArrayLike<number>,
): Float64Array | Unavailable {
  const wrong =
    wrongPlaces(places) ?? wrongExposures([bandwidthMetres], 'a bandwidth') ?? wrongShare(cells, shareInside)
  if (wrong) return wrong
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

function wrongPlaces({ eastings, northings, weights }: WeightedPlaces): Unavailable | undefined {
  const [across, up, amounts] = [Array.from(eastings), Array.from(northings), Array.from(weights)]
  const wrong =
    wrongLengths(amounts, across, up) ?? (amounts.length > 0 ? wrongAmounts(amounts, 'a weight') : undefined)
  if (wrong) return wrong
  return [...across, ...up].every(Number.isFinite) ? undefined : unavailable('a place is not a number')
}

function wrongShare({ cells }: HotspotCells, share?: ArrayLike<number>): Unavailable | undefined {
  if (!share) return undefined
  const shares = Array.from(share)
  return wrongExposures(shares, 'a share of the kernel') ?? wrongLengths(shares, Array.from(cells))
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
