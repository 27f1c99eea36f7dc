import { monthNumber } from './iso-month.ts'
import { type Period, periodMonths } from './period.ts'
import type { Area, ResidentsOf } from './published.ts'
import type { Placement } from './series.ts'

/** Incidents per 1,000 residents, for the period of the count. */
export function ratePer1000(count: number, residents: number): number {
  return (1000 * count) / residents
}

/** A figure of a period as a figure of a year. */
export function annualised(value: number, period: Period): number {
  return (value * 12) / periodMonths(period)
}

/** Which residents a rate is divided by, in words. */
export interface Denominator {
  /** Throws for an area whose residents are not known by that count. */
  readonly residents: (area: Pick<Area, 'residents'>) => number
  readonly label: string
}

const yearStart = (year: number) => year * 12

/**
 * The denominator of a rate: like with like. Counts placed by LSOA best fit take the best-fit residents of the same
 * look-up; those of small areas the estimate of mid-2022, the only one known by small area, from 2022 on; others the ward's residents by the window's end: mid-2024 estimate for 2023 and later, Census 2021 for 2019
 * to 2022, none before.
 * @source METHODS.md, Counts, rates, intervals
 */
export function denominatorFor(period: Period, placed: Placement): Denominator | null {
  if (placed === 'best-fit') return by('bestFit', 'Census 2021 residents of the same small areas (LSOA best fit)')
  const end = monthNumber(period.last)
  if (placed === 'small-area') {
    return end >= yearStart(2022) ? by('mid2022', 'ONS estimate of residents of small areas, mid-2022') : null
  }
  if (end >= yearStart(2023)) return by('mid2024', 'ONS estimate of residents, mid-2024')
  if (end >= yearStart(2019)) return by('census2021', 'Census 2021 residents')
  return null
}

function by(count: ResidentsOf, label: string): Denominator {
  return {
    label,
    residents: ({ residents }) => {
      const found = residents[count]
      if (found === undefined) throw new Error(`no residents of ${count}`)
      return found
    },
  }
}
