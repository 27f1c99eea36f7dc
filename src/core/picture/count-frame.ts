import { lastDayName } from '../iso-month.ts'
import { type Measure, measureInfo } from '../measure.ts'
import { periodInDays } from '../period.ts'
import type { CountFile } from '../published.ts'
import { denominatorFor } from '../rate.ts'
import type { CountIndicator, CountSeries } from '../series.ts'
import { lengthThatFits, placeOfWindow, wholePeriod, windowsOf } from '../times.ts'
import type { View } from '../view.ts'
import { areasOf } from './areas.ts'
import { lengthChoices, measureChoices, offeredLengths, refusal } from './count-choices.ts'
import { capital, caveatsOf, classNote, measureWords } from './count-words.ts'
import type { Found } from './find-indicator.ts'
import type { Frame, FrameColumn } from './frame.ts'
import type { Files } from './picture.ts'
import { barsOf, boroughRaw, rawOf, scopeOf } from './scope.ts'
import { timeStrip } from './time-strip.ts'

const columnOf = (measure: Measure): FrameColumn => ({
  id: measure,
  label: measureInfo[measure].column,
  decimals: measureInfo[measure].decimals,
  suffix: measure === 'share' ? '%' : '',
})
const later = (id: string, label: string): FrameColumn => ({ id, label, decimals: 0, suffix: '', later: true })

/** What needs a year earlier. */
const comparison = [later('before', 'A year earlier'), later('change', 'Change')]

const columnsOf = ({ times }: CountFile): readonly FrameColumn[] => [
  columnOf('count'),
  columnOf('rate'),
  later('rank', 'Rank, 90% interval'),
  ...(offeredLengths(times).length > 0 ? comparison : []),
  columnOf('share'),
  columnOf('hectare'),
]

/** The largest circle stands for at least this many, so that one incident never looks like a flood. */
const leastCircleScale = 20

/** The figures of a count indicator in the window that the view asks for. */
export function countFrame(view: View, file: CountFile, found: Found, files: Files): Frame {
  const { indicator, series } = countParts(found)
  const length = lengthThatFits(file.times, view.length)
  const windows = windowsOf(file.times, length)
  const at = placeOfWindow(windows, view.end)
  const window = windows[at] ?? wholePeriod(file.times)
  const scope = scopeOf(window, file, length, series)
  const neverRates = windows.every((w) => denominatorFor(w, series.placed) === null)
  const measure = view.measure === 'rate' && neverRates ? 'count' : view.measure
  const frozen = measure === 'count' || measure === 'change' ? null : file.classes[measure]?.[scope.length]
  // Where no recent window has a figure, the classes of all years stand.
  const over = frozen?.recent ? view.classes : 'all'
  const areas = areasOf(files, series.by)
  const firstRate = windows.findIndex((w) => denominatorFor(w, series.placed) !== null)
  const openFrom = measure === 'rate' ? Math.max(0, firstRate) : 0
  return {
    found,
    areas,
    columns: columnsOf(file),
    shown: measure,
    symbol: measure === 'count' ? 'circles' : 'choropleth',
    palette: 'sequential',
    raw: new Map(areas.map((area) => [area.code, rawOf(area, scope)])),
    borough: boroughRaw(areas, scope),
    classes: frozen?.[over] ?? null,
    // Of all years whatever the classes are made from, so that no circle of an old window outgrows its key.
    largest: Math.max(leastCircleScale, file.largest[scope.length]?.all ?? 0),
    classNote: classNote(file, over, scope.length, measure),
    period: window,
    time: timeStrip(
      file.times.kind,
      barsOf(file, windows),
      windows,
      at,
      openFrom,
      `${capital(indicator.counted)} recorded`,
    ),
    measures: measureChoices(measure, neverRates, file.times),
    lengths: lengthChoices(file, length),
    refused: refusal(measure, scope),
    caveats: caveatsOf(scope, file, series, indicator, found),
    completeTo: lastDayName(wholePeriod(file.times).last),
    words: {
      indicator,
      measure: measureWords(measure, indicator, file, files.manifest.area.short),
      after: measure === 'share' ? `% of ${files.manifest.area.short}’s` : measureInfo[measure].after,
      when: periodInDays(window),
    },
  }
}

function countParts({ entry, series }: Found): { indicator: CountIndicator; series: CountSeries } {
  if (entry.indicator.kind !== 'counts' || series.series.kind !== 'counts') {
    throw new Error(`not a count indicator: ${entry.indicator.id}`)
  }
  return { indicator: entry.indicator, series: series.series }
}
