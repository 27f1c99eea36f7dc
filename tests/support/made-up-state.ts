import { defaultView } from '../../src/core/view.ts'
import { createState, type State, type Store } from '../../src/store/store.ts'
import type { Built } from './built-council.ts'

/** The state of a page that shows an indicator of a built council, and nothing else loaded. */
export function stateOf(site: Built, indicator: string, change: Partial<State> = {}): State {
  return {
    view: defaultView(indicator),
    manifest: site.manifest,
    places: site.places,
    smallAreas: site.smallAreas,
    tables: { [indicator]: { kind: 'ready', table: site.table(indicator) } },
    standing: indicator,
    deep: null,
    renderer: 'outlines',
    rendererNote: null,
    search: { kind: 'idle' },
    spot: null,
    hovered: null,
    ...change,
  }
}

export const storeOf = (site: Built, indicator: string, change: Partial<State> = {}): Store =>
  createState(stateOf(site, indicator, change))
