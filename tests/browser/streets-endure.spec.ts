import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { blankWards } from '../support/blank-wards.ts'
import { eventually, story } from '../support/story.ts'
import { wantStreets } from '../support/streets.ts'
import { goRound, watchContexts, whatIsLeft } from '../support/streets-rounds.ts'

/** Whatever happens to the device, the window or the graphics, there is a map. */

const { open, blank } = story()

/** WebGL in software takes a second or more a round: many rounds are for the long run. */
const long = process.env.SAFER_WARDS_LONG === '1'
const patienceMs = 600_000

describe('graphics that are taken away and given back', () => {
  const rounds = long ? 20 : 3

  test(
    `${rounds} times: the drawing is there at once and says so, and streets can be asked for again`,
    async () => {
      const page = await open('', { width: 900, height: 700, reducedMotion: 'reduce' })
      const reader = await blank()
      for (let round = 0; round < rounds; round++) {
        await wantStreets(page)
        await eventually(() => blankWards(page, reader)).toEqual([])
        await loseContext(page)
        await page.locator('[data-renderer="outlines"]').waitFor()
        await page.getByText('A simpler map is drawn').waitFor()
        expect(await blankWards(page, reader)).toEqual([])
        await giveContextBack(page)
        expect(await blankWards(page, reader)).toEqual([])
        expect(await page.locator('.map-ground canvas').count()).toBe(0)
      }
    },
    patienceMs,
  )
})

describe('a window that changes', () => {
  test(
    'resized and turned: the map fills it and is not blank, with streets and without',
    async () => {
      const page = await open('', { width: 1280, height: 800, reducedMotion: 'reduce' })
      const reader = await blank()
      for (const streets of [false, true]) {
        if (streets) await wantStreets(page)
        for (const [width, height] of [
          [1024, 768],
          [768, 1024],
          [412, 915],
          [915, 412],
          [1280, 800],
        ] as const) {
          await page.setViewportSize({ width, height })
          await eventually(() => blankWards(page, reader)).toEqual([])
          if (streets) await eventually(() => canvasFault(page)).toBeNull()
        }
      }
    },
    patienceMs,
  )

  test(
    'moved to a screen of another pixel ratio, the map is as sharp as the screen',
    async () => {
      const page = await open('', { width: 900, height: 700, reducedMotion: 'reduce' })
      const reader = await blank()
      await wantStreets(page)
      // The map keeps its size, so that the ratio alone changes for it; the browser tells a page of its ratio with its size.
      await styleMap(page, '.map { width: 480px !important; height: 420px !important; }')
      const session = await page.context().newCDPSession(page)
      for (const [i, deviceScaleFactor] of [2, 1.5, 1].entries()) {
        const screen = { width: 901 + i, height: 700, deviceScaleFactor, mobile: false }
        await session.send('Emulation.setDeviceMetricsOverride', screen)
        await eventually(() => canvasFault(page, deviceScaleFactor)).toBeNull()
      }
      await styleMap(page, '')
      await eventually(() => blankWards(page, reader)).toEqual([])
    },
    patienceMs,
  )

  test(
    'hidden and shown, the map stands where it stood, and shows what was chosen in between',
    async () => {
      const page = await open('', { width: 900, height: 700, reducedMotion: 'reduce' })
      const reader = await blank()
      await wantStreets(page)
      for (let round = 0; round < (long ? 20 : 3); round++) {
        await hideMap(page, true)
        await page.getByRole('slider').press('ArrowLeft')
        await hideMap(page, false)
        await eventually(() => blankWards(page, reader)).toEqual([])
      }
      for (let steps = 0; steps < 3; steps++) await page.getByRole('button', { name: 'Zoom in on map' }).click()
      await page.getByRole('button', { name: 'Move map right' }).click()
      const before = await planeBox(page)
      await hideMap(page, true)
      await hideMap(page, false)
      await eventually(() => planeBox(page)).toEqual(before)
    },
    patienceMs,
  )

  test('a page that the browser puts to sleep wakes with its map', async () => {
    const page = await open('', { width: 900, height: 700, reducedMotion: 'reduce' })
    const reader = await blank()
    await wantStreets(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await page.getByRole('slider').press('ArrowLeft')
    await eventually(() => blankWards(page, reader)).toEqual([])
  })
})

describe('streets that come and go', () => {
  const rounds = long ? 50 : 5

  test(
    `${rounds} times: what they used is given back`,
    async () => {
      const page = await open('', { width: 600, height: 600, before: watchContexts })
      await goRound(page, 3)
      const before = await whatIsLeft(page)
      await goRound(page, rounds)
      // What is freed late is freed in the end; what leaks is not.
      await eventually(async () => {
        const after = await whatIsLeft(page)
        return { ...after, heapBytes: after.heapBytes < 1.1 * before.heapBytes ? 'as before' : after.heapBytes }
      }).toEqual({ heapBytes: 'as before', contexts: 0, canvases: 0, workers: 0 })
    },
    patienceMs,
  )
})

type Losing = { readonly losing?: { restoreContext: () => void; loseContext: () => void } | null }

async function loseContext(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map-ground canvas')
    const losing = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null
    Object.assign(window, { losing })
    losing?.loseContext()
  })
}

/** To a map that has gone: nothing must come of it. */
async function giveContextBack(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        ;(window as unknown as Losing).losing?.restoreContext()
        requestAnimationFrame(() => requestAnimationFrame(done))
      }),
  )
}

/** What is wrong with the canvas beneath the drawing: it must cover the frame, px by px of the screen. */
async function canvasFault(page: Page, ratio = 1): Promise<string | null> {
  return page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map-ground canvas')
    const frame = document.querySelector('.map')
    if (!canvas || !frame) return 'no canvas'
    const [is, be] = [[canvas.width, canvas.height], [frame.clientWidth, frame.clientHeight].map((px) => px * wanted)]
    return is.every((px, i) => Math.abs(px - (be[i] ?? 0)) <= 1) ? null : `${is} instead of ${be}`
  }, ratio)
}

async function hideMap(page: Page, hidden: boolean): Promise<void> {
  await styleMap(page, hidden ? '.map { display: none !important; }' : '')
}

/** The policy refuses style elements, not sheets made by script. */
async function styleMap(page: Page, rules: string): Promise<void> {
  await page.evaluate(async (text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, rules)
}

async function planeBox(page: Page) {
  return page.locator('.map-plane').evaluate((plane) => {
    const { x, y, width, height } = plane.getBoundingClientRect()
    return [x + scrollX, y + scrollY, width, height].map(Math.round)
  })
}
