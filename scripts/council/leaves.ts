import { series } from '../../src/catalogue/series.ts'

/** The ids of a count series' leaves, in the catalogue's order. Throws where there is no such series. */
export function leavesOf(id: string): readonly string[] {
  const found = series.find((s) => s.id === id)
  if (found?.kind !== 'counts') throw new Error(`unknown count series: ${id}`)
  return found.leaves.map((leaf) => leaf.id)
}
