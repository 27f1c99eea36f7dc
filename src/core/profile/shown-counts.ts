import type { Period } from '../period.ts'
import { type Picture, picture } from '../picture/picture.ts'
import type { CountFile, Manifest, PlacesFile, SeriesEntry, TableFile } from '../published.ts'
import type { CountIndicator, CountSeries } from '../series.ts'
import { defaultView } from '../view.ts'
import { lastSettledMonth } from '../window-statistics/window-change.ts'
import { type WindowStatistics, windowStatistics } from '../window-statistics/window-statistics.ts'

/** The published files that profiles are made from. */
export interface ProfileFiles {
  readonly manifest: Manifest
  readonly places: PlacesFile
  /** By indicator, those that are shown by ward. */
  readonly tables: ReadonlyMap<string, TableFile>
}

/** A count indicator in the window of the profiles, with what is known of it: made once for all wards. */
export interface ShownCounts {
  readonly indicator: CountIndicator
  readonly entry: SeriesEntry
  readonly series: CountSeries
  readonly file: CountFile
  readonly window: Period
  /** By rate. */
  readonly picture: Picture
  /** In the order of the file's wards. */
  readonly statistics: WindowStatistics
}

/**
 * The latest twelve months, or the latest fixed period, that the publisher no longer revises, so that its change can be
 * tested.
 * @returns null where the indicator is not published by ward, or has no whole window
 */
export function shownCounts(id: string, files: ProfileFiles): ShownCounts | null {
  const { manifest, places, tables } = files
  const file = tables.get(id)
  const entry = manifest.series.find((series) => series.indicators.some(({ indicator }) => indicator.id === id))
  const indicator = entry?.indicators.find((candidate) => candidate.indicator.id === id)?.indicator
  if (file?.schema !== 'counts/1' || entry?.series.kind !== 'counts' || indicator?.kind !== 'counts') return null
  const { series } = entry
  const end = lastSettledMonth(file.times, series.provisionalMonths)
  const shown = picture({ ...defaultView(id), end }, { manifest, places, table: file })
  if (!shown.period) return null
  const request = { file, places: places.wards, series, window: shown.period, measure: 'rate' } as const
  const statistics = windowStatistics(request)
  return { indicator, entry, series, file, window: shown.period, picture: shown, statistics }
}
