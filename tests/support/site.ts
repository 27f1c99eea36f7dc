import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'

/** What a test puts in the place of a file: a broken one, or with `status: 404` a missing one. */
export type Replacement = { readonly status: number; readonly body: string }

export type SiteOptions = {
  /** By path, such as `/data/manifest.json`. Read at every request, so a test may change it while the page is open. */
  readonly replace?: ReadonlyMap<string, Replacement>
}

export type Site = {
  /** With a slash at the end: `http://localhost:40123/`. */
  readonly url: string
  readonly close: () => Promise<void>
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/**
 * Serves a built folder (`dist`, `dist-officer` or an absolute path) on a free port of this computer, as a plain static host
 * does: a folder answers with its index.html, an address without the closing slash is sent there, anything else is a 404.
 */
export async function serveSite(dir: string, { replace = new Map() }: SiteOptions = {}): Promise<Site> {
  const root = resolve(dir)
  if (!existsSync(join(root, 'index.html'))) throw new Error(`${dir}/index.html is not there: build the site first`)

  const server = createServer((request, response) => send(response, answerTo(pathOf(request), root, replace)))
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')

  return {
    url: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        // A browser keeps its connections open; without this the server would wait for them.
        server.closeAllConnections()
      }),
  }
}

type Answer =
  | { readonly kind: 'text'; readonly replacement: Replacement; readonly type: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'file'; readonly file: string }

const notFound: Answer = { kind: 'text', replacement: { status: 404, body: 'Not found' }, type: 'text/plain' }

function answerTo(path: string, root: string, replace: ReadonlyMap<string, Replacement>): Answer {
  const replacement = replace.get(path)
  if (replacement) return { kind: 'text', replacement, type: typeOf(path) }

  const file = join(root, path)
  if (path.includes('\0') || !`${file}${sep}`.startsWith(root + sep)) return notFound
  if (path.endsWith('/')) return existingFile(join(file, 'index.html'))
  return isDirectory(file) ? { kind: 'redirect', to: `${path}/` } : existingFile(file)
}

function existingFile(file: string): Answer {
  return existsSync(file) ? { kind: 'file', file } : notFound
}

function send(response: ServerResponse, answer: Answer): void {
  switch (answer.kind) {
    case 'text':
      response.writeHead(answer.replacement.status, { 'content-type': answer.type }).end(answer.replacement.body)
      break
    case 'redirect':
      response.writeHead(301, { location: answer.to }).end()
      break
    case 'file':
      response.writeHead(200, { 'content-type': typeOf(answer.file) })
      createReadStream(answer.file).pipe(response)
  }
}

/** The path of the address, decoded; one that cannot be decoded names no file. */
function pathOf(request: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
  } catch {
    return '\0'
  }
}

function typeOf(path: string): string {
  return mediaTypes[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream'
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
