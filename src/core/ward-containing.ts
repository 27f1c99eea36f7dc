import { type LonLat, type Point, toDrawing } from './plane.ts'
import type { PlacesFile } from './published.ts'
import type { WardCode } from './ward-code.ts'

/** The ward whose outline on the drawing holds a place on the ground, to some 10 m; null outside the council. */
export function wardContaining({ plane, wards }: Pick<PlacesFile, 'plane' | 'wards'>, at: LonLat): WardCode | null {
  const point = toDrawing(plane, at)
  return wards.find((ward) => ringsOf(ward.path).filter((ring) => isInside(point, ring)).length % 2 === 1)?.code ?? null
}

/** The rings of a path as it is published: `M`, whole units, and `l` with steps from point to point, closed by `z`. */
export function ringsOf(path: string): Point[][] {
  return path
    .split('z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number)
      let [x, y] = [0, 0]
      return Array.from({ length: numbers.length / 2 }, (_, i): Point => {
        ;[x, y] = [x + (numbers[2 * i] ?? 0), y + (numbers[2 * i + 1] ?? 0)]
        return [x, y]
      })
    })
}

/** A line from the point to the right crosses the ring an odd number of times. */
function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  return (
    ring.filter(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
      return y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)
    }).length %
      2 ===
    1
  )
}
