import { leastBaseOfPercentage, type Measure, measureInfo, measures } from '../measure.ts'
import type { CountFile } from '../published.ts'
import { counted } from '../shown-number.ts'
import { isOfLengths, type Times, type WindowLength, windowInfo, windowLengths, windowsOf } from '../times.ts'
import type { Frame } from './frame.ts'
import type { Refusal } from './picture.ts'
import type { Scope } from './scope.ts'

const noRates = 'Rates need residents: for windows that end before 2019 only counts are shown.'

const noYearEarlier = 'There are no figures for a year earlier.'

/** The measures, with the reason where one is closed for the whole series. */
export function measureChoices(measure: Measure, neverRates: boolean, times: Times): Frame['measures'] {
  const closed: { readonly [M in Measure]?: string | null } = {
    rate: neverRates ? noRates : null,
    change: offeredLengths(times).length > 0 ? null : noYearEarlier,
  }
  return measures.map((value) => ({
    value,
    label: measureInfo[value].label,
    chosen: value === measure,
    closed: closed[value] ?? null,
  }))
}

/** Lengths of which there are several windows, so that one stands beside that of a year earlier. */
export function offeredLengths(times: Times): readonly WindowLength[] {
  if (times.kind === 'months') return windowLengths
  return isOfLengths(times) ? ['3', 'fy'] : []
}

/** The lengths of windows; none where a series has fixed periods of one length. */
export function lengthChoices(file: CountFile, length: WindowLength): Frame['lengths'] {
  return offeredLengths(file.times).map((value) => ({
    value,
    label: windowInfo[value].label,
    chosen: value === length,
    closed: windowsOf(file.times, value).length === 0 ? 'The series is too short.' : null,
  }))
}

/** Why the measure cannot be shown in this window, though it can in others. */
export function refusal(measure: Measure, scope: Scope): Refusal | null {
  const reason = refusalReason(measure, scope)
  return reason === null ? null : { reason, remedy: { label: 'Show counts', change: { measure: 'count' } } }
}

function refusalReason(measure: Measure, { cells, denominator, placed }: Scope): string | null {
  if (![...cells.values()].some((cell) => cell.kind === 'count')) return null
  if (measure === 'rate') return denominator === null ? noRates : null
  if (measure !== 'share') return null
  if (placed.kind !== 'count')
    return 'A share needs the whole borough, and a ward’s figure is not there in this period.'
  if (placed.value >= leastBaseOfPercentage) return null
  return `Only ${counted(placed.value, 'incident was', 'incidents were')} recorded: too few for percentages.`
}
