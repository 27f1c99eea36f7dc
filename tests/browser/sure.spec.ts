import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, story } from '../support/story.ts'

/** A councillor asks of each figure whether it is real: rank, change, funnel, and what another legend would show. */

const { open, replace } = story()
const burglary2025 = '?s=1&m=crime-burglary&h=rate&p=2025-01..2025-12'
const changes2025 = '?s=1&m=crime-burglary&h=change&p=2025-01..2025-12'

/** The page with all its statistics: the chapter on them is there. */
async function openSure(path: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open(path, options)
  await page.getByRole('heading', { name: 'How sure is this?' }).waitFor()
  return page
}

async function column(page: Page, id: string): Promise<Map<string, string>> {
  const { columns, rows } = await readPage(page)
  const at = columns.findIndex((one) => one.id === id) - 1
  return new Map(rows.map((row) => [row.code, row.cells[at] ?? '']))
}

describe('a map of changes', () => {
  test('has arrows and colours where the table has them, and the count of both periods in every ward', async () => {
    const page = await openSure(changes2025)
    const { title, wards, legend } = await readPage(page)
    const words = await column(page, 'change')
    expect(title).toMatch(/^Burglary: lower in \d+, higher in \d+ wards?$/)
    for (const ward of wards) {
      const word = words.get(ward.code) ?? ''
      expect([ward.code, ward.label.charAt(0)]).toEqual([ward.code, /^[▲▼]/.exec(word)?.[0] ?? ''])
      expect(ward.say).toMatch(/: (higher|lower|no clear change), .* recorded against [\d,]+ a year earlier/)
    }
    expect(legend.reduce((sum, { wards: number }) => sum + number, 0)).toBe(24)
    expect(new Set(wards.map((ward) => ward.colour)).size).toBeGreaterThan(1)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('is chosen as a measure, and refused with a way out while the latest months are provisional', async () => {
    const page = await open('?s=1&m=crime-burglary&h=rate&p=latest-12')
    await page.getByRole('radio', { name: 'Change' }).check({ force: true })
    await page
      .getByText(/^The figures after 31 December 2025 are provisional/)
      .first()
      .waitFor()
    expect((await readPage(page)).wards.every(({ label, slot }) => label === '' && slot === '')).toBe(true)
    await page.getByRole('button', { name: 'Show the period to December 2025' }).click()
    await eventually(async () => (await readPage(page)).title).toMatch(/lower in/)
    expect(new URL(page.url()).searchParams.get('p')).toBe('2025-01..2025-12')
  })
})

describe('ranks', () => {
  test('stand with their interval in the table, also without JavaScript', async () => {
    const page = await open('', { javaScript: false })
    const ranks = [...(await column(page, 'rank')).values()]
    expect(ranks).toHaveLength(24)
    for (const rank of ranks) expect(rank).toMatch(/^\d+ \(\d+ to \d+\)$/)
  })

  test('are sorted by, and the card says how sure the chosen ward’s is', async () => {
    const page = await openSure(`${burglary2025}&w=E05013636`)
    const card = page.getByRole('region', { name: 'Chosen ward' })
    await card.getByText(/^Rank \d+ of 24; with 90% probability/).waitFor()
    await card.getByText(/^95% interval of the rate: [\d.]+ to [\d.]+\.$/).waitFor()
    await page.getByRole('button', { name: 'Rank, 90% interval' }).click()
    await page.getByRole('button', { name: 'Rank, 90% interval' }).click()
    const places = [...(await column(page, 'rank')).values()].map((text) => Number.parseInt(text, 10))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

describe('the chapter “How sure is this?”', () => {
  test('has three charts with a name, what they say, and their figures as a table', async () => {
    const page = await openSure(burglary2025)
    const chapter = page.getByRole('region', { name: 'How sure is this?' })
    expect(await chapter.locator('svg[role=img]').count()).toBe(3)
    for (const [name, says] of [
      ['Rate by number of residents', /Barnet [\d.]+ per 1,000 residents a year/],
      ['Rank and its interval', /90% probability/],
      ['The same counts by residents and by hectares', /8 places or more/],
    ] as const) {
      await chapter.getByRole('img', { name: new RegExp(`^${name}.*${says.source}`) }).waitFor()
      await chapter.getByText(`Figures of the chart “${name}”`).click()
    }
    expect(await chapter.getByRole('row').count()).toBe(3 * 25)
    expect(await accessibilityProblems(page, { within: '.sure-panel' })).toEqual([])
  })

  test('on a phone nothing is wider than the screen', async () => {
    const page = await openSure(burglary2025, { width: 360, height: 780 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  test('is made on the page where no worker can be had', async () => {
    const worker = readdirSync('dist/assets').find((file) => file.startsWith('deep-worker'))
    replace.set(`/assets/${worker}`, { status: 404, body: 'Not found' })
    const page = await openSure(changes2025, { expectedErrors: /Failed to load resource/ })
    expect((await readPage(page)).title).toMatch(/lower in/)
  })
})

describe('another legend', () => {
  test('says how many wards would change colour, and they do', async () => {
    const page = await openSure(burglary2025)
    await page.getByText('Other classes, smoothed rates').click()
    const natural = page.getByRole('radio', { name: /^Natural groups: \d+ wards would change colour$/ })
    const promised = Number(/\d+/.exec((await natural.locator('xpath=..').textContent()) ?? '')?.[0])
    const before = (await readPage(page)).wards
    // It is chosen when its classes are made, a moment later.
    await natural.click()
    await eventually(async () => {
      const after = (await readPage(page)).wards
      return after.filter((ward, i) => ward.slot !== before[i]?.slot).length
    }).toBe(promised)
    expect(new URL(page.url()).searchParams.get('k')).toBe('natural')
    expect(await accessibilityProblems(page, { within: '.legend' })).toEqual([])
  })

  test('takes edges of one’s own, and says what is wrong with those that cannot be', async () => {
    const page = await openSure(burglary2025)
    await page.getByText('Other classes, smoothed rates').click()
    const edges = page.getByRole('textbox', { name: 'Edges of your own' })
    await edges.fill('4; six')
    await edges.press('Enter')
    await page.getByText('Type one to four numbers of 0 or more, such as 4, 6, 8.').waitFor()
    await edges.fill('4, 6')
    await edges.press('Enter')
    await eventually(async () => (await readPage(page)).legend.map(({ label }) => label)).toEqual([
      'up to 3.9',
      '4.0 to 5.9',
      '6.0 or more',
    ])
    expect(new URL(page.url()).searchParams.get('k')).toBe('4,6')
  })

  test('of smoothed rates is said in the subtitle, and the table has both', async () => {
    const page = await openSure(`${burglary2025}&e=1`)
    const { subtitle, columns } = await readPage(page)
    expect(subtitle).toContain('smoothed')
    expect(columns.map(({ id }) => id)).toEqual(expect.arrayContaining(['rate', 'smoothed']))
  })
})
