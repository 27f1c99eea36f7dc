import { shownNumber } from '../shown-number.ts'
import { isUnavailable, type Unavailable } from '../unavailable.ts'
import type { HotspotLens } from './hotspot-lens.ts'
import { groundWords } from './hotspot-words.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'
import type { TestedCells } from './significant-cells.ts'

/** How the map and the list are made, with the parameters in words. */
export function methodWords(
  { choice, data, grid, phi }: PreparedHotspots,
  lens: HotspotLens,
  tested: TestedCells | Unavailable,
): string[] {
  const { bandwidthMetres: reach } = choice
  const ground = groundWords(data)
  const how = {
    density: [
      `Density: quartic kernel with a reach of ${reach} m at the middles of squares of 100 m, in metres on the British National Grid, the same at every zoom; one kernel for each place, never from binned places.`,
      `Near the edge it is divided by the part of the kernel inside ${ground}. Incidents across the boundary are not counted.`,
      `The list has the peaks inside ${ground}, at least ${2 * reach} m apart so that nothing is counted twice; the incidents within ${reach} m of each are counted as they are.`,
    ],
    counts: [
      `Incidents by ${lens.one}, on a paving of fixed origin on the British National Grid. A cell on the edge is kept with the ground it has inside. Incidents across the boundary are not counted.`,
    ],
    'per-km2': [
      'Incidents by small area over its ground, in km². Small areas that touch along a border are neighbours. Incidents across the boundary are not counted.',
    ],
  }[lens.kind]
  const grown = { squares: 'the eight around it', hexagons: 'the six around it', areas: 'those that share its border' }[
    grid.kind
  ]
  const size =
    grid.sizeMetres === null
      ? 'small area'
      : `${grid.kind === 'squares' ? 'square' : 'hexagon'} of ${grid.sizeMetres} m`
  const test = isUnavailable(tested)
    ? `Clear of chance: not tested, ${tested.unavailable}.`
    : `Clear of chance: each ${size} with ${grown}, against an even spread of all incidents over ${ground}’s ground (exact binomial, one-sided), with a false discovery rate of 5% over ${shownNumber(tested.p.length)} cells. z is the Gi* score of Getis and Ord.`
  return [
    ...how,
    test,
    `Change: against the same months a year earlier, Poisson e-test of counts${phi > 1 ? ` divided by ${shownNumber(phi, 1)}, by which months vary more than chance` : ''}; a false discovery rate of 5% over the list.`,
    'Half-years: a place is hot in one where it has three or more times the mean of the cells that have any. Persistent: in 80% or more of them. Emerging: in half of the latest fifth or more, and in fewer than half as large a share before. Former: in none of the latest fifth but in 10% or more in all. Otherwise it comes and goes.',
  ]
}
