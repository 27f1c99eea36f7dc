import type { Manifest, SmallAreasFile, TableFile } from '../core/published.ts'
import { type Loaded, loadFile } from './load-file.ts'
import type { LoadedTable } from './load-site.ts'
import { smallAreasFileSchema } from './small-areas-schema.ts'

/** A file's name carries its hash, so what was read once is read for good; one that failed is asked for again. */
const known = new Map<string, Loaded<SmallAreasFile>>()

/**
 * A table together with the small areas it is about; failed where either did not come.
 * @param base folder of the data, ending in `/`
 */
export async function withSmallAreas(
  base: string,
  { smallAreas: ref }: Manifest,
  table: Promise<Loaded<TableFile>>,
): Promise<LoadedTable> {
  if (!ref) return { kind: 'failed', why: 'small areas are not in this edition' }
  const [figures, areas] = await Promise.all([
    table,
    known.get(ref.file) ?? loadFile<SmallAreasFile>(base, ref.file, smallAreasFileSchema),
  ])
  if (areas.kind === 'failed') return areas
  known.set(ref.file, areas)
  return figures.kind === 'failed' ? figures : { ...figures, smallAreas: areas.value }
}
