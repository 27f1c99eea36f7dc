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

test('the first view asks for the page, style, script and icon, and of the data for the list, the wards and one table', async () => {
  const asked = (await requestsOf('')).map(({ path }) => path)
  const [data, rest] = [
    asked.filter((path) => path.startsWith('/data/')),
    asked.filter((path) => !path.startsWith('/data/')),
  ]
  expect(data.sort()).toEqual(
    [
      '/data/manifest.json',
      `/data/${files.manifest.places.file}`,
      files.tablePath(files.manifest.defaultIndicator),
    ].sort(),
  )
  expect(rest.filter((path) => !/^\/(icon\.svg|assets\/[\w-]+\.(css|js))?$/.test(path))).toEqual([])
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

test('the script that every visitor runs before the map answers is at most 30 kB', async () => {
  const page = await open('')
  const scripts = await page.evaluate(() => {
    const answered = performance.getEntriesByName('map:ready')[0]?.startTime ?? 0
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const early = resources.filter(({ name, startTime }) => name.endsWith('.js') && startTime <= answered)
    return early.map(({ name }) => new URL(name).pathname)
  })
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
