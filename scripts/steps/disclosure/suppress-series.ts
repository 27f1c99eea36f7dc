import { chooseHidden } from '../../../src/core/disclosure/choose-hidden.ts'
import type { Solver } from '../../../src/core/disclosure/linear-program.ts'
import { earlierFigures, type Release } from '../../../src/core/disclosure/release.ts'
import type { CountIndicator, CountSeries } from '../../../src/core/series.ts'
import type { SeriesCounts } from '../gate.ts'
import { blocksOfSeries } from './blocks-of-series.ts'
import { type TablePlan, tablesOfSeries } from './tables-of-series.ts'

/** What is hidden of a series under `suppress`: made before publishing, and asked by the gate figure by figure. */
export interface Suppression {
  readonly tables: readonly TablePlan[]
  /** Keys of the figures that may be shown: what nobody decided on is hidden. */
  readonly shown: ReadonlySet<string>
  /** Keys of figures that are not shown. */
  readonly hidden: ReadonlySet<string>
  /** Hidden ones that earlier releases give away, which cannot be taken back. */
  readonly givenAway: ReadonlySet<string>
  /** Figures that earlier releases told with a value that is no longer right, and that are not shown now. */
  readonly withdrawn: readonly string[]
}

/**
 * Decides what to hide of a series under `suppress`, together with everything that earlier releases showed of it.
 * @param counts by month; of fixed periods nothing can be published
 * @param earlier releases, the oldest first
 */
export function suppressSeries(
  series: CountSeries,
  indicators: readonly CountIndicator[],
  counts: SeriesCounts,
  earlier: readonly Release[],
  solver: Solver,
): Suppression {
  if (series.policy.kind !== 'suppress') throw new Error(`${series.id} is not under the policy suppress`)
  const width = series.policy.threshold
  const tables = tablesOfSeries(series, indicators, counts.times)
  const blocks = blocksOfSeries(series, tables, counts, earlierFigures(earlier, series.id))
  const choices = blocks.map((block) => chooseHidden(block, width, solver))
  const hidden = new Set(choices.flatMap((choice) => [...choice.hidden]))
  const shown = new Set(
    blocks.flatMap(({ candidates }) => candidates.flatMap(({ key }) => (hidden.has(key) ? [] : [key]))),
  )
  return {
    tables,
    shown,
    hidden,
    givenAway: new Set(choices.flatMap((choice) => [...choice.givenAway])),
    withdrawn: blocks.flatMap((block) => block.revised.filter((key) => !shown.has(key))).sort(),
  }
}
