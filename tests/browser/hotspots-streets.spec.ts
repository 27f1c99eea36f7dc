import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { HotspotGround } from '../../src/ui/hotspots/hotspot-act.ts'
import { hotspotPictureOf, hotspotsReady, readHotspots } from '../support/hotspot-site.ts'
import { bareMap, compareImages, imageOf, type MapImage } from '../support/map-image.ts'
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
      const moveTo = async (way: 'earlier' | 'later') => {
        await bareMap(page, false)
        const { subtitle } = await readHotspots(page)
        await page.getByRole('button', { name: `One month ${way}` }).click()
        await eventually(() => readHotspots(page).then((said) => said.subtitle)).not.toBe(subtitle)
        await bareMap(page, true)
      }
      await moveTo('earlier')
      const moved = await imageOf(page)
      await moveTo('later')
      const outlines = await imageOf(page)
      await bareMap(page, false)
      await wantStreets(page)
      await withoutContext(page)
      await bareMap(page, true)
      const apartFrom = async (drawn: MapImage) =>
        (await compareImages(reader, drawn, await imageOf(page), [])).squaresApart
      await eventually(() => apartFrom(outlines)).toBeLessThan(mostSquares)
      const { layers, legend } = await hotspotPictureOf('dist-officer', query)
      const label = (number: number) => legend.classes.find((one) => one.class === number)?.label
      const bands = `Bands: ${layers.map(({ class: number }) => label(number) ?? number).join(', ')}`
      expect((await describedIn(page))?.[0]).toBe(bands)
      await moveTo('earlier')
      await eventually(() => apartFrom(moved)).toBeLessThan(mostSquares)
    }
  }, 180_000)

  test(`brought and taken away ${long ? 50 : 6} times, they leave nothing behind`, async () => {
    const page = await open('', { width: 700, height: 700, before: watchContexts })
    await goRound(page, 2)
    const before = await whatIsLeft(page)
    await goRound(page, long ? 50 : 6)
    // What is freed late is freed in the end; what leaks is not.
    await eventually(async () => {
      const after = await whatIsLeft(page)
      const isLarger = after.heapBytes >= before.heapBytes + (long ? 3 : 1.5) * 1e6
      return { ...after, heapBytes: isLarger ? after.heapBytes : 'as before' }
    }).toEqual({ heapBytes: 'as before', contexts: 0, workers: 0, canvases: before.canvases })
  }, 600_000)
})
