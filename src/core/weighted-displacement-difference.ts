import erfcinv from '@stdlib/math-base-special-erfcinv'
import type { Limits } from './limits.ts'
import { type Unavailable, unavailable } from './unavailable.ts'
import { wrongCounts, wrongLevel } from './wrong-input.ts'

/** Incidents before and after the action, over periods of the same length. */
export type BeforeAfter = readonly [before: number, after: number]

/** The areas compared. Those around, to which incidents may have moved, are given both or not at all. */
export interface ComparedAreas {
  readonly control: BeforeAfter
  readonly treated: BeforeAfter
  readonly displacementControl?: BeforeAfter
  readonly displacement?: BeforeAfter
}

export interface Displacement {
  /** Incidents more (above 0) or fewer (below 0) than the control areas would have led one to expect. */
  readonly estimate: number
  readonly standardError: number
  /** Between which differences the true one lies, at a level such as 0.90 or 0.95; normal approximation. */
  readonly interval: (level: number) => Limits | Unavailable
}

/**
 * Whether an action changed the number of incidents: the change where it took place less the change in an area like it,
 * and, where given, the same for the areas around them.
 * @returns incidents; `unavailable` for anything but counts, for one displacement area without the other, or where
 * there were no incidents at all
 * @source METHODS.md, Before and after; Wheeler and Ratcliffe 2018, Crime Science 7:11
 */
export function weightedDisplacementDifference(areas: ComparedAreas): Displacement | Unavailable {
  const { control, treated, displacementControl, displacement } = areas
  if (!displacement !== !displacementControl) return unavailable('a displacement area needs its own control area')
  const counts = [control, treated, displacementControl ?? [], displacement ?? []].flat()
  const wrong = wrongCounts(counts)
  if (wrong) return wrong
  if (counts.every((count) => count === 0)) return unavailable('no incidents in any area')
  const standardError = Math.sqrt(counts.reduce((sum, count) => sum + count, 0))
  const estimate = change(treated) - change(control) + change(displacement) - change(displacementControl)
  return { estimate, standardError, interval: (level) => intervalOf(estimate, standardError, level) }
}

const change = ([before, after]: BeforeAfter = [0, 0]) => after - before

function intervalOf(estimate: number, standardError: number, level: number): Limits | Unavailable {
  const wrong = wrongLevel(level)
  if (wrong) return wrong
  const z = Math.SQRT2 * erfcinv(1 - level)
  return { low: estimate - z * standardError, high: estimate + z * standardError }
}
