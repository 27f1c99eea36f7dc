import { randomLcg, randomLogNormal, randomNormal } from 'd3-random'

/** Seeded draws: the same seed draws the same, on every computer. */
export interface Draws {
  /** At least 0, below 1. */
  readonly fraction: () => number
  /** A whole number, at least 0, below `below`. */
  readonly below: (below: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  readonly metres: (spread: number) => number
  /** About 1, most between 1 / (1 + spread) and 1 + spread. */
  readonly factor: (spread: number) => number
}

export function drawsOf(seed: number): Draws {
  // The generator takes a fraction and shuffles it; whole seeds that are near would begin alike.
  const fraction = randomLcg(((Math.abs(seed) + 1) * 0.754_877_666) % 1)
  for (let i = 0; i < 16; i++) fraction()
  const normal = randomNormal.source(fraction)(0, 1)
  const below = (limit: number) => Math.floor(fraction() * limit)
  return {
    fraction,
    below,
    chance: (share) => fraction() < share,
    pick: (list) => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    metres: (spread) => normal() * spread,
    factor: (spread) => randomLogNormal.source(fraction)(0, spread)(),
  }
}

/** A picker of items by their weights: as many draws as items have weight. */
export function weightedPick<T>(items: readonly T[], weights: readonly number[], draws: Draws): () => T {
  let sum = 0
  const upTo = weights.map((weight) => {
    sum += weight
    return sum
  })
  return () => {
    const target = draws.fraction() * sum
    let [low, high] = [0, items.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) > target) high = middle
      else low = middle + 1
    }
    const item = items[low]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
}
