import type { WardCode } from '../../src/core/ward-code.ts'
import type { ValueRow } from './ward-deprivation.ts'

/** Households of a small area by the number of dimensions, 0 to 4, in which they are deprived. */
export interface HouseholdArea {
  readonly ward: WardCode
  readonly byDimensions: readonly number[]
}

/**
 * Percent of households deprived in one, two and three or more of four dimensions, by ward and for the borough: households
 * of the small areas added up, then divided. Null where there is no household.
 * @source Census 2021, table TS011
 */
export function householdShares(areas: readonly HouseholdArea[], wards: readonly WardCode[]): ValueRow[] {
  const valuesOf = (of: readonly HouseholdArea[]) => [1, 2, 3].map((dimensions) => shareFrom(of, dimensions))
  return [
    ...wards.map((id) => ({ id, values: valuesOf(areas.filter((area) => area.ward === id)) })),
    { id: 'borough', values: valuesOf(areas) },
  ]
}

function shareFrom(areas: readonly HouseholdArea[], dimensions: number): number | null {
  const sum = (from: number) =>
    areas.reduce((total, area) => total + area.byDimensions.slice(from).reduce((a, b) => a + b, 0), 0)
  return sum(0) > 0 ? (100 * sum(dimensions)) / sum(0) : null
}
