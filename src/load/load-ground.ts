import { decodeLamps } from '../core/lamps.ts'
import type { MapTopology } from '../core/map-topology.ts'
import type { FileRef, GroundFile, LampsFile, Manifest } from '../core/published.ts'
import { groundFileSchema, lampsFileSchema } from './ground-schemas.ts'
import { loadFile } from './load-file.ts'

/** Brings the files of the ground, each when it is first asked for. */
export interface GroundLoader {
  /** Rejects where it does not load: without it there is no zoomable map. */
  readonly boundaries: () => Promise<MapTopology>
  /** Null where a file is not published or does not load: its layers are left out. */
  readonly ogl: () => Promise<MapTopology | null>
  readonly osm: () => Promise<MapTopology | null>
  /** Longitude and latitude of each lamp column, in pairs. */
  readonly lamps: () => Promise<Float64Array | null>
}

/** @param base folder of the data, ending in `/` */
export function groundLoader(base: string, { ground }: Manifest): GroundLoader {
  const topology = async (file: FileRef | null): Promise<MapTopology | null> => {
    const loaded = file && (await loadFile<GroundFile>(base, file.file, groundFileSchema))
    return loaded?.kind === 'ready' ? loaded.value.topology : null
  }
  return {
    boundaries: async () => {
      const found = await topology(ground.boundaries)
      if (!found) throw new Error('the boundaries did not load')
      return found
    },
    ogl: () => topology(ground.ogl),
    osm: () => topology(ground.osm),
    lamps: async () => {
      const loaded = ground.lamps && (await loadFile<LampsFile>(base, ground.lamps.file, lampsFileSchema))
      return loaded?.kind === 'ready' ? decodeLamps(loaded.value) : null
    },
  }
}
