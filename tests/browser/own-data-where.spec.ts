import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCouncil } from '../../scripts/council/read-council.ts'
import { writeSample } from '../../scripts/sample.ts'
import { accessibilityProblems } from '../support/accessibility.ts'
import { month } from '../support/parsed.ts'
import { eventually, type StoryPage, story } from '../support/story.ts'

/** An officer sees where within wards, and in which light, the council's own incidents were recorded. */

const samples = mkdtempSync(join(tmpdir(), 'SYNTHETIC-where-'))
let cases = ''
let unplaced = ''

beforeAll(async () => {
  const council = await readCouncil('data')
  if (council.kind === 'failed') throw new Error('the council cannot be read')
  const made = { dirt: false, seed: 7, months: 24, until: month('2026-06'), out: samples }
  cases = await writeSample(council.value, { ...made, dataset: 'asb', rows: 3000 })
  unplaced = join(samples, 'SYNTHETIC-unplaced.csv')
  const rows = Array.from({ length: 70 }, (_, i) => `SYNTHETIC-${i},1${i % 10}/01/2026 22:00,ASB Nuisance,Burnt Oak`)
  writeFileSync(unplaced, ['Case number,Date,Type,Ward', ...rows].join('\r\n'))
})
afterAll(() => rmSync(samples, { recursive: true, force: true }))

const { open } = story('dist-officer')

async function opened(file: string, options: StoryPage = {}): Promise<Page> {
  const page = await open('own-data/', { ...options, asBuilt: true })
  await page.getByRole('heading', { name: 'Open files' }).waitFor()
  await page.getByRole('group', { name: 'What the files hold' }).getByLabel('Case system').check()
  await page.getByLabel('Drop files here, or choose them').setInputFiles(file)
  await page.getByRole('heading', { name: 'Where exactly' }).waitFor()
  return page
}

const where = (page: Page) => page.getByRole('region', { name: 'Where exactly' })
const places = (page: Page) => where(page).locator('.hotspot-places')
const lead = (page: Page) => where(page).locator('.says + p').textContent()
const finding = (page: Page) => page.getByRole('heading', { level: 2 }).first().textContent()
const first = (page: Page) => places(page).locator('tbody button').first()

