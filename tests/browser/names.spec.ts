import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { boxesOn, type NamedBox, overlapsOf } from '../support/boxes-on-map.ts'
import { builtFiles } from '../support/built-files.ts'
import { eventually, story } from '../support/story.ts'
import { closer, wantStreets } from '../support/streets.ts'

/** A visitor looks close enough to ask which street this is. */

const { open, replace } = story()
const { manifest } = builtFiles()
const namesFiles = manifest.search.map(({ file }) => `/data/${file.file}`)

const names = '.ground-names text'
const figures = '.map-labels text'
const tools = '.map-tools button, .map-context, .map-credit'

/** Where more than five names stand once nothing moves any more: files and distances may still be on their way before. */
async function boxesAtRest(page: Page): Promise<NamedBox[]> {
  let last: NamedBox[] = []
  await eventually(async () => {
    const earlier = last
    await page.waitForTimeout(250)
    last = await boxesOn(page, names)
    return last.length > 5 && JSON.stringify(last) === JSON.stringify(earlier)
  }).toBe(true)
  return last
}

describe('names on the ground', () => {
  test('come only when one is close, are written once each, and touch nothing', async () => {
    const page = await open()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await wantStreets(page)
    await closer(page, 1)
    await eventually(async () => asked.some((path) => /boundaries/.test(path))).toBe(true)
    expect(asked.filter((path) => namesFiles.includes(path))).toEqual([])
    expect(await boxesOn(page, names)).toEqual([])

    const faults: string[] = []
    let most = 0
    await closer(page, 2)
    await eventually(() => namesFiles.every((path) => asked.includes(path))).toBe(true)
    await eventually(async () => (await boxesOn(page, names)).length).toBeGreaterThan(0)
    for (let steps = 4; steps <= 10; steps++) {
      await closer(page, 1)
      for (const way of ['left', 'down']) {
        await page.getByRole('button', { name: `Move map ${way}` }).click()
        faults.push(...(await faultsOf(page)).map((fault) => `${steps} steps closer, ${way}: ${fault}`))
        most = Math.max(most, (await boxesOn(page, names)).length)
      }
    }
    expect(faults).toEqual([])
    expect(most).toBeGreaterThan(10)
    expect(asked.filter((path) => namesFiles.includes(path)).length).toBe(namesFiles.length)
  })

  test('stand at their places, and move with the map', async () => {
    const page = await open('', { width: 1280, height: 900 })
    await wantStreets(page)
    await closer(page, 7)
    const before = await boxesAtRest(page)
    await page.getByRole('button', { name: 'Move map up' }).click()
    const height = await page.locator('.map').evaluate((map) => map.clientHeight)
    await eventually(async () => {
      const after = await boxesOn(page, names)
      const both = before.flatMap((box) =>
        after.filter((other) => other.text === box.text).map((other) => other.y - box.y),
      )
      return both.length > 3 && both.every((dy) => Math.abs(dy - height / 4) < 1.5)
    }).toBe(true)
  })

  test('are for the eye alone, and go with their switch and with the distance', async () => {
    const page = await open()
    await wantStreets(page)
    await closer(page, 7)
    await eventually(async () => (await boxesOn(page, names)).length).toBeGreaterThan(5)
    expect(await page.locator('.ground-names').getAttribute('aria-hidden')).toBe('true')
    expect(await accessibilityProblems(page)).toEqual([])

    await page.getByText('On the map', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'Names, close up' }).uncheck()
    await eventually(async () => (await boxesOn(page, names)).length).toBe(0)
    await page.getByRole('checkbox', { name: 'Names, close up' }).check()
    await eventually(async () => (await boxesOn(page, names)).length).toBeGreaterThan(5)
    await page.getByRole('button', { name: 'Reset map' }).click()
    await eventually(async () => (await boxesOn(page, names)).length).toBe(0)
  })

  test('are written as text, whatever they hold', async () => {
    const name = '<img src=x onerror="document.title=1">'
    const [path = ''] = namesFiles
    const page = await open()
    const file = JSON.parse(await page.evaluate(async (at) => (await fetch(at)).text(), path.slice(1)))
    const street = file.groups.find((group: { kind: string }) => group.kind === 'street')
    const grid = Array.from({ length: 40 }, (_, i) => Array.from({ length: 40 }, (_, j) => [0, i * 50, j * 40]))
    const groups = [
      { ...street, names: grid.flat().map((_, i) => `${name}${i}`), places: grid.flat().map((at) => [at]) },
    ]
    replace.set(path, { status: 200, body: JSON.stringify({ ...file, groups }) })
    await wantStreets(page)
    await closer(page, 7)
    await eventually(async () => (await boxesOn(page, names)).some(({ text }) => text.includes('onerror'))).toBe(true)
    expect(await page.locator('.ground-names img').count()).toBe(0)
    expect(await page.title()).toContain('Safer Wards')
  })

  test('on a phone they fit too, and nothing is asked for where they are switched off', async () => {
    const page = await open('', { width: 360, height: 700 })
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await wantStreets(page)
    await page.getByText('On the map', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'Names, close up' }).uncheck()
    await closer(page, 8)
    await eventually(() => asked.some((path) => /lamps/.test(path))).toBe(true)
    expect(asked.filter((path) => namesFiles.includes(path))).toEqual([])

    await page.getByRole('checkbox', { name: 'Names, close up' }).check()
    await eventually(async () => (await boxesOn(page, names)).length).toBeGreaterThan(2)
    expect(await faultsOf(page)).toEqual([])
  })
})

/** Waits until what is written has settled after the last move, and tells what lies on what. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const [written, others, [frame]] = await Promise.all([
    boxesOn(page, names),
    boxesOn(page, `${figures}, ${tools}`),
    boxesOn(page, '.map'),
  ])
  const cut = written.filter((box) => !frame || !isInside(box, frame)).map((box) => `“${box.text}” is cut`)
  return [...overlapsOf(written), ...overlapsOf(written, others), ...cut]
}

function isInside(box: NamedBox, frame: NamedBox): boolean {
  const slack = 1
  return (
    box.x >= frame.x - slack &&
    box.y >= frame.y - slack &&
    box.x + box.width <= frame.x + frame.width + slack &&
    box.y + box.height <= frame.y + frame.height + slack
  )
}
