import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { hotspotsReady } from '../support/hotspot-site.ts'
import { eventually, story } from '../support/story.ts'
import { wantStreets } from '../support/streets.ts'

/** A visitor wants to see where the wards lie. */

const { open, replace } = story()

/** Files that belong to the streets: the map's chunk and worker, the ground. */
const ofStreets = /mount-map|maplibre|load-ground|boundaries\.|ground-|lamps\./

describe('streets beneath the drawing', () => {
  test('are not requested where WebGL runs in software, until they are asked for', async () => {
    const page = await open()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('button', { name: 'Zoom in on map' }).click()
    await page.getByRole('slider').press('ArrowLeft')
    const before = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name))
    expect([...before, ...asked].filter((url) => ofStreets.test(url))).toEqual([])
    await wantStreets(page)
    expect(asked.some((url) => /mount-map/.test(url))).toBe(true)
    expect(asked.some((url) => /deck/.test(url))).toBe(false)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('credit the mappers, and switch each group of context in a fieldset', async () => {
    const page = await open()
    await wantStreets(page)
    expect(await page.locator('.map-credit').textContent()).toContain('© OpenStreetMap contributors')
    await page.getByText('On the map', { exact: true }).click()
    for (const name of ['Parks', 'Town centres', 'Small areas (LSOA)', 'Street lamps, close up']) {
      const box = page.getByRole('checkbox', { name })
      const was = await box.isChecked()
      await box.click()
      expect(await box.isChecked()).toBe(!was)
    }
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('magnify further than the outlines, and trace the streets by their lamps when close', async () => {
    const page = await open()
    await wantStreets(page)
    const lamps = page.waitForResponse(/lamps\./)
    for (let i = 0; i < 8; i++) await page.getByRole('button', { name: 'Zoom in on map' }).click()
    expect((await lamps).ok()).toBe(true)
    await page.getByRole('button', { name: 'Reset map' }).click()
    await eventually(() => page.locator('.map.zoomed').count()).toBe(0)
  })
})

describe('when a file does not come', () => {
  test('boundaries that do not load leave the drawing as it is, with the reason', async () => {
    const page = await open('', { expectedErrors: /boundaries/ })
    const file = await page.evaluate(async () => {
      const manifest = await (await fetch('data/manifest.json')).json()
      return String(manifest.ground.boundaries.file)
    })
    replace.set(`/data/${file}`, { status: 404, body: '' })
    await page.getByRole('button', { name: 'Streets' }).click()
    await page.getByText('the boundaries did not load').waitFor()
    expect(await page.locator('[data-renderer="outlines"]').count()).toBe(1)
  })

  test.each(['', 'hotspots/'])('streets of /%s that fail once nobody wants them any more say nothing', async (path) => {
    const page = await open(path, { asBuilt: path !== '', expectedErrors: /Failed to load resource|boundaries/ })
    if (path !== '') await hotspotsReady(page)
    let letFail = () => {}
    const held = new Promise<void>((resolve) => {
      letFail = resolve
    })
    await page.route('**/boundaries.*', async (route) => {
      await held
      await route.abort()
    })
    const asked = page.waitForRequest('**/boundaries.*')
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('boundaries.'))
    const streets = page.getByRole('button', { name: 'Streets' })
    await streets.click()
    await asked
    await streets.click()
    await eventually(() => streets.getAttribute('aria-pressed')).toBe('false')
    letFail()
    await failed
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(await page.getByText('A simpler map is drawn').count()).toBe(0)
  })
})
