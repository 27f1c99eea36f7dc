import { contours } from 'd3-contour'
import type { Point } from '../plane.ts'
import { drawnPath } from './drawn-path.ts'
import type { HotspotCells } from './hotspot-cells.ts'
import { type Affine, drawnAt } from './hotspot-ground.ts'
import type { HotspotLayer } from './hotspot-picture.ts'

/**
 * The bands of a surface, from each edge upwards: they lie upon each other. Between the middles of squares the surface is
 * taken to be straight (marching squares).
 * @param values at the middles of the cells, which are squares
 * @param edges ascending
 */
export function surfaceBands(
  { system, cells }: HotspotCells,
  values: ArrayLike<number>,
  edges: readonly number[],
  toDrawing: Affine,
): HotspotLayer[] {
  const { columns, sizeMetres } = system
  const whole = new Array<number>(system.cells).fill(0)
  for (const [position, cell] of cells.entries()) whole[cell] = values[position] ?? 0
  const [west, south] = system.centreOf(0).map((middle) => middle - sizeMetres / 2)
  const place = (corner: readonly number[]): Point =>
    drawnAt(toDrawing, (west ?? 0) + (corner[0] ?? 0) * sizeMetres, (south ?? 0) + (corner[1] ?? 0) * sizeMetres)
  const line = contours().size([columns, system.cells / columns])
  return edges.map((edge, i) => ({
    class: i + 1,
    path: drawnPath(
      line.contour(whole, edge).coordinates.flatMap((rings) => rings.map((ring) => openRing(ring).map(place))),
    ),
  }))
}

/** d3 gives rings whose last corner is the first. */
const openRing = <Corner>(ring: readonly Corner[]) => ring.slice(0, -1)
