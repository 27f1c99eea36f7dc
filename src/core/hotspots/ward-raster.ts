import type { WardCode } from '../ward-code.ts'
import { boundsOf, type GridRing } from './inside-raster.ts'

/** A ward with its rings on the British National Grid; holes are rings too, and islands (even-odd). */
export interface WardRings {
  readonly code: WardCode
  readonly rings: readonly GridRing[]
}

/** Small squares of the ground, each with the ward it lies in, or with those whose edge crosses it. */
export interface WardRaster {
  readonly stepMetres: number
  readonly west: number
  readonly south: number
  readonly columns: number
  readonly rows: number
  /** By square: 0 in no ward, n in the nth; -n: every place is looked up in the nth of `crossed`. */
  readonly labels: Int16Array
  /** Lists of wards by index, ascending: those that an edge in the square belongs to, and those around it. */
  readonly crossed: readonly (readonly number[])[]
  readonly wards: readonly WardRings[]
  /** By ward the sides of its rings, see `sidesOf`. */
  readonly sides: readonly Float64Array[]
}

/**
 * A raster that says in which ward a place lies, to the last digit: only where an edge crosses a square are rings looked at.
 * A step of 25 m over a borough takes some 250,000 squares, of which one in twenty is crossed.
 */
export function wardRaster(wards: readonly WardRings[], stepMetres = 25): WardRaster {
  const bounds = boundsOf(wards.flatMap((ward) => ward.rings))
  const [column0, row0] = [Math.floor(bounds.west / stepMetres) - 1, Math.floor(bounds.south / stepMetres) - 1]
  const columns = Math.max(0, Math.floor(bounds.east / stepMetres) - column0 + 2)
  const rows = Math.max(0, Math.floor(bounds.north / stepMetres) - row0 + 2)
  const frame = { stepMetres, west: column0 * stepMetres, south: row0 * stepMetres, columns, rows }
  const sides = wards.map((ward) => sidesOf(ward.rings))
  const labels = new Int16Array(columns * rows)
  // The last ward first, so that the first one stands where wards overlap.
  for (let ward = wards.length - 1; ward >= 0; ward--) fill(labels, frame, sides[ward] ?? none, ward + 1)
  const crossed: (readonly number[])[] = []
  for (const [square, edges] of squaresOnEdges(sides, frame)) {
    const around = wards.flatMap((_, ward) => (edges.has(ward) || holdsMiddle(square, ward) ? [ward] : []))
    labels[square] = -crossed.push(around)
  }
  return { ...frame, labels, crossed, wards, sides }

  function holdsMiddle(square: number, ward: number): boolean {
    const easting = frame.west + ((square % columns) + 0.5) * stepMetres
    const northing = frame.south + (Math.floor(square / columns) + 0.5) * stepMetres
    return isInside(sides[ward] ?? none, easting, northing)
  }
}

const none = new Float64Array(0)

type Frame = Pick<WardRaster, 'stepMetres' | 'west' | 'south' | 'columns' | 'rows'>

/** The ward at a place on the British National Grid; null in none. A place on a shared edge is in one of the two. */
export function wardOf(raster: WardRaster, easting: number, northing: number): WardCode | null {
  return raster.wards[wardIndexOf(raster, easting, northing)]?.code ?? null
}

/** The index of the ward at a place, for millions of them; -1 in none. */
export function wardIndexOf(raster: WardRaster, easting: number, northing: number): number {
  const column = Math.floor((easting - raster.west) / raster.stepMetres)
  const row = Math.floor((northing - raster.south) / raster.stepMetres)
  if (!(column >= 0 && row >= 0 && column < raster.columns && row < raster.rows)) return -1
  const label = raster.labels[row * raster.columns + column] ?? 0
  if (label >= 0) return label - 1
  for (const ward of raster.crossed[-label - 1] ?? []) {
    if (isInside(raster.sides[ward] ?? none, easting, northing)) return ward
  }
  return -1
}

/**
 * x and y of the lower end and of the upper end of every side. Written from below whichever way the ring runs, so that two
 * wards reckon their shared edge alike, and no place on it is in both or in neither.
 */
function sidesOf(rings: readonly GridRing[]): Float64Array {
  return Float64Array.from(
    rings.flatMap((ring) =>
      ring.flatMap(([x1, y1], i) => {
        const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
        return y1 <= y2 ? [x1, y1, x2, y2] : [x2, y2, x1, y1]
      }),
    ),
  )
}

/** Whether a line east from the place crosses an odd number of sides. */
function isInside(sides: Float64Array, easting: number, northing: number): boolean {
  let odd = false
  for (let at = 0; at < sides.length; at += 4) {
    const low = sides[at + 1] ?? 0
    const high = sides[at + 3] ?? 0
    if (low > northing || high <= northing) continue
    const x = sides[at] ?? 0
    if (x + (((sides[at + 2] ?? 0) - x) * (northing - low)) / (high - low) > easting) odd = !odd
  }
  return odd
}

/** Labels the squares whose middle lies inside. */
function fill(labels: Int16Array, frame: Frame, sides: Float64Array, label: number): void {
  const { stepMetres, west, south, columns, rows } = frame
  const crossings: number[][] = Array.from({ length: rows }, () => [])
  for (let at = 0; at < sides.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = sides.subarray(at, at + 4)
    const last = Math.ceil((y2 - south) / stepMetres - 0.5)
    for (let row = Math.ceil((y1 - south) / stepMetres - 0.5); row < last; row++) {
      const northing = south + (row + 0.5) * stepMetres
      crossings[row]?.push(x1 + ((x2 - x1) * (northing - y1)) / (y2 - y1))
    }
  }
  for (const [row, eastings] of crossings.entries()) {
    eastings.sort((a, b) => a - b)
    for (let i = 0; i + 1 < eastings.length; i += 2) {
      const from = Math.ceil(((eastings[i] ?? 0) - west) / stepMetres - 0.5)
      const to = Math.ceil(((eastings[i + 1] ?? 0) - west) / stepMetres - 0.5)
      labels.fill(label, row * columns + from, row * columns + to)
    }
  }
}

/** The wards with an edge in a square, by square. */
function squaresOnEdges(sides: readonly Float64Array[], frame: Frame): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>()
  for (const [ward, own] of sides.entries()) {
    eachCrossed(own, frame, (square) => {
      const wards = found.get(square)
      if (wards) wards.add(ward)
      else found.set(square, new Set([ward]))
    })
  }
  return found
}

/** Room for rounding about a square, in metres: one too many is marked sooner than one too few. */
const room = 0.001

/** Calls back with every square that a side runs through. */
function eachCrossed(sides: Float64Array, frame: Frame, visit: (square: number) => void): void {
  const { stepMetres, west, south, columns } = frame
  for (let at = 0; at < sides.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = sides.subarray(at, at + 4)
    const slope = y1 === y2 ? 0 : (x2 - x1) / (y2 - y1)
    const lastRow = Math.floor((y2 + room - south) / stepMetres)
    for (let row = Math.floor((y1 - room - south) / stepMetres); row <= lastRow; row++) {
      const bottom = Math.max(y1, south + row * stepMetres - room)
      const top = Math.min(y2, south + (row + 1) * stepMetres + room)
      const [a, b] = y1 === y2 ? [x1, x2] : [x1 + slope * (bottom - y1), x1 + slope * (top - y1)]
      const lastColumn = Math.floor((Math.max(a, b) + room - west) / stepMetres)
      for (let column = Math.floor((Math.min(a, b) - room - west) / stepMetres); column <= lastColumn; column++) {
        visit(row * columns + column)
      }
    }
  }
}
