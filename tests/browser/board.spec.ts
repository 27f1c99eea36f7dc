import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { boardFinding } from '../../src/core/board/finding.ts'
import { quarterId, quarterName, yearTo } from '../../src/core/board/quarter.ts'
import { changeWords } from '../../src/core/change/change-words.ts'
import { shownNumber } from '../../src/core/shown-number.ts'
import { accessibilityProblems } from '../support/accessibility.ts'
import { builtFiles } from '../support/built-files.ts'
import { story } from '../support/story.ts'

/** The chair reads the quarter: the finding, each line with its test, the place in London, and what the papers got wrong. */

const { open, url } = story()
const { quarters: file } = builtFiles()
const built = { asBuilt: true } as const
const latest = file.quarters[file.latest]
if (!latest) throw new Error('no quarter')

const cells = (page: Page, row: string) =>
  page
    .locator(`#${row}`)
    .locator('th, td')
    .evaluateAll((all) => all.map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim()))

describe('the chair', () => {
  test('finds the board in the navigation, and reads the finding and its period first', async () => {
    const page = await open('', built)
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Board' }).click()
    await page.waitForURL(`${url()}board/`)
    const { title, lead } = boardFinding(file.recorded, file.latest)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
    expect(await page.locator('.lead').textContent()).toBe(lead)
    await page.getByText(`Board, ${quarterName(latest)}`).waitFor()
    await page.getByText('Data complete to 31 March 2026; figures after 31 December 2025 are provisional.').waitFor()
  })

  test('reads both counts and the verdict of every line, for the quarter and for twelve months', async () => {
    const page = await open('board/', built)
    for (const { id, label, comparisons } of file.recorded) {
      for (const window of ['quarter', 'year'] as const) {
        const comparison = comparisons[file.latest]?.[window]
        if (comparison?.kind !== 'compared') throw new Error(`not compared: ${id}`)
        const { arrow, word, percent } = changeWords(comparison.change)
        const said = arrow ? `${arrow} ${word}${percent ? ` (${percent})` : ''}` : word
        const { after, before } = comparison.change
        expect((await cells(page, `line-${window}-${id}`)).slice(0, 4), `${id}, ${window}`).toEqual([
          label,
          shownNumber(after),
          shownNumber(before),
          said,
        ])
      }
    }
  })

  test('reads that the test could be chance, in words beside its p, and how it is made', async () => {
    const page = await open('board/', built)
    expect((await cells(page, 'line-quarter-crime-burglary')).at(-1)).toMatch(/^could be chance \(0\.\d{3}\)$/)
    await page.getByText('How a change is tested').click()
    await page.getByText('Poisson e-test').waitFor()
  })

  test('sees the place in London with its range, and which end is the fewest', async () => {
    const page = await open('board/', built)
    const place = await cells(page, 'place-crime')
    expect(place.slice(0, 3)).toEqual(['All recorded crime', '7,157', '20th of 32 (19th to 21st)'])
    await page.getByText('1st has the fewest of 32 boroughs').first().waitFor()
    await page.getByText('A rank of counts, not of rates').waitFor()
  })

  test('goes to another quarter, and each has an address of its own', async () => {
    const page = await open('board/', built)
    const quarter = file.quarters[2]
    if (!quarter) throw new Error('no quarter')
    await page
      .getByRole('navigation', { name: 'Quarters' })
      .getByRole('link', { name: quarterName(quarter) })
      .click()
    await page.waitForURL(`${url()}board/${quarterId(quarter)}/`)
    await page.getByText(`Board, ${quarterName(quarter)}`).waitFor()
    const current = page.getByRole('navigation', { name: 'Quarters' }).locator('[aria-current=page]')
    expect(await current.count()).toBe(1)
    expect((await cells(page, 'line-year-crime')).slice(1, 3)).toEqual(
      [file.recorded[0]?.comparisons[2]?.year].flatMap((year) =>
        year?.kind === 'compared' ? [shownNumber(year.change.after), shownNumber(year.change.before)] : [],
      ),
    )
    expect(yearTo(quarter).first).toBe('2023-01')
  })

  test('is told why the newest quarter has no arrow', async () => {
    const newest = file.quarters.at(-1)
    const page = await open(`board/${newest ? quarterId(newest) : ''}/`, built)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'No change can be told for this quarter yet',
    )
    await page.getByText('No change is tested here: figures after 31 December 2025 are provisional.').first().waitFor()
    expect(await page.locator('#quarter').getByText(/[▲▼]/).count()).toBe(0)
  })

  test('reads what the papers got wrong beside what is right', async () => {
    const page = await open('board/#papers', built)
    expect((await cells(page, 'paper-prevent-total-referrals-3-months')).slice(2, 5)).toEqual([
      '17',
      '25',
      'no clear change',
    ])
    await page.getByText('The papers print “decrease of 0%”: from 0 to 3 there is no percentage.').waitFor()
    const gun = await cells(page, 'paper-gun-crime-lethal-barrelled-discharged-3-months')
    expect(gun.slice(2, 4)).toEqual(['3', '0'])
    expect(gun[5]).toBe('no clear change')
    await page
      .getByText('Of 30 changes that they state and that can be tested, 3 are more than chance explains.')
      .waitFor()
    await page.getByText('19.9 a meeting, which is 13.3 a month').waitFor()
  })

  test('reads knife crime, domestic abuse and hate crime for the borough, each with its own period', async () => {
    const page = await open('board/', built)
    expect((await cells(page, 'line-quarter-knife-crime'))[1]).toBe('July to September 2025')
    expect((await cells(page, 'line-quarter-domestic-abuse')).slice(1, 5)).toEqual([
      'January to March 2025',
      '683',
      '645',
      'not tested',
    ])
    await page.getByText('Not tested: recorded in another way since March 2024.').first().waitFor()
  })
})

describe('the page', () => {
  test('reads the same without JavaScript', async () => {
    const [plain, live] = [await open('board/', { ...built, javaScript: false }), await open('board/', built)]
    expect(await plain.locator('main').textContent()).toBe(await live.locator('main').textContent())
  })

  test.each([360, 1280, 1920])('fits %i px and is accessible, light and dark', async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('board/', { ...built, width, colorScheme })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(await accessibilityProblems(page)).toEqual([])
    }
  })

  test('keeps every chart in words and as a table', async () => {
    const page = await open('board/', built)
    const charts = page.locator('#charts figure')
    expect(await charts.count()).toBeGreaterThan(15)
    const said = await charts.locator('svg[role=img] > desc').allTextContents()
    expect(said).toHaveLength(await charts.count())
    for (const words of said)
      expect(words).toMatch(/^[A-Z][a-z]+ \d{4} to [A-Z][a-z]+ \d{4}: \d[\d,]* to \d[\d,]* recorded a month\.$/)
    const first = charts.first()
    const bands = await first.locator('rect').evaluateAll((all) => all.map((band) => getComputedStyle(band).fill))
    expect(new Set(bands).size, 'the two windows are told apart').toBe(2)
    await first.locator('summary').click()
    expect(await first.locator('tbody tr').count()).toBe(36)
  })

  test('prints on A4 without cutting a table', async () => {
    const page = await open('board/', built)
    await page.emulateMedia({ media: 'print' })
    // The printed width of A4 less its margins, at 96 dots an inch.
    await page.setViewportSize({ width: 688, height: 1000 })
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main table')]
        .filter((table) => table.getBoundingClientRect().right > 690)
        .map((table) => table.textContent?.slice(0, 60)),
    )
    expect(wide).toEqual([])
    expect(await page.getByRole('navigation', { name: 'Quarters' }).isVisible()).toBe(false)
  })
})
