import type { Manifest, SmallAreasFile } from '../core/published.ts'
import { type Loaded, loadFile } from './load-file.ts'
import { smallAreasFileSchema } from './small-areas-schema.ts'

/**
 * Loads the small areas that every series by small area is about.
 * @param base folder of the data, ending in `/`
 */
export async function loadSmallAreas(base: string, { smallAreas }: Manifest): Promise<Loaded<SmallAreasFile>> {
  return smallAreas
    ? loadFile<SmallAreasFile>(base, smallAreas.file, smallAreasFileSchema)
    : { kind: 'failed', why: 'small areas are not in this edition' }
}
