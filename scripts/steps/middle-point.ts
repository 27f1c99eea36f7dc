import type { Position } from './rings.ts'

/** Of several places the one nearest to the middle of them all: always one of them, so on its street. The first of equals. */
export function middlePoint<T>(items: readonly T[], positionOf: (item: T) => Position): T | null {
  const positions = items.map(positionOf)
  const mean = (axis: 0 | 1) => positions.reduce((sum, at) => sum + at[axis], 0) / positions.length
  const [lon, lat] = [mean(0), mean(1)]
  const squeeze = Math.cos((lat * Math.PI) / 180)
  const away = positions.map((at) => Math.hypot((at[0] - lon) * squeeze, at[1] - lat))
  return items[away.indexOf(Math.min(...away))] ?? null
}
