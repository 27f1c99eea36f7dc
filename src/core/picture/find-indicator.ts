import type { IndicatorEntry, Manifest, SeriesEntry } from '../published.ts'
import type { Source } from '../series.ts'

/** An indicator with the series and the publisher it comes from. */
export interface Found {
  readonly entry: IndicatorEntry
  readonly series: SeriesEntry
  readonly source: Source
}

/** Throws for an id that is not in the manifest: views are checked against it when they are read. */
export function findIndicator(manifest: Manifest, id: string): Found {
  for (const series of manifest.series) {
    const entry = series.indicators.find((candidate) => candidate.indicator.id === id)
    const source = manifest.sources.find((candidate) => candidate.id === series.series.source)
    if (entry && source) return { entry, series, source }
  }
  throw new Error(`unknown indicator: ${id}`)
}
