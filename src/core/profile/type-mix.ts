import { leastBaseOfPercentage } from '../measure.ts'
import { shownNumber } from '../shown-number.ts'
import type { WardCode } from '../ward-code.ts'
import { readingOf } from './profile-row.ts'
import type { ShownCounts } from './shown-counts.ts'

/** A type's share of all that is recorded in a ward, and in the borough. */
export interface MixRow {
  readonly label: string
  readonly own: number
  readonly borough: number
  /** Whole percentages. */
  readonly ownText: string
  readonly boroughText: string
}

/**
 * How a ward's incidents divide among types, the borough's largest first.
 * @param types without overlap, in the same window
 * @returns empty where a count is not known, or a percentage would stand on fewer than 50
 */
export function typeMix(types: readonly ShownCounts[], ward: WardCode): MixRow[] {
  const counts = types.map(({ indicator, picture }) => ({
    label: indicator.label,
    own: readingOf(picture, ward).figures['count']?.order ?? null,
    borough: picture.borough.figures['count']?.order ?? null,
  }))
  const sum = (side: 'own' | 'borough') => counts.reduce((total, count) => total + (count[side] ?? Number.NaN), 0)
  const [own, borough] = [sum('own'), sum('borough')]
  if (!(own >= leastBaseOfPercentage && borough >= leastBaseOfPercentage)) return []
  return counts
    .map((count) => shareOf(count.label, (count.own ?? 0) / own, (count.borough ?? 0) / borough))
    .sort((a, b) => b.borough - a.borough)
}

function shareOf(label: string, own: number, borough: number): MixRow {
  const text = (share: number) => `${shownNumber(100 * share)}%`
  return { label, own, borough, ownText: text(own), boroughText: text(borough) }
}
