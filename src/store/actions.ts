import type { AreaCode } from '../core/area-code.ts'
import type { Manifest, SearchEntry, SmallAreasFile, TableFile } from '../core/published.ts'
import type { SearchFile } from '../core/search/search-file.ts'
import type { Spot } from '../core/search/spot.ts'
import type { View } from '../core/view.ts'
import { withFittingArea } from './fitting-area.ts'
import type { Renderer, Store } from './store.ts'

/**
 * Fetches the table of an indicator, with the small areas where it is by small area; given by the composition root, so
 * that the store knows no network.
 */
export type TableLoader = (
  manifest: Manifest,
  indicator: string,
) => Promise<
  | { readonly kind: 'ready'; readonly value: TableFile; readonly smallAreas?: SmallAreasFile }
  | { readonly kind: 'failed'; readonly why: string }
>

/** Fetches a file of names; given by the composition root, as `TableLoader` is. */
export type SearchLoader = (
  entry: SearchEntry,
) => Promise<{ readonly kind: 'ready'; readonly value: SearchFile } | { readonly kind: 'failed'; readonly why: string }>

/** Changes what is asked for, and fetches its table where it is not there. The mark of another ward's place goes. */
export function changeView(store: Store, change: Partial<View>, load: TableLoader): void {
  const before = store.getState().view
  const view = withFittingArea({ ...before, ...change }, store.getState())
  if (JSON.stringify(view) !== JSON.stringify(before)) store.setState({ view })
  if (view.ward !== before.ward) markSpot(store, null)
  void fetchTable(store, view.indicator, load)
}

/** Marks a place of the chosen ward, or nothing. */
export function markSpot(store: Store, spot: Spot | null): void {
  if (store.getState().spot !== spot) store.setState({ spot })
}

/** Fetches the files of names unless they are there or on their way; those that failed are asked for again. */
export async function fetchSearch(store: Store, load: SearchLoader): Promise<void> {
  const { search, manifest } = store.getState()
  if (search.kind === 'loading' || (search.kind === 'ready' && search.missing.length === 0)) return
  store.setState({ search: { kind: 'loading' } })
  const loaded = await Promise.all(manifest.search.map(async (entry) => ({ entry, file: await load(entry) })))
  store.setState({
    search: {
      kind: 'ready',
      files: loaded.flatMap(({ file }) => (file.kind === 'ready' ? [file.value] : [])),
      missing: loaded.flatMap(({ entry, file }) =>
        file.kind === 'failed' ? entry.tables.map((table) => table.label) : [],
      ),
    },
  })
}

export function hover(store: Store, hovered: AreaCode | null): void {
  if (store.getState().hovered !== hovered) store.setState({ hovered })
}

/** @param why what made it so, where it was not the visitor's wish */
export function drawWith(store: Store, renderer: Renderer, why: string | null): void {
  store.setState({ renderer, rendererNote: why })
}

/** Fetches a table unless it is there or on its way; one that failed is asked for again. */
export async function fetchTable(store: Store, indicator: string, load: TableLoader): Promise<void> {
  const { tables, manifest } = store.getState()
  const kind = tables[indicator]?.kind
  if (kind === 'loading') return
  if (kind === 'ready') {
    stand(store, indicator)
    return
  }
  setTable(store, indicator, { kind: 'loading' })
  const loaded = await load(manifest, indicator)
  if (loaded.kind === 'ready' && loaded.smallAreas) store.setState({ smallAreas: loaded.smallAreas })
  setTable(store, indicator, loaded.kind === 'ready' ? { kind: 'ready', table: loaded.value } : loaded)
  if (loaded.kind === 'ready') stand(store, indicator)
}

function setTable(store: Store, indicator: string, table: ReturnType<Store['getState']>['tables'][string]): void {
  store.setState({ tables: { ...store.getState().tables, [indicator]: table } })
}

/** The picture that stands from now on, should the next one fail. */
function stand(store: Store, indicator: string): void {
  if (store.getState().view.indicator === indicator) store.setState({ standing: indicator })
}
