import type { Manifest, TableFile } from '../core/published.ts'
import type { View } from '../core/view.ts'
import type { WardCode } from '../core/ward-code.ts'
import type { Store } from './store.ts'

/** Fetches the table of an indicator; given by the composition root, so that the store knows no network. */
export type TableLoader = (
  manifest: Manifest,
  indicator: string,
) => Promise<{ readonly kind: 'ready'; readonly value: TableFile } | { readonly kind: 'failed'; readonly why: string }>

/** Changes what is asked for, and fetches its table where it is not there. */
export function changeView(store: Store, change: Partial<View>, load: TableLoader): void {
  const before = store.getState().view
  const view = { ...before, ...change }
  if (JSON.stringify(view) !== JSON.stringify(before)) store.setState({ view })
  void fetchTable(store, view.indicator, load)
}

export function hover(store: Store, hovered: WardCode | null): void {
  if (store.getState().hovered !== hovered) store.setState({ hovered })
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
