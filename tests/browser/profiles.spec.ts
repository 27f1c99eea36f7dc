import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { builtFiles, pictureOf, viewOf } from '../support/built-files.ts'
import { eventually, mapReady, story } from '../support/story.ts'

/** A councillor reads about a ward: on any screen, without a script, on paper, and beside its neighbours. */

const { open, url } = story()
const files = builtFiles()
const wards = files.places.wards
const minutes = 60_000

describe('every profile', () => {
  test('is clean to axe, has no script, and does not scroll sideways on a phone', {
    timeout: 4 * minutes,
  }, async () => {
    const page = await open('ward/', { asBuilt: true, width: 360 })
    for (const { slug, name } of wards) {
      await page.goto(`${url()}ward/${slug}/`)
      expect(await accessibilityProblems(page), slug).toEqual([])
      expect(await page.locator('script').count()).toBe(0)
      expect(await page.title()).toContain(name)
      expect(await sidewaysPx(page), slug).toBe(0)
    }
  })

  test('is one sheet of A4, tagged, so that a screen reader can read the PDF', { timeout: 4 * minutes }, async () => {
    const page = await open('ward/', { asBuilt: true })
    for (const { slug } of wards) {
      await page.goto(`${url()}ward/${slug}/`)
      const pdf = (await page.pdf({ tagged: true, format: 'A4', preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g), slug).toHaveLength(1)
      expect(pdf, slug).toContain('/StructTreeRoot')
    }
  })

  test('is at most 60 kB with its style', () => {
    for (const { slug } of wards) {
      const html = readFileSync(join('dist/ward', slug, 'index.html'), 'utf8')
      const styles = [...html.matchAll(/rel="stylesheet"[^>]*href="\.\.\/\.\.\/([^"]+)"/g)].map(([, file = '']) => file)
      expect(styles.length).toBeGreaterThan(0)
      const bytes = [Buffer.from(html), ...styles.map((file) => readFileSync(join('dist', file)))]
      expect(
        bytes.reduce((sum, file) => sum + brotliCompressSync(file).length, 0),
        slug,
      ).toBeLessThanOrEqual(60_000)
    }
  })
})

describe('one profile', () => {
  test.each([360, 1280, 1920])('is clean to axe at %i px, with all its explanations open', async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('ward/burnt-oak/', { asBuilt: true, width, colorScheme })
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await accessibilityProblems(page)).toEqual([])
      expect(await sidewaysPx(page)).toBe(0)
    }
  })

  test('without JavaScript: figure, interval, rank, a year earlier and change stand in one row', async () => {
    const page = await open('ward/burnt-oak/', { javaScript: false })
    const row = page.getByRole('row', { name: /^Burglary / })
    expect(await row.first().textContent()).toMatch(
      /^Burglary843\.73\.0 to 4\.65\.116th to 23rd of 24134▼ lower \(−37%\)$/,
    )
    const words = page.getByText('What the words mean: 95% limits (a funnel)')
    await words.click()
    expect(await page.getByText('chance alone would leave it inside the shaded band').isVisible()).toBe(true)
  })

  test('has its figures from the map, and goes there and back', async () => {
    const page = await open('ward/burnt-oak/', { asBuilt: true })
    await page.getByRole('link', { name: 'Show on the map' }).click()
    await mapReady(page)
    const card = page.getByRole('region', { name: 'Chosen ward' })
    await card.getByRole('heading', { name: 'Burnt Oak' }).waitFor()
    await card.getByRole('link', { name: 'Profile of Burnt Oak' }).click()
    await page.waitForURL(`${url()}ward/burnt-oak/`)
  })

  test('every chart says its finding and has its table behind it', async () => {
    const page = await open('ward/burnt-oak/', { asBuilt: true })
    const charts = page.getByRole('figure')
    const drawings = page.getByRole('img', { name: /by quarter, January 2021 to December 2025/ })
    expect(await charts.count()).toBe(10)
    expect(await drawings.count()).toBe(10)
    await page.getByText('Figures of the chart “Burglary”').click()
    const last = page.getByRole('table', { name: 'Burglary' }).getByRole('row').last()
    expect(await last.textContent()).toMatch(/^October to December 202529/)
  })
})

test('the list names every ward with the rate of its map, its likely rank, and the way to its page', async () => {
  const page = await open('ward/', { asBuilt: true })
  const picture = pictureOf(files, viewOf(files, '?s=1&m=crime&h=rate&p=2025-01..2025-12'))
  for (const { name, slug, figures } of picture.readings) {
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
    expect(await row.textContent()).toContain(`${name}${figures['rate']?.text}`)
    expect(await row.getByRole('link').getAttribute('href')).toBe(`${slug}/`)
    expect(await row.textContent()).toMatch(/\d(st|nd|rd|th) of 24/)
  }
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Wards' }).waitFor()
})

describe('wards side by side', () => {
  const [first, second, third] = wards
  const shownHeads = (page: Awaited<ReturnType<typeof open>>) =>
    page.locator('thead th[data-ward]:visible').allTextContents()

  test('are those of the address, and a choice goes into it; Back undoes it', async () => {
    const page = await open(`ward/compare/?w=${first?.code},${second?.code}`, { asBuilt: true })
    await eventually(() => shownHeads(page)).toEqual([first?.name, second?.name])
    await page.getByRole('combobox', { name: 'Ward 3' }).selectOption(third?.name ?? '')
    await eventually(() => shownHeads(page)).toEqual([first?.name, second?.name, third?.name])
    expect(new URL(page.url()).search).toBe(`?w=${first?.code},${second?.code},${third?.code}`)
    expect(await page.getByRole('status').textContent()).toBe(`Shown: ${first?.name}, ${second?.name}, ${third?.name}`)
    await page.goBack()
    await eventually(() => shownHeads(page)).toEqual([first?.name, second?.name])
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('an address that names none, or what is no ward, shows two', async () => {
    const page = await open('ward/compare/?w=E05999999,<b>', { asBuilt: true })
    await eventually(() => shownHeads(page)).toEqual([first?.name, second?.name])
  })

  test('without JavaScript every ward is in the table, and it is said how', async () => {
    const page = await open('ward/compare/', { javaScript: false, width: 360 })
    expect(await shownHeads(page)).toEqual(wards.map(({ name }) => name))
    expect(await page.getByText('Choosing wards needs JavaScript').isVisible()).toBe(true)
    expect(await page.getByRole('combobox').count()).toBe(0)
  })
})

/** How far the page can be scrolled sideways. */
const sidewaysPx = (page: Awaited<ReturnType<typeof open>>) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
