import betainc from '@stdlib/math-base-special-betainc'
import { type Unavailable, unavailable } from './unavailable.ts'
import { wrongCounts, wrongExposures, wrongLengths } from './wrong-input.ts'
import { wrongNeighbours } from './wrong-neighbours.ts'

/** Below these a map is too sparse to speak of hotspots. */
const leastIncidents = 60
const leastCells = 30

/**
 * The chance that a cell and its neighbours would hold as many incidents as they do, or more, if all incidents of the
 * map fell anywhere alike: the upper tail of Binomial(incidents, area of the neighbourhood / area of the map). One-sided;
 * correct it over the map with `benjaminiHochberg`.
 * @param values incidents by cell
 * @param neighbours for each cell the positions of its neighbours without the cell itself, which is added
 * @param areas the area of each cell inside the borough, any one unit
 * @returns p in the order given; `unavailable` below 60 incidents or 30 cells that have any
 * @source METHODS.md, Hotspots
 */
export function hotspotSignificance(
  values: readonly number[],
  neighbours: readonly (readonly number[])[],
  areas: readonly number[],
): number[] | Unavailable {
  const wrong =
    wrongCounts(values) ??
    wrongExposures(areas, 'an area') ??
    wrongLengths(values, areas) ??
    wrongNeighbours(values.length, neighbours)
  if (wrong) return wrong
  const incidents = sum(values)
  if (incidents < leastIncidents) return unavailable(`fewer than ${leastIncidents} incidents`)
  if (values.filter((value) => value > 0).length < leastCells) {
    return unavailable(`incidents in fewer than ${leastCells} cells`)
  }
  const whole = sum(areas)
  const chanceOf = remembered((count, share) => atLeast(count, incidents, share))
  return neighbours.map((others, cell) => {
    const total = (list: readonly number[]) =>
      others.reduce((part, other) => part + (list[other] ?? 0), list[cell] ?? 0)
    return chanceOf(total(values), total(areas) / whole)
  })
}

/** P(X >= count) of a binomial variable, as the incomplete beta function. */
function atLeast(count: number, trials: number, share: number): number {
  if (count === 0 || share >= 1) return 1
  return betainc(share, count, trials - count + 1, true, false)
}

/** Most neighbourhoods are whole squares, and many hold the same count: each pair is computed once. */
function remembered(chance: (count: number, share: number) => number) {
  const byShare = new Map<number, Map<number, number>>()
  return (count: number, share: number): number => {
    const byCount = byShare.get(share) ?? new Map<number, number>()
    const known = byCount.get(count) ?? chance(count, share)
    byShare.set(share, byCount.set(count, known))
    return known
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
