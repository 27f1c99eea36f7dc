import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { builtFiles, pictureOf, viewOf } from '../support/built-files.ts'
import { type PageReading, readPage } from '../support/read-page.ts'
import { mapReady, story } from '../support/story.ts'

/** A visitor sees the map at once, whatever becomes of the script. */

const { open } = story()
const files = builtFiles()
const usual = pictureOf(files, viewOf(files, ''))

test('the page as it is sent holds title, 24 ward shapes, legend and table of the default view', async () => {
  const page = await open('', { javaScript: false })
  const said = await readPage(page)

  expect(said.title).toBe(usual.title)
  expect(said.documentTitle).toBe(`${usual.title} - Safer Wards, Barnet`)
  expect(said.wards.map(({ code, say, slot, label }) => [code, say, slot, label])).toEqual(
    usual.readings.map(({ code, say, slot, label }) => [code, say, String(slot), label]),
  )
  expect(said.legend.map(({ label, wards }) => [label, wards])).toEqual(
    usual.legend.classes.map(({ label, areas }) => [label, areas]),
  )
  expect(said.rows.map((row) => row.code).sort()).toEqual(usual.readings.map((reading) => reading.code))
})

test('without JavaScript the map, the table, the title and the source are there to be seen', async () => {
  const page = await open('', { javaScript: false })

  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  expect(await page.getByRole('listbox', { name: /^Map of / }).isVisible()).toBe(true)
  expect(await page.getByRole('option', { name: /^Cricklewood: / }).isVisible()).toBe(true)
  expect(await page.getByRole('table').getByRole('row').count()).toBe(26)
  expect(await page.getByText(`Source: ${usual.source.publisher}`).isVisible()).toBe(true)
  expect(await page.getByText(`Data complete to ${usual.completeTo}`).isVisible()).toBe(true)
})

test('without JavaScript About the data can be reached and tells the publisher of every series', async () => {
  const page = await open('', { javaScript: false })
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'About the data' }).click()

  await page.getByRole('heading', { level: 1, name: 'Where each figure comes from' }).waitFor()
  for (const { series } of files.manifest.series) {
    const region = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { level: 2, name: series.label, exact: true }) })
    const source = files.manifest.sources.find((candidate) => candidate.id === series.source)
    expect(await region.getByRole('link', { name: source?.publisher ?? '' }).isVisible()).toBe(true)
  }
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await page.getByRole('listbox', { name: /^Map of / }).waitFor()
})

test('About the data says nothing of types that are not shown, least of all that there were none', async () => {
  const page = await open('about/', { javaScript: false })
  const text = await page.locator('section#cctv').textContent()

  const sensitive = files.manifest.series
    .flatMap(({ series }) => (series.id === 'cctv' && series.kind === 'counts' ? series.leaves : []))
    .filter((leaf) => leaf.sensitive)
  expect(sensitive.length).toBeGreaterThan(0)
  for (const { label } of sensitive) expect(text).not.toContain(`${label}: `)
  expect(text).toContain('Anti-social behaviour: ')
})

describe('the script takes over', () => {
  test('the wards are marked as painted, then the map as ready', async () => {
    const page = await open()
    const times = await page.evaluate(() =>
      ['wards:painted', 'map:ready'].map((name) => performance.getEntriesByName(name).map((mark) => mark.startTime)),
    )
    expect(times.map((found) => found.length)).toEqual([1, 1])
    expect(Number(times[0]?.[0])).toBeGreaterThan(0)
  })

  test('nothing moves, no element or text is replaced, and the page says what it said', async () => {
    const page = await open('', { before: watchNodes, asBuilt: true })
    await mapReady(page)
    const { nodes, replaced } = await page.evaluate(nodesKept)

    expect(nodes).toBeGreaterThan(500)
    expect(replaced).toEqual([])
    await page.getByRole('heading', { name: 'This map in words' }).waitFor()
    const asSent = await open('', { javaScript: false })
    expect(wordsOf(await readPage(page))).toEqual(wordsOf(await readPage(asSent)))
    expect(await layoutShift(page)).toBeLessThan(0.01)
  })

  test('nothing moves where less motion is asked for', async () => {
    const page = await open('', { reducedMotion: 'reduce' })
    await page.getByText('Play is off: your device asks for less motion.').waitFor()
    expect(await layoutShift(page)).toBeLessThan(0.005)
  })

  test('an address that asks for another view moves nothing either', async () => {
    const page = await open('?s=1&m=crime-burglary&h=rate&p=2019-01..2019-12&w=E05013634')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Burglary/)
    expect(await layoutShift(page)).toBeLessThan(0.1)
  })
})

test('the built page and the living page have no accessibility problems', async () => {
  expect(await accessibilityProblems(await open())).toEqual([])
  expect(await accessibilityProblems(await open('about/', { asBuilt: true }))).toEqual([])
})

test('the officer edition is kept out of search engines, the public one is not', () => {
  const robots = '<meta name="robots" content="noindex">'
  for (const path of ['index.html', 'about/index.html']) {
    expect(readFileSync(`dist-officer/${path}`, 'utf8')).toContain(robots)
    expect(readFileSync(`dist/${path}`, 'utf8')).not.toContain(robots)
  }
})

/** What a page says, without its colours, which may still be fading in. */
function wordsOf(said: PageReading): unknown {
  return JSON.parse(JSON.stringify(said, (key, value) => (key === 'colour' ? undefined : value)))
}

/**
 * Remembers the nodes of the page as it was sent, from before the first script of the bundle runs: but for parts whose code
 * comes later and cells that are computed anew, which say the same when they are replaced.
 */
async function watchNodes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      const root = document.getElementById('app')
      if (document.readyState !== 'interactive' || !root) return
      const sent: Node[] = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode
        if (!node.parentElement?.closest('.later, td')) sent.push(node)
      }
      Object.assign(window, { sent })
    })
  })
}

/** Runs inside the page. */
function nodesKept() {
  const { sent } = window as unknown as { sent: readonly Node[] }
  const gone = sent.filter((node) => !node.isConnected)
  return { nodes: sent.length, replaced: gone.map((node) => node.textContent) }
}

/** The sum of all shifts since the page began, as the browser counts them. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => resolve(sum)))
      }),
  )
}
