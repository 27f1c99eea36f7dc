import * as v from 'valibot'
import type { SearchFile } from '../../src/core/search/search-file.ts'
import { type SearchIndex, searchIndex } from '../../src/core/search/search-index.ts'
import { searchFileSchema } from '../../src/load/search-schema.ts'
import type { Built } from './built-council.ts'

/** The files of names that a built council publishes, read as the page reads them. */
export function searchFilesOf(site: Built): SearchFile[] {
  return site.manifest.search.map(
    ({ file }) => v.parse(searchFileSchema, JSON.parse(site.files.get(file.file) ?? '')) as unknown as SearchFile,
  )
}

export const searchIndexOf = (site: Built): SearchIndex => searchIndex(site.places, searchFilesOf(site))
