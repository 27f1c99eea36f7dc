import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { builtFiles } from '../support/built-files.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, story } from '../support/story.ts'

/** A visitor without a mouse does all that others do. Nothing here is clicked, and nothing is focused but by key. */

const { open } = story()
const files = builtFiles()

test('by keyboard alone: what, when, where, how, the map, the table', async () => {
  const page = await open()
  const press = (key: string) => page.keyboard.press(key)

  await press('Tab')
  expect(await focused(page)).toBe('link Skip to main content')
  await press('Enter')
  await tabTo(page, 'combobox Series')
  await press('b')
  await eventually(() => readPage(page).then((said) => said.title)).toMatch(/^Burglary/)

  await tabTo(page, 'radio 12 months')
  await press('ArrowLeft')
  await eventually(() => focused(page)).toBe('radio 3 months')
  await eventually(() => readPage(page).then((said) => said.subtitle)).toContain('1 December 2024 to 28 February 2025')

  await tabTo(page, /^combobox .*\bward\b/i)
  await page.keyboard.type('edgware (barnet)')
  await press('Enter')
  await eventually(() => chosen(page)).toEqual(['Edgware'])
  await eventually(() => heard(page)).toContain('Chosen: Edgware: ')

  await tabTo(page, /^option Edgware: /)
  await press('ArrowRight')
  await eventually(() => focused(page)).not.toMatch(/^option Edgware: /)
  const neighbour = await focused(page)
  await press('Enter')
  await eventually(() => chosen(page)).toEqual([neighbour.replace(/^option (.+?): .*$/, '$1')])
  await press('Escape')
  await eventually(() => chosen(page)).toEqual([])

  await tabTo(page, 'slider End of the period on the map')
  await press('ArrowLeft')
  await eventually(() => readPage(page).then((said) => said.subtitle)).toContain('1 November 2024 to 31 January 2025')

  await tabTo(page, 'button Recorded')
  await press('Enter')
  await eventually(() => sortedColumn(page)).toEqual(['Recorded', 'descending'])
  await tabTo(page, /^button (?!Recorded|Per|Share).+/, 'tbody')
  await press('Space')
  await eventually(() => chosen(page)).toHaveLength(1)
  expect(await accessibilityProblems(page)).toEqual([])
})

describe('on the map', () => {
  test('it is one stop, and every arrow leads to the neighbour that lies that way', async () => {
    const page = await open()
    await tabTo(page, /^option /)
    const reached = new Set<string>()
    // A walk at random, the same each time.
    for (const way of fc.sample(fc.constantFrom(...directions), { seed: 24, numRuns: 80 })) {
      const [key, [right, down]] = way
      const from = await focusedWard(page)
      await page.keyboard.press(key)
      const to = await focusedWard(page)
      reached.add(to)
      if (to === from) continue
      const [a, b] = [centreOf(from), centreOf(to)]
      expect((b.x - a.x) * right + (b.y - a.y) * down, `${key} from ${from} to ${to}`).toBeGreaterThan(0)
    }
    expect(reached.size).toBeGreaterThan(8)

    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toMatch(/^option /)
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toMatch(/^option /)
  })

  test('every ward can be reached by arrows, and each step crosses one border', () => {
    const { wards } = files.places
    const reached = new Set([wards[0]?.code])
    for (const code of reached) {
      for (const next of wards.find((ward) => ward.code === code)?.next ?? []) if (next) reached.add(next)
    }
    expect(reached.size).toBe(24)
    for (const ward of wards) expect(ward.next).not.toContain(ward.code)
  })

  test('plus and minus zoom while the map has the focus, and nowhere else', async () => {
    const page = await open()
    const zoomOut = page.getByRole('button', { name: 'Zoom out of map' })
    await tabTo(page, 'radio 12 months')
    await page.keyboard.press('+')
    expect(await zoomOut.isDisabled()).toBe(true)

    await tabTo(page, /^option /)
    const ward = await focusedWard(page)
    await page.keyboard.press('+')
    await eventually(() => zoomOut.isEnabled()).toBe(true)
    await page.keyboard.press('-')
    await eventually(() => zoomOut.isEnabled()).toBe(false)
    expect(await focusedWard(page)).toBe(ward)
  })

  test('keys that belong to the browser are left to it', async () => {
    const page = await open()
    await tabTo(page, /^option /)
    const ward = await focusedWard(page)
    for (const key of ['Alt+ArrowUp', 'Control+ArrowRight', 'a', 'PageDown']) await page.keyboard.press(key)
    expect(await focusedWard(page)).toBe(ward)
  })
})

