import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { HotspotGround } from '../../src/ui/hotspots/hotspot-act.ts'
import { hotspotPictureOf, hotspotsReady, readHotspots } from '../support/hotspot-site.ts'
import { bareMap, compareImages, imageOf } from '../support/map-image.ts'
import { eventually, type StoryPage, story } from '../support/story.ts'
import { wantStreets, withoutContext } from '../support/streets.ts'
import { goRound, watchContexts, whatIsLeft } from '../support/streets-rounds.ts'

/** Hotspots upon streets are the hotspots of the drawing. WebGL is drawn in software here, since the visitor asks for it. */

const site = story('dist-officer')
const long = process.env.SAFER_WARDS_LONG === '1'

const open = async (query: string, options: StoryPage = {}): Promise<Page> => {
  const page = await site.open(`hotspots/${query}`, { reducedMotion: 'reduce', ...options, asBuilt: true })
  await hotspotsReady(page)
  return page
}

const describedIn = (page: Page) =>
  page.evaluate(() =>
    (
      document.querySelector('.map-ground') as (HTMLElement & { hotspots?: HotspotGround }) | null
    )?.hotspots?.described(),
  )

/** A surface, small areas, and single points. */
const views = ['', '?s=1&m=crime-lsoa&v=areas', '?s=1&m=asb-2016&v=points']

/** Share of the squares of 6 px that may differ by more than 32 of 255: dashes begin elsewhere, edges are smoothed otherwise. */
const mostSquares = 0.02

describe('with streets', () => {
  test('nothing of deck.gl is asked for until streets are', async () => {
    const page = await open('')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const before = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(before.filter((name) => /hotspot-overlay|mount-map/.test(name))).toEqual([])
    await wantStreets(page)
    expect(asked.some((name) => name.includes('hotspot-overlay'))).toBe(true)
  })

  test('three views look alike, and a window that moves moves both', async () => {
    const reader = await site.blank()
    for (const query of views) {
      const page = await open(query, { width: 1280, height: 800 })
      await bareMap(page, true)
      const outlines = await imageOf(page)
      await bareMap(page, false)
      await wantStreets(page)
      await withoutContext(page)
      await bareMap(page, true)
      const compare = async () => (await compareImages(reader, outlines, await imageOf(page), [])).squaresApart
      await eventually(compare).toBeLessThan(mostSquares)
      const { layers, legend } = await hotspotPictureOf('dist-officer', query)
      const label = (number: number) => legend.classes.find((one) => one.class === number)?.label
      const bands = `Bands: ${layers.map(({ class: number }) => label(number) ?? number).join(', ')}`
      expect((await describedIn(page))?.[0]).toBe(bands)
      await bareMap(page, false)
      const { subtitle } = await readHotspots(page)
      await page.getByRole('button', { name: 'One month earlier' }).click()
      await eventually(() => readHotspots(page).then((said) => said.subtitle)).not.toBe(subtitle)
      await bareMap(page, true)
      const moved = await imageOf(page)
      await bareMap(page, false)
      await page.getByRole('button', { name: 'Streets' }).click()
      await page.locator('[data-renderer="outlines"]').waitFor()
      await bareMap(page, true)
      const drawn = await imageOf(page)
      expect((await compareImages(reader, moved, drawn, [])).squaresApart).toBeLessThan(mostSquares)
    }
  }, 180_000)

  test(`brought and taken away ${long ? 50 : 6} times, they leave nothing behind`, async () => {
    const page = await open('', { width: 700, height: 700, before: watchContexts })
    await goRound(page, 2)
    const before = await whatIsLeft(page)
    await goRound(page, long ? 50 : 6)
    const after = await whatIsLeft(page)
    expect(after.contexts).toBe(0)
    expect(after.workers).toBe(0)
    expect(after.canvases).toBe(before.canvases)
    expect(after.heapBytes).toBeLessThan(before.heapBytes + (long ? 3 : 1.5) * 1e6)
  }, 600_000)
})
