/** How a place has been hot over the periods; null where it never was. */
export type Persistence = 'persistent' | 'emerging' | 'intermittent' | 'former'

/** Shares of all periods, or of the latest fifth of them. */
const persistentShare = 0.8
const latestShare = 0.2
const formerShare = 0.1

/**
 * Names the pattern of a place: hot in 80% or more of the periods is persistent; in at least half of the latest fifth and
 * in fewer than half as large a share of the earlier ones, emerging; in none of the latest fifth but in 10% or more of all,
 * former; hot at all otherwise, intermittent.
 * @param hot whether it was hot in each period, oldest first
 * @source METHODS.md, Hotspots; after the classes of sfhotspot, made stricter
 */
export function persistence(hot: readonly boolean[]): Persistence | null {
  if (!hot.includes(true)) return null
  const latest = hot.slice(-Math.max(1, Math.round(hot.length * latestShare)))
  const earlier = hot.slice(0, hot.length - latest.length)
  if (shareOf(hot) >= persistentShare) return 'persistent'
  if (shareOf(latest) >= 0.5 && shareOf(earlier) < shareOf(latest) / 2) return 'emerging'
  if (!latest.includes(true) && shareOf(hot) >= formerShare) return 'former'
  return 'intermittent'
}

const shareOf = (hot: readonly boolean[]) => (hot.length === 0 ? 0 : hot.filter((isHot) => isHot).length / hot.length)
