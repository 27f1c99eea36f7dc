import { percent, percentScale } from './percent-scale.ts'

/**
 * A place on a line of all places, 1 at the left, with the places between which it lies with a chance of 90%. Only ever
 * beside its words: the drawing alone says nothing to the ear.
 */
export function RankInterval({
  place,
  low,
  high,
  of,
}: {
  readonly place: number
  readonly low: number
  readonly high: number
  readonly of: number
}) {
  const at = percentScale(1, of, 3)
  return (
    <svg class="rank-interval" width="100%" height="16" aria-hidden="true">
      <line class="rail" x1={percent(at(1))} x2={percent(at(of))} y1="8" y2="8" />
      <line class="interval" x1={percent(at(low))} x2={percent(at(high) + 0.01)} y1="8" y2="8" />
      <circle cx={percent(at(place))} cy="8" r="3.6" />
    </svg>
  )
}
