import type { Point } from '../plane.ts'

export type ArrowKey = 'ArrowUp' | 'ArrowRight' | 'ArrowDown' | 'ArrowLeft'

/** Right and down of each arrow, in the drawing. */
const directions: Record<ArrowKey, Point> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
}

export const isArrow = (key: string): key is ArrowKey => key in directions

/** The place that an arrow key leads to: the nearest within 60 degrees of its direction. Null where none lies there. */
export function placeTowards<Place extends { readonly at: Point }>(
  places: readonly Place[],
  from: Place,
  key: ArrowKey,
): Place | null {
  const [right, down] = directions[key]
  let [nearest, least]: [Place | null, number] = [null, Number.POSITIVE_INFINITY]
  for (const place of places) {
    const [dx, dy] = [place.at[0] - from.at[0], place.at[1] - from.at[1]]
    const [along, distance] = [dx * right + dy * down, Math.hypot(dx, dy)]
    if (place === from || along < distance / 2 || distance === 0 || distance >= least) continue
    ;[nearest, least] = [place, distance]
  }
  return nearest
}
