import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { builtFiles, pictureOf, viewOf } from '../support/built-files.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, mapReady, story } from '../support/story.ts'

/** A visitor looks closer than wards: at 220 small areas under the same picture. */

const { open, visit, replace } = story()
const files = builtFiles()
const crime = '?s=1&m=crime-lsoa&h=rate&p=latest-12'
const areas = files.smallAreas?.areas ?? []
const areaNamed = (name: string) => {
  const found = areas.find((area) => area.name === name)
  if (!found) throw new Error(`no small area: ${name}`)
  return found
}
const still = { reducedMotion: 'reduce' } as const
const failedToLoad = { expectedErrors: /Failed to load resource/ }

const chosenOptions = (page: Page) =>
  page
    .locator('[role=option][aria-selected=true]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-area')))
const card = (page: Page) => page.getByRole('region', { name: /^Chosen / })

describe('chosen in the picker', () => {
  test('they take the place of the wards in title, map, legend and table', async () => {
    const page = await open('', still)
    await page.getByRole('combobox', { name: 'Series' }).selectOption({ label: 'Recorded crime, small areas' })
    await page.getByRole('heading', { name: 'All 220 small areas' }).waitFor()
    const said = await readPage(page)
    const shown = pictureOf(files, viewOf(files, new URL(page.url()).search))
    expect(said.title).toBe(shown.title)
    expect(said.subtitle).toContain('Barnet small areas (LSOA)')
    expect(said.wards.map(({ code, say }) => [code, say])).toEqual(shown.readings.map(({ code, say }) => [code, say]))
    expect(said.wards[0]?.say).toMatch(/^Barnet 009A in Brunswick Park: /)
    expect(said.legend.reduce((sum, { wards }) => sum + wards, 0)).toBe(220)
    expect(said.columns[0]?.label).toBe('Small area')
    expect(await page.getByText('Small areas (LSOAs) hold about 1,000 to 3,000 residents').count()).toBeGreaterThan(0)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('the file of small areas is asked for then, and not before', async () => {
    const asked: string[] = []
    const page = await open('', still)
    page.on('request', (request) => asked.push(request.url()))
    const before = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name))
    expect([...before, ...asked].filter((url) => /small-areas/.test(url))).toEqual([])
    await page.getByRole('combobox', { name: 'Series' }).selectOption({ label: 'Deprivation 2025, small areas' })
    await page.getByRole('heading', { name: 'All 220 small areas' }).waitFor()
    expect(asked.filter((url) => /data\/small-areas\./.test(url))).toHaveLength(1)
    await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Income' })
    await eventually(() => readPage(page).then((said) => said.subtitle)).toMatch(/^Share of residents in income/)
    expect(asked.filter((url) => /data\/small-areas\./.test(url))).toHaveLength(1)
  })

  test('where their file does not come the wards stay, the visitor is told, and Try again works', async () => {
    const page = await open('', { ...still, ...failedToLoad })
    const path = `/data/${files.manifest.smallAreas?.file}`
    replace.set(path, { status: 404, body: 'Not found' })
    await page.getByRole('combobox', { name: 'Series' }).selectOption({ label: 'Recorded crime, small areas' })
    await page.getByText('did not load').first().waitFor()
    expect((await readPage(page)).wards).toHaveLength(24)
    replace.delete(path)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'All 220 small areas' }).waitFor()
  })
})

describe('the table', () => {
  test('has the first 24, and all 220 when asked', async () => {
    const page = await open(crime, still)
    const highest = pictureOf(files, viewOf(files, crime))
      .readings.map(({ code, figures }) => ({ code, order: figures['rate']?.order ?? 0 }))
      .sort((a, b) => b.order - a.order)
    await eventually(() => readPage(page).then((said) => said.rows.map((row) => row.code))).toEqual(
      highest.slice(0, 24).map(({ code }) => code),
    )
    await page.getByRole('button', { name: 'Show all 220' }).click()
    await eventually(() => readPage(page).then((said) => said.rows.length)).toBe(220)
    expect(await page.getByRole('button', { name: 'Show all 220' }).count()).toBe(0)
  })

  test('keeps the chosen small area in sight, and the CSV has all with their wards', async () => {
    const last = areaNamed('Barnet 009A')
    const page = await open(`${crime}&w=${last.code}`, still)
    await eventually(() => readPage(page).then((said) => said.rows.at(-1)?.code)).toBe(last.code)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    const [head, ...rows] = Papa.parse<string[]>(text.replace('\ufeff', ''), { newline: '\r\n' }).data.slice(0, 222)
    expect(head?.slice(0, 4)).toEqual(['lsoa_code', 'lsoa', 'ward_code', 'ward'])
    expect(new Set(rows.slice(0, 220).map(([code]) => code)).size).toBe(220)
    expect(rows.find(([code]) => code === last.code)?.slice(1, 4)).toEqual([
      'Barnet 009A',
      last.within.code,
      last.within.name,
    ])
    expect(rows[220]?.slice(0, 4)).toEqual(['', 'Barnet', '', ''])
  })
})

