import type { Reconciled } from '../../core/published.ts'
import { shownNumber } from '../../core/shown-number.ts'

/** Nothing is lost or invented: the sum is written out. */
export function accounted({ read, placed, notPlaced, leftOut }: Reconciled): string {
  const parts = leftOut.map(({ reason, count }) => `${shownNumber(count)} left out (${reason})`)
  return `${shownNumber(read)} = ${[`${shownNumber(placed)} placed`, `${shownNumber(notPlaced)} not placed`, ...parts].join(' + ')}`
}