describe('where exactly', () => {
  test('shows the densest places on a map and in a list, with names, and says that they are made up', async () => {
    const page = await opened(cases)
    await places(page).waitFor()
    expect(await lead(page)).toMatch(/^\d+% of the borough held \d+% of its [\d,]+ cases\.$/)
    expect(await first(page).textContent()).toMatch(/^(Around|Near) /)
    expect(await where(page).locator('.heat-band').count()).toBeGreaterThan(2)
    expect(await where(page).locator('.burnt-in').count()).toBe(1)
    expect(await where(page).locator('.legend').textContent()).toMatch(/Cases per km².*hot from here/)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('a place that is chosen is marked, and told by month and by type', async () => {
    const page = await opened(cases)
    await first(page).click()
    await where(page).locator('.chosen-ward .line').waitFor({ state: 'attached' })
    const inspector = where(page).locator('.inspector')
    await eventually(() => inspector.textContent()).toContain('Why it is here.')
    expect(await inspector.getByRole('img', { name: /^Recorded each month/ }).count()).toBe(1)
    expect(await inspector.locator('dt').allTextContents()).toContain('ASB Nuisance')
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('')
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('is shown by squares, hexagons and what is clear of chance, and by another reach', async () => {
    const page = await opened(cases)
    await places(page).waitFor()
    const drawn = () => where(page).locator('.heat path').first().getAttribute('d')
    const before = await drawn()
    await where(page).getByRole('radio', { name: '500 m' }).click()
    await eventually(drawn).not.toBe(before)
    for (const [name, show] of [
      ['Squares', 'squares'],
      ['Hexagons', 'hexagons'],
      ['Clear of chance', 'significant'],
    ] as const) {
      await where(page).getByRole('radio', { name }).click()
      await where(page).locator(`.heat-${show}`).waitFor({ state: 'attached' })
    }
    expect(await where(page).getByRole('radio', { name: 'Map points' }).count()).toBe(0)
  })

  test('obeys the filters of the page: months, types, ward', async () => {
    const page = await opened(cases)
    await places(page).waitFor()
    const whole = await lead(page)
    await page.getByLabel('From', { exact: true }).selectOption('2024-07')
    await eventually(() => lead(page)).not.toBe(whole)
    const busiest = await places(page).locator('tbody td.wide-only').first().textContent()
    await page.getByLabel('Ward', { exact: true }).selectOption({ label: busiest ?? '' })
    await eventually(async () => (await where(page).textContent()) ?? '').toMatch(/of the ward held|fewer than 60/)
    await page.getByLabel('Ward', { exact: true }).selectOption('none')
    await eventually(() => where(page).textContent()).toContain('No map of places: these were not placed in a ward')
  })

  test('leaves as CSV and GeoJSON that say how they must be handled', async () => {
    const page = await opened(cases)
    await places(page).waitFor()
    for (const [kind, ending] of [
      ['CSV', 'csv'],
      ['GeoJSON', 'geojson'],
    ]) {
      const download = page.waitForEvent('download')
      await where(page)
        .getByRole('button', { name: `Download ${kind} of “Where exactly”` })
        .click()
      const file = await download
      expect(file.suggestedFilename()).toBe(`OFFICIAL-SENSITIVE-SYNTHETIC-asb-where-exactly.${ending}`)
      const text = readFileSync((await file.path()) ?? '', 'utf8')
      expect(text).toContain('OFFICIAL-SENSITIVE')
      expect(text).toContain('SYNTHETIC: made up for trying out')
      expect(text).not.toContain('http://localhost')
    }
  })

  test('is refused with its reason where rows have no coordinates, and their number is said', async () => {
    const page = await opened(unplaced)
    expect(await where(page).textContent()).toContain('none of these has coordinates')
    expect(await where(page).textContent()).toContain('70 rows have none.')
    expect(await places(page).count()).toBe(0)
  })

  test('asks for nothing once files are picked, from the map to a chosen place', async () => {
    const page = await open('own-data/', { asBuilt: true })
    await page.getByRole('heading', { name: 'Open files' }).waitFor()
    await page.waitForLoadState('networkidle')
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.context().setOffline(true)
    await page.getByRole('group', { name: 'What the files hold' }).getByLabel('Case system').check()
    await page.getByLabel('Drop files here, or choose them').setInputFiles(cases)
    await first(page).click()
    await where(page).locator('.inspector').waitFor()
    await where(page).getByRole('button', { name: 'Zoom in on map' }).click()
    await page.getByLabel('Light', { exact: true }).selectOption('dark')
    await eventually(() => page.locator('h2 + .subtitle').first().textContent()).toContain('in the dark')
    await eventually(() => where(page).textContent()).toMatch(/No map of places|of its [\d,]+ cases/)
    await eventually(() => page.getByRole('progressbar').count()).toBe(0)
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([])
  })

  test('fits 360 px', async () => {
    const page = await opened(cases, { width: 360, height: 780 })
    await places(page).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
  })
})

describe('light', () => {
  const light = (page: Page) => page.getByRole('region', { name: 'Day, twilight and dark', exact: true })

  test('is split into day, twilight and dark, with shares, by month of the year', async () => {
    const page = await opened(cases)
    expect(await light(page).locator('.says').textContent()).toMatch(
      /^[\d,.]+ by day \(\d+%\), [\d,.]+ in twilight \(\d+%\), [\d,.]+ in the dark \(\d+%\)\.$/,
    )
    expect(await light(page).locator('tbody tr').count()).toBe(12)
    expect(await light(page).textContent()).toContain('civil: the sun less than 6 degrees below the horizon')
  })

  test('as a filter rules every view, and 10pm in January is dark', async () => {
    const page = await opened(unplaced)
    expect(await finding(page)).toMatch(/: 70 /)
    await page.getByLabel('Light', { exact: true }).selectOption('day')
    await eventually(() => finding(page)).toMatch(/: 0 /)
    await page.getByLabel('Light', { exact: true }).selectOption('dark')
    await eventually(() => finding(page)).toMatch(/: 70 /)
    expect(await page.locator('h2 + .subtitle').first().textContent()).toContain('in the dark')
  })
})
