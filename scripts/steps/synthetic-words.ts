import type { Indicator, Series } from '../../src/core/series.ts'

const mark = 'SYNTHETIC'

/** The series as one whose incidents are made up: wherever it is named, and beside each of its numbers, it says so. */
export function syntheticSeries<S extends Series>(series: S): S {
  return {
    ...series,
    label: `${mark}: ${series.label}`,
    caveats: [`${mark} figures, made up for a trial: nothing here happened.`, ...series.caveats],
  }
}

/** Its indicators, so that titles, legends and tables that name only them say so too. */
export function syntheticIndicator<I extends Indicator>(indicator: I): I {
  const named = { ...indicator, label: `${mark} ${indicator.label}`, subject: `${mark} ${indicator.subject}` }
  return indicator.kind === 'counts' ? { ...named, counted: `${mark} ${indicator.counted}` } : named
}
