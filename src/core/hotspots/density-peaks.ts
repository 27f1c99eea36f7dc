import type { HotspotCells } from './hotspot-cells.ts'

/**
 * The peaks of a surface, the highest first: cells that no neighbour exceeds, at least twice the bandwidth from every
 * higher peak, so that what lies within the bandwidth of one lies within that of no other. Cells that lie for the most part
 * outside the borough are none: the less of a kernel is inside, the more the correction at the edge makes of one incident.
 * @param values by position in `cells`
 * @returns positions, at most `most`
 */
export function densityPeaks(
  { system, cells, neighbours, hectares }: HotspotCells,
  values: ArrayLike<number>,
  bandwidthMetres: number,
  most: number,
): number[] {
  const leastHectares = system.sizeMetres ** 2 / 20_000
  const height = (cell: number) => ((hectares[cell] ?? 0) < leastHectares ? 0 : (values[cell] ?? 0))
  const candidates = [...cells.keys()]
    .filter((cell) => height(cell) > 0 && (neighbours[cell] ?? []).every((other) => height(other) <= height(cell)))
    .sort((a, b) => height(b) - height(a) || a - b)
  const peaks: { readonly cell: number; readonly at: readonly [number, number] }[] = []
  for (const cell of candidates) {
    if (peaks.length === most) break
    const at = system.centreOf(cells[cell] ?? 0)
    const isApart = peaks.every((peak) => Math.hypot(peak.at[0] - at[0], peak.at[1] - at[1]) >= 2 * bandwidthMetres)
    if (isApart) peaks.push({ cell, at })
  }
  return peaks.map(({ cell }) => cell)
}
