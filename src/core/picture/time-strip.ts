import { monthName } from '../iso-month.ts'
import { type Period, periodInMonths } from '../period.ts'
import type { Times } from '../times.ts'
import { niceStepAbove } from './nice-scale.ts'

/** The bars under the map, and the window that is chosen on them. */
export interface TimeStrip {
  /** `months`: a slider; `periods`: a choice of fixed periods; `none`: one value without a period. */
  readonly kind: 'months' | 'periods' | 'none'
  /** The period of each bar. */
  readonly bars: readonly Period[]
  /** Incidents in all wards together; null where one ward's figure is missing. */
  readonly values: readonly (number | null)[]
  /** The top of the scale, and the step between its lines. */
  readonly top: number
  readonly step: number
  /** The windows that can be chosen, the one that is (its place), and how each is said. */
  readonly windows: readonly Period[]
  readonly at: number
  /** The first window for which the shown measure exists: play starts there. */
  readonly openFrom: number
  /** The first and last bar of the window. */
  readonly from: number
  readonly to: number
  readonly title: string
}

export const noTime: TimeStrip = {
  kind: 'none',
  bars: [],
  values: [],
  top: 1,
  step: 1,
  windows: [],
  at: -1,
  openFrom: 0,
  from: -1,
  to: -1,
  title: '',
}

/** @param marked the period of each bar, with its height */
export function timeStrip(
  kind: Times['kind'],
  marked: readonly (readonly [Period, number | null])[],
  windows: readonly Period[],
  at: number,
  openFrom: number,
  title: string,
): TimeStrip {
  const bars = marked.map(([period]) => period)
  const values = marked.map(([, height]) => height)
  const window = windows[at]
  const largest = Math.max(1, ...values.map((value) => value ?? 0))
  // Incidents are whole, and so are the lines.
  const step = Math.max(1, niceStepAbove(largest / 3))
  const top = Math.ceil(largest / step) * step
  return {
    kind,
    bars,
    values,
    top,
    step,
    windows,
    at,
    openFrom,
    from: bars.findIndex((bar) => bar.first === window?.first),
    to: bars.findIndex((bar) => bar.last === window?.last),
    title,
  }
}

/** A window in the words of the slider: `April 2025 to March 2026`. */
export function windowName(window: Period): string {
  return window.first === window.last ? monthName(window.first) : periodInMonths(window)
}

/**
 * The window that a grip on the bars asks for: the one whose end is nearest to `bars` whole bars from the start. Any
 * move goes at least one window on, so that a key press is never lost between two financial years.
 */
export function windowAtGrip(time: TimeStrip, bars: number): number {
  const ends = time.windows.map((window) => time.bars.findIndex((bar) => bar.last === window.last) + 1)
  const nearest = ends.reduce(
    (best, end, i) => (Math.abs(end - bars) < Math.abs((ends[best] ?? 0) - bars) ? i : best),
    0,
  )
  const moved = Math.sign(bars - (time.to + 1))
  if (nearest !== time.at || moved === 0) return nearest
  return Math.min(ends.length - 1, Math.max(0, time.at + moved))
}
