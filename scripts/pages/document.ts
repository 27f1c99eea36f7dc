import { createHash } from 'node:crypto'
import type { Manifest, PlacesFile } from '../../src/core/published.ts'

/** A page that is only read: what it is called, what it says, and the script that it may have. */
export interface ReadPage {
  readonly title: string
  /** For those who find the page by searching. */
  readonly description?: string
  readonly body: string
  /** How many folders below the root it lies. */
  readonly depth: 1 | 2
  /** A file below the root that adds to the page: `assets/compare-0123.js`. */
  readonly script?: string | null
  /** One rule in the head, and scripts there and at the end of the page; the policy lets in these and no others. */
  readonly inline?: { readonly style: string; readonly head: string; readonly end: string }
  /** A style sheet below the root that adds to the shell's. */
  readonly style?: string | null
}

const shellScript = /\s*<script[^>]*><\/script>/g
const place = /<div id="app"><!--page--><\/div>/

/** A page that is only read: the shell without its script, its addresses seen from where it lies. */
export function readDocument(shell: string, page: ReadPage, manifest: Manifest): string {
  const root = '../'.repeat(page.depth)
  const still = shell.replace(shellScript, '').replaceAll(/(href|src)="\.\//g, `$1="${root}`)
  const { inline } = page
  const head = [
    inline ? policyTag([inline.head, inline.end], [inline.style]) : policyTag([], []),
    ...(page.description ? [descriptionTag(page.description)] : []),
    ...robots(manifest),
    ...(inline ? [`<style>${inline.style}</style>`, `<script>${inline.head}</script>`] : []),
    ...(page.script ? [`<script type="module" src="${root}${page.script}"></script>`] : []),
  ]
  const end = inline ? `<script>${inline.end}</script>` : ''
  const style = page.style ? `<link rel="stylesheet" href="${root}${page.style}">` : ''
  // After the shell's: the order of its layers stands first.
  const whole = withHead(still, page.title, head).replace('</head>', () => `${style}</head>`)
  return compact(whole.replace(place, () => page.body + end))
}

/** Steps back what was built for the default view when the address asks for another, but never for good. */
export const stepBack =
  "if(location.search){var d=document.documentElement.classList;d.add('pending');setTimeout(function(){d.remove('pending')},8000)}"
export const markPainted =
  "requestAnimationFrame(function(){setTimeout(function(){performance.mark('wards:painted')})})"

/** The width of the drawing by its height: the map keeps its place before anything runs. */
export const mapRatio = ({ width, height }: PlacesFile) => `:root{--map-ratio:${(width / height).toFixed(4)}}`

/** A page that lives: the shell with its script. */
export function liveDocument(shell: string, title: string, head: readonly string[], body: string): string {
  return compact(withHead(shell, title, head).replace(place, () => body))
}

export const descriptionTag = (text: string) => `<meta name="description" content="${escapeText(text)}">`

export const robots = (manifest: Manifest) =>
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
