import type { WardCode } from '../ward-code.ts'
import { filled } from './blank.ts'
import type { Field } from './field.ts'
import { type GridPoint, toGrid } from './national-grid.ts'
import type { ReasonId } from './reasons.ts'

/** What the coordinates of a row say. `ward` is null outside the council. */
export type ReadSpot =
  | { readonly kind: 'none'; readonly note: ReasonId | null }
  | {
      readonly kind: 'spot'
      readonly easting: number
      readonly northing: number
      readonly ward: WardCode | null
      readonly note: ReasonId | null
    }
  | { readonly kind: 'wrong'; readonly reason: ReasonId }

type WardAt = (easting: number, northing: number) => WardCode | null
type Values = Readonly<Partial<Record<Field, string>>>

/** Closer than this to its own mirror image on the grid, a place cannot be told from one with its columns swapped. */
const swapMetres = 50_000

/** Two writings of one place may differ by this: the shift between the systems, and rounding. */
const sameMetres = 100

/**
 * The place that a row's coordinates name, on the grid to 0.1 m. Columns that are swapped, or hold the other system, are
 * read rightly where only that reading lies in the council, with a note.
 */
export function readSpot(values: Values, wardAt: WardAt): ReadSpot {
  const onGrid = readPair(values.easting, values.northing, 'grid', wardAt)
  const inDegrees = readPair(values.longitude, values.latitude, 'degrees', wardAt)
  if (onGrid.kind === 'none') return inDegrees.kind === 'none' && onGrid.note ? onGrid : inDegrees
  const differ =
    onGrid.kind === 'spot' &&
    inDegrees.kind === 'spot' &&
    Math.hypot(onGrid.easting - inDegrees.easting, onGrid.northing - inDegrees.northing) > sameMetres
  return differ ? { ...onGrid, note: 'coordinates-differ' } : onGrid
}

function readPair(first: string | undefined, second: string | undefined, system: System, wardAt: WardAt): ReadSpot {
  const [a, b] = [filled(first), filled(second)]
  if (a === '' && b === '') return { kind: 'none', note: null }
  if (a === '' || b === '') return { kind: 'none', note: 'half-coordinates' }
  const [x, y] = [readNumber(a), readNumber(b)]
  if (x === null || y === null) return { kind: 'wrong', reason: 'coordinates-not-read' }
  return x === 0 && y === 0 ? { kind: 'none', note: null } : locate(x, y, system, wardAt)
}

type System = 'grid' | 'degrees'

function locate(x: number, y: number, system: System, wardAt: WardAt): ReadSpot {
  const other: System = system === 'grid' ? 'degrees' : 'grid'
  const asWritten = onGrid(x, y, system)
  const ward = asWritten && wardAt(...asWritten)
  if (asWritten && ward) return spot(asWritten, ward, null)
  const swapped = isCertainSwap(x, y, system) ? onGrid(y, x, system) : null
  const swappedWard = swapped && wardAt(...swapped)
  if (swapped && swappedWard) return spot(swapped, swappedWard, 'coordinates-swapped')
  for (const inOther of [onGrid(x, y, other), onGrid(y, x, other)]) {
    const found = inOther && wardAt(...inOther)
    if (inOther && found) return spot(inOther, found, 'coordinates-of-other-system')
  }
  const anywhere = asWritten ?? swapped ?? onGrid(x, y, other) ?? onGrid(y, x, other)
  return anywhere ? spot(anywhere, null, null) : { kind: 'wrong', reason: 'coordinates-not-british' }
}

const isCertainSwap = (x: number, y: number, system: System) =>
  system === 'degrees' || Math.SQRT2 * Math.abs(x - y) > swapMetres

function spot([easting, northing]: GridPoint, ward: WardCode | null, note: ReasonId | null): ReadSpot {
  return { kind: 'spot', easting, northing, ward, note }
}

/** On the grid to 0.1 m, or null where no place in Great Britain has such coordinates. */
function onGrid(x: number, y: number, system: System): GridPoint | null {
  if (system === 'grid') return x > 1000 && x < 700_000 && y > 1000 && y < 1_300_000 ? roundedPoint([x, y]) : null
  return x > -9 && x < 2.5 && y > 49 && y < 61 ? roundedPoint(toGrid([x, y])) : null
}

function roundedPoint([easting, northing]: GridPoint): GridPoint {
  return [Math.round(easting * 10) / 10, Math.round(northing * 10) / 10]
}

/** `523,456.7`, `-0.2054°`, `0.2054 W`. */
function readNumber(text: string): number | null {
  const parts = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(?:m|°)?\s*([nsew]?)$/i.exec(text.replace('−', '-'))
  if (!parts) return null
  const size = Number((parts[2] ?? '').replaceAll(',', '') + (parts[3] ?? ''))
  const negative = parts[1] === '-' || /[sw]/i.test(parts[4] ?? '')
  return negative ? -size : size
}
