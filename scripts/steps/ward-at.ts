import type { WardCode } from '../../src/core/ward-code.ts'
import { innerPoint } from './inner-point.ts'
import { crossingsAt } from './ring-crossings.ts'
import type { Polygons, Position, Ring } from './rings.ts'

/** A ward with its outline in longitude and latitude. */
export interface WardOutline {
  readonly id: WardCode
  readonly polygons: Polygons
}

/** The ward in which a place lies, or null where it is in none. */
export function wardAt(at: Position, wards: readonly WardOutline[]): WardCode | null {
  return wards.find((ward) => isInside(at, ward.polygons))?.id ?? null
}

/** A point as it is; of an area one in its middle, in the ward that it is given to where they meet. */
export function pointInWard(
  shape: { readonly kind: 'point'; readonly at: Position } | { readonly kind: 'area'; readonly polygons: Polygons },
  ward: WardCode | null,
  wards: readonly WardOutline[],
): Position | null {
  return shape.kind === 'point' ? shape.at : innerPoint(shape.polygons, (at) => wardAt(at, wards) === ward)
}

/** Whether a place is in one of the polygons and in none of its holes. */
export function isInside(at: Position, polygons: Polygons): boolean {
  return polygons.some((rings) => rings.filter((ring) => isInRing(at, ring)).length % 2 === 1)
}

/** A line east from the place crosses the ring an odd number of times. */
function isInRing([x, y]: Position, ring: Ring): boolean {
  return crossingsAt(y, ring).filter((crossing) => crossing > x).length % 2 === 1
}
