/** The smallest of 1, 2, 5 times a power of ten that is not below `size`. */
export function niceStepAbove(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  const factor = [1, 2, 5, 10].find((f) => f * power >= size * (1 - 1e-9)) ?? 10
  return factor * power
}
