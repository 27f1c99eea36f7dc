import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, story } from '../support/story.ts'

/** A councillor finds their ward, and sees it fairly beside the borough. */

const { open } = story()

const card = (page: Page) => page.getByRole('region', { name: 'Chosen ward' })
const search = (page: Page) => page.getByRole('combobox', { name: /ward/i })
const onMap = (page: Page, name: string) => page.getByRole('option', { name: new RegExp(`^${name}: `) })
const inTable = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

describe('a ward is chosen', () => {
  test.each([
    ['on the map', (page: Page) => onMap(page, 'East Finchley').click()],
    ['in the table', (page: Page) => inTable(page, 'East Finchley').click()],
    ['by typing its name', (page: Page) => typeWard(page, 'East Finchley')],
    ['by typing it in small letters', (page: Page) => typeWard(page, ' east  finchley ')],
    ['by its code', (page: Page) => typeWard(page, 'e05013636')],
  ])('%s, and stands out everywhere', async (_how, choose) => {
    const page = await open()
    await choose(page)
    await eventually(() => chosenEverywhere(page)).toEqual({
      onMap: ['East Finchley'],
      outlined: true,
      inTable: ['East Finchley'],
      inStrip: true,
      inCard: 'East Finchley',
      inSearch: 'East Finchley',
      inAddress: 'E05013636',
    })
  })

  test('by another writing of its name', async () => {
    const page = await open()
    const writings = [
      ['Brunswich Park', 'Brunswick Park'],
      ['Totteridge and Woodside', 'Totteridge & Woodside'],
      ['Hampstead Garden Suburb', 'Garden Suburb'],
      ['Mill Hill ward', 'Mill Hill'],
    ] as const
    for (const [typed, name] of writings) {
      await typeWard(page, typed)
      await card(page).getByRole('heading', { name, exact: true }).waitFor()
      await eventually(() => search(page).inputValue()).toBe(name)
    }
  })

  test('its figures stand beside the borough’s, and are those of the table', async () => {
    const page = await open('?s=1&m=crime&h=rate&p=2024-04..2025-03&w=E05013636')
    const { rows, columns, borough } = await readPage(page)
    const row = rows.find((candidate) => candidate.chosen)

    const terms = await card(page).getByRole('term').allTextContents()
    const figures = await card(page).getByRole('definition').allTextContents()
    expect(terms).toEqual(columns.slice(1).map((column) => column.label))
    expect(figures.map((figure) => figure.trim())).toEqual(
      row?.cells.map((cell, i) => `${cell}${borough[i] ? ` Barnet ${borough[i]}` : ''}`.trim()),
    )
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('a ward with few incidents says that chance moves its rate', async () => {
    const page = await open('?s=1&m=crime-robbery-business&h=rate&p=2025-04..2026-03&w=E05013638')
    await card(page).getByText('Small numbers: fewer than 20').waitFor()
  })
})

describe('a name that is no ward', () => {
  test('of a station is refused with the reason, and one press takes the ward that is meant', async () => {
    const page = await open()
    await typeWard(page, 'Totteridge & Whetstone')
    const remedy = page.getByRole('button', { name: 'Did you mean Totteridge & Woodside?' })
    await remedy.waitFor()
    await page.getByText('“Totteridge & Whetstone” is the name of a station and not of a ward').first().waitFor()
    expect(await search(page).getAttribute('aria-invalid')).toBe('true')
    expect(await readPage(page).then((said) => said.wards.some((ward) => ward.chosen))).toBe(false)
    expect(await accessibilityProblems(page)).toEqual([])

    await remedy.click()
    await card(page).getByRole('heading', { name: 'Totteridge & Woodside' }).waitFor()
    expect(await remedy.count()).toBe(0)
  })

  test('is refused with the reason, and never guessed', async () => {
    const page = await open()
    const names = [
      ['Hale', 'is the former ward Hale'],
      ['E05000050', 'is the former ward'],
      ['E05099999', 'is not the code of one of the 24 wards'],
      ['qqqqqqqqqqqqqqqqqqqqqqqqqqqq', 'is not one of the 24 wards'],
      ['<img src=x onerror=alert(1)>', 'is not one of the 24 wards'],
    ] as const
    for (const [typed, reason] of names) {
      await typeWard(page, typed)
      await page.getByText(`“${typed}” ${reason}`).first().waitFor()
      expect(await page.getByRole('button', { name: 'Did you mean' }).count()).toBe(0)
      expect(new URL(page.url()).search).toBe('')
    }
  })

  test('by a slip of spelling alone is offered to be pressed, not taken', async () => {
    const page = await open()
    await typeWard(page, 'Finchley Chruch End')
    const offer = page.getByRole('button', { name: 'Did you mean Finchley Church End?' })
    const listed = page
      .getByRole('listbox', { name: 'Places found' })
      .getByRole('option', { name: /^Finchley Church End/ })
    await offer.or(listed).first().waitFor()
    expect(new URL(page.url()).search).toBe('')
    await offer.or(listed).first().click()
    await card(page).getByRole('heading', { name: 'Finchley Church End' }).waitFor()
  })
})

describe('a ward is let go', () => {
  const ways = [
    ['with Clear in its card', (page: Page) => card(page).getByRole('button', { name: 'Clear' }).click()],
    ['with Escape on the map', (page: Page) => onMap(page, 'East Finchley').press('Escape')],
    ['by choosing it again on the map', (page: Page) => onMap(page, 'East Finchley').click()],
    ['by choosing it again in the table', (page: Page) => inTable(page, 'East Finchley').click()],
    ['by emptying the search', (page: Page) => typeWard(page, '')],
  ] as const
  const nowhere = {
    ...{ onMap: [], outlined: false, inTable: [], inStrip: false, inCard: 'No ward chosen', inSearch: '' },
    inAddress: null,
  }

  test(`${ways.map(([how]) => how).join(', ')}`, async () => {
    const page = await open()
    for (const [how, letGo] of ways) {
      await onMap(page, 'East Finchley').click()
      await card(page).getByRole('heading', { name: 'East Finchley' }).waitFor()
      await letGo(page)
      await eventually(async () => [how, await chosenEverywhere(page)]).toEqual([how, nowhere])
    }
  })
})

test('the ward under the pointer is named with its figure, on the map and in the strip', async () => {
  const page = await open()
  const say = await onMap(page, 'Hendon').getAttribute('aria-label')
  await onMap(page, 'Hendon').hover()
  await page.getByText(String(say)).waitFor()
  await page.getByRole('heading', { level: 1 }).hover()
  await eventually(() => page.getByText(String(say)).count()).toBe(0)
})

async function typeWard(page: Page, text: string): Promise<void> {
  await search(page).fill(text)
  await search(page).press('Enter')
}

async function chosenEverywhere(page: Page) {
  const { wards, rows } = await readPage(page)
  const chosen = wards.filter((ward) => ward.chosen)
  const outline = await page.getByRole('listbox', { name: /^Map of / }).evaluate((map) => {
    return map.parentElement?.querySelector('.chosen-ward path')?.getAttribute('d') ?? null
  })
  const shape = await page.evaluate(
    (code) => document.querySelector(`[role=option][data-area="${code}"] path`)?.getAttribute('d') ?? null,
    chosen[0]?.code ?? '',
  )
  const strip = await page.getByRole('img', { name: /^Each ward’s value on one scale/ }).getAttribute('aria-label')
  return {
    onMap: chosen.map((ward) => ward.say.split(':')[0]),
    outlined: outline !== null && outline === shape,
    inTable: rows.filter((row) => row.chosen).map((row) => row.name),
    inStrip: strip?.includes(' East Finchley ') ?? false,
    inCard: await card(page).getByRole('heading').textContent(),
    inSearch: await search(page).inputValue(),
    inAddress: new URL(page.url()).searchParams.get('w'),
  }
}
