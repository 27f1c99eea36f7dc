import type { Point } from '../plane.ts'
import { type Affine, drawnAt } from './hotspot-ground.ts'
import type { GridRing } from './inside-raster.ts'

/** Rings as SVG path data of absolute places, to a tenth of a drawing unit (1 m), each closed. */
export function drawnPath(rings: readonly (readonly Point[])[]): string {
  return rings.map((ring) => `M${ring.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}z`).join('')
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** Rings on the ground as rings of the drawing. */
export const drawnRings = (toDrawing: Affine, rings: readonly GridRing[]): Point[][] =>
  rings.map((ring) => ring.map(([easting, northing]) => drawnAt(toDrawing, easting, northing)))

/** What `drawnPath` wrote, read again. */
export function ringsOfDrawn(path: string): Point[][] {
  return path
    .split('z')
    .filter((ring) => ring !== '')
    .map((ring) =>
      ring
        .slice(1)
        .split('L')
        .map((place): Point => {
          const [x = 0, y = 0] = place.split(' ').map(Number)
          return [x, y]
        }),
    )
}

/** A circle about a place of the ground, as 36 corners: in drawing units it is one too. */
export function circleAbout(easting: number, northing: number, radiusMetres: number): GridRing {
  return Array.from({ length: 36 }, (_, i) => {
    const angle = (i * Math.PI) / 18
    return [easting + radiusMetres * Math.cos(angle), northing + radiusMetres * Math.sin(angle)] as const
  })
}

/**
 * The outline of several cells together: sides that two of them share are left out, what remains is joined to rings.
 * @param cells rings that turn the same way and meet at the very same points
 */
export function commonOutline(cells: readonly (readonly Point[])[]): Point[][] {
  const corners = numberedCorners()
  // A side is one number, its two corners; the side of the neighbour runs the other way.
  const sides = new Set<number>()
  for (const ring of cells) {
    let from = corners.numberOf(ring.at(-1) ?? [0, 0])
    for (const place of ring) {
      const to = corners.numberOf(place)
      if (from !== to && !sides.delete(to * mostCorners + from)) sides.add(from * mostCorners + to)
      from = to
    }
  }
  return joined(sides).map((ring) => ring.map(corners.placeOf))
}

/** More than any map has, and small enough for two numbers in one. */
const mostCorners = 2 ** 24

/** Corners by number: the same to a tenth of a unit are one. */
function numberedCorners() {
  const numbers = new Map<number, number>()
  const places: Point[] = []
  return {
    numberOf: (place: Point): number => {
      const key = (Math.round(place[0] * 10) + 1e6) * 1e7 + Math.round(place[1] * 10) + 1e6
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, places.length)
      return places.push(place) - 1
    },
    placeOf: (number: number): Point => places[number] ?? [0, 0],
  }
}

/** Rings of corners, each side gone along once. */
function joined(sides: ReadonlySet<number>): number[][] {
  const next = new Map<number, number[]>()
  for (const side of sides) {
    const from = Math.floor(side / mostCorners)
    const known = next.get(from)
    if (known) known.push(side % mostCorners)
    else next.set(from, [side % mostCorners])
  }
  const rings: number[][] = []
  for (const start of next.keys()) {
    for (let to = next.get(start)?.pop(); to !== undefined; to = next.get(start)?.pop()) {
      const ring = [start]
      for (let at: number | undefined = to; at !== undefined && at !== start; at = next.get(at)?.pop()) ring.push(at)
      rings.push(ring)
    }
  }
  return rings
}
