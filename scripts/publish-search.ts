import { placeTables } from '../src/catalogue/place-tables.ts'
import { sources } from '../src/catalogue/sources.ts'
import type { FileRef, SearchEntry } from '../src/core/published.ts'
import type { PlaceTable, SearchFileId } from '../src/core/search/place-table.ts'
import type { WardCode } from '../src/core/ward-code.ts'
import type { CouncilPlaces } from './council/read-places.ts'
import { searchFile } from './steps/search-file.ts'

/** Of each file the licence that it is under as a whole. */
const licences: Readonly<Record<SearchFileId, string>> = { 'search-ogl': 'OGL v3.0', 'search-osm': 'ODbL v1.0' }

/**
 * One file a licence with the places of its tables; none where the council has no such table.
 * @param add publishes a file
 */
export function publishSearch(
  places: CouncilPlaces,
  wards: readonly WardCode[],
  add: (name: string, content: unknown) => FileRef,
): SearchEntry[] {
  return (['search-ogl', 'search-osm'] as const).flatMap((id) => {
    const tables = placeTables.filter((table) => table.file === id && places.has(table.id))
    if (tables.length === 0) return []
    const words = { licence: licences[id], attribution: attributionOf(tables) }
    const content = searchFile(
      tables.flatMap((table) => places.get(table.id) ?? []),
      wards,
      words,
    )
    return [{ file: add(id, content), ...words, tables: tables.map((table) => entryOf(table, places)) }]
  })
}

function attributionOf(tables: readonly PlaceTable[]): string {
  const ids = new Set(tables.flatMap((table) => table.sources))
  return [...new Set(sources.filter(({ id }) => ids.has(id)).map(({ attribution }) => attribution))].join(' ')
}

function entryOf(
  { id, label, sources: from, notes }: PlaceTable,
  places: CouncilPlaces,
): SearchEntry['tables'][number] {
  const names = new Set((places.get(id) ?? []).map(({ kind, name }) => `${kind} ${name}`))
  return { id, label, names: names.size, sources: from, notes }
}
