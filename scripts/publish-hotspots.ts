import { series as catalogueSeries } from '../src/catalogue/series.ts'
import type { Edition, Policy } from '../src/core/disclosure.ts'
import type { HotspotGroundFile } from '../src/core/hotspots/hotspot-ground.ts'
import type { PointsFile } from '../src/core/hotspots/points-file.ts'
import { pointsInSquares } from '../src/core/hotspots/points-in-squares.ts'
import type { PlaneOrigin } from '../src/core/plane.ts'
import { publishablePoints } from '../src/core/publishable-points.ts'
import type { FileRef, HotspotRefs } from '../src/core/published.ts'
import type { CountSeries } from '../src/core/series.ts'
import type { Council } from './council/read-council.ts'
import { hotspotGround } from './steps/hotspot-ground.ts'

/**
 * The files of the hotspots: the ground, and incidents at places of every leaf type that may go out; null where there is
 * none. Officers have the publisher's map points, the public middles of squares without sensitive types.
 * @param plane of the drawing that the map uses
 * @param add publishes a file
 */
export function publishHotspots(
  { points, boundaries }: Pick<Council, 'points' | 'boundaries'>,
  plane: PlaneOrigin,
  edition: Edition,
  add: (name: string, content: PointsFile | HotspotGroundFile) => FileRef,
): HotspotRefs | null {
  const series = catalogueSeries.flatMap((one) => {
    const files = one.kind === 'counts' ? points.get(one.id) : undefined
    return one.kind === 'counts' && files ? seriesRefs(one, files, edition, add) : []
  })
  return series.length === 0 ? null : { ground: add('hotspot-ground', hotspotGround(boundaries, plane)), series }
}

function seriesRefs(
  series: CountSeries,
  files: readonly PointsFile[],
  edition: Edition,
  add: (name: string, content: PointsFile) => FileRef,
): HotspotRefs['series'][number][] {
  const open = files.flatMap((file) => openFile(series, file, edition) ?? [])
  const [first] = open
  if (!first) return []
  const leaves = open.map((file) => ({ id: file.leaf, file: add(`points-${series.id}-${file.leaf}`, file) }))
  return [{ id: series.id, cellMetres: first.cellMetres, leaves }]
}

/** The file as the gate lets it out; null where it does not. */
function openFile(series: CountSeries, file: PointsFile, edition: Edition): PointsFile | null {
  const policy: Policy = series.typesByWard === 'officer-only' ? { kind: 'officer-only' } : series.policy
  // A type that the catalogue does not know cannot be judged, so it is held to be sensitive.
  const sensitive = series.leaves.find((leaf) => leaf.id === file.leaf)?.sensitive ?? true
  const verdict = publishablePoints({ policy, sensitive }, edition)
  if (verdict.kind === 'withheld') return null
  return verdict.kind === 'squares' ? pointsInSquares(file, verdict.metres) : file
}
