import { hydrate, render, type VNode } from 'preact'
import { defaultView, type View } from './core/view.ts'
import { libraryAt } from './load/load-site.ts'
import { changeView, fetchTable, hover } from './store/actions.ts'
import { addressOf, knownOf, viewOfAddress } from './store/address.ts'
import { addressTrail } from './store/address-trail.ts'
import { pinnedView } from './store/pinned-view.ts'
import { createState, type State, type Store } from './store/store.ts'
import { App } from './ui/page/app.tsx'
import { showStandstill } from './ui/page/standstill.ts'
import './styles/index.css'

/** The composition root: loads what the page needs, brings the prerendered page to life, keeps the address. */

const library = libraryAt(new URL('data/', document.baseURI).href)

async function start(): Promise<void> {
  const manifest = await library.manifest()
  if (manifest.kind === 'failed') return showStandstill('The list of data', manifest.why, start)
  const places = await library.places(manifest.value)
  if (places.kind === 'failed') return showStandstill('The map of the wards', places.why, start)
  const known = knownOf(manifest.value, places.value)
  const view = viewOfAddress(location, known)
  const standing = manifest.value.defaultIndicator
  const wanted = await library.table(manifest.value, view.indicator)
  const fallback = wanted.kind === 'ready' ? wanted : await library.table(manifest.value, standing)
  if (fallback.kind === 'failed') return showStandstill('The figures', fallback.why, start)
  const store = createState({
    view,
    manifest: manifest.value,
    places: places.value,
    tables: {
      [fallback.value.indicator]: { kind: 'ready', table: fallback.value },
      ...(wanted.kind === 'failed' ? { [view.indicator]: wanted } : {}),
    },
    standing: fallback.value.indicator,
    hovered: null,
  })
  live(store)
}

/** From here on the page answers. */
function live(store: Store): void {
  const { manifest, places } = store.getState()
  const known = knownOf(manifest, places)
  const load = library.table
  const address = () => addressOf(store.getState().view, location, known)
  const trail = addressTrail()
  const change = (step: 'choose' | 'drag') => (wish: Partial<View>) => {
    changeView(store, { ...pinnedView(store.getState()), ...wish }, load)
    trail[step](address())
  }
  const act = {
    choose: change('choose'),
    drag: change('drag'),
    hover: (ward: View['ward']) => hover(store, ward),
    retry: () => void fetchTable(store, store.getState().view.indicator, load),
    link: () => new URL(addressOf(pinnedView(store.getState()), location, known), location.href).href,
  }
  trail.correct(address())
  addEventListener('popstate', () => {
    changeView(store, viewOfAddress(location, known), load)
    trail.correct(address())
  })
  bringToLife(<App store={store} act={act} />, isAsBuilt(store.getState()))
  document.documentElement.classList.remove('pending')
  requestAnimationFrame(() => performance.mark('map:ready'))
}

/** The built page shows the default view of the data it was built with: only then does its markup hold. */
function isAsBuilt({ view, manifest, standing }: State): boolean {
  const built = document.getElementById('app')?.dataset['version'] === manifest.version
  const same = JSON.stringify(view) === JSON.stringify(defaultView(manifest.defaultIndicator))
  return built && same && standing === view.indicator
}

/** Takes over the built markup without a jump where it holds, and draws anew where it does not. */
function bringToLife(app: VNode, asBuilt: boolean): void {
  const root = document.getElementById('app')
  if (!root) throw new Error('no element #app')
  if (asBuilt) return hydrate(app, root)
  root.replaceChildren()
  render(app, root)
}

void start()
