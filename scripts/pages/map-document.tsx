import { renderToString } from 'preact-render-to-string'
import { deepPicture } from '../../src/core/evidence/deep-picture.ts'
import { defaultView } from '../../src/core/view.ts'
import { shownPicture } from '../../src/store/shown-picture.ts'
import type { State } from '../../src/store/store.ts'
import { noAct } from '../../src/ui/act.ts'
import { Footer } from '../../src/ui/page/footer.tsx'
import { laterParts, MapPage } from '../../src/ui/page/map-page.tsx'
import { Masthead } from '../../src/ui/page/masthead.tsx'
import { descriptionTag, liveDocument, mapRatio, markPainted, policyTag, robots, stepBack } from './document.ts'
import { defaultTable, type PageData } from './page-data.ts'

await Promise.all(laterParts.map((part) => part.arrive()))

/** The map with the default view drawn in. */
export function mapDocument(shell: string, data: PageData): string {
  const { manifest, places } = data
  const { area, edition, sources } = manifest
  const state = defaultState(data)
  const shown = shownPicture()(state)
  const page = renderToString(<MapPage state={state} shown={shown} said="" act={noAct} />)
  const header = renderToString(<Masthead current="Map" area={area.name} root="./" officer={edition === 'officer'} />)
  const footer = renderToString(<Footer area={area.name} wards={places.wards.length} sources={sources} root="./" />)
  const style = mapRatio(places)
  const head = [
    policyTag([stepBack, markPainted], [style]),
    descriptionTag(shown.picture.subtitle),
    ...robots(manifest),
    `<style>${style}</style>`,
    `<script>${stepBack}</script>`,
  ]
  const app = `<div id="app" data-version="${manifest.version}">${page}</div>`
  const title = `${shown.picture.title} - Safer Wards, ${area.short}`
  return liveDocument(shell, title, head, `${header}${app}${footer}<script>${markPainted}</script>`)
}

function defaultState(data: PageData): State {
  const { manifest, places } = data
  const id = manifest.defaultIndicator
  const view = defaultView(id)
  const table = defaultTable(data)
  return {
    view,
    manifest,
    places,
    smallAreas: null,
    tables: { [id]: { kind: 'ready', table } },
    standing: id,
    deep: { view, table, picture: deepPicture(view, { manifest, places, table }) },
    renderer: 'outlines',
    rendererNote: null,
    search: { kind: 'idle' },
    spot: null,
    hovered: null,
  }
}
