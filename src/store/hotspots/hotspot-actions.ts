import type { HotspotTarget } from '../../core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../../core/hotspots/hotspot-view.ts'
import type { SearchEntry } from '../../core/published.ts'
import type { SearchFile } from '../../core/search/search-file.ts'
import type { Spot } from '../../core/search/spot.ts'
import { type HotspotDesk, type HotspotFound, targetOf } from './hotspot-desk.ts'
import type { HotspotState, HotspotStore, HotspotWork } from './hotspot-store.ts'

/** Work that is done sooner than this is not told: the picture is there before it could be read. */
const tellAfterMs = 300

/**
 * Keeps picture and inspection in step with the view: one question at a time, and the newest view next.
 * @param corrected the view was changed since what it asked for is not there
 */
export function followView(
  store: HotspotStore,
  desk: HotspotDesk,
  corrected: () => void,
): { readonly retry: () => void } {
  let busy = false
  const ask = async () => {
    if (busy) return
    const { view } = store.getState()
    busy = true
    const result = await withWorkTold(store, (told) => desk.picture(view, told))
    busy = false
    const isNewest = store.getState().view === view
    if (result.kind === 'ready') store.setState({ shown: { of: view, picture: result.picture }, work: idle })
    else if (result.kind === 'failed') store.setState({ work: { kind: 'failed', why: result.why } })
    else if (isNewest) {
      store.setState({ view: store.getState().shown.of, work: idle })
      corrected()
    }
    if (needsPicture(store.getState()) && (result.kind === 'ready' || !isNewest)) void ask()
  }
  store.subscribe((now, before) => {
    if (now.view !== before.view && needsPicture(now)) void ask()
    if (now.view.place !== before.view.place || now.shown !== before.shown)
      void inspectChosen(store, desk).then((isThere) => isThere || corrected())
  })
  if (needsPicture(store.getState())) void ask()
  if (store.getState().view.place) void inspectChosen(store, desk).then((isThere) => isThere || corrected())
  return { retry: () => void ask() }
}

/**
 * What the chosen place holds in the picture that is shown. While another is on its way nothing is dropped: a place of it may
 * be unknown to the one that stands.
 * @returns false where its key names nothing, which is then dropped
 */
async function inspectChosen(store: HotspotStore, desk: HotspotDesk): Promise<boolean> {
  const { view, shown, inspection: before } = store.getState()
  if (!view.place) {
    if (before) store.setState({ inspection: null, spot: null })
    return true
  }
  const found = await desk.inspect(shown.picture.view, targetOf(view.place))
  const now = store.getState()
  // Another place, or another picture, has asked again.
  if (now.view.place !== view.place || now.shown !== shown || found.kind === 'unknown') return true
  if (found.kind === 'found') store.setState({ inspection: found.inspection })
  if (found.kind === 'found' || needsPicture(now)) return true
  store.setState({ inspection: null, spot: null, view: { ...now.view, place: null } })
  return false
}

const idle: HotspotWork = { kind: 'none' }

/** Which order the list has, and which place is chosen, is not the picture's matter. */
const pictured = ({ sort: _, place: __, ...view }: HotspotView) => JSON.stringify(view)
const needsPicture = ({ view, shown }: HotspotState) => pictured(view) !== pictured(shown.of)

async function withWorkTold<T>(
  store: HotspotStore,
  work: (told: (step: { readonly done: number } | null) => void) => Promise<T>,
): Promise<T> {
  let step: HotspotWork = { kind: 'loading' }
  let isTold = false
  const tell = () => {
    isTold = true
    store.setState({ work: step })
  }
  const timer = setTimeout(tell, tellAfterMs)
  const result = await work((now) => {
    step = now ? { kind: 'preparing', done: now.done } : { kind: 'loading' }
    if (isTold) tell()
  })
  clearTimeout(timer)
  return result
}

export function changeHotspots(store: HotspotStore, change: Partial<HotspotView>): void {
  const before = store.getState().view
  const view = { ...before, ...change }
  if (JSON.stringify(view) !== JSON.stringify(before)) store.setState({ view })
}

/**
 * Finds what lies somewhere in the picture that is shown, and marks it. Only the newest question counts, and none once
 * something else was chosen.
 */
export function placeFinder(store: HotspotStore, desk: HotspotDesk) {
  let newest = 0
  return async (target: HotspotTarget, spot: Spot | null): Promise<HotspotFound> => {
    newest += 1
    const own = newest
    const { shown, view } = store.getState()
    const found = await desk.inspect(shown.picture.view, target)
    if (own !== newest || store.getState().view.place !== view.place) return { kind: 'unknown' }
    if (found.kind === 'found') store.setState({ inspection: found.inspection, spot })
    return found
  }
}

type NamesLoader = (
  entry: SearchEntry,
) => Promise<{ readonly kind: 'ready'; readonly value: SearchFile } | { readonly kind: 'failed'; readonly why: string }>

/** Fetches the files of names unless they are there or on their way; those that failed are asked for again. */
export async function fetchNames(store: HotspotStore, load: NamesLoader): Promise<void> {
  const { search, manifest } = store.getState()
  if (search.kind === 'loading' || (search.kind === 'ready' && search.missing.length === 0)) return
  store.setState({ search: { kind: 'loading' } })
  const loaded = await Promise.all(manifest.search.map(async (entry) => ({ entry, file: await load(entry) })))
  const files = loaded.flatMap(({ file }) => (file.kind === 'ready' ? [file.value] : []))
  const failed = loaded.filter(({ file }) => file.kind === 'failed')
  const missing = failed.flatMap(({ entry }) => entry.tables.map((table) => table.label))
  store.setState({ search: { kind: 'ready', files, missing } })
}
