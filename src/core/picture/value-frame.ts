import type { ValueFile, WireCell } from '../published.ts'
import type { Found } from './find-indicator.ts'
import type { Frame, Raw } from './frame.ts'
import type { Files } from './picture.ts'
import { noTime } from './time-strip.ts'

/** The figures of a value indicator: one number a ward, without a choice of measure or time. */
export function valueFrame(file: ValueFile, found: Found, files: Files): Frame {
  const { indicator } = found.entry
  if (indicator.kind !== 'values') throw new Error(`not a value indicator: ${indicator.id}`)
  const { series } = found.series
  return {
    found,
    columns: [{ id: 'value', label: indicator.measure, decimals: indicator.decimals, suffix: indicator.suffix }],
    shown: 'value',
    symbol: indicator.symbol,
    palette: indicator.palette,
    raw: new Map(
      files.places.wards.map((ward) => [ward.code, rawOf(file.cells[file.wards.indexOf(ward.code)] ?? 'x')]),
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

function rawOf(cell: WireCell): Raw {
  if (typeof cell === 'number') return { state: 'value', numbers: { value: cell } }
  return { state: cell === 'c' ? 'suppressed' : cell === 'u' ? 'uncovered' : 'missing', numbers: {} }
}
