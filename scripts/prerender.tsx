import { createHash } from 'node:crypto'
import { renderToString } from 'preact-render-to-string'
import { deepPicture } from '../src/core/evidence/deep-picture.ts'
import type { BoardFile, Manifest, PlacesFile, TableFile } from '../src/core/published.ts'
import { defaultView } from '../src/core/view.ts'
import { shownPicture } from '../src/store/shown-picture.ts'
import type { State } from '../src/store/store.ts'
import { AboutPage } from '../src/ui/about/about-page.tsx'
import { noAct } from '../src/ui/act.ts'
import { Footer } from '../src/ui/page/footer.tsx'
import { laterParts, MapPage } from '../src/ui/page/map-page.tsx'
import { Masthead } from '../src/ui/page/masthead.tsx'

await Promise.all(laterParts.map((part) => part.arrive()))

/** The published files that the pages are made from. */
export interface PageData {
  readonly manifest: Manifest
  readonly places: PlacesFile
  /** Of the default view. */
  readonly table: TableFile
  readonly board: BoardFile | null
}

/** Steps back what was built for the default view when the address asks for another, but never for good. */
const stepBack =
  "if(location.search){var d=document.documentElement.classList;d.add('pending');setTimeout(function(){d.remove('pending')},8000)}"
const markPainted = "requestAnimationFrame(function(){setTimeout(function(){performance.mark('wards:painted')})})"

/**
 * The pages of the site by their paths: the map with the default view drawn in, and the pages that are only read.
 * @param shell the bundled index.html, with `<!--page-->` where the page belongs
 */
export function prerender(shell: string, data: PageData): Map<string, string> {
  const { manifest, places, table, board } = data
  const state = defaultState(manifest, places, table)
  const shown = shownPicture()(state)
  const map = renderToString(<MapPage state={state} shown={shown} said="" act={noAct} />)
  const about = renderToString(<AboutPage manifest={manifest} wards={places.wards.length} board={board} />)
  const area = manifest.area.short
  return new Map([
    [
      'index.html',
      mapDocument(shell, map, data, `${shown.picture.title} - Safer Wards, ${area}`, shown.picture.subtitle),
    ],
    ['about/index.html', readDocument(shell, about, `About the data - Safer Wards, ${area}`, manifest)],
  ])
}

function defaultState(manifest: Manifest, places: PlacesFile, table: TableFile): State {
  const id = manifest.defaultIndicator
  return {
    view: defaultView(id),
    manifest,
    places,
    tables: { [id]: { kind: 'ready', table } },
    standing: id,
    deep: { view: defaultView(id), table, picture: deepPicture(defaultView(id), { manifest, places, table }) },
    renderer: 'outlines',
    rendererNote: null,
    search: { kind: 'idle' },
    spot: null,
    hovered: null,
  }
}

function mapDocument(
  shell: string,
  page: string,
  { manifest, places }: PageData,
  title: string,
  description: string,
): string {
  const { area, edition, sources } = manifest
  const header = renderToString(<Masthead current="Map" area={area.name} root="./" officer={edition === 'officer'} />)
  const footer = renderToString(<Footer area={area.name} wards={places.wards.length} sources={sources} root="./" />)
  const style = `:root{--map-ratio:${(places.width / places.height).toFixed(4)}}`
  const head = [
    policyTag([stepBack, markPainted], [style]),
    `<meta name="description" content="${escapeText(description)}">`,
    ...robots(manifest),
    `<style>${style}</style>`,
    `<script>${stepBack}</script>`,
  ]
  const app = `<div id="app" data-version="${manifest.version}">${page}</div>`
  const body = `${header}${app}${footer}<script>${markPainted}</script>`
  return compact(withHead(shell, title, head).replace(/<div id="app"><!--page--><\/div>/, () => body))
}

/** A page without script, one folder below the root. */
function readDocument(shell: string, page: string, title: string, manifest: Manifest): string {
  const still = shell.replace(/\s*<script[^>]*><\/script>/g, '').replaceAll(/(href|src)="\.\//g, '$1="../')
  const html = withHead(still, title, [policyTag([], []), ...robots(manifest)])
  return compact(html.replace(/<div id="app"><!--page--><\/div>/, () => page))
}

const robots = (manifest: Manifest) =>
  manifest.edition === 'officer' ? ['<meta name="robots" content="noindex">'] : []

/** The policy stands first in the head, so that it rules all that follows. */
function withHead(shell: string, title: string, tags: readonly string[]): string {
  return shell
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeText(title)}</title>`)
    .replace(/(<meta charset="[^"]*"\s*\/?>)/, (charset) => `${charset}${tags.join('')}`)
}

/** Nothing from elsewhere, nothing inline but these; a host may set the same as a header, with frame-ancestors. */
export function policyTag(scripts: readonly string[], styles: readonly string[]): string {
  const hashes = (texts: readonly string[]) =>
    texts.map((t) => ` 'sha256-${createHash('sha256').update(t).digest('base64')}'`).join('')
  const policy = [
    "default-src 'none'",
    `script-src 'self'${hashes(scripts)}`,
    `style-src 'self'${hashes(styles)}`,
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`
}

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** White space between the lines of the shell is not sent. */
const compact = (html: string) => html.replace(/\n\s*/g, '\n').trimStart()
