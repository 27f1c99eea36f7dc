import { addMonths, monthsBetween } from '../iso-month.ts'
import type { Measure } from '../measure.ts'
import { periodMonths } from '../period.ts'
import type { ClassLength, CountFile } from '../published.ts'
import type { CountIndicator, CountSeries } from '../series.ts'
import { counted, listed, shownNumber } from '../shown-number.ts'
import { wholePeriod } from '../times.ts'
import type { View } from '../view.ts'
import { areaInfo } from './areas.ts'
import type { Found } from './find-indicator.ts'
import type { Scope } from './scope.ts'

/** What to keep in mind of these figures, shortest first where it matters most. */
export function caveatsOf(
  scope: Scope,
  file: CountFile,
  series: CountSeries,
  indicator: CountIndicator,
  found: Found,
): string[] {
  const whole = wholePeriod(file.times)
  const provisionalFrom = addMonths(whole.last, 1 - series.provisionalMonths)
  const provisional = series.provisionalMonths > 0 && scope.window.last >= provisionalFrom
  return [
    ...series.caveats,
    ...keptNote(scope, file, indicator, found),
    ...(scope.placed.kind === 'missing'
      ? [
          'A month of this period is missing in the publisher’s files: the ward it is missing for, and the borough, have no figure.',
        ]
      : []),
    ...(provisional
      ? [
          `The latest ${series.provisionalMonths} months are provisional: the publisher still revises them, by up to 1.5%.`,
        ]
      : []),
    ...(scope.denominator ? [`Rates use: ${scope.denominator.label}.`] : []),
    ...(monthsBetween(whole.first, whole.last) > 0 && periodMonths(scope.window) !== 12
      ? ['Rates are for a year; months differ by season.']
      : []),
  ]
}

/** What the borough has and no area shows. */
function keptNote(scope: Scope, file: CountFile, indicator: CountIndicator, found: Found): string[] {
  if (scope.total.kind !== 'count' || scope.placed.kind !== 'count') return []
  const kept = scope.total.value - scope.placed.value
  if (kept === 0 && file.keptToBorough.length === 0) return []
  const series = found.series.series
  const labels =
    series.kind === 'counts' ? series.leaves.filter((l) => file.keptToBorough.includes(l.id)).map((l) => l.label) : []
  const why =
    labels.length > 0
      ? ` of types shown for the borough only (${listed(labels.map(lower))})`
      : ` without a ${areaInfo[series.by].one}`
  const { one } = areaInfo[series.by]
  return [`Not in the ${one.replace(' ', '-')} figures: ${shownNumber(kept)} ${indicator.counted}${why}.`]
}

/** What fixes the colours or the circles. */
export function classNote(file: CountFile, over: View['classes'], length: ClassLength, measure: Measure): string {
  if (measure === 'count') return 'Circles keep their scale while time plays: their areas grow with the count.'
  if (file.times.kind === 'periods') return 'Classes are made from the periods shown here.'
  const windows = length === '1' ? 'month' : `${length}-month window`
  const years = over === 'all' ? 'of all years' : 'of the latest 36 months'
  return `Classes hold over every ${windows} ${years}, so a colour means the same whenever you look.`
}

/** What is shown, for the subtitle: `Burglaries recorded per 1,000 residents a year`. */
export function measureWords(measure: Measure, indicator: CountIndicator, file: CountFile, area: string): string {
  const kept = file.keptToBorough.length
  const but = kept > 0 ? ` (all but ${counted(kept, 'sensitive type', 'sensitive types')})` : ''
  const recorded = `${capital(indicator.counted)} recorded${but}`
  const words: Record<Measure, string> = {
    count: recorded,
    rate: `${recorded} per 1,000 residents a year`,
    share: `Share of ${area}’s ${indicator.counted}${but}`,
    hectare: `${recorded} per hectare a year`,
    change: recorded,
  }
  return words[measure]
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
/** Leaves abbreviations and names of one letter as they are. */
export const lower = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
