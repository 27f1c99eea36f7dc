import type { Figure } from '../picture/picture.ts'
import type { Rank } from '../window-statistics/window-ranks.ts'

/** `2 (1 to 5)`: the place and its 90% interval. A place never stands alone. */
export function rankFigure({ place, low, high }: Rank): Figure {
  const text = `${place} (${low} to ${high})`
  return { text, order: place, plain: text }
}

/** `Rank 2 of 24; with 90% probability 1 to 5; in the top 3 with 80% probability.` */
export function rankSentence(rank: Rank, of: number): string {
  const { place, low, high, first, topThree } = rank
  const between = low === high ? 'the same' : `${low} to ${high}`
  const inTop = topThree >= leastSaid && first < mostSaid
  const sure = [
    ...(first >= leastSaid ? [`highest with ${probability(first)}`] : []),
    ...(inTop ? [`in the top 3 with ${probability(topThree)}`] : []),
  ]
  return [`Rank ${place} of ${of}; with 90% probability ${between}`, ...sure].join('; ').concat('.')
}

/** Smaller chances are not worth a reader's time. */
const leastSaid = 0.05
const mostSaid = 0.995

/** `80% probability`; never 0% or 100%, which no draw can show. */
export function probability(share: number): string {
  if (share >= mostSaid) return 'more than 99% probability'
  if (share < 0.005) return 'less than 1% probability'
  return `${Math.round(100 * share)}% probability`
}
