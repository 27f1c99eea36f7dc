import { type Cell, count, missing, sumCells, suppressed, uncovered } from '../cell.ts'
import { addMonths, lastDayName, monthsBetween } from '../iso-month.ts'
import { leastBaseOfPercentage, type Measure, measureInfo, measures } from '../measure.ts'
import { type Period, periodInDays, periodMonths } from '../period.ts'
import type { ClassLength, CountFile, Place, WireCell } from '../published.ts'
import { annualised, type Denominator, denominatorFor, ratePer1000 } from '../rate.ts'
import type { CountIndicator, CountSeries } from '../series.ts'
import { counted, listed, shownNumber } from '../shown-number.ts'
import {
  cellsOfWindow,
  placeOfWindow,
  type WindowLength,
  wholePeriod,
  windowInfo,
  windowLengths,
  windowsOf,
} from '../times.ts'
import type { View } from '../view.ts'
import type { Found } from './find-indicator.ts'
import type { Frame, FrameColumn, Raw } from './frame.ts'
import type { Files, Refusal } from './picture.ts'
import { timeStrip } from './time-strip.ts'

const columns: readonly FrameColumn[] = (['count', 'rate', 'share', 'hectare'] as const).map((measure) => ({
  id: measure,
  label: measureInfo[measure].column,
  decimals: measureInfo[measure].decimals,
  suffix: measure === 'share' ? '%' : '',
}))

/** The largest circle stands for at least this many, so that one incident never looks like a flood. */
const leastCircleScale = 20

/** What is known of the chosen window before a measure is taken. */
interface Scope {
  readonly window: Period
  readonly length: ClassLength
  readonly denominator: Denominator | null
  readonly cells: ReadonlyMap<string, Cell>
  /** All wards together; missing where one ward is. */
  readonly placed: Cell
  /** The borough's total, with what is in no ward. */
  readonly total: Cell
}

