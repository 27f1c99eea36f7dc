import type { Spot } from './core/search/spot.ts'
import { defaultView, type View } from './core/view.ts'
import type { MountMap } from './core/zoomable-map.ts'
import { libraryAt } from './load/load-site.ts'
import { changeView, drawWith, fetchSearch, fetchTable, hover, markSpot, type SearchLoader } from './store/actions.ts'
import { addressOf, knownOf, viewOfAddress } from './store/address.ts'
import { addressTrail } from './store/address-trail.ts'
import { type DeepPictures, deepenWhenAtRest } from './store/deepen.ts'
import { withFittingArea } from './store/fitting-area.ts'
import { pinnedView } from './store/pinned-view.ts'
import { createState, type Renderer, type State, type Store } from './store/store.ts'
import { bringToLife } from './ui/bring-to-life.ts'
import { App } from './ui/page/app.tsx'
import { showStandstill } from './ui/page/standstill.tsx'
import { savesData } from './ui/saves-data.ts'
import { whenAtEase } from './ui/when-at-ease.ts'
import './styles/index.css'

/** The composition root: loads what the page needs, brings the prerendered page to life, keeps the address. */

const dataFolder = new URL('data/', document.baseURI).href
const library = libraryAt(dataFolder)

async function start(): Promise<void> {
  const manifest = await library.manifest()
  if (manifest.kind === 'failed') return showStandstill('The list of data', manifest.why, start)
  const places = await library.places(manifest.value)
  if (places.kind === 'failed') return showStandstill('The map of the wards', places.why, start)
  const asked = viewOfAddress(location, knownOf(manifest.value, places.value))
  const standing = manifest.value.defaultIndicator
  const wanted = await library.table(manifest.value, asked.indicator)
  const fallback = wanted.kind === 'ready' ? wanted : await library.table(manifest.value, standing)
  if (fallback.kind === 'failed') return showStandstill('The figures', fallback.why, start)
  const smallAreas = (wanted.kind === 'ready' && wanted.smallAreas) || null
  const view = withFittingArea(asked, { manifest: manifest.value, smallAreas })
  const store = createState({
    view,
    manifest: manifest.value,
    places: places.value,
    smallAreas,
    tables: {
      [fallback.value.indicator]: { kind: 'ready', table: fallback.value },
      ...(wanted.kind === 'failed' ? { [view.indicator]: wanted } : {}),
    },
    standing: fallback.value.indicator,
    deep: null,
    renderer: 'outlines',
    rendererNote: null,
    search: { kind: 'idle' },
    spot: null,
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
  const mountMap: MountMap = async (element, lost) => {
    const [map, ground] = await Promise.all([import('./map/mount-map.ts'), import('./load/load-ground.ts')])
    return map.mountMap(
      element,
      places,
      () => store.getState().smallAreas,
      ground.groundLoader(dataFolder, manifest),
      lost,
    )
  }
  const loadSearch: SearchLoader = (entry) =>
    import('./load/load-search.ts').then(
      ({ loadSearchFile }) => loadSearchFile(dataFolder, entry),
      () => ({ kind: 'failed', why: 'the network could not be reached' }),
    )
  const choose = change('choose')
  const act = {
    choose,
    find: (ward: View['ward'], spot: Spot | null) => {
      choose({ ward })
      markSpot(store, spot)
    },
    openSearch: () => void fetchSearch(store, loadSearch),
    drag: change('drag'),
    hover: (ward: View['ward']) => hover(store, ward),
    retry: () => void fetchTable(store, store.getState().view.indicator, load),
    draw: (renderer: Renderer, why?: string) => drawWith(store, renderer, why ?? null),
    mountMap: 'WebGL2RenderingContext' in window ? mountMap : null,
    link: () => new URL(addressOf(pinnedView(store.getState()), location, known), location.href).href,
  }
  trail.correct(address())
  addEventListener('popstate', () => {
    changeView(store, viewOfAddress(location, known), load)
    trail.correct(address())
  })
  bringToLife(<App store={store} act={act} />, isAsBuilt(store.getState()))
  document.documentElement.classList.remove('pending')
  whenAtEase(() => void import('./ui/page/keep-focus.ts').then(({ keepFocus }) => keepFocus(document.body)))
  whenAtEase(() => void import('./ui/page/paint-marks.ts').then(({ markPaints }) => markPaints(store)))
  whenAtEase(() => deepenWhenAtRest(store, makeDeepPicture))
  if (!savesData()) whenAtEase(() => void drawStreetsOnHardware(store))
}

/** Ranks, tested changes and their like follow the picture. Where their code does not come, the figures stand alone. */
const makeDeepPicture: DeepPictures = async (view, files) => {
  const { askDeepPicture } = await import('./load/deep-pictures.ts')
  const here = () => import('./core/evidence/deep-picture.ts').then(({ deepPicture }) => deepPicture)
  return askDeepPicture(view, files, here)
}

/** Streets come by themselves only where a graphics chip draws them; elsewhere they wait to be asked for. */
async function drawStreetsOnHardware(store: Store): Promise<void> {
  const { measureGraphics } = await import('./map/graphics.ts')
  if (measureGraphics() === 'hardware') drawWith(store, 'streets', null)
}

/** The built page shows the default view of the data it was built with: only then does its markup hold. */
function isAsBuilt({ view, manifest, standing }: State): boolean {
  const built = document.getElementById('app')?.dataset['version'] === manifest.version
  const same = JSON.stringify(view) === JSON.stringify(defaultView(manifest.defaultIndicator))
  return built && same && standing === view.indicator
}

void start()
