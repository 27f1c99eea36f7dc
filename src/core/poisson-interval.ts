import type { Limits } from './limits.ts'
import { poissonMass } from './poisson-mass.ts'
import { type Unavailable, unavailable } from './unavailable.ts'
import { wrongCounts, wrongLevel } from './wrong-input.ts'

/** Beyond this level the tails are too small for the sums. */
const highestLevel = 0.999999

/**
 * The exact interval (Garwood) of a count: the expected counts under which as few, or as many, as `count` would each be
 * seen with a chance of (1 - level) / 2.
 * @param count incidents, a whole number
 * @param level up to 0.999999
 * @returns expected incidents; `unavailable` for anything but a count and a level
 * @source METHODS.md, Counts, rates, intervals; Garwood 1936, Biometrika 28
 */
export function poissonInterval(count: number, level = 0.95): Limits | Unavailable {
  const wrong = wrongCounts([count]) ?? wrongLevel(level)
  if (wrong) return wrong
  if (level > highestLevel) return unavailable(`a level above ${highestLevel}`)
  const tail = (1 - level) / 2
  return { low: count === 0 ? 0 : meanWhere(count - 1, 1 - tail), high: meanWhere(count, tail) }
}

/**
 * The mean of the Poisson variable for which P(X <= count) is `chance`, by Newton's method. As a function of the mean that
 * chance has its point of inflexion at `count`: from there every step comes closer, and none goes too far.
 */
function meanWhere(count: number, chance: number): number {
  let mean = count
  for (let step = 1; Math.abs(step) > 1e-10 * (1 + mean); mean += step) {
    const { upTo, at } = chancesOf(count, mean)
    step = (upTo - chance) / at
  }
  return mean
}

/** P(X <= count) and P(X = count). */
function chancesOf(count: number, mean: number): { readonly upTo: number; readonly at: number } {
  const { from, mass } = poissonMass(mean)
  let upTo = 0
  for (let i = 0; i <= count - from; i++) upTo += mass[i] ?? 0
  return { upTo, at: mass[count - from] ?? 0 }
}
