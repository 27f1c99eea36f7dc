import { dayNumber, dayOfNumber } from '../../src/core/intake/calendar-day.ts'
import { isSkippedInLondon } from '../../src/core/intake/london-time.ts'
import { daysInMonth } from '../../src/core/iso-month.ts'
import { monthsOf, type Period } from '../../src/core/period.ts'
import { type Draws, weightedPick } from './draws.ts'

/** When in the day things of a kind happen. */
export type DayPattern = 'night' | 'evening' | 'shops' | 'office'

/** Made-up shares by hour of the day, in the shape that control rooms know; no figure of any source. */
const hourWeights: Record<DayPattern, readonly number[]> = {
  night: [9, 8, 7, 6, 3, 2, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10, 10],
  evening: [4, 2, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 7, 8, 8, 9, 9, 9, 8, 7, 6],
  shops: [0, 0, 0, 0, 0, 0, 1, 2, 4, 6, 8, 9, 9, 9, 9, 10, 10, 9, 7, 5, 3, 2, 1, 0],
  office: [0, 0, 0, 0, 0, 0, 0, 1, 4, 10, 12, 11, 9, 8, 10, 10, 8, 5, 2, 1, 1, 0, 0, 0],
}

/** More on Friday and Saturday than on a weekday; 0 is Sunday. */
const weekdayWeights = [1.05, 0.85, 0.85, 0.9, 0.95, 1.2, 1.3]

/** A day with how many rows it has. */
export interface SampleDay {
  readonly date: string
  readonly rows: number
}

/** The days of a period with their rows: busier in summer and at weekends, with a slow rise and with chance. */
export function sampleDays(period: Period, rows: number, draws: Draws): SampleDay[] {
  const first = dayNumber(`${period.first}-01`)
  const days = monthsOf(period).reduce((sum, month) => sum + daysInMonth(month), 0)
  const weights = Array.from({ length: days }, (_, i) => dayWeight(first + i, i / days) * draws.factor(0.18))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let [passed, given] = [0, 0]
  return weights.map((weight, i) => {
    passed += weight
    const upTo = i === days - 1 ? rows : Math.round((rows * passed) / total)
    const day = { date: dayOfNumber(first + i), rows: upTo - given }
    given = upTo
    return day
  })
}

function dayWeight(number: number, through: number): number {
  // 1 January 1970 was a Thursday.
  const weekday = (number + 4) % 7
  const ofYear = (number % 365.25) / 365.25
  // Highest at the end of July, lowest at the end of January.
  const season = 1 - 0.22 * Math.cos(2 * Math.PI * (ofYear - 0.08))
  return (weekdayWeights[weekday] ?? 1) * season * (1 + 0.12 * through)
}

/** A drawer of minutes after midnight by pattern, none in the hour that a clock in London never showed. */
export function minuteDrawer(draws: Draws): (pattern: DayPattern, date: string) => number {
  const hours = Array.from({ length: 24 }, (_, hour) => hour)
  const pick = {
    night: weightedPick(hours, hourWeights.night, draws),
    evening: weightedPick(hours, hourWeights.evening, draws),
    shops: weightedPick(hours, hourWeights.shops, draws),
    office: weightedPick(hours, hourWeights.office, draws),
  }
  return (pattern, date) => {
    const minute = pick[pattern]() * 60 + draws.below(60)
    return isSkippedInLondon(date, minute) ? minute + 60 : minute
  }
}
