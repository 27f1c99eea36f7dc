import type { Incident } from '../intake/incident.ts'
import type { Period } from '../period.ts'
import { poissonInterval } from '../poisson-interval.ts'
import type { Place } from '../published.ts'
import { annualised, denominatorFor, ratePer1000 } from '../rate.ts'
import { isUnavailable } from '../unavailable.ts'
import type { WardCode } from '../ward-code.ts'
import type { OwnTable } from './own-table.ts'

export interface WardCount {
  readonly code: WardCode
  readonly name: string
  readonly count: number
  /** Per 1,000 residents a year; null where there is no period or no denominator for it. */
  readonly rate: number | null
}

/** Incidents by ward. They add up with those that were not placed. */
export interface WardCounts {
  /** In the order of the places. */
  readonly wards: readonly WardCount[]
  readonly notPlaced: number
  readonly total: number
  /** `ONS estimate of residents, mid-2024`; null where there are no rates. */
  readonly denominator: string | null
}

export function wardCounts(
  incidents: readonly Incident[],
  places: readonly Place[],
  period: Period | null,
): WardCounts {
  const counts = new Map<WardCode | null, number>()
  for (const { ward } of incidents) counts.set(ward, (counts.get(ward) ?? 0) + 1)
  const denominator = period && denominatorFor(period, 'point')
  const wards = places.map((place) => {
    const count = counts.get(place.code) ?? 0
    const rate = period && denominator ? annualised(ratePer1000(count, denominator.residents(place)), period) : null
    return { code: place.code, name: place.name, count, rate }
  })
  const placed = wards.reduce((sum, { count }) => sum + count, 0)
  return {
    wards,
    notPlaced: incidents.length - placed,
    total: incidents.length,
    denominator: denominator?.label ?? null,
  }
}

/** Highest first, each with the 95% interval that chance alone leaves about its count. */
export function wardTable({ wards, notPlaced, total, denominator }: WardCounts, counted: string): OwnTable {
  const rows = [...wards]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name, count, rate }) => {
      const limits = poissonInterval(count)
      const [low, high] = isUnavailable(limits) ? [null, null] : [limits.low, limits.high]
      return denominator ? [name, count, low, high, rate] : [name, count, low, high]
    })
  // An interval or a rate of what has no ward, or of all wards, would be read as another figure of a ward.
  const rest = denominator ? ['', '', ''] : ['', '']
  return {
    id: 'by-ward',
    caption: `${counted} by ward`,
    columns: [
      { label: 'Ward' },
      { label: counted },
      { label: '95% interval from', decimals: 1 },
      { label: 'to', decimals: 1 },
      ...(denominator ? [{ label: 'Per 1,000 residents a year', decimals: 1 }] : []),
    ],
    rows: [...rows, ['Not placed in a ward', notPlaced, ...rest]],
    total: ['In all', total, ...rest],
  }
}