describe('one small area', () => {
  test('is reached by arrows, chosen by Enter, told with its ward, and opened again by its address', async () => {
    const page = await open(crime, still)
    const first = page.locator('[role=option][tabindex="0"]')
    await first.focus()
    const [from] = areas
    const direction = from?.next.findIndex((code) => code !== null) ?? 0
    await page.keyboard.press(['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'][direction] ?? '')
    const wanted = areas.find(({ code }) => code === from?.next[direction])
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('data-area'))).toBe(wanted?.code)
    await page.keyboard.press('Enter')
    await eventually(() => chosenOptions(page)).toEqual([wanted?.code])
    await eventually(() => card(page).textContent()).toContain(`In ${wanted?.within.name} ward, by best fit.`)
    expect(page.url()).toContain(`w=${wanted?.code}`)
    expect(await accessibilityProblems(page)).toEqual([])

    const other = await open(new URL(page.url()).search, still)
    expect(await chosenOptions(other)).toEqual([wanted?.code])
    await eventually(() => card(other).getByRole('heading').textContent()).toBe(wanted?.name)
    await other.keyboard.press('Tab')
    await card(other)
      .getByRole('button', { name: `${wanted?.within.name} ward` })
      .click()
    await eventually(() => chosenOptions(other)).toEqual([])
    await eventually(() => card(other).getByRole('heading').textContent()).toBe(`${wanted?.within.name} ward`)
  })

  test('gives way to its ward when the series is by ward again', async () => {
    const area = areaNamed('Barnet 039D')
    const page = await open(`${crime}&w=${area.code}`, still)
    await page.getByRole('combobox', { name: 'Series' }).selectOption({ label: 'Recorded crime' })
    await eventually(() => chosenOptions(page)).toEqual([area.within.code])
    expect(page.url()).toContain(`w=${area.within.code}`)
  })

  test('that is none of Barnet’s leaves the address', async () => {
    const page = await open(`${crime}&w=E01999999`, still)
    await eventually(() => page.url()).not.toContain('E01999999')
    expect(await chosenOptions(page)).toEqual([])
  })
})

test('a ward that is searched for is outlined and fills the map, and says how many small areas it has', async () => {
  const page = await open(crime, still)
  const width = () => page.locator('.map-plane').evaluate((plane) => (plane as HTMLElement).offsetWidth)
  const before = await width()
  const field = page.getByRole('combobox', { name: /\bward\b/i })
  await field.fill('Burnt Oak')
  await field.press('Enter')
  await eventually(() => card(page).getByRole('heading').textContent()).toBe('Burnt Oak ward')
  await eventually(width).toBeGreaterThan(2 * before)
  const count = areas.filter(({ within }) => within.name === 'Burnt Oak').length
  expect(await card(page).textContent()).toContain(`It has ${count} small areas, by best fit.`)
  const path = files.places.wards.find(({ name }) => name === 'Burnt Oak')?.path
  expect(await page.locator('.chosen-ward path').first().getAttribute('d')).toBe(path)
  await eventually(() => outlineInSight(page)).toBe(true)
})

/** Whether the outline of what is chosen lies within the frame of the map. */
async function outlineInSight(page: Page): Promise<boolean> {
  const frame = await page.locator('.map').boundingBox()
  const outline = await page.locator('.chosen-ward .line').first().boundingBox()
  if (!frame || !outline) return false
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height]
  const [outlineRight, outlineBottom] = [outline.x + outline.width, outline.y + outline.height]
  return outline.x >= frame.x && outline.y >= frame.y && outlineRight <= right && outlineBottom <= bottom
}

test('sensitive types are not offered by small area, and are in no total', async () => {
  const page = await open('', still)
  await visit(page, crime)
  await mapReady(page)
  const types = await page.getByRole('combobox', { name: 'Type' }).getByRole('option').allTextContents()
  expect(types.map((type) => type.trim())).toEqual([
    'All types',
    'Burglary',
    'Theft',
    'Vehicle offences',
    'Violence against the person',
  ])
  const [note] = await page.getByText(/^Not in the small-area figures: /).allTextContents()
  expect(note).toMatch(/possession of weapons and racially or religiously aggravated public order/)
})
