import type { SearchEntry } from '../core/published.ts'
import type { SearchFile } from '../core/search/search-file.ts'
import { type Loaded, loadFile } from './load-file.ts'
import { searchFileSchema } from './search-schema.ts'

/**
 * Fetches a file of names.
 * @param base folder of the data, ending in `/`
 */
export function loadSearchFile(base: string, { file }: SearchEntry): Promise<Loaded<SearchFile>> {
  return loadFile<SearchFile>(base, file.file, searchFileSchema)
}
