import type { AreaCode } from '../../src/core/area-code.ts'
import type { LsoaCode } from '../../src/core/lsoa-code.ts'
import type { WardCode } from '../../src/core/ward-code.ts'

/** A small area, or the part of it that lies in `ward`, with its figures and the people that each is about. */
export interface DeprivedArea {
  readonly lsoa: LsoaCode
  readonly ward: WardCode
  /** Of the area's people, above 0 and up to 1. */
  readonly share: number
  /** By column id; null where the published figure cannot be right. */
  readonly scores: Readonly<Record<string, number | null>>
  /** People of the area by age group, for the weights. */
  readonly people: Readonly<Record<string, number>>
  /** National decile of the overall score, 1 = most deprived. */
  readonly decile: number
}

/** How a column of the result is made of the areas. `percent` turns a rate of 0 to 1 into 0 to 100. */
export interface DeprivationMeasure {
  readonly column: string
  /** Whose numbers weigh the mean: the people whom the score is about. */
  readonly weight: string
  readonly percent: boolean
}

/** One row of a table of values: a ward or small area, or the whole borough. */
export interface ValueRow {
  readonly id: AreaCode | 'borough'
  /** By column, in its order; null where there is no figure. */
  readonly values: readonly (number | null)[]
}

/**
 * Ward and borough values of deprivation: population-weighted means of the scores of the small areas, and the share of
 * residents (percent) in the 20% most deprived areas of the country (decile 1 or 2). Ranks are never averaged. An area whose
 * figure is null is left out of that mean; where nothing is left the value is null, never least deprived.
 * The share comes second, after the first measure.
 * @source METHODS.md, Deprivation
 */
export function wardDeprivation(
  areas: readonly DeprivedArea[],
  measures: readonly DeprivationMeasure[],
  wards: readonly WardCode[],
): ValueRow[] {
  const [first, ...rest] = measures
  const valuesOf = (of: readonly DeprivedArea[]) => [
    ...(first ? [weightedMean(of, first), shareMostDeprived(of, first.weight)] : []),
    ...rest.map((measure) => weightedMean(of, measure)),
  ]
  return [
    ...wards.map((id) => ({ id, values: valuesOf(areas.filter((area) => area.ward === id)) })),
    { id: 'borough', values: valuesOf(areas) },
  ]
}

function weightedMean(areas: readonly DeprivedArea[], measure: DeprivationMeasure): number | null {
  let [sum, weights] = [0, 0]
  for (const area of areas) {
    const score = area.scores[measure.column] ?? null
    const weight = score === null ? 0 : peopleOf(area, measure.weight)
    sum += (score ?? 0) * weight
    weights += weight
  }
  return weights > 0 ? ((measure.percent ? 100 : 1) * sum) / weights : null
}

function shareMostDeprived(areas: readonly DeprivedArea[], weight: string): number | null {
  const total = areas.reduce((sum, area) => sum + peopleOf(area, weight), 0)
  const deprived = areas.filter((area) => area.decile <= 2).reduce((sum, area) => sum + peopleOf(area, weight), 0)
  return total > 0 ? (100 * deprived) / total : null
}

const peopleOf = (area: DeprivedArea, group: string): number => area.share * (area.people[group] ?? 0)
