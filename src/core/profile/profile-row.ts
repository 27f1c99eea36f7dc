import { type ChangeWords, changeWords } from '../change/change-words.ts'
import { periodInDays } from '../period.ts'
import type { Picture, Reading, ReadingState } from '../picture/picture.ts'
import { likelyRanks } from '../sentences/ordinal.ts'
import { shownNumber } from '../shown-number.ts'
import { isUnavailable, type Unavailable } from '../unavailable.ts'
import type { WardCode } from '../ward-code.ts'
import type { FunnelPosition } from '../window-statistics/window-funnel.ts'
import type { ShownCounts } from './shown-counts.ts'

/** A rank with how sure it is: never shown without `words`. */
export interface ProfileRank {
  /** By the rate itself, 1 = highest. */
  readonly place: number
  /** The 90% interval. */
  readonly low: number
  readonly high: number
  readonly of: number
  /** The chance, 0 to 1, of one of the three highest rates. */
  readonly topThree: number
  /** `2nd to 3rd of 24` */
  readonly words: string
}

/** A figure of every ward, this one's and the borough's, as numbers for a drawing. */
export interface Spread {
  readonly values: readonly number[]
  readonly own: number
  readonly borough: number | null
}

/** One indicator of one ward, as its table says it; all texts are those of the picture. */
export interface ProfileRow {
  readonly indicator: string
  readonly label: string
  /** Begins a sentence: `Vehicle crime`. */
  readonly subject: string
  /** `burglaries` */
  readonly counted: string
  /** `1 January 2025 to 31 December 2025` */
  readonly period: string
  readonly state: ReadingState
  readonly count: string
  /** Per 1,000 residents a year. */
  readonly rate: string
  /** `26.3 to 30.8`: the 95% interval of the rate. */
  readonly interval: string | null
  readonly boroughCount: string
  readonly boroughRate: string
  readonly rank: ProfileRank | null
  /** Against the borough's rate; null where it is not known. */
  readonly position: FunnelPosition | null
  /** The count of the same months a year earlier. */
  readonly before: string | null
  readonly change: ChangeWords | null
  /** Why no change is tested. */
  readonly untested: string | null
  /** Fewer than 20 incidents. */
  readonly small: boolean
  readonly spread: Spread | null
}

/** What an indicator says of a ward. */
export function profileRow(shown: ShownCounts, ward: WardCode): ProfileRow {
  const { indicator, picture, statistics, file } = shown
  const reading = readingOf(picture, ward)
  const at = file.areas.indexOf(ward)
  const { rates, funnel } = statistics
  const estimate = isUnavailable(rates) ? null : rates[at]
  return {
    indicator: indicator.id,
    label: indicator.label,
    subject: indicator.subject,
    counted: indicator.counted,
    period: periodInDays(shown.window),
    state: reading.state,
    count: textOf(reading.figures, 'count'),
    rate: textOf(reading.figures, 'rate'),
    interval: estimate ? `${shownNumber(estimate.interval.low, 1)} to ${shownNumber(estimate.interval.high, 1)}` : null,
    boroughCount: textOf(picture.borough.figures, 'count'),
    boroughRate: textOf(picture.borough.figures, 'rate'),
    rank: rankOf(shown, at),
    position: isUnavailable(funnel) ? null : (funnel.areas[at]?.position ?? null),
    ...changeOf(shown, at),
    small: reading.small,
    spread: spreadOf(picture, reading, 'rate'),
  }
}

export function readingOf(picture: Picture, ward: WardCode): Reading {
  const reading = picture.readings.find(({ code }) => code === ward)
  if (!reading) throw new Error(`unknown ward: ${ward}`)
  return reading
}

/** Null where this ward has no figure. */
export function spreadOf({ readings, borough }: Picture, reading: Reading, column: string): Spread | null {
  const order = (of: Reading) => of.figures[column]?.order ?? null
  const own = order(reading)
  if (own === null) return null
  const values = readings.flatMap((other) => order(other) ?? [])
  return { values, own, borough: borough.figures[column]?.order ?? null }
}

export function textOf(figures: Reading['figures'], column: string): string {
  return figures[column]?.text ?? 'no data'
}

function rankOf({ statistics: { ranks } }: ShownCounts, at: number): ProfileRank | null {
  const rank = isUnavailable(ranks) ? null : ranks.areas[at]
  if (!rank || isUnavailable(ranks)) return null
  const { place, low, high, topThree } = rank
  return { place, low, high, of: ranks.of, topThree, words: likelyRanks(rank, ranks.of) }
}

function changeOf({ statistics: { change } }: ShownCounts, at: number) {
  const own = isUnavailable(change) ? change : change.areas[at]
  if (!own || isUnavailable(own)) return { before: null, change: null, untested: reasonOf(own) }
  const untested = own.kind === 'untested' ? own.reason : null
  return { before: shownNumber(own.before), change: changeWords(own), untested }
}

function reasonOf(none: Unavailable | undefined): string {
  return none?.unavailable ?? 'there is no figure to compare'
}
