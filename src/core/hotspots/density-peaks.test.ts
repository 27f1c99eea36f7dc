import { expect, it } from 'vitest'
import { squares } from './cell-system.ts'
import { densityPeaks } from './density-peaks.ts'
import { hotspotCells } from './hotspot-cells.ts'
import { type GridRing, insideRaster } from './inside-raster.ts'

const [west, south] = [520_000, 185_000]
/** The eastern column of squares has 40 of its 100 metres inside. */
const ground: GridRing = [
  [west, south],
  [west + 1940, south],
  [west + 1940, south + 1000],
  [west, south + 1000],
]
const cells = hotspotCells(squares({ west, south, east: west + 1999, north: south + 999 }, 100), insideRaster([ground]))
const at = (column: number, row: number) => row * 20 + column
const peaksOf = (heights: Readonly<Record<number, number>>, bandwidth: number) =>
  densityPeaks(
    cells,
    Array.from(cells.cells, (_, cell) => heights[cell] ?? 0),
    bandwidth,
    50,
  )

it('peaks come highest first, at least twice the reach apart', () => {
  const heights = { [at(2, 5)]: 3, [at(8, 5)]: 5, [at(13, 5)]: 4 }
  expect(peaksOf(heights, 200)).toEqual([at(8, 5), at(13, 5), at(2, 5)])
  expect(peaksOf(heights, 300)).toEqual([at(8, 5), at(2, 5)])
})

it('a square that lies for the most part outside is no peak, however much the correction at the edge makes of it', () => {
  const [edge, beside] = [at(19, 5), at(18, 5)]
  expect(cells.hectares[edge]).toBeCloseTo(0.4, 9)
  expect(cells.hectares[beside]).toBeCloseTo(1, 9)
  expect(peaksOf({ [edge]: 9, [beside]: 2 }, 300)).toEqual([beside])
  expect(peaksOf({ [edge]: 9 }, 300)).toEqual([])
})
