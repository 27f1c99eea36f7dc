import type { Limits } from './limits.ts'
import { type PoissonMass, poissonMass } from './poisson-mass.ts'
import type { Unavailable } from './unavailable.ts'
import { wrongExposures, wrongLevel } from './wrong-input.ts'

/**
 * Between which rates a place of this size lies by chance alone, were its true rate the borough's: exact Poisson
 * quantiles, interpolated between whole counts so that the funnel is a smooth line. They always hold the borough's rate.
 * @param residents of the place
 * @param boroughRate incidents per resident (not per 1,000)
 * @param level 0.95 and 0.998 are drawn
 * @returns incidents per resident; `unavailable` without residents or incidents
 * @source METHODS.md, Change between two periods; Spiegelhalter 2005, Statistics in Medicine 24, appendix A.1
 */
export function funnelLimits(residents: number, boroughRate: number, level = 0.95): Limits | Unavailable {
  const wrong =
    wrongExposures([residents], 'residents') ?? wrongExposures([boroughRate], "the borough's rate") ?? wrongLevel(level)
  if (wrong) return wrong
  const poisson = poissonMass(residents * boroughRate)
  const rateAt = (chance: number) => interpolatedQuantile(poisson, chance) / residents
  // Where far below one incident is expected the interpolated line would leave the funnel: it starts at -1 incidents.
  return {
    low: Math.min(boroughRate, Math.max(0, rateAt((1 - level) / 2))),
    high: Math.max(boroughRate, rateAt((1 + level) / 2)),
  }
}

/** The first count that reaches the chance, less the part of its own chance by which it overshoots. */
function interpolatedQuantile({ from, mass }: PoissonMass, chance: number): number {
  let upTo = 0
  for (const [i, each] of mass.entries()) {
    upTo += each
    if (upTo >= chance) return from + i - (upTo - chance) / each
  }
  return from + mass.length - 1
}