/** The figures of a count indicator in the window that the view asks for. */
export function countFrame(view: View, file: CountFile, found: Found, files: Files): Frame {
  const { indicator, series } = countParts(found)
  const windows = windowsOf(file.times, view.length)
  const at = placeOfWindow(windows, view.end)
  const window = windows[at] ?? wholePeriod(file.times)
  const scope = scopeOf(window, file, view.length, series)
  const neverRates = windows.every((w) => denominatorFor(w, series.placed) === null)
  const measure = view.measure === 'rate' && neverRates ? 'count' : view.measure
  const classes = measure === 'count' ? null : file.classes[measure]?.[scope.length]?.[view.classes]
  const wards = files.places.wards
  const firstRate = windows.findIndex((w) => denominatorFor(w, series.placed) !== null)
  const openFrom = measure === 'rate' ? Math.max(0, firstRate) : 0
  return {
    found,
    columns,
    shown: measure,
    symbol: measure === 'count' ? 'circles' : 'choropleth',
    palette: 'sequential',
    raw: new Map(wards.map((ward) => [ward.code, rawOf(ward, scope)])),
    borough: boroughRaw(wards, scope),
    classes: classes ?? null,
    largest: Math.max(leastCircleScale, file.largest[scope.length]?.[view.classes] ?? 0),
    classNote: classNote(file, view, scope.length, measure),
    period: window,
    time: timeStrip(file.times, monthlyTotals(file), windows, at, openFrom, `${capital(indicator.counted)} recorded`),
    measures: measureChoices(measure, neverRates),
    lengths: lengthChoices(file, view.length),
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

function scopeOf(window: Period, file: CountFile, length: WindowLength, series: CountSeries): Scope {
  const span = cellsOfWindow(file.times, window)
  const sum = (row: readonly WireCell[]) =>
    span ? sumCells(row.slice(span.from, span.to + 1).map(cellOf)) : missing('incomplete')
  const cells = new Map(file.wards.map((code, i) => [code as string, sum(file.cells[i] ?? [])]))
  return {
    window,
    length: file.times.kind === 'periods' ? 'period' : length === 'fy' ? '12' : length,
    denominator: denominatorFor(window, series.placed),
    cells,
    placed: sumCells([...cells.values()].filter((cell) => cell.kind !== 'uncovered')),
    total: sum(file.borough),
  }
}

function cellOf(cell: WireCell): Cell {
  if (typeof cell === 'number') return count(cell)
  return { x: missing('source-gap'), c: suppressed, u: uncovered }[cell]
}

function rawOf(ward: Place, scope: Scope): Raw {
  const cell = scope.cells.get(ward.code) ?? missing('source-gap')
  if (cell.kind !== 'count') return { state: cell.kind, numbers: {} }
  const total = scope.placed.kind === 'count' ? scope.placed.value : 0
  return {
    state: 'value',
    numbers: {
      count: cell.value,
      rate: rateOf(cell.value, scope, (denominator) => denominator.residents(ward)),
      share: total >= leastBaseOfPercentage ? (100 * cell.value) / total : null,
      hectare: annualised(cell.value / ward.hectares, scope.window),
    },
  }
}

function rateOf(value: number, scope: Scope, residents: (denominator: Denominator) => number): number | null {
  const { denominator, window } = scope
  return denominator && annualised(ratePer1000(value, residents(denominator)), window)
}

/** The borough beside the wards: what lies in wards with a figure, over their residents and hectares. */
function boroughRaw(wards: readonly Place[], scope: Scope): Raw {
  const { placed } = scope
  if (placed.kind !== 'count') {
    const { total } = scope
    return total.kind === 'count'
      ? { state: 'value', numbers: { count: total.value } }
      : { state: total.kind, numbers: {} }
  }
  const known = wards.filter((ward) => scope.cells.get(ward.code)?.kind === 'count')
  const hectares = known.reduce((sum, ward) => sum + ward.hectares, 0)
  const residents = (d: Denominator) => known.reduce((sum, ward) => sum + d.residents(ward), 0)
  return {
    state: 'value',
    numbers: {
      count: placed.value,
      rate: rateOf(placed.value, scope, residents),
      share: placed.value >= leastBaseOfPercentage ? 100 : null,
      hectare: annualised(placed.value / hectares, scope.window),
    },
  }
}

/** For the bars: all wards together at each time, or the borough's total where wards are hidden. */
function monthlyTotals(file: CountFile): (number | null)[] {
  return file.borough.map((total, at) => {
    const cells = file.cells.map((row) => cellOf(row[at] ?? 'x')).filter((cell) => cell.kind !== 'uncovered')
    const placed = sumCells(cells)
    if (placed.kind === 'count') return placed.value
    return placed.kind === 'suppressed' && typeof total === 'number' ? total : null
  })
}

const noRates = 'Rates need residents: for windows that end before 2019 only counts are shown.'

function measureChoices(measure: Measure, neverRates: boolean): Frame['measures'] {
  return measures.map((value) => ({
    value,
    label: measureInfo[value].label,
    chosen: value === measure,
    closed: value === 'rate' && neverRates ? noRates : null,
  }))
}

function lengthChoices(file: CountFile, length: WindowLength): Frame['lengths'] {
  return windowLengths.map((value) => ({
    value,
    label: windowInfo[value].label,
    chosen: value === length,
    closed: windowsOf(file.times, value).length === 0 ? 'The series is too short.' : null,
  }))
}

function refusal(measure: Measure, scope: Scope): Refusal | null {
  if (![...scope.cells.values()].some((cell) => cell.kind === 'count')) return null
  if (measure === 'rate' && scope.denominator === null) {
    return { reason: noRates, remedy: { label: 'Show counts', change: { measure: 'count' } } }
  }
  if (measure === 'share' && scope.placed.kind !== 'count') {
    return {
      reason: 'A share needs the whole borough, and a ward’s figure is not there in this period.',
      remedy: { label: 'Show counts', change: { measure: 'count' } },
    }
  }
  if (measure === 'share' && scope.placed.kind === 'count' && scope.placed.value < leastBaseOfPercentage) {
    return {
      reason: `Only ${counted(scope.placed.value, 'incident was', 'incidents were')} recorded: too few for percentages.`,
      remedy: { label: 'Show counts', change: { measure: 'count' } },
    }
  }
  return null
}

function caveatsOf(
  scope: Scope,
  file: CountFile,
  series: CountSeries,
  indicator: CountIndicator,
  found: Found,
): string[] {
  const whole = wholePeriod(file.times)
  const provisionalFrom = addMonths(whole.last, 1 - series.provisionalMonths)
  const provisional = series.provisionalMonths > 0 && scope.window.last >= provisionalFrom
  return [
    ...series.caveats,
    ...keptNote(scope, file, indicator, found),
    ...(scope.placed.kind === 'missing'
      ? [
          'A month of this period is missing in the publisher’s files: the ward it is missing for, and the borough, have no figure.',
        ]
      : []),
    ...(provisional
      ? [
          `The latest ${series.provisionalMonths} months are provisional: the publisher still revises them, by up to 1.5%.`,
        ]
      : []),
    ...(scope.denominator ? [`Rates use: ${scope.denominator.label}.`] : []),
    ...(monthsBetween(whole.first, whole.last) > 0 && periodMonths(scope.window) !== 12
      ? ['Rates are for a year; months differ by season.']
      : []),
  ]
}

/** What the borough has and no ward shows. */
function keptNote(scope: Scope, file: CountFile, indicator: CountIndicator, found: Found): string[] {
  if (scope.total.kind !== 'count' || scope.placed.kind !== 'count') return []
  const kept = scope.total.value - scope.placed.value
  if (kept === 0 && file.keptToBorough.length === 0) return []
  const series = found.series.series
  const labels =
    series.kind === 'counts' ? series.leaves.filter((l) => file.keptToBorough.includes(l.id)).map((l) => l.label) : []
  const why =
    labels.length > 0 ? ` of types shown for the borough only (${listed(labels.map(lower))})` : ' without a ward'
  return [`Not in the ward figures: ${shownNumber(kept)} ${indicator.counted}${why}.`]
}

function classNote(file: CountFile, view: View, length: ClassLength, measure: Measure): string {
  if (measure === 'count') return 'Circles keep their scale while time plays: their areas grow with the count.'
  if (file.times.kind === 'periods') return 'Classes are made from the periods shown here.'
  const windows = length === '1' ? 'month' : `${length}-month window`
  const over = view.classes === 'all' ? 'of all years' : 'of the latest 36 months'
  return `Classes hold over every ${windows} ${over}, so a colour means the same whenever you look.`
}

function measureWords(measure: Measure, indicator: CountIndicator, file: CountFile, area: string): string {
  const kept = file.keptToBorough.length
  const but = kept > 0 ? ` (all but ${counted(kept, 'sensitive type', 'sensitive types')})` : ''
  const recorded = `${capital(indicator.counted)} recorded${but}`
  const words: Record<Measure, string> = {
    count: recorded,
    rate: `${recorded} per 1,000 residents a year`,
    share: `Share of ${area}’s ${indicator.counted}${but}`,
    hectare: `${recorded} per hectare a year`,
  }
  return words[measure]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
