import { shownNumber } from '../shown-number.ts'
import { isUnavailable, type Unavailable } from '../unavailable.ts'
import { commonOutline, drawnPath } from './drawn-path.ts'
import { areaEdges, classOf, countEdges, densityEdges, type HotspotEdges, hotspotClasses } from './hotspot-classes.ts'
import type { HotspotGrid } from './hotspot-grid.ts'
import type { HotspotLens } from './hotspot-lens.ts'
import type { HotspotClass, HotspotLayer, HotspotPoints, SignificantCells } from './hotspot-picture.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'
import type { TestedCells } from './significant-cells.ts'
import { surfaceBands } from './surface-bands.ts'

/** Gi* scores at which cells clear of chance change class: the same for every map. */
const scoreEdges: HotspotEdges = { edges: [0, 3, 5, 8, 12], hotFrom: null }
/** Incidents at which a map point changes class. */
const pointEdges: HotspotEdges = { edges: [1, 2, 5, 10, 20], hotFrom: null }

/** What is coloured, by which edges. */
export interface Coloured {
  readonly edges: HotspotEdges
  readonly classes: readonly HotspotClass[]
  readonly layers: readonly HotspotLayer[]
}

/** The edges of a lens from the values of the window that fixes them. */
export function lensEdges({ kind }: HotspotLens, values: ArrayLike<number>): HotspotEdges {
  return { density: densityEdges, counts: countEdges, 'per-km2': areaEdges }[kind](values)
}

/** Bands of the surface, or the cells of each class in one path. */
export function colouredCells(
  { surface, data }: PreparedHotspots,
  lens: HotspotLens,
  values: ArrayLike<number>,
  edges: HotspotEdges,
): Coloured {
  const layers =
    lens.kind === 'density' && surface
      ? surfaceBands(surface.cells, values, edges.edges, data.ground.toDrawing)
      : cellLayers(lens.grid, edges, (cell) => classOf(edges, values[cell] ?? 0))
  return { edges, classes: hotspotClasses(edges, values, lens.kind === 'counts'), layers }
}

/** Cells that pass the test, by their score. */
export function colouredScores(grid: HotspotGrid, { passes, z }: TestedCells): Coloured {
  const classAt = (cell: number) => (passes[cell] ? Math.max(1, classOf(scoreEdges, z[cell] ?? 0)) : 0)
  const scores = z.filter((_, cell) => passes[cell]).map((score) => Math.max(0, score))
  return {
    edges: scoreEdges,
    classes: hotspotClasses(scoreEdges, scores, false),
    layers: cellLayers(grid, scoreEdges, classAt),
  }
}

/** Map points by their size: the page draws them as circles. */
export function colouredPoints({ counts }: HotspotPoints): Coloured {
  const drawn = counts.filter((count) => count > 0)
  return { edges: pointEdges, classes: hotspotClasses(pointEdges, drawn, true), layers: [] }
}

function cellLayers({ counts, outlineOf }: HotspotGrid, { edges }: HotspotEdges, classAt: (cell: number) => number) {
  const paths = edges.map((): string[] => [])
  for (let cell = 0; cell < counts.cells; cell++) {
    const at = classAt(cell)
    if (at > 0) paths[at - 1]?.push(drawnPath(outlineOf(cell)))
  }
  return paths.map((path, i): HotspotLayer => ({ class: i + 1, path: path.join('') }))
}

/** The cells that pass the test, by their common outline. */
export function significantOutline(
  { grid, data }: PreparedHotspots,
  tested: TestedCells | Unavailable,
  many: string,
): SignificantCells | Unavailable {
  if (isUnavailable(tested)) return tested
  const cells = [...tested.passes.keys()].filter((cell) => tested.passes[cell])
  const path = drawnPath(commonOutline(cells.flatMap((cell) => [...grid.outlineOf(cell)])))
  const words = `${shownNumber(cells.length)} of ${shownNumber(tested.passes.length)} ${many} in ${data.area} hold more, with their neighbours, than an even spread over the ground explains.`
  return { path, isFine: grid.sizeMetres !== null, cells: cells.length, words }
}
