import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { builtFiles } from '../support/built-files.ts'
import { mapReady, story } from '../support/story.ts'

/** Few bytes, so that the map is there at once on a phone in a hall with bad reception. Bytes do not depend on the machine. */

const { open, url } = story()
const files = builtFiles()

type Request = { readonly path: string; readonly kind: string }

test('the first view asks for the page, its style, its script and icon, the manifest, the wards and one table', async () => {
  const asked = (await requestsOf('')).map(({ path }) => path.replace(/-[\w-]{8}\./, '-HASH.')).sort()
  expect(asked).toEqual(
    [
      '/',
      '/assets/index-HASH.css',
      '/assets/index-HASH.js',
      '/icon.svg',
      '/data/manifest.json',
      `/data/${files.manifest.places.file}`,
      files.tablePath('crime'),
    ].sort(),
  )
})

test('another view asks for its own table only', async () => {
  const asked = await requestsOf('?s=1&m=burglary&h=count&p=2024-01')
  const tables = files.indicators.flatMap(({ file }) => (file ? [`/data/${file.file}`] : []))
  expect(asked.map(({ path }) => path).filter((path) => tables.includes(path))).toEqual([files.tablePath('burglary')])
})

test('the page itself is at most 14 kB', () => {
  expect(brotli('index.html')).toBeLessThanOrEqual(14_000)
})

test('all that stands before the first painted map is at most 40 kB', () => {
  const html = readFileSync('dist/index.html', 'utf8')
  const blocking = [
    ...html.matchAll(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"/g),
    ...html.matchAll(/<script(?![^>]*(?:type="module"|\basync\b|\bdefer\b))[^>]*src="\.\/([^"]+)"/g),
  ].map((match) => match[1] ?? '')
  expect(blocking.length).toBeGreaterThan(0)
  const bytes = ['index.html', ...blocking].reduce((sum, file) => sum + brotli(file), 0)
  expect(bytes).toBeLessThanOrEqual(40_000)
})

test('the script of the first view is at most 30 kB', async () => {
  const scripts = (await requestsOf('')).filter(({ kind }) => kind === 'script').map(({ path }) => path)
  expect(scripts.length).toBeGreaterThan(0)
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join('dist', path))).length, 0)
  expect(bytes).toBeLessThanOrEqual(30_000)
})

/** Every request of a view until its map answers and the network is quiet, once each. */
async function requestsOf(query: string): Promise<Request[]> {
  const asked: Request[] = []
  const page = await open(query, {
    asBuilt: true,
    before: async (fresh) => {
      fresh.on('request', (request) => {
        if (request.url().startsWith(url()))
          asked.push({ path: new URL(request.url()).pathname, kind: request.resourceType() })
      })
    },
  })
  await mapReady(page)
  await page.waitForLoadState('networkidle')
  return asked.filter(({ path }, i) => asked.findIndex((other) => other.path === path) === i)
}

const brotli = (file: string) => brotliCompressSync(readFileSync(join('dist', file))).length
