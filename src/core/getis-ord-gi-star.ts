import { type Unavailable, unavailable } from './unavailable.ts'
import { wrongAmounts } from './wrong-input.ts'
import { wrongNeighbours } from './wrong-neighbours.ts'

/**
 * The Getis-Ord Gi* score: how many standard deviations the sum of a cell and its neighbours lies above what the map's
 * mean would give. A score to draw, not a test: on sparse counts its normal p is wrong, see `hotspotSignificance`.
 * @param values one a cell, 0 or more
 * @param neighbours for each cell the positions of its neighbours without the cell itself, which is added; weights are
 * binary
 * @returns z, in the order given; `unavailable` where all values are equal or a cell's neighbourhood is the whole map
 * @source METHODS.md, Hotspots; Ord and Getis 1995, Geographical Analysis 27
 */
export function getisOrdGiStar(
  values: readonly number[],
  neighbours: readonly (readonly number[])[],
): number[] | Unavailable {
  const wrong = wrongAmounts(values, 'a value') ?? wrongNeighbours(values.length, neighbours)
  if (wrong) return wrong
  if (values.every((value) => value === values[0])) return unavailable('all values are equal')
  if (neighbours.some((others) => others.length + 1 === values.length)) {
    return unavailable('a neighbourhood is the whole map')
  }
  const cells = values.length
  const mean = values.reduce((total, value) => total + value, 0) / cells
  const deviation = Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / cells)
  return neighbours.map((others, cell) => {
    const weights = others.length + 1
    const sum = others.reduce((total, other) => total + (values[other] ?? 0), values[cell] ?? 0)
    // With weights of 1 the sum of the weights and of their squares are the same.
    return (sum - mean * weights) / (deviation * Math.sqrt((cells * weights - weights ** 2) / (cells - 1)))
  })
}
