import type { ProfileRow } from '../../core/profile/profile-row.ts'
import { RankInterval } from '../charts/rank-interval.tsx'

/** A rank as the places between which it likely lies, in words and on a line of all places: never one number alone. */
export function LikelyRank({ row }: { row: ProfileRow }) {
  if (!row.rank) return <span class="change none">not ranked</span>
  return (
    <span class="likely-rank">
      <span>{row.rank.words}</span>
      <RankInterval {...row.rank} />
    </span>
  )
}
