import { changeWords } from '../change/change-words.ts'
import { measureInfo } from '../measure.ts'
import { periodInMonths } from '../period.ts'
import type { Picture } from '../picture/picture.ts'
import { shownNumber } from '../shown-number.ts'
import { windowsOf } from '../times.ts'
import { isUnavailable, type Unavailable, unavailable } from '../unavailable.ts'
import type { WindowChange } from '../window-statistics/window-change.ts'
import type { FunnelPosition, WindowFunnel } from '../window-statistics/window-funnel.ts'
import { placesBy, type WindowRanks } from '../window-statistics/window-ranks.ts'
import { isRecent, windowValues } from '../window-values.ts'
import { type ClassAlternative, classAlternatives } from './class-choice.ts'
import type { DeepContext } from './deep-context.ts'
import { rankSentence } from './rank-words.ts'

/** How sure the figures of a picture are: for card, charts and legend. All lists are in the order of the readings. */
export interface Evidence {
  /** What is sure of an area, in sentences. */
  readonly says: readonly (readonly string[])[]
  readonly change: WindowChange | Unavailable
  readonly ranks: WindowRanks | Unavailable
  readonly funnel: WindowFunnel | Unavailable
  /** Places by residents and by hectares, for the slope chart; null where an area is not ranked. */
  readonly slopes: readonly ({ readonly byResidents: number; readonly byHectares: number } | null)[] | Unavailable
  /** The legends that could stand instead; empty where there are no classes. */
  readonly alternatives: readonly ClassAlternative[]
}

export function evidenceOf(picture: Picture, context: DeepContext): Evidence {
  const { statistics, at, view } = context
  const inOrder = <T>(list: readonly T[]): (T | null)[] => picture.readings.map((r) => list[at(r.code)] ?? null)
  const { change, ranks, funnel } = statistics
  const measure = view.measure === 'change' ? null : measureInfo[view.measure]
  return {
    says: picture.readings.map((reading) => saysOf(context, at(reading.code))),
    change: isUnavailable(change) ? change : { ...change, areas: inOrder(change.areas).map((one) => one ?? notThere) },
    ranks: isUnavailable(ranks) ? ranks : { ...ranks, areas: inOrder(ranks.areas) },
    funnel: isUnavailable(funnel) ? funnel : { ...funnel, areas: inOrder(funnel.areas) },
    slopes: slopesOf(context, inOrder),
    alternatives:
      picture.symbol === 'choropleth' && measure
        ? classAlternatives(classValues(context), measure.decimals, picture.readings)
        : [],
  }
}

const notThere = unavailable('the area has no figures')

/** Every value of the windows over which classes are frozen. */
export function classValues({ table, places, series, view }: DeepContext): number[] {
  const windows = windowsOf(table.times, view.length === 'fy' ? '12' : view.length)
  const over = view.classes === 'all' ? windows : windows.filter((window) => isRecent(window, table.times))
  return windowValues(table, places, series, view.measure, over)
}

function saysOf({ statistics }: DeepContext, at: number): string[] {
  const { ranks, change, funnel, rates } = statistics
  const rank = isUnavailable(ranks) ? null : ranks.areas[at]
  const changed = isUnavailable(change) ? null : change.areas[at]
  const placed = isUnavailable(funnel) ? null : funnel.areas[at]
  const estimate = isUnavailable(rates) ? null : rates[at]
  const interval = estimate?.interval
  return [
    ...(rank && !isUnavailable(ranks) ? [rankSentence(rank, ranks.of)] : []),
    ...(interval ? [`95% interval of the rate: ${rateText(interval.low)} to ${rateText(interval.high)}.`] : []),
    ...(placed ? [funnelWords[placed.position]] : []),
    ...(changed && !isUnavailable(changed) && !isUnavailable(change)
      ? [`Against ${periodInMonths(change.against)}: ${lowerFirst(changeWords(changed).sentence)}.`]
      : []),
    ...(rank
      ? []
      : [isUnavailable(ranks) ? `Not ranked: ${ranks.unavailable}.` : 'Not ranked: it has no figure here.']),
  ]
}

const rateText = (rate: number) => shownNumber(rate, measureInfo.rate.decimals)
const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

const funnelWords: Record<FunnelPosition, string> = {
  'far above': 'Far above the borough’s rate for its number of residents (outside the 99.8% limits).',
  above: 'Above the borough’s rate for its number of residents (outside the 95% limits).',
  within: 'Within what chance alone leaves about the borough’s rate (inside the 95% limits).',
  below: 'Below the borough’s rate for its number of residents (outside the 95% limits).',
  'far below': 'Far below the borough’s rate for its number of residents (outside the 99.8% limits).',
}

/** Places by the figures alone: a picture of how the order depends on what counts are divided by. */
function slopesOf(
  { table, places, series, window }: DeepContext,
  inOrder: <T>(list: readonly T[]) => (T | null)[],
): Evidence['slopes'] {
  const residents = placesBy(table, places, series, window, 'rate')
  const hectares = placesBy(table, places, series, window, 'hectare')
  if (isUnavailable(residents)) return residents
  if (isUnavailable(hectares)) return hectares
  const both = residents.map((byResidents, at) => {
    const byHectares = hectares[at] ?? null
    return byResidents === null || byHectares === null ? null : { byResidents, byHectares }
  })
  return inOrder(both)
}
