import { funnelLimits } from '../funnel-limits.ts'
import { addMonths } from '../iso-month.ts'
import { type Period, periodInMonths } from '../period.ts'
import type { Place } from '../published.ts'
import { annualised, denominatorFor } from '../rate.ts'
import { shownNumber } from '../shown-number.ts'
import { windowsOf } from '../times.ts'
import { isUnavailable } from '../unavailable.ts'
import { windowCounts } from '../window-statistics/window-counts.ts'
import { windowFunnel } from '../window-statistics/window-funnel.ts'
import type { ShownCounts } from './shown-counts.ts'

/** A ward's rate in a quarter, beside the borough's and the limits within which chance alone would leave it. */
export interface TrendQuarter {
  readonly period: Period
  /** `October to December 2025` */
  readonly name: string
  /** Null where it is not known. */
  readonly count: number | null
  /** Per 1,000 residents a year, like the others. */
  readonly own: number | null
  readonly reference: number
  readonly low: number
  readonly high: number
  /** Against the limits, by the funnel of that quarter. */
  readonly outside: 'above' | 'below' | null
}

/** The quarters of an indicator in every ward, oldest first. */
export interface ProfileTrend {
  readonly indicator: string
  readonly label: string
  /** In the order of the file's wards. */
  readonly wards: readonly (readonly TrendQuarter[])[]
}

/** Five years. */
const quarters = 20
const leastQuarters = 4

/**
 * Quarters back from the window's end that have residents and incidents. Rates of quarters do not overlap, unlike sums of
 * twelve months, and are set against the borough's in the same quarter, so that seasons fall out.
 * @returns null for fixed periods, or where fewer than four quarters can be shown
 */
export function profileTrend(shown: ShownCounts, places: readonly Place[]): ProfileTrend | null {
  const { file, indicator, window } = shown
  if (file.times.kind !== 'months') return null
  const inOrder = file.areas.flatMap((code) => places.find((place) => place.code === code) ?? [])
  const ends = Array.from({ length: quarters }, (_, i) => addMonths(window.last, -3 * (quarters - 1 - i)))
  const windows = windowsOf(file.times, '3').filter(({ last }) => ends.includes(last))
  const columns = windows.flatMap((quarter) => {
    const column = quarterOf(shown, inOrder, quarter)
    return column ? [column] : []
  })
  if (columns.length < leastQuarters) return null
  const wards = inOrder.map((_, at) => columns.flatMap((column) => column[at] ?? []))
  return { indicator: indicator.id, label: indicator.label, wards }
}

/** One quarter in every ward; null where there is no rate. */
function quarterOf(shown: ShownCounts, places: readonly Place[], period: Period): TrendQuarter[] | null {
  const { file, series } = shown
  const denominator = denominatorFor(period, series.placed)
  const funnel = windowFunnel(file, places, series, period)
  if (!denominator || isUnavailable(funnel)) return null
  const counts = windowCounts(file, period)
  // Limits are those of the quarter's own count; what is shown is a year's rate.
  const ofQuarter = annualised(1, period)
  const name = periodInMonths(period)
  return places.flatMap((place, at) => {
    const limits = funnelLimits(denominator.residents(place), funnel.rate / 1000 / ofQuarter)
    if (isUnavailable(limits)) return []
    const position = funnel.areas[at]?.position ?? 'within'
    return {
      period,
      name,
      count: counts[at] ?? null,
      own: funnel.areas[at]?.rate ?? null,
      reference: funnel.rate,
      low: 1000 * limits.low * ofQuarter,
      high: 1000 * limits.high * ofQuarter,
      outside: position === 'within' ? null : position.endsWith('above') ? 'above' : 'below',
    }
  })
}

/** `Burglary in Burnt Oak by quarter, …`: what a trend shows, for those who do not see it. */
export function trendSays(label: string, ward: string, area: string, points: readonly TrendQuarter[]): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const times = (side: 'above' | 'below') => points.filter(({ outside }) => outside === side).length
  const count = last.count === null ? 'no figure' : `${shownNumber(last.count)} recorded`
  return (
    `${label} in ${ward} by quarter, ${periodInMonths({ first: first.period.first, last: last.period.last })}: ` +
    `${count} in the latest, ${last.name}. Of ${points.length} quarters ${times('above')} lie above and ` +
    `${times('below')} below the 95% limits about the rate of ${area}.`
  )
}
