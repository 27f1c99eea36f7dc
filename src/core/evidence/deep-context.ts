import type { Period } from '../period.ts'
import { findIndicator } from '../picture/find-indicator.ts'
import type { Files, Picture } from '../picture/picture.ts'
import type { CountFile, Place } from '../published.ts'
import type { CountIndicator, CountSeries } from '../series.ts'
import type { View } from '../view.ts'
import { type WindowStatistics, windowStatistics } from '../window-statistics/window-statistics.ts'

/** What every part of the deep picture is made from. */
export interface DeepContext {
  readonly view: View
  readonly table: CountFile
  /** In the order of the table's areas, which is the order of the statistics. */
  readonly places: readonly Place[]
  readonly series: CountSeries
  readonly indicator: CountIndicator
  readonly window: Period
  readonly statistics: WindowStatistics
  /** Where an area stands in the statistics. */
  readonly at: (code: string) => number
}

/** Null for values, which have neither chance nor time. */
export function deepContext(view: View, files: Files, { period }: Picture): DeepContext | null {
  const { table } = files
  const found = findIndicator(files.manifest, table.indicator)
  const { series } = found.series
  const { indicator } = found.entry
  if (table.schema !== 'counts/1' || series.kind !== 'counts' || indicator.kind !== 'counts' || !period) return null
  const places = table.wards.flatMap((code) => files.places.wards.find((place) => place.code === code) ?? [])
  const measure = view.measure === 'change' ? 'rate' : view.measure
  return {
    view,
    table,
    places,
    series,
    indicator,
    window: period,
    statistics: windowStatistics({ file: table, places, series, window: period, measure }),
    at: (code) => places.findIndex((place) => place.code === code),
  }
}
