import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { parseAst } from 'vite'
import { describe, expect, test } from 'vitest'
import { indicators } from '../../src/catalogue/indicators.ts'
import { series } from '../../src/catalogue/series.ts'
import { sources } from '../../src/catalogue/sources.ts'
import { decodePoints } from '../../src/core/hotspots/points-file.ts'
import { addMonths } from '../../src/core/iso-month.ts'
import type { FileRef } from '../../src/core/published.ts'
import { builtFiles } from '../support/built-files.ts'
import { type BuiltFile, filesOf } from '../support/folder.ts'
import { story } from '../support/story.ts'

/** Every file that is published can be read by whoever checks it, and none is there that nothing asks for. */

const { blank } = story()

/** Every schema by which something is loaded. */
const schemas = Object.values(import.meta.glob<Record<string, unknown>>('../../src/load/*schema*.ts', { eager: true }))
  .flatMap((module) => Object.values(module))
  .filter(
    (value): value is v.GenericSchema =>
      typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema',
  )

describe.each(['dist', 'dist-officer'])('%s', (folder) => {
  const all = filesOf(folder)
  const { manifest } = builtFiles(folder)
  const text = (file: BuiltFile) => file.bytes.toString('utf8')
  const ofType = (extension: string) => all.filter((file) => file.extension === extension)

  test('holds only files of known types, each in its place', () => {
    const places: Readonly<Record<string, RegExp>> = {
      '.html': /^([a-z0-9-]+\/)*index\.html$/,
      '.css': /^assets\/[\w-]+\.css$/,
      '.js': /^assets\/([\w-]+\/)?[\w-]+\.js$/,
      '.svg': /^[a-z-]+\.svg$/,
      // Only where the address of the site was given.
      '.xml': /^sitemap\.xml$/,
      '.json':
        folder === 'dist-officer'
          ? /^(data\/(manifest|[a-z0-9-]+\.[0-9a-f]{10})|own\/(sealed|setting))\.json$/
          : /^data\/(manifest|[a-z0-9-]+\.[0-9a-f]{10})\.json$/,
    }
    expect(all.filter((file) => !places[file.extension]?.test(file.path)).map((file) => file.path)).toEqual([])
    // Bytes that are no UTF-8 come back as others.
    expect(all.filter((file) => !Buffer.from(text(file)).equals(file.bytes)).map((file) => file.path)).toEqual([])
  })

  test('every data file has a known schema and nothing beyond it', () => {
    expect(schemas.length).toBeGreaterThan(4)
    for (const file of ofType('.json')) {
      const content = JSON.parse(text(file))
      const known = schemas.some((schema) => v.is(schema, content))
      expect(known, `${file.path} says it is ${content.schema}`).toBe(true)
      expect(JSON.stringify(content), `${file.path} repeats a key or holds white space`).toBe(text(file))
    }
  })

  test('the words of the manifest are the catalogue’s, and no field is added to them', () => {
    expect(manifest.sources).toEqual(sources)
    for (const entry of manifest.series) {
      expect(entry.series).toEqual(series.find(({ id }) => id === entry.series.id))
      for (const { indicator } of entry.indicators) {
        expect(indicator).toEqual(indicators.find(({ id }) => id === indicator.id))
      }
    }
  })

  test('every file that the manifest names is there with its bytes and hash, and no other data file is', () => {
    const named = refsIn(manifest)
    for (const { file, bytes, sha256 } of named) {
      const found = all.find(({ path }) => path === `data/${file}`)
      expect(found?.bytes.length, file).toBe(bytes)
      expect(
        createHash('sha256')
          .update(found?.bytes ?? '')
          .digest('hex'),
        file,
      ).toBe(sha256)
      expect(file, 'its name carries its hash').toContain(`.${sha256.slice(0, 10)}.`)
    }
    const paths = ofType('.json').flatMap(({ path }) => (path.startsWith('own/') ? [] : [path]))
    expect(paths.sort()).toEqual(['data/manifest.json', ...named.map(({ file }) => `data/${file}`)].sort())
  })

  test('each table is of the indicator that names it, for the wards or small areas of the map', () => {
    const { places, smallAreas, table } = builtFiles(folder)
    const codes = { ward: places.wards, 'small-area': smallAreas?.areas ?? [] }
    for (const { indicator, file, by } of manifest.series.flatMap(({ series, indicators }) =>
      indicators.map((entry) => ({ ...entry, by: series.by })),
    )) {
      if (!file) continue
      expect(table(indicator.id).indicator).toBe(indicator.id)
      expect(table(indicator.id).schema).toBe(indicator.kind === 'counts' ? 'counts/1' : 'values/1')
      expect(table(indicator.id).areas).toEqual(codes[by].map((area) => area.code))
    }
  })

  test('each file of incidents at places is of the series and type that name it, over the months of the series', () => {
    const { points } = builtFiles(folder)
    const named = (manifest.hotspots?.series ?? []).flatMap(({ id, cellMetres, leaves }) =>
      leaves.map((leaf) => [id, leaf.id, cellMetres]),
    )
    expect(points.map(({ series: id, leaf, cellMetres }) => [id, leaf, cellMetres])).toEqual(named)
    expect(points.length).toBeGreaterThan(10)
    for (const file of points) {
      const entry = manifest.series.find(({ series: { id } }) => id === file.series)
      const { first, months } = decodePoints(file)
      expect({ first, last: addMonths(first, months - 1) }, `${file.series} ${file.leaf}`).toEqual(entry?.period)
      expect(file.gaps).toEqual([...new Set(entry?.gaps.map(({ month }) => month))])
    }
  })

  test('the pages carry the version of the data they were made from', () => {
    const page = ofType('.html').find(({ path }) => path === 'index.html')
    expect(page && text(page)).toContain(`data-version="${manifest.version}"`)
    const about = ofType('.html').find(({ path }) => path === 'about/index.html')
    expect(about && text(about)).toContain(`<code>${manifest.version}</code>`)
    expect(manifest.edition).toBe(folder === 'dist' ? 'public' : 'officer')
  })

  test('scripts, styles, pictures and pages can be parsed, without source maps', async () => {
    for (const file of ofType('.js')) expect(() => parseAst(text(file)), file.path).not.toThrow()
    for (const file of [...ofType('.js'), ...ofType('.css')]) {
      expect(text(file), file.path).not.toMatch(/[#@] sourceMappingURL=|"sourcesContent"/)
    }
    const page = await blank()
    for (const file of ofType('.css')) {
      const rules = await page.evaluate((css) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        return sheet.cssRules.length
      }, text(file))
      expect(rules, file.path).toBeGreaterThan(3)
    }
    for (const file of ofType('.svg')) expect(await page.evaluate(faultsOfSvg, text(file)), file.path).toEqual([])
    for (const file of ofType('.html')) expect(await page.evaluate(faultsOfHtml, text(file)), file.path).toEqual([])
  })

  test('every script, style and picture is asked for by a page', () => {
    const pages = ofType('.html').map(text).join()
    const scripts = ofType('.js').map(text).join()
    for (const { path } of [...ofType('.js'), ...ofType('.css'), ...ofType('.svg')]) {
      const name = path.split('/').at(-1) ?? ''
      expect(pages.includes(path) || scripts.includes(name), path).toBe(true)
    }
  })
})

/** Every reference to a file, wherever it stands in the manifest. */
function refsIn(value: unknown): FileRef[] {
  if (typeof value !== 'object' || value === null) return []
  const ref = value as FileRef
  const own = 'file' in ref && 'bytes' in ref ? [ref] : []
  return [...own, ...Object.values(value).flatMap(refsIn)]
}

/** Runs inside a page. */
function faultsOfSvg(source: string): string[] {
  const picture = new DOMParser().parseFromString(source, 'image/svg+xml')
  const active = picture.querySelectorAll('parsererror, script, foreignObject, a, image, use, animate, set')
  const handlers = [...picture.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
  return [...[...active].map((element) => element.nodeName), ...handlers.filter((name) => /^on|href/.test(name))]
}

/** Runs inside a page: what a browser would have to mend or guess. */
function faultsOfHtml(source: string): string[] {
  const page = new DOMParser().parseFromString(source, 'text/html')
  const ids = [...page.querySelectorAll('[id]')].map((element) => element.id)
  const unknown = [...page.querySelectorAll('*')].filter((element) => element instanceof HTMLUnknownElement)
  const [html, title] = [page.documentElement, page.title]
  const opened = (source.match(/<(p|div|section|li|tr|td|th|g|svg|button|table)[\s>]/g) ?? []).length
  const closed = (source.match(/<\/(p|div|section|li|tr|td|th|g|svg|button|table)>/g) ?? []).length
  const counted = page.querySelectorAll('p, div, section, li, tr, td, th, g, svg, button, table').length
  return [
    ...(page.compatMode === 'CSS1Compat' ? [] : ['no doctype']),
    ...(html.lang === 'en-GB' && title !== '' ? [] : [`language ${html.lang}, title ${title}`]),
    ...(page.querySelectorAll('h1').length === 1 ? [] : ['not one first heading']),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} twice`),
    ...unknown.map((element) => `unknown element ${element.nodeName}`),
    ...(opened === closed && counted === opened
      ? []
      : [`${opened} elements opened, ${closed} closed, ${counted} made`]),
  ]
}
