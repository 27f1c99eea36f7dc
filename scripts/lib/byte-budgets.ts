import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** A limit on what the browser must fetch, in bytes as they travel. */
export interface Budget {
  readonly name: string
  readonly limit: number
  readonly bytes: number
}

const kilo = 1000

/**
 * The budgets of a built site: bytes before the first painted map, the script that every visitor runs, and the map with
 * streets, which is fetched only where it is wanted.
 * @param dist the built folder
 */
export async function byteBudgets(dist: string): Promise<Budget[]> {
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  const assets = await readdir(join(dist, 'assets'))
  const read = (files: readonly string[]) => Promise.all(files.map((file) => readFile(join(dist, 'assets', file))))
  const named = (pattern: RegExp) => assets.filter((file) => pattern.test(file))
  const shell = await withImports(
    named(/\.js$/).filter((file) => html.includes(`assets/${file}`)),
    read,
  )
  const streets = named(/^(mount-map|maplibre).*\.(js|css)$/)
  const page = [Buffer.from(html), ...(await read(named(/\.css$/).filter((file) => html.includes(`assets/${file}`))))]
  return [
    { name: 'index.html for the default view, brotli', limit: 14 * kilo, bytes: brotli(page.slice(0, 1)) },
    { name: 'all before the first painted map (html and css), brotli', limit: 40 * kilo, bytes: brotli(page) },
    { name: 'shell JavaScript, gzip', limit: 30 * kilo, bytes: gzip(await read(shell)) },
    await largestProfile(dist, read),
    ...(await hotspotBudgets(dist, read)),
    { name: 'map with streets (chunk, worker, css), gzip', limit: 460 * kilo, bytes: gzip(await read(streets)) },
  ]
}

/** Scripts with all that they import before they run, however the bundler has cut them. */
async function withImports(
  scripts: readonly string[],
  read: (files: readonly string[]) => Promise<Buffer[]>,
): Promise<string[]> {
  const found = new Set(scripts)
  for (const script of found) {
    const [code] = await read([script])
    for (const [, file = ''] of (code?.toString() ?? '').matchAll(/(?:from|^import|;import)\s*"\.\/([\w-]+\.js)"/g))
      found.add(file)
  }
  return [...found]
}

/** The largest of the wards' pages with the style sheet that it waits for. */
async function largestProfile(dist: string, read: (files: readonly string[]) => Promise<Buffer[]>): Promise<Budget> {
  const folders = await readdir(join(dist, 'ward'), { withFileTypes: true })
  const wards = folders.filter((folder) => folder.isDirectory() && folder.name !== 'compare')
  const sizes = await Promise.all(
    wards.map(async ({ name }) => {
      const html = await readFile(join(dist, 'ward', name, 'index.html'), 'utf8')
      const styles = [...html.matchAll(/assets\/([\w-]+\.css)/g)].map(([, file = '']) => file)
      return brotli([Buffer.from(html), ...(await read(styles))])
    }),
  )
  return { name: 'largest ward profile (html and css), brotli', limit: 60 * kilo, bytes: Math.max(...sizes) }
}

/** The page of hotspots: what is there before it runs, its script, its worker, and deck.gl, which only streets ask for. */
async function hotspotBudgets(dist: string, read: (files: readonly string[]) => Promise<Buffer[]>): Promise<Budget[]> {
  const html = await readFile(join(dist, 'hotspots/index.html'))
  const [own, parts] = await Promise.all([
    readdir(join(dist, 'assets')),
    readdir(join(dist, 'assets/hotspots-page')).then((files) => files.map((file) => `hotspots-page/${file}`)),
  ])
  const named = (files: readonly string[], pattern: RegExp) => read(files.filter((file) => pattern.test(file)))
  return [
    { name: 'hotspots: index.html, brotli', limit: 45 * kilo, bytes: brotli([html]) },
    { name: 'hotspots: script, gzip', limit: 40 * kilo, bytes: gzip(await named(own, /^hotspots-page-[\w-]+\.js$/)) },
    { name: 'hotspots: worker, gzip', limit: 60 * kilo, bytes: gzip(await named(own, /^hotspot-worker-[\w-]+\.js$/)) },
    {
      name: 'hotspots: deck.gl, gzip, with streets only',
      limit: 240 * kilo,
      bytes: gzip(await named(parts, /hotspot-overlay/)),
    },
  ]
}

const brotli = (files: readonly Buffer[]) => files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0)
const gzip = (files: readonly Buffer[]) => files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)
