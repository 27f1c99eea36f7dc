import { financialYearOf, isFinancialYear, type Period, periodMonths } from '../../../src/core/period.ts'
import type { CountIndicator, CountSeries } from '../../../src/core/series.ts'
import { financialYearsOf, type Times, windowsOf } from '../../../src/core/times.ts'

/** What an indicator of a series under `suppress` may have: which types in the areas and in the borough, for which times. */
export interface TablePlan {
  readonly indicator: string
  /** Empty where nothing of it is shown by area. */
  readonly inAreas: readonly string[]
  readonly inBorough: readonly string[]
  readonly periods: readonly Period[]
  /** Whether the areas' figures are of sensitive types: all shown, or none. */
  readonly sensitive: boolean
}

/**
 * The tables of a series: one an indicator. Sensitive types are in no area's total, and alone they are shown by area as
 * financial years. Of a series whose types are for officers only, there is the total and nothing else.
 */
export function tablesOfSeries(
  series: CountSeries,
  indicators: readonly CountIndicator[],
  times: Times,
): readonly TablePlan[] {
  const sensitive = new Set(series.leaves.flatMap((leaf) => (leaf.sensitive ? [leaf.id] : [])))
  const isTotal = ({ of }: CountIndicator) => series.leaves.every((leaf) => of.includes(leaf.id))
  const own = indicators.filter(
    (indicator) => indicator.series === series.id && (series.typesByWard === 'as-policy' || isTotal(indicator)),
  )
  const periods = wholePeriods(times)
  return own.map((indicator) => {
    const open = indicator.of.filter((leaf) => !sensitive.has(leaf))
    const isSensitive = open.length === 0
    return {
      indicator: indicator.id,
      inAreas: isSensitive ? indicator.of : open,
      inBorough: indicator.of,
      periods: isSensitive ? periods.filter(isFinancialYear) : periods,
      sensitive: isSensitive,
    }
  })
}

/** Whole calendar quarters and financial years, in the order of their ends; a quarter before the year that it ends. */
function wholePeriods(times: Times): Period[] {
  return [...quartersOf(times), ...financialYearsOf(times)].sort(
    (a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0) || periodMonths(a) - periodMonths(b),
  )
}

/** Whole calendar quarters. Of a table of fixed periods there are none. */
export function quartersOf(times: Times): Period[] {
  if (times.kind === 'periods') return []
  return windowsOf(times, '3').filter(({ first }) => /-(01|04|07|10)$/.test(first))
}

/** The financial years that quarters lie in, each with its quarters. */
export function byFinancialYear(quarters: readonly Period[]): Map<string, Period[]> {
  const years = new Map<string, Period[]>()
  for (const quarter of quarters) {
    const { first } = financialYearOf(quarter.first)
    years.set(first, [...(years.get(first) ?? []), quarter])
  }
  return years
}
