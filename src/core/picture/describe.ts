import { smallNumber } from '../measure.ts'
import type { Place, SmallArea } from '../published.ts'
import { roundTo, shownNumber } from '../shown-number.ts'
import type { View } from '../view.ts'
import { areaInfo, choiceIn, placeName, wardAround } from './areas.ts'
import { lower } from './count-words.ts'
import { countedOf } from './counted-of.ts'
import { finding } from './finding.ts'
import type { Frame, FrameColumn, Raw } from './frame.ts'
import { legendOf, slotOf } from './legend.ts'
import type { Figure, Files, Picture, Reading, ReadingState } from './picture.ts'

/** What stands for a figure that is not there: on the page, and in a CSV (the shorthand of official statistics). */
export const stateInfo: Record<Exclude<ReadingState, 'value'>, { readonly label: string; readonly csv: string }> = {
  missing: { label: 'no data', csv: '[x]' },
  suppressed: { label: 'hidden to protect small numbers', csv: '[c]' },
  uncovered: { label: 'cover unknown', csv: '[u]' },
}

/** Of a figure that exists and cannot be given in the measure that is shown. */
export const notShown = 'not shown'

/** Figures become a picture: words, classes, labels. */
export function describe(frame: Frame, view: View, files: Files): Picture {
  const readings = frame.areas.map((area) => readingOf(area, frame))
  const { by } = frame.found.series.series
  const area = files.manifest.area
  const { source } = frame.found
  return {
    indicator: frame.words.indicator.id,
    by,
    ...finding(frame, readings, area.short),
    subtitle: `${frame.words.measure}, ${area.short} ${areaInfo[by].inFull}, ${frame.words.when}`,
    symbol: frame.symbol,
    columns: frame.columns.map(({ id, label }) => ({ id, label, shown: id === frame.shown })),
    readings,
    borough: {
      name: area.short,
      figures: figuresOf(
        frame.borough,
        frame.columns.filter((column) => !column.areasOnly),
      ),
    },
    legend: legendOf(frame, readings, area.short),
    ...choiceIn(readings, view, files.places),
    time: frame.time,
    period: frame.period,
    when: frame.words.when,
    measures: frame.measures,
    lengths: frame.lengths,
    refused: frame.refused,
    evidence: null,
    caveats: frame.caveats,
    completeTo: frame.completeTo,
    source: {
      publisher: source.publisher,
      title: source.title,
      licence: source.licence,
      attribution: source.attribution,
    },
  }
}

function readingOf(area: Place | SmallArea, frame: Frame): Reading {
  const raw = frame.raw.get(area.code) ?? { state: 'missing' as const, numbers: {} }
  const column = shownColumn(frame)
  const number = raw.numbers[frame.shown] ?? null
  const state = raw.state === 'value' && number === null ? 'missing' : raw.state
  const value = number === null ? null : roundTo(number, column.decimals)
  const figures = figuresOf(raw, frame.columns)
  const slot = value === null || frame.symbol === 'circles' ? null : slotOf(value, frame.classes)
  const reading = {
    code: area.code,
    name: area.name,
    within: wardAround(area),
    slug: area.slug,
    state,
    value,
    label: value === null ? '' : `${shownNumber(value, column.decimals)}${column.suffix === '%' ? '%' : ''}`,
    slot,
    radius:
      frame.symbol === 'circles' && value !== null && frame.largest > 0
        ? Math.sqrt(Math.max(0, value) / frame.largest)
        : 0,
    figures,
    small: raw.state === 'value' && frame.measures.length > 0 && (raw.numbers['count'] ?? 0) < smallNumber,
  }
  return { ...reading, say: sentenceOf(reading, raw, frame) }
}

export function shownColumn(frame: Frame): FrameColumn {
  const column = frame.columns.find(({ id }) => id === frame.shown)
  if (!column) throw new Error(`unknown column: ${frame.shown}`)
  return column
}

function figuresOf(raw: Raw, columns: readonly FrameColumn[]): Record<string, Figure> {
  return Object.fromEntries(columns.map((column) => [column.id, figureOf(raw, column)]))
}

function figureOf(raw: Raw, column: FrameColumn): Figure {
  if (column.later) return { text: '', order: null, plain: '[x]', later: true }
  const number = raw.numbers[column.id] ?? null
  if (raw.state !== 'value') return { text: stateInfo[raw.state].label, order: null, plain: stateInfo[raw.state].csv }
  if (number === null) return { text: notShown, order: null, plain: '[x]' }
  const plain = roundTo(number, column.decimals).toFixed(column.decimals)
  return { text: `${shownNumber(number, column.decimals)}${column.suffix}`, order: number, plain }
}

/** `Burnt Oak: 4.2 per 1,000 residents a year; 94 burglaries recorded.` A measure that is refused leaves the count. */
function sentenceOf(reading: Omit<Reading, 'say'>, raw: Raw, frame: Frame): string {
  const name = placeName(reading)
  if (raw.state !== 'value') return `${name}: ${stateInfo[raw.state].label}.`
  const { indicator } = frame.words
  const small = reading.small ? ' Small numbers.' : ''
  if (indicator.kind === 'values') return `${name}: ${reading.figures['value']?.text} (${lower(frame.words.measure)}).`
  const count = `${countedOf(indicator, reading.figures['count']?.text ?? '')} recorded.`
  if (frame.shown === 'count') return `${name}: ${count}${small}`
  if (reading.state !== 'value') return `${name}: ${notShown}; ${count}`
  const label =
    frame.shown === 'share'
      ? `${reading.label.replace('%', '')}${frame.words.after}`
      : `${reading.label}${frame.words.after}`
  return `${name}: ${label}; ${count}${small}`
}