describe('the focus is not lost when a control has done its work', () => {
  const cases = [
    ['Clear leads to the card', '?s=1&m=crime&h=rate&p=latest-12&w=E05013636', ['button Clear'], 'SECTION Chosen ward'],
    ['Reset leads to the zoom', '', ['button Zoom in on map', 'button Reset map'], 'button Zoom in on map'],
    [
      'the last step forward leads to the step back',
      '',
      ['button One period earlier', 'button One period later'],
      'button One period earlier',
    ],
  ] as const

  test.each(cases)('%s', async (_name, address, presses, kept) => {
    const page = await open(address)
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some((entry) => /keep-focus/.test(entry.name)),
    )
    // It has come; when the browser is next idle it has run.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
    for (const control of presses) {
      await tabTo(page, control)
      await page.keyboard.press('Enter')
      // The next control is there, or free, when what this one does is done.
      await eventually(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    }
    await eventually(() => focused(page)).toBe(kept)
    expect(await accessibilityProblems(page)).toEqual([])
  })
})

test('the tab key walks through the whole page and out of it, and every stop can be seen', async () => {
  const page = await open('?s=1&m=crime&h=rate&p=2024-04..2025-03&w=E05013636', { reducedMotion: 'reduce' })
  const stops: string[] = []
  const unseen: string[] = []
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop === '') break
    stops.push(stop)
    if (!(await focusIsSeen(page))) unseen.push(stop)
  }
  expect(unseen).toEqual([])
  expect(await focused(page)).toBe('')
  expect(inOrder(stops)).toEqual([
    'link Skip to main content',
    'combobox Series',
    'radio 12 months',
    expect.stringMatching(/^combobox .*ward/i),
    'radio Per 1,000',
    'slider End of the period on the map',
    'button Download CSV',
    'button Cricklewood',
  ])
  expect(stops.filter((stop) => stop.startsWith('option '))).toHaveLength(1)

  for (let back = 0; back < stops.length; back++) await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toBe('link Skip to main content')
})

describe('the live region', () => {
  test('says what a step did once it has settled, and not the steps between', async () => {
    const page = await open()
    const said = await listen(page)
    await tabTo(page, 'slider End of the period on the map')
    await page.clock.install({ time: 0 })
    await page.clock.pauseAt(1000)
    for (let steps = 0; steps < 6; steps++) {
      await page.keyboard.press('ArrowLeft')
      await page.clock.runFor(100)
    }
    expect(await said()).toEqual([])
    await page.clock.runFor(1000)
    expect(await said()).toEqual([expect.stringContaining('1 October 2024 to 30 September 2025')])
  })

  test('is one, polite, and empty until something happens', async () => {
    const page = await open()
    const regions = page.locator('[aria-live], [role=status], [role=alert], [role=log]')
    expect(await regions.count()).toBe(1)
    expect(await page.getByRole('status').textContent()).toBe('')
  })

  test('says again what was copied again', async () => {
    const page = await open('', { context: { permissions: ['clipboard-read', 'clipboard-write'] } })
    await tabTo(page, 'button Copy link')
    await page.keyboard.press('Enter')
    await eventually(() => heard(page)).toContain('Link copied.')
    const said = await listen(page)
    await page.keyboard.press('Enter')
    await eventually(said).toHaveLength(1)
  })
})

