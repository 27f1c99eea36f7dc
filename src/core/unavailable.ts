/** A statistic that the given numbers cannot carry, and why, in plain words that a page may show. Never a number. */
export interface Unavailable {
  readonly unavailable: string
}

export const unavailable = (reason: string): Unavailable => ({ unavailable: reason })

/** Tells a reason from a statistic. */
export function isUnavailable(value: unknown): value is Unavailable {
  return typeof value === 'object' && value !== null && 'unavailable' in value
}

/** Tells a statistic from a reason, for lists of either. */
export function isAvailable<T>(value: T | Unavailable): value is T {
  return !isUnavailable(value)
}
