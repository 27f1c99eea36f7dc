import { funnelLimits } from '../funnel-limits.ts'
import type { Limits } from '../limits.ts'
import type { Period } from '../period.ts'
import type { Area, CountFile } from '../published.ts'
import { annualised, denominatorFor } from '../rate.ts'
import type { CountSeries } from '../series.ts'
import { isAvailable, isUnavailable, type Unavailable, unavailable } from '../unavailable.ts'
import { exposedAreas, inFileOrder } from './window-counts.ts'

/** Where an area lies in the funnel: by chance alone 1 in 20 leaves `within`, and 1 in 500 goes beyond `far`. */
export type FunnelPosition = 'far above' | 'above' | 'within' | 'below' | 'far below'

export interface FunnelArea {
  readonly residents: number
  /** Like all rates here per 1,000 residents a year. */
  readonly rate: number
  readonly position: FunnelPosition
}

/** The limits at one number of residents. */
export interface FunnelLine {
  readonly residents: number
  readonly usual: Limits
  readonly far: Limits
}

export interface WindowFunnel {
  /** The rate of all areas together. */
  readonly rate: number
  /** In the order of the file's areas; null for one without a figure. */
  readonly areas: readonly (FunnelArea | null)[]
  /** The limits from the smallest to the largest area, evenly spaced: the lines of the chart. */
  readonly lines: readonly FunnelLine[]
}

const steps = 40

/**
 * Every area's rate against its number of residents, with the limits within which chance alone would leave it.
 * @param places in the order of the file's areas
 * @source METHODS.md, Change between two periods: exact Poisson 95% and 99.8%; Spiegelhalter 2005
 */
export function windowFunnel(
  file: Pick<CountFile, 'times' | 'cells'>,
  places: readonly Pick<Area, 'residents'>[],
  { placed }: Pick<CountSeries, 'placed'>,
  window: Period,
): WindowFunnel | Unavailable {
  const denominator = denominatorFor(window, placed)
  if (!denominator) return unavailable('there are no residents for this period')
  const known = exposedAreas(file, window, places, denominator.residents)
  const total = known.reduce((sum, area) => sum + area.count, 0)
  const residents = known.reduce((sum, area) => sum + area.exposure, 0)
  if (total === 0 || residents === 0) return unavailable('no incidents in any area')
  const shown = (rate: number) => annualised(1000 * rate, window)
  const limitsAt = (size: number) => lineAt(size, total / residents, shown)
  const areas = known.map(({ count, exposure }) => areaOf(exposure, shown(count / exposure), limitsAt(exposure)))
  const sizes = known.map((area) => area.exposure)
  const lines = evenly(Math.min(...sizes), Math.max(...sizes)).map(limitsAt)
  const wrong = [...areas, ...lines].find(isUnavailable)
  if (wrong) return wrong
  return {
    rate: shown(total / residents),
    areas: inFileOrder(file.cells.length, known, areas.filter(isAvailable)),
    lines: lines.filter(isAvailable),
  }
}

function areaOf(residents: number, rate: number, line: FunnelLine | Unavailable): FunnelArea | Unavailable {
  return isUnavailable(line) ? line : { residents, rate, position: positionOf(rate, line) }
}

function lineAt(residents: number, rate: number, shown: (rate: number) => number): FunnelLine | Unavailable {
  const [usual, far] = [funnelLimits(residents, rate, 0.95), funnelLimits(residents, rate, 0.998)]
  if (isUnavailable(usual)) return usual
  if (isUnavailable(far)) return far
  const scaled = ({ low, high }: Limits) => ({ low: shown(low), high: shown(high) })
  return { residents, usual: scaled(usual), far: scaled(far) }
}

function positionOf(rate: number, { usual, far }: FunnelLine): FunnelPosition {
  if (rate > far.high) return 'far above'
  if (rate < far.low) return 'far below'
  if (rate > usual.high) return 'above'
  return rate < usual.low ? 'below' : 'within'
}

function evenly(from: number, to: number): number[] {
  return Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps)
}
