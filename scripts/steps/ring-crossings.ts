import type { Ring } from './rings.ts'

/** The longitudes at which a ring crosses a latitude, from west to east. */
export function crossingsAt(latitude: number, ring: Ring): number[] {
  return ring
    .flatMap(([x1, y1], i) => {
      const [x2, y2] = ring[i + 1] ?? [x1, y1]
      return y1 > latitude === y2 > latitude ? [] : [x1 + ((x2 - x1) * (latitude - y1)) / (y2 - y1)]
    })
    .sort((a, b) => a - b)
}
