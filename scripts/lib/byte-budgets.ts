import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { PointsFile } from '../../src/core/hotspots/points-file.ts'

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
    ...(await hotspotData(dist)),
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

/** Bytes that an incident at a place may take. */
const bytesAnIncident = 1.5

/** The largest file of points, and the ground that every map of hotspots needs; none where the council has no points. */
async function hotspotData(dist: string): Promise<Budget[]> {
  const files = await readdir(join(dist, 'data'))
  const named = async (pattern: RegExp) =>
    Promise.all(files.filter((file) => pattern.test(file)).map((file) => readFile(join(dist, 'data', file))))
  const [points] = await named(/^points-burglary-burglary\./)
  if (!points) return []
  const { more }: Pick<PointsFile, 'more'> = JSON.parse(points.toString())
  const incidents = more.flat().reduce((sum, count) => sum + count + 1, 0)
  return [
    { name: 'points of all burglaries, gzip', limit: Math.floor(bytesAnIncident * incidents), bytes: gzip([points]) },
    { name: 'ground of the hotspots, gzip', limit: 8 * kilo, bytes: gzip(await named(/^hotspot-ground\./)) },
  ]
}

const brotli = (files: readonly Buffer[]) => files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0)
const gzip = (files: readonly Buffer[]) => files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)
