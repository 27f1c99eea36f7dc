import { render } from 'preact'
import { ownTypes } from './catalogue/own-types.ts'
import { loadSurroundings } from './load/hotspot-library.ts'
import { loadOwnSetting, loadSealed, loadSealedFile } from './load/load-own.ts'
import { libraryAt } from './load/load-site.ts'
import { browserEffects } from './own/browser-effects.ts'
import { readKept } from './own/kept-store.ts'
import { NotInFrame, NotLoaded, StillLoading } from './own/notices.tsx'
import { OwnPage } from './own/own-page.tsx'
import { PanButtons } from './ui/ward-map/map-tools.tsx'
import './own/own.css'
import './own/views/views.css'

/** The script of the page of own data, in the officer edition only. */

const dataFolder = new URL('../data/', document.baseURI).href
const ownFolder = new URL('../own/', document.baseURI).href
const place = document.getElementById('own')

async function start(root: HTMLElement): Promise<void> {
  render(<StillLoading />, root)
  const library = libraryAt(dataFolder)
  const [manifest, setting, sealed] = await Promise.all([
    library.manifest(),
    loadOwnSetting(ownFolder),
    loadSealedFile(ownFolder),
  ])
  const places = manifest.kind === 'ready' ? await library.places(manifest.value) : manifest
  for (const file of [places, setting, sealed]) {
    if (file.kind === 'failed') return render(<NotLoaded why={file.why} retry={() => start(root)} />, root)
  }
  if (manifest.kind !== 'ready' || places.kind !== 'ready' || setting.kind !== 'ready' || sealed.kind !== 'ready')
    return
  const { header } = sealed.value
  // The map's arrows come now: once files are picked, nothing more is asked for.
  void PanButtons.arrive().catch(() => {})
  const effects = browserEffects({
    setting: setting.value,
    loadSealed: async () => header && loadSealed(ownFolder, header),
    loadAround: () => loadSurroundings(dataFolder, manifest.value, places.value),
  })
  const kept = await readKept(Date.now())
  const site = {
    places: places.value,
    types: ownTypes,
    sealed: header !== null,
    keptUntil: kept && new Date(kept.until),
  }
  render(<OwnPage site={site} effects={effects} />, root)
}

// In a frame another page could stand around it and take what is typed: nothing is loaded there.
if (place) {
  if (window.top === window.self) void start(place)
  else render(<NotInFrame />, place)
}
