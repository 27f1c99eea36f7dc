/** A part of the drawing, in its units. */
export interface Bounds {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * The smallest box around a path as the places have them: each ring a first point (`M12 30`) and then steps (`l-3 4 5-6z`).
 * A path without a point has a box of nothing at 0.
 */
export function pathBounds(path: string): Bounds {
  const points = path.split('M').slice(1).flatMap(pointsOf)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  if (points.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

function pointsOf(ring: string): [x: number, y: number][] {
  const numbers = (ring.match(/-?\d+/g) ?? []).map(Number)
  let [x, y] = [0, 0]
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i): [number, number] => {
    x += numbers[2 * i] ?? 0
    y += numbers[2 * i + 1] ?? 0
    return [x, y]
  })
}
