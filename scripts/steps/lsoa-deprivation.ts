import { type DeprivationMeasure, type DeprivedArea, type ValueRow, wardDeprivation } from './ward-deprivation.ts'

/**
 * Deprivation by small area as published: the first score, the national decile of it (1 = most deprived), then the
 * others. The borough's scores are means weighted as those of wards are; it has no decile, since ranks are never averaged.
 * A figure that cannot be right is null, never least deprived.
 * @source METHODS.md, Deprivation
 */
export function lsoaDeprivation(areas: readonly DeprivedArea[], measures: readonly DeprivationMeasure[]): ValueRow[] {
  const rows = areas.map(({ lsoa, scores, decile }): ValueRow => {
    const [first = null, ...rest] = measures.map(({ column, percent }) => {
      const score = scores[column] ?? null
      return score === null ? null : score * (percent ? 100 : 1)
    })
    return { id: lsoa, values: [first, decile, ...rest] }
  })
  return [...rows, ...boroughRow(areas, measures)]
}

/** As for the wards, without the share of residents that stands second there. */
function boroughRow(areas: readonly DeprivedArea[], measures: readonly DeprivationMeasure[]): ValueRow[] {
  return wardDeprivation(areas, measures, []).map(({ id, values: [first = null, _share, ...rest] }) => ({
    id,
    values: [first, null, ...rest],
  }))
}
