import { niceStepAbove } from '../picture/nice-scale.ts'
import { windowsOf } from '../times.ts'
import { isRecent, windowValues } from '../window-values.ts'
import type { DeepContext } from './deep-context.ts'

/** From which share of the usual rate a change is drawn in the strong colour. */
const strongShare = 0.25

/**
 * The change per 1,000 residents a year from which the strong colours stand: about a quarter of the usual rate of an area
 * over the latest 36 months, so that it stays while time plays. Null where there are no rates.
 */
export function strongChangeFrom({ table, places, series }: DeepContext): number | null {
  const months = windowsOf(table.times, table.times.kind === 'months' ? '1' : '12')
  const recent = months.filter((window) => isRecent(window, table.times))
  const rates = windowValues(table, places, series, 'rate', recent)
  if (rates.length === 0) return null
  const usual = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  return usual > 0 ? niceStepAbove(usual * strongShare) : null
}
