/** The probabilities of the whole numbers `from`, `from + 1`, ... */
export interface PoissonMass {
  readonly from: number
  readonly mass: Float64Array
}

/**
 * The Poisson distribution where it has mass: nine standard deviations and 30 to each side of the mean. What is left
 * out is below 1e-16. Computed by ratios from the mode outwards, so that nothing overflows.
 * @param mean finite, above 0
 */
export function poissonMass(mean: number): PoissonMass {
  const reach = 9 * Math.sqrt(mean) + 30
  const from = Math.max(0, Math.floor(mean - reach))
  const mass = new Float64Array(Math.ceil(mean + reach) - from + 1)
  const mode = Math.floor(mean) - from
  let sum = 1
  mass[mode] = 1
  for (let i = mode + 1, weight = 1; i < mass.length; i++) sum += mass[i] = weight *= mean / (from + i)
  for (let i = mode - 1, weight = 1; i >= 0; i--) sum += mass[i] = weight *= (from + i + 1) / mean
  return { from, mass: mass.map((weight) => weight / sum) }
}