/** Presses Tab until the stop that is meant has the focus. */
async function tabTo(page: Page, wanted: string | RegExp, within = 'body'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    const matches = typeof wanted === 'string' ? stop === wanted : wanted.test(stop)
    const inside = await page.evaluate((selector) => document.activeElement?.closest(selector) !== null, within)
    if (matches && inside) return
  }
  throw new Error(`the tab key never reached ${wanted}`)
}

/** Role and name of what has the focus; empty where nothing has. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const control = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element : null
    const roles: Record<string, string> = { A: 'link', BUTTON: 'button', SELECT: 'combobox', SUMMARY: 'button' }
    const inputs: Record<string, string> = { search: 'combobox', range: 'slider', text: 'textbox' }
    const role =
      element.getAttribute('role') ?? (inputs[control?.type ?? ''] || control?.type.replace('select-one', ''))
    const name = element.getAttribute('aria-label') ?? control?.labels?.[0]?.textContent ?? element.textContent
    return `${role || roles[element.tagName] || element.tagName} ${name?.trim()}`
  })
}

async function focusedWard(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-area') ?? '')
}

/** The names of the wards that are chosen on the map. */
async function chosen(page: Page): Promise<string[]> {
  const { wards } = await readPage(page)
  return wards.filter((ward) => ward.chosen).map((ward) => ward.say.replace(/:.*$/, ''))
}

async function sortedColumn(page: Page): Promise<(string | null)[]> {
  const column = (await readPage(page)).columns.find((candidate) => candidate.sorted !== null)
  return [column?.label ?? null, column?.sorted ?? null]
}

const heard = (page: Page) => page.getByRole('status').textContent()

/** Everything that the live region says from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    const region = document.querySelector('[role=status]')
    const observer = new MutationObserver(() => {
      const text = region?.textContent ?? ''
      if (text !== '') said.push(text)
    })
    if (region) observer.observe(region, { childList: true, characterData: true, subtree: true })
    Object.assign(window, { said })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

const directions = [
  ['ArrowUp', [0, -1]],
  ['ArrowRight', [1, 0]],
  ['ArrowDown', [0, 1]],
  ['ArrowLeft', [-1, 0]],
] as const

/** Where a ward's value is written, in units of the drawing. */
function centreOf(code: string): { x: number; y: number } {
  const [x, y] = files.places.wards.find((ward) => ward.code === code)?.label.at ?? []
  if (x === undefined || y === undefined) throw new Error(`no such ward: ${code}`)
  return { x, y }
}

/** Those of the stops that every visitor needs, in the order in which they came. */
function inOrder(stops: readonly string[]): string[] {
  const wanted = [/^link Skip/, /^combobox/, /^radio/, /^slider/, /^button Download/, /^button Cricklewood/]
  return stops.filter(
    (stop) => wanted.some((pattern) => pattern.test(stop)) && stop !== 'combobox Type' && stop !== 'combobox Speed',
  )
}

/** Whether the page looks different around what has the focus than it does without the focus. */
async function focusIsSeen(page: Page): Promise<boolean> {
  const ring = await page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return (
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && Number(getComputedStyle(element).opacity) === 1
    )
  })
  return ring || looksDifferentWithoutFocus(page)
}

async function looksDifferentWithoutFocus(page: Page): Promise<boolean> {
  const clip = await page.evaluate(() => {
    document.activeElement?.scrollIntoView({ block: 'center' })
    const { x, y, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect()
    return { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: width + 16, height: height + 16 }
  })
  const withFocus = await page.screenshot({ clip })
  const stop = await page.evaluateHandle(() => document.activeElement as HTMLElement | SVGElement)
  await stop.evaluate((element) => element.blur())
  const without = await page.screenshot({ clip })
  await stop.evaluate((element) => element.focus())
  return !withFocus.equals(without)
}
