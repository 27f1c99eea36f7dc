import type { Picture, Reading } from './picture.ts'

/** The readings in the order of a column; those without a figure stand last either way, ties by name. */
export function sortedReadings(
  picture: Picture,
  { column, down }: { readonly column: string; readonly down: boolean },
): Reading[] {
  const sign = down ? -1 : 1
  const byName = (a: Reading, b: Reading) => a.name.localeCompare(b.name, 'en-GB')
  if (column === 'ward') return [...picture.readings].sort((a, b) => sign * byName(a, b))
  const order = (reading: Reading) => reading.figures[column]?.order ?? null
  return [...picture.readings].sort((a, b) => {
    const [x, y] = [order(a), order(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b)
    return sign * (x - y) || byName(a, b)
  })
}
