import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { DrawnArea, ZoomableMap } from '../../src/core/zoomable-map.ts'
import { accessibilityProblems } from '../support/accessibility.ts'
import { eventually, story } from '../support/story.ts'

const { open, visit, replace } = story()

/** Files that belong to the streets: the map's chunk and worker, the ground. */
const ofStreets = /mount-map|maplibre|load-ground|boundaries\.|ground-|lamps\./

/** WebGL in software takes seconds a view: the whole list is for the long run. */
const long = process.env.SAFER_WARDS_LONG === '1'

const allViews = [
  '',
  '?s=1&m=crime-burglary&h=rate&p=2024-04..2025-03&w=E05013630',
  '?s=1&m=crime-shoplifting&h=hectare&p=2023-06',
  '?s=1&m=crime-fraud&h=rate&p=latest-12',
  '?s=1&m=crime-theft&h=count&p=fy2023-24&w=E05013643',
  '?s=1&m=asb-2016&h=count&p=2016-03..2016-05',
  '?s=1&m=cctv&h=rate&p=latest-12',
  '?s=1&m=crime-sexual-offences&h=rate&p=2015-04..2016-03',
  '?s=1&m=iod2025&w=E05013634',
  '?s=1&m=residents',
] as const
const views = long ? allViews : allViews.filter((_, i) => [0, 4, 5, 6].includes(i))

async function wantStreets(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Streets' }).click()
  await page.locator('[data-renderer="streets"]').waitFor()
}

/** What the renderer holds of each ward, and what the drawing above it says. */
async function bothRenderers(page: Page): Promise<{ drawn: readonly DrawnArea[]; said: readonly DrawnArea[] }> {
  return page.evaluate(() => {
    const ground = document.querySelector<HTMLElement & { zoomableMap?: ZoomableMap }>('.map-ground')
    const wards = [...document.querySelectorAll<SVGElement>('[data-area][data-state]')]
    const said = wards.map(({ dataset }) => ({
      code: dataset['area'] as DrawnArea['code'],
      slot: dataset['slot'] === '' ? null : Number(dataset['slot']),
      state: dataset['state'] ?? '',
    }))
    return { drawn: ground?.zoomableMap?.read() ?? [], said }
  })
}

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

  test('hold the same classes and states as the drawing, view after view', async () => {
    const page = await open()
    for (const view of views) {
      if (view !== '') await visit(page, view)
      await wantStreets(page)
      await eventually(async () => {
        const { drawn, said } = await bothRenderers(page)
        return drawn.length === said.length && JSON.stringify(drawn) === JSON.stringify(said)
      }).toBe(true)
    }
  })

  test('follow time and the pointer without another request', async () => {
    const page = await open('?s=1&m=crime-robbery&h=rate&p=2025-04..2026-03')
    await wantStreets(page)
    for (let i = 0; i < 5; i++) await page.getByRole('slider').press('ArrowLeft')
    await eventually(async () => {
      const { drawn, said } = await bothRenderers(page)
      return JSON.stringify(drawn) === JSON.stringify(said)
    }).toBe(true)
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

describe('when the graphics are taken away', () => {
  test('the drawing is there at once, says so, and streets can be asked for again', async () => {
    const page = await open('?s=1&m=crime-burglary&h=rate&p=2025-04..2026-03')
    for (let round = 0; round < (long ? 20 : 2); round++) {
      await wantStreets(page)
      await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.map-ground canvas')
        canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
      })
      await page.locator('[data-renderer="outlines"]').waitFor()
      await page.getByText('A simpler map is drawn').waitFor()
      expect(await page.locator('.map-ground canvas').count()).toBe(0)
      expect(await page.locator('.map-drawing .borders').isVisible()).toBe(true)
    }
  })

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
})
