import { groundFiles } from '../src/catalogue/ground-files.ts'
import { sources } from '../src/catalogue/sources.ts'
import type { MapTopology } from '../src/core/map-topology.ts'
import type { FileRef, GroundFile, GroundRefs, LampsFile } from '../src/core/published.ts'
import type { Council } from './council/read-council.ts'
import { boundaryLayers } from './steps/boundary-layers.ts'
import { makeGround } from './steps/make-ground.ts'

/** As fine as the source: 0.7 m east and 1.1 m north in London. Every point stays. */
const boundaryFineness = { step: [0.00001, 0.00001], leastSquareMetres: 0 } as const

/**
 * The files of the zoomable map, one a licence and need; null where the council has no such layers.
 * @param add publishes a file
 */
export function publishGround(
  { wards, boundaries, around, ground }: Pick<Council, 'wards' | 'boundaries' | 'around' | 'ground'>,
  add: (name: string, content: GroundFile | LampsFile) => FileRef,
): GroundRefs {
  const topology = (of: Exclude<keyof GroundRefs, 'lamps'>, content: MapTopology): FileRef =>
    add(groundFiles[of].name, { schema: 'ground/1', ...wordsOf(of), topology: content })
  return {
    boundaries: topology('boundaries', makeGround(boundaryLayers(wards, boundaries, around), boundaryFineness)),
    ogl: ground.ogl && topology('ogl', ground.ogl),
    osm: ground.osm && topology('osm', ground.osm),
    lamps: ground.lamps && add(groundFiles.lamps.name, { schema: 'lamps/1', ...wordsOf('lamps'), ...ground.lamps }),
  }
}

function wordsOf(file: keyof GroundRefs): Pick<GroundFile, 'licence' | 'attribution'> {
  const { licence, sources: ids } = groundFiles[file]
  const words = ids.flatMap((wanted) => sources.find(({ id }) => id === wanted)?.attribution ?? [])
  return { licence, attribution: words.join(' ') }
}
