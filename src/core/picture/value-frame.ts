import type { ValueFile, WireCell } from '../published.ts'
import { areasOf } from './areas.ts'
import type { Found } from './find-indicator.ts'
import type { Frame, Raw } from './frame.ts'
import type { Files } from './picture.ts'
import { noTime } from './time-strip.ts'

/** The figures of a value indicator: one number an area and perhaps one beside it, without a choice of measure or time. */
export function valueFrame(file: ValueFile, found: Found, files: Files): Frame {
  const { indicator } = found.entry
  if (indicator.kind !== 'values') throw new Error(`not a value indicator: ${indicator.id}`)
  const { series } = found.series
  const areas = areasOf(files, series.by)
  const { beside } = indicator
  return {
    found,
    areas,
    columns: [
      { id: 'value', label: indicator.measure, decimals: indicator.decimals, suffix: indicator.suffix },
      ...(beside ? [{ id: 'beside', label: beside.label, decimals: 0, suffix: '', areasOnly: true as const }] : []),
    ],
    shown: 'value',
    symbol: indicator.symbol,
    palette: indicator.palette,
    raw: new Map(
      areas.map(({ code }) => {
        const at = file.areas.indexOf(code)
        return [code, rawOf(file.cells[at] ?? 'x', file.beside?.[at])]
      }),
    ),
    borough: rawOf(file.borough),
    classes: file.classes,
    largest: file.largest,
    classNote: indicator.direction
      ? `${indicator.direction.charAt(0).toUpperCase()}${indicator.direction.slice(1)}.`
      : '',
    period: null,
    time: noTime,
    measures: [],
    lengths: [],
    refused: null,
    caveats: [...series.caveats, ...(series.kind === 'values' ? [series.method] : [])],
    completeTo: '',
    words: { indicator, measure: indicator.measure, after: indicator.suffix, when: indicator.when },
  }
}

function rawOf(cell: WireCell, beside?: WireCell): Raw {
  const besideNumber = typeof beside === 'number' ? beside : null
  if (typeof cell === 'number') return { state: 'value', numbers: { value: cell, beside: besideNumber } }
  return { state: cell === 'c' ? 'suppressed' : cell === 'u' ? 'uncovered' : 'missing', numbers: {} }
}
