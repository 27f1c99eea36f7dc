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
  const sides = new Map<string, { readonly from: Point; readonly to: Point }>()
  for (const ring of cells) {
    for (const [i, from] of ring.entries()) {
      const to = ring[(i + 1) % ring.length] ?? from
      if (nameOf(from) === nameOf(to)) continue
      if (!sides.delete(`${nameOf(to)} ${nameOf(from)}`)) sides.set(`${nameOf(from)} ${nameOf(to)}`, { from, to })
    }
  }
  return joined([...sides.values()])
}

const nameOf = ([x, y]: Point) => `${tenth(x)},${tenth(y)}`

function joined(sides: readonly { readonly from: Point; readonly to: Point }[]): Point[][] {
  const from = new Map<string, (readonly [Point, Point])[]>()
  for (const side of sides) {
    const name = nameOf(side.from)
    from.set(name, [...(from.get(name) ?? []), [side.from, side.to]])
  }
  const rings: Point[][] = []
  for (const start of from.keys()) {
    for (let first = from.get(start)?.pop(); first; first = from.get(start)?.pop()) {
      const ring = [first[0]]
      let at = first[1]
      while (nameOf(at) !== start) {
        ring.push(at)
        const next = from.get(nameOf(at))?.pop()
        if (!next) break
        at = next[1]
      }
      rings.push(ring)
    }
  }
  return rings
}
