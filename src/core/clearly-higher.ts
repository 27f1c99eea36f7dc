/** A count and what it is set against: residents, hectares, or 1. */
export interface Exposed {
  readonly count: number
  readonly exposure: number
}

/** Below this many the normal approximation of the score test is not good enough to speak of a difference. */
const leastForScoreTest = 20

/** Two-sided 5% of the normal distribution. */
const criticalZ = 1.959964

/**
 * Whether the rate of `a` is above that of `b` by more than chance explains: the score test of two Poisson rates at 5%,
 * never for counts below 20. It keeps a title from naming a first ward where first and second cannot be told apart.
 * @source METHODS.md, Change between two periods (score test); Krishnamoorthy and Thomson 2004
 */
export function clearlyHigher(a: Exposed, b: Exposed): boolean {
  if (a.count < leastForScoreTest || b.count < 0 || a.exposure <= 0 || b.exposure <= 0) return false
  const pooled = (a.count + b.count) / (a.exposure + b.exposure)
  const variance = pooled * (1 / a.exposure + 1 / b.exposure)
  return (a.count / a.exposure - b.count / b.exposure) / Math.sqrt(variance) > criticalZ
}
