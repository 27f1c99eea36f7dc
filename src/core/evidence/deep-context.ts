import { measureThatFits } from '../measure.ts'
import type { Period } from '../period.ts'
import { areasOf } from '../picture/areas.ts'
import { findIndicator } from '../picture/find-indicator.ts'
import type { Files, Picture } from '../picture/picture.ts'
import type { Area, CountFile } from '../published.ts'
import type { CountIndicator, CountSeries } from '../series.ts'
import type { View } from '../view.ts'
import { type WindowStatistics, windowStatistics } from '../window-statistics/window-statistics.ts'

/** What every part of the deep picture is made from. */
export interface DeepContext {
  readonly view: View
  readonly table: CountFile
  /** In the order of the table's areas, which is the order of the statistics. */
  readonly places: readonly Area[]
  readonly series: CountSeries
  readonly indicator: CountIndicator
  readonly window: Period
  readonly statistics: WindowStatistics
  /** Where an area stands in the statistics. */
  readonly at: (code: string) => number
}

/** Null for values, which have neither chance nor time. */
export function deepContext(asked: View, files: Files, { period }: Picture): DeepContext | null {
  const { table } = files
  const found = findIndicator(files.manifest, table.indicator)
  const { series } = found.series
  const { indicator } = found.entry
  if (table.schema !== 'counts/1' || series.kind !== 'counts' || indicator.kind !== 'counts' || !period) return null
  const areas = areasOf(files, series.by)
  const places = table.areas.flatMap((code) => areas.find((area) => area.code === code) ?? [])
  const view = { ...asked, measure: measureThatFits(asked.measure, table.times.kind) }
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
