import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { readPageData } from '../../scripts/build-site.ts'
import { prerender } from '../../scripts/prerender.tsx'
import { builtFiles } from '../support/built-files.ts'
import { eventually, story } from '../support/story.ts'

/** Whatever the data say, the page says it; it never does it. */

const { open, blank, replace } = story()
const files = builtFiles()
const attack = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>{{7*7}}\'"&'

beforeEach(() => {
  // Another version: the page is drawn anew from the files, not taken over as it was built.
  const manifest = { ...poisoned(files.manifest), version: 'ffffffffffff' }
  replace.set('/data/manifest.json', { status: 200, body: JSON.stringify(manifest) })
  replace.set(`/data/${files.manifest.places.file}`, { status: 200, body: JSON.stringify(poisoned(files.places)) })
})

test('names and words of the data files are shown as text, wherever they stand', async () => {
  const page = await open('?s=1&m=crime-theft&h=rate&p=2024-01&w=E05013636')
  const name = `East Finchley ${attack}`
  const says = [
    page.getByRole('button', { name, exact: true }),
    page.getByRole('region', { name: 'Chosen ward' }).getByRole('heading', { name, exact: true }),
    page.getByText(`Source: Metropolitan Police Service ${attack}`),
  ]
  for (const said of says) await said.first().waitFor()
  expect(await page.getByRole('option', { name: /^East Finchley <img/ }).count()).toBe(1)
  expect(await page.getByRole('combobox', { name: 'Type' }).locator('option').first().textContent()).toContain('<img')
  expect(await page.title()).toContain('<img')
  await nothingHappened(page)
})

test('so are an alias that is refused, and what is under the pointer', async () => {
  const page = await open()
  const search = page.getByRole('combobox', { name: /ward/i })
  await search.fill(`Totteridge & Whetstone ${attack}`)
  await search.press('Enter')
  await page.getByText('is the name of a station and not of a ward').first().waitFor()
  await page.getByRole('option', { name: /^Hendon / }).hover()
  await eventually(() => page.locator('.map').textContent()).toContain('Hendon <img')
  await nothingHappened(page)
})

test('so they are in the pages that are made when the site is built', async () => {
  const data = await readPageData('dist/data')
  const made = prerender(readFileSync('index.html', 'utf8'), {
    manifest: poisoned(data.manifest),
    places: poisoned(data.places),
    tables: data.tables,
    board: poisoned(data.board),
    quarters: poisoned(data.quarters),
    hotspots: poisoned(data.hotspots),
  })
  const page = await blank()
  expect(made.size).toBeGreaterThan(4 + data.places.wards.length)
  for (const [path, html] of made) {
    const found = await page.evaluate((source) => {
      const made = new DOMParser().parseFromString(source, 'text/html')
      const handlers = [...made.querySelectorAll('*')].filter((e) =>
        e.getAttributeNames().some((n) => n.startsWith('on')),
      )
      const scripts = [...made.querySelectorAll('script')].filter((script) => script.textContent?.includes('attacked'))
      return {
        images: made.images.length,
        handlers: handlers.length,
        scripts: scripts.length,
        text: made.body.textContent,
      }
    }, html)
    expect(found, path).toMatchObject({ images: 0, handlers: 0, scripts: 0 })
    expect(found.text, path).toContain('<img src=x')
  }
})

async function nothingHappened(page: Page): Promise<void> {
  expect(await page.locator('img, main script, main style, iframe, object').count()).toBe(0)
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false)
}

/** A copy in which every text that people read ends in the attack; ids, codes, paths and file names stay. */
function poisoned<T>(value: T): T {
  if (typeof value === 'string') return value as T
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'string' && / /.test(item) ? `${item} ${attack}` : poisoned(item))) as T
  if (typeof value !== 'object' || value === null) return value
  const read =
    /^(name|alias|label|publisher|title|attribution|refused|subject|counted|short|measure|notPlaced|reason|indicator|note)$/
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const isRead = typeof item === 'string' && read.test(key) && !/^[a-z0-9-]+$/.test(item)
      return [key, isRead ? `${item} ${attack}` : poisoned(item)]
    }),
  ) as T
}
