import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { hotspotsReady } from '../support/hotspot-site.ts'
import { mapReady, story } from '../support/story.ts'

/** While a reader scrolls from the map to what stands below it, the map stays behind. */

const site = story()

/** What lies in the place of the first row, half way down the screen: the row itself, or what is over it. */
const isRowFree = (page: Page) =>
  page.evaluate(() => {
    const table = document.querySelector('main table.data')
    table?.scrollIntoView({ block: 'start' })
    const { right, top, height } = table?.getBoundingClientRect() ?? { right: 0, top: 0, height: 0 }
    const stage = document.querySelector('.stage')?.getBoundingClientRect()
    const there = document.elementFromPoint(right - 40, top + Math.min(height / 2, innerHeight / 2))
    return { isFree: table?.contains(there) === true, isMapAbove: (stage?.bottom ?? 0) <= top }
  })

test.each([
  ['', mapReady],
  ['hotspots/', hotspotsReady],
] as const)('the map of /%s never lies over the table below it', async (path, ready) => {
  const page = await site.open(path, { width: 1280, height: 720, asBuilt: true })
  await ready(page)
  expect(await isRowFree(page)).toEqual({ isFree: true, isMapAbove: true })
})
