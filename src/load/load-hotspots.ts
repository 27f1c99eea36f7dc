import { decodeHotspotGround, type HotspotGround, type HotspotGroundFile } from '../core/hotspots/hotspot-ground.ts'
import type { IncidentPoints } from '../core/hotspots/incident-points.ts'
import { decodePoints, type PointsFile } from '../core/hotspots/points-file.ts'
import type { HotspotRefs } from '../core/published.ts'
import { hotspotGroundSchema, pointsFileSchema } from './hotspot-schemas.ts'
import { type Loaded, loadFile } from './load-file.ts'

/** The points of one leaf type, with what its file says of them. */
export interface LoadedPoints extends Pick<PointsFile, 'series' | 'leaf' | 'cellMetres' | 'gaps'> {
  readonly points: IncidentPoints
}

/**
 * Fetches where the borough and its wards lie on the British National Grid.
 * @param base folder of the data, ending in `/`
 */
export async function loadHotspotGround(base: string, { ground }: HotspotRefs): Promise<Loaded<HotspotGround>> {
  const loaded = await loadFile<HotspotGroundFile>(base, ground.file, hotspotGroundSchema)
  return decoded(loaded, decodeHotspotGround)
}

/**
 * Fetches the points of leaf types of a series, in their order; failed where one does not come, since a part would not be
 * the sum.
 */
export async function loadPoints(
  base: string,
  { series }: HotspotRefs,
  id: string,
  leaves: readonly string[],
): Promise<Loaded<LoadedPoints[]>> {
  const entry = series.find((one) => one.id === id)
  const files = leaves.map((leaf) => entry?.leaves.find((one) => one.id === leaf)?.file)
  const loaded = await Promise.all(
    files.map((file): Promise<Loaded<PointsFile>> | Loaded<PointsFile> =>
      file ? loadFile<PointsFile>(base, file.file, pointsFileSchema) : notInEdition,
    ),
  )
  const points: LoadedPoints[] = []
  for (const one of loaded) {
    const read = decoded(one, withColumns)
    if (read.kind === 'failed') return read
    points.push(read.value)
  }
  return { kind: 'ready', value: points }
}

const notInEdition = { kind: 'failed', why: 'these points are not in this edition' } as const

function withColumns(file: PointsFile): LoadedPoints {
  const { series, leaf, cellMetres, gaps } = file
  return { series, leaf, cellMetres, gaps, points: decodePoints(file) }
}

function decoded<File, Value>(loaded: Loaded<File>, decode: (file: File) => Value): Loaded<Value> {
  if (loaded.kind === 'failed') return loaded
  try {
    return { kind: 'ready', value: decode(loaded.value) }
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : 'the file is damaged' }
  }
}
