import { readHotspotView, writeHotspotView } from './core/hotspots/hotspot-address.ts'
import { hotspotSeries, openingHotspots } from './core/hotspots/hotspot-indicators.ts'
import type { HotspotTarget } from './core/hotspots/hotspot-picture.ts'
import type { HotspotView } from './core/hotspots/hotspot-view.ts'
import type { Manifest } from './core/published.ts'
import type { Spot } from './core/search/spot.ts'
import { hotspotLibrary } from './load/hotspot-library.ts'
import { startHotspots } from './load/hotspots.ts'
import { groundLoader } from './load/load-ground.ts'
import { loadSearchFile } from './load/load-search.ts'
import { libraryAt } from './load/load-site.ts'
import { addressTrail } from './store/address-trail.ts'
import { changeHotspots, fetchNames, followView, placeFinder } from './store/hotspots/hotspot-actions.ts'
import { type HotspotDesk, hotspotDesk } from './store/hotspots/hotspot-desk.ts'
import { createHotspots, firstState, type HotspotStore } from './store/hotspots/hotspot-store.ts'
import type { Renderer } from './store/store.ts'
import { bringToLife } from './ui/bring-to-life.ts'
import type { MountHotspots } from './ui/hotspots/hotspot-act.ts'
import { HotspotsApp } from './ui/hotspots/hotspots-app.tsx'
import { markWindows } from './ui/hotspots/mark-windows.ts'
import { keepFocus } from './ui/page/keep-focus.ts'
import { showStandstill } from './ui/page/standstill.tsx'
import { savesData } from './ui/saves-data.ts'
import { whenAtEase } from './ui/when-at-ease.ts'

/** The composition root of the hotspots' page: brings the prerendered page to life, keeps the address. */

const dataFolder = new URL('../data/', document.baseURI).href

async function start(): Promise<void> {
  const library = libraryAt(dataFolder)
  const manifest = await library.manifest()
  if (manifest.kind === 'failed') return showStandstill('The list of data', manifest.why, start)
  const standard = openingHotspots(manifest.value)
  if (!standard) return document.documentElement.classList.remove('pending')
  const places = await library.places(manifest.value)
  if (places.kind === 'failed') return showStandstill('The map of the wards', places.why, start)
  const desk = hotspotDesk(hotspotLibrary(dataFolder, manifest.value, places.value), startHotspots)
  const asked = readView(manifest.value, standard)
  const first = await firstPicture(desk, asked, standard)
  if (first.kind === 'failed') return showStandstill('The hotspots', first.why, start)
  const state = firstState({ manifest: manifest.value, places: places.value }, asked, first.picture)
  live(createHotspots({ ...state, shown: { of: first.of, picture: first.picture }, work: first.work }), desk, standard)
}

/** The picture of the address, or, where its files fail, that of the standard view with the reason beside it. */
async function firstPicture(desk: HotspotDesk, asked: HotspotView, standard: HotspotView) {
  const wanted = await desk.picture(asked, () => {})
  if (wanted.kind === 'ready')
    return { kind: 'ready', of: asked, picture: wanted.picture, work: { kind: 'none' } } as const
  const why = wanted.kind === 'failed' ? wanted.why : 'it was stopped'
  if (asked.indicator === standard.indicator) return { kind: 'failed', why } as const
  const other = await desk.picture(standard, () => {})
  if (other.kind !== 'ready') return { kind: 'failed', why } as const
  return { kind: 'ready', of: standard, picture: other.picture, work: { kind: 'failed', why } } as const
}

function readView(manifest: Manifest, standard: HotspotView): HotspotView {
  return readHotspotView(new URLSearchParams(location.search), knownOf(manifest, standard))
}

function knownOf(manifest: Manifest, standard: HotspotView) {
  const ids = hotspotSeries(manifest).flatMap(({ indicators }) => indicators.map(({ id }) => id))
  return { indicators: new Set(ids), standard }
}

/** From here on the page answers. */
function live(store: HotspotStore, desk: HotspotDesk, standard: HotspotView): void {
  const { manifest } = store.getState()
  const trail = addressTrail()
  const addressOf = (view: HotspotView) => {
    const query = writeHotspotView(view, { standard })
    return `${location.pathname}${query ? `?${query}` : ''}${location.hash}`
  }
  const address = () => addressOf(store.getState().view)
  const change = (step: 'choose' | 'drag') => (wish: Partial<HotspotView>) => {
    changeHotspots(store, wish)
    trail[step](address())
  }
  const choose = change('choose')
  const find = placeFinder(store, desk)
  const { retry } = followView(store, desk, () => trail.correct(address()))
  const act = {
    choose,
    drag: change('drag'),
    find: (target: HotspotTarget, spot: Spot | null) =>
      void find(target, spot).then((found) => {
        if (found.kind !== 'unknown') choose({ place: found.kind === 'found' ? found.inspection.key : null })
      }),
    openSearch: () => void fetchNames(store, (entry) => loadSearchFile(dataFolder, entry)),
    retry,
    stop: desk.stop,
    draw: (renderer: Renderer, why?: string) => store.setState({ renderer, rendererNote: why ?? null }),
    mountMap: 'WebGL2RenderingContext' in window ? mountHotspots(store) : null,
    link: () => new URL(addressOf(pinned(store)), location.href).href,
  }
  trail.correct(address())
  addEventListener('popstate', () => {
    store.setState({ view: readView(manifest, standard) })
    trail.correct(address())
  })
  bringToLife(<HotspotsApp store={store} act={act} />, isAsBuilt(store, standard))
  document.documentElement.classList.remove('pending')
  markWindows(store)
  whenAtEase(() => keepFocus(document.body))
  if (!savesData()) whenAtEase(() => void drawStreetsOnHardware(store))
  requestAnimationFrame(() => setTimeout(() => performance.mark('hotspots:ready')))
}

/** Brings the map and the hotspots upon it, each in a file of its own, when streets are first wanted. */
function mountHotspots(store: HotspotStore): MountHotspots {
  const { manifest, places } = store.getState()
  return async (element, lost) => {
    const [{ mountMap }, { hotspotOverlay }] = await Promise.all([
      import('./map/mount-map.ts'),
      import('./hotspots/hotspot-overlay.ts'),
    ])
    const map = await mountMap(element, places, () => null, groundLoader(dataFolder, manifest), lost)
    const { overlay, draw, described } = hotspotOverlay(element, places.plane)
    map.lay(overlay)
    return { map, draw, described }
  }
}

/** Streets come by themselves only where a graphics chip draws them; elsewhere they wait to be asked for. */
async function drawStreetsOnHardware(store: HotspotStore): Promise<void> {
  const { measureGraphics } = await import('./map/graphics.ts')
  if (measureGraphics() === 'hardware') store.setState({ renderer: 'streets' })
}

/** The view with the months that are shown written into it, so that a link keeps them when newer data come. */
function pinned(store: HotspotStore): HotspotView {
  const { view, shown } = store.getState()
  return view.last === null ? { ...view, ...shown.picture.window } : view
}

/** The built page shows the standard view of the data it was built with: only then does its markup hold. */
function isAsBuilt(store: HotspotStore, standard: HotspotView): boolean {
  const { manifest, view, work } = store.getState()
  const built = document.getElementById('app')?.dataset['version'] === manifest.version
  return built && work.kind === 'none' && JSON.stringify(view) === JSON.stringify(standard)
}

void start()
