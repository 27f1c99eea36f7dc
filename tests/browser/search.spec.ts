import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { builtFiles } from '../support/built-files.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, story } from '../support/story.ts'

/** A resident looks for their street, station or park, and learns which ward it is in. */

const { open, replace } = story()
const files = builtFiles()

const field = (page: Page) => page.getByRole('combobox', { name: 'Find a ward, street, station, park or town centre' })
const found = (page: Page) => page.getByRole('listbox', { name: 'Places found' }).getByRole('option')
const card = (page: Page) => page.getByRole('region', { name: 'Chosen ward' }).getByRole('heading')
const pin = (page: Page) => page.getByRole('img', { name: /^Marked on the map: / })
const heard = (page: Page) => page.getByRole('status').textContent()
const query = (page: Page) => new URL(page.url()).search
const codeOf = (name: string) => files.places.wards.find((ward) => ward.name === name)?.code

describe('a place', () => {
  test('is typed and pressed: its ward is chosen, it is marked on the map, and the address has the ward only', async () => {
    const page = await open()
    await field(page).fill('high road')
    await found(page).filter({ hasText: 'High Road, street in Whetstone' }).click()

    await eventually(() => card(page).textContent()).toBe('Whetstone')
    expect(await page.getByText('High Road, Whetstone ward', { exact: true }).isVisible()).toBe(true)
    expect(await pin(page).getAttribute('aria-label')).toBe('Marked on the map: High Road')
    expect(await field(page).inputValue()).toBe('High Road')
    expect(new URLSearchParams(query(page)).get('w')).toBe(codeOf('Whetstone'))
    expect(decodeURIComponent(page.url())).not.toMatch(/high|road|51\.|-0\./i)
    await eventually(() => heard(page)).toContain('High Road, Whetstone ward.')
    expect(await pinIsIn(page, codeOf('Whetstone') ?? '')).toBe(true)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('loses its mark when another ward is chosen, when none is, and on the way back', async () => {
    const page = await open()
    const mark = async () => {
      await field(page).fill('big wood')
      await field(page).press('Enter')
      await pin(page).waitFor()
    }
    await mark()
    await page.getByRole('button', { name: 'Hendon', exact: true }).click()
    await eventually(() => pin(page).count()).toBe(0)
    await mark()
    await page.getByRole('region', { name: 'Chosen ward' }).getByRole('button', { name: 'Clear' }).click()
    await eventually(() => pin(page).count()).toBe(0)
    await mark()
    await page.goBack()
    await eventually(() => pin(page).count()).toBe(0)
  })

  test('is found by touch on a small screen', async () => {
    const page = await open('', { width: 360, height: 740, hasTouch: true })
    await field(page).tap()
    await field(page).pressSequentially('hendon pa')
    await found(page).filter({ hasText: 'Hendon Park, park in Hendon' }).tap()
    await eventually(() => card(page).textContent()).toBe('Hendon')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  test('from OpenStreetMap is credited on the map', async () => {
    const page = await open()
    await field(page).fill('big wood')
    await field(page).press('Enter')
    await page.getByText('Marked place © OpenStreetMap contributors, ODbL').waitFor()
  })
})

test('by keyboard alone: down, up, home, end, escape and enter, without a trap', async () => {
  const page = await open()
  const press = (key: string) => page.keyboard.press(key)
  const pointed = async () => {
    const id = await field(page).getAttribute('aria-activedescendant')
    return id ? page.locator(`#${id}`).textContent() : null
  }
  await field(page).focus()
  await page.keyboard.type('mill hill')
  await eventually(() => found(page).count()).toBe(8)
  expect(await field(page).getAttribute('aria-expanded')).toBe('true')
  expect(await field(page).getAttribute('aria-controls')).toBe(
    await page.getByRole('listbox', { name: 'Places found' }).getAttribute('id'),
  )
  await eventually(() => heard(page)).toMatch(/^(8|\d+) places found/)
  expect(await accessibilityProblems(page)).toEqual([])

  expect(await pointed()).toBe(null)
  await press('ArrowDown')
  await eventually(pointed).toBe('Mill Hill, ward')
  await press('End')
  await eventually(() => found(page).last().getAttribute('aria-selected')).toBe('true')
  await press('ArrowDown')
  await eventually(pointed).toBe('Mill Hill, ward')
  await press('ArrowUp')
  await eventually(() => found(page).last().getAttribute('aria-selected')).toBe('true')
  await press('Home')
  await press('ArrowDown')
  await eventually(pointed).toBe('Mill Hill, town centre in Mill Hill')

  await press('Escape')
  await eventually(() => field(page).getAttribute('aria-expanded')).toBe('false')
  expect(await field(page).inputValue()).toBe('mill hill')
  await press('ArrowDown')
  await eventually(pointed).toBe('Mill Hill, ward')
  await press('ArrowDown')
  await press('Enter')
  await eventually(() => pin(page).getAttribute('aria-label')).toBe('Marked on the map: Mill Hill')
  await press('Tab')
  expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(false)
})

describe('a text that is no one place', () => {
  test('of a former ward is answered with the wards that have its name, one press away', async () => {
    const page = await open()
    await field(page).fill('Colindale')
    await field(page).press('Enter')
    await page
      .locator('#place-answer')
      .getByText('is the former ward Colindale, whose boundaries are no longer in use. Its name lives on in:')
      .waitFor()
    expect(query(page)).toBe('')
    await page.locator('.search').getByRole('button', { name: 'Colindale North' }).click()
    await eventually(() => card(page).textContent()).toBe('Colindale North')
  })

  test.each([
    ['N12 8QA', 'Postcodes are not in this edition yet.'],
    ['Cockfosters', 'Cockfosters, station, is outside Barnet.'],
    ['Supermarket', '“Supermarket” is a kind of place, in no one ward.'],
  ])('%s is answered and nothing is chosen', async (typed, answer) => {
    const page = await open()
    await field(page).fill(typed)
    await field(page).press('Enter')
    await page.locator('#place-answer').getByText(answer).waitFor()
    expect(query(page)).toBe('')
    expect(await pin(page).count()).toBe(0)
  })

  test('with a slip is pointed at first, and chosen by a second Enter', async () => {
    const page = await open()
    await field(page).fill('golders grene road')
    await field(page).press('Enter')
    await eventually(() => found(page).first().getAttribute('aria-selected')).toBe('true')
    expect(query(page)).toBe('')
    await field(page).press('Enter')
    await eventually(() => pin(page).getAttribute('aria-label')).toBe('Marked on the map: Golders Green Road')
  })

  test('is shown as the text it is, whatever it holds', async () => {
    const page = await open()
    await field(page).fill('<img src=x onerror=alert(1)>')
    await field(page).press('Enter')
    await page.locator('#place-answer').getByText('“<img src=x onerror=alert(1)>” is not one of the 24 wards').waitFor()
  })
})

describe('the names', () => {
  test('are not asked for before the field is used', async () => {
    const page = await open()
    await page.waitForLoadState('networkidle')
    const asked = () =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /search/.test(name)).length)
    expect(await asked()).toBe(0)
    await field(page).focus()
    await eventually(asked).toBeGreaterThanOrEqual(files.manifest.search.length + 1)
  })

  test('that do not load leave the wards, say so, and come when asked again', async () => {
    const page = await open('', { expectedErrors: /404/ })
    for (const { file } of files.manifest.search) replace.set(`/data/${file.file}`, { status: 404, body: '' })
    await field(page).fill('whet')
    await page
      .getByText('Streets, Town centres, Stations and Parks and open spaces did not load; wards can be found.')
      .waitFor()
    await eventually(() => found(page).allTextContents()).toEqual(['Whetstone, ward'])

    replace.clear()
    await page.getByRole('button', { name: 'Try again' }).click()
    await field(page).fill('whetstone')
    await found(page).filter({ hasText: 'Whetstone, town centre in Whetstone' }).waitFor()
  })

  test('are of no use without a script, and the field is not there then', async () => {
    const page = await open('', { javaScript: false })
    expect(await field(page).isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Use my location' }).isVisible()).toBe(false)
  })
})

describe('“Use my location”', () => {
  const at = (latitude: number, longitude: number) => ({
    context: { permissions: ['geolocation'], geolocation: { latitude, longitude, accuracy: 20 } },
  })
  const press = (page: Page) => page.getByRole('button', { name: 'Use my location' }).click()

  test('names and chooses the ward, and writes nothing else anywhere', async () => {
    const page = await open('', at(51.5834, -0.1888))
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await press(page)
    await page.locator('#place-answer').getByText('You are in Garden Suburb ward.').waitFor()
    expect(await card(page).textContent()).toBe('Garden Suburb')
    expect(new URLSearchParams(query(page)).get('w')).toBe(codeOf('Garden Suburb'))
    expect(await pin(page).count()).toBe(0)
    expect(requests.filter((address) => !/\/(assets\/[\w-]+\.js|icon\.svg)$/.test(address))).toEqual([])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('says that the visitor is outside the borough', async () => {
    const page = await open('', at(51.5072, -0.1276))
    await press(page)
    await page.locator('#place-answer').getByText('You are outside Barnet.').waitFor()
    expect(query(page)).toBe('')
  })

  test('says what to do where the browser does not tell', async () => {
    const page = await open('', { context: { permissions: [] } })
    await press(page)
    await page
      .locator('#place-answer')
      .getByText('Your browser was not allowed to say where you are. Search for your street instead.')
      .waitFor()
    expect(await readPage(page).then((said) => said.wards.some((ward) => ward.chosen))).toBe(false)
  })
})

/** Whether the tip of the pin stands on the shape of a ward. */
async function pinIsIn(page: Page, ward: string): Promise<boolean> {
  return page.evaluate((code) => {
    const tip = document.querySelector<SVGGraphicsElement>('.spot-pin')?.getBoundingClientRect()
    const shape = document.querySelector<SVGGeometryElement>(`[data-area="${code}"] path`)
    const inverse = shape?.getScreenCTM()?.inverse()
    if (!tip || !shape || !inverse) return false
    return shape.isPointInFill(new DOMPoint(tip.x + tip.width / 2, tip.bottom).matrixTransform(inverse))
  }, ward)
}
