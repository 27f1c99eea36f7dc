import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { readAtRest } from '../support/at-rest.ts'
import { builtFiles } from '../support/built-files.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, story } from '../support/story.ts'

/** A visitor hands on what they see. */

const { open, visit, url } = story()
const files = builtFiles()
const withClipboard = { context: { permissions: ['clipboard-read', 'clipboard-write'] } }

describe('a view that was put together', () => {
  test('opens again from the copied link, for somebody else', async () => {
    const page = await open('', withClipboard)
    await putTogether(page)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('Link copied.').first().waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())

    const other = await open(link.replace(url(), ''))
    expect(await readAtRest(other, files)).toEqual(await readAtRest(page, files))
    expect(await checkedRadios(other)).toEqual(['12 months', 'Share'])
    expect(await accessibilityProblems(other)).toEqual([])
  })

  test('opens again from the address bar, and after a reload', async () => {
    const page = await open()
    await putTogether(page)
    const before = await readAtRest(page, files)
    const other = await open(page.url().replace(url(), ''))
    expect(await readAtRest(other, files)).toEqual(before)

    await page.reload()
    expect(await readAtRest(page, files)).toEqual(before)
  })

  test('has a short address that can be read, with its months written out', async () => {
    const page = await open()
    await putTogether(page)
    expect(page.url()).toBe(`${url()}?s=1&m=crime-vehicle&h=share&p=2020-04..2021-03&w=E05013634&o=ward`)
  })
})

describe('a link without choices', () => {
  test('names the months that are shown, so that it keeps them when newer data come', async () => {
    const page = await open('', withClipboard)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('Link copied.').first().waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('p=2025-04..2026-03')
  })

  test('a browser that does not allow copying is told of the address bar', async () => {
    const page = await open('', { before: forbidClipboard })
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('Copying is not allowed here: copy the address bar.').first().waitFor()
  })
})

describe('what an address cannot name leaves it', () => {
  const addresses = [
    [
      'unknown parameters',
      '?utm_source=mail&s=1&m=crime-theft&h=rate&p=latest-12&x=1',
      '?s=1&m=crime-theft&h=rate&p=latest-12',
    ],
    ['an unknown series', '?s=1&m=unheard-of&h=count&p=2024-01', '?s=1&m=crime&h=count&p=2024-01'],
    ['a type that this edition does not show', '?s=1&m=cctv-knife-crime&h=rate&p=latest-12', ''],
    ['an unknown measure', '?s=1&m=crime-theft&h=worst&p=2024-01', '?s=1&m=crime-theft&h=rate&p=2024-01'],
    ['a month 13', '?s=1&m=crime-theft&h=rate&p=2024-13', '?s=1&m=crime-theft&h=rate&p=latest-12'],
    [
      'a window of another length',
      '?s=1&m=crime-theft&h=rate&p=2024-01..2024-05',
      '?s=1&m=crime-theft&h=rate&p=latest-12',
    ],
    [
      'a ward of another borough',
      '?s=1&m=crime-theft&h=rate&p=2024-01&w=E05000050',
      '?s=1&m=crime-theft&h=rate&p=2024-01',
    ],
    ['an unknown column', '?s=1&m=crime-theft&h=rate&p=2024-01&o=worst', '?s=1&m=crime-theft&h=rate&p=2024-01'],
    ['an address of another version', '?s=2&m=crime-theft&h=count&p=2024-01', ''],
    ['the usual view written out', '?s=1&m=crime&h=rate&p=latest-12', ''],
    ['markup', '?s=1&m=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', ''],
  ] as const

  test(`${addresses.map(([what]) => what).join(', ')}`, async () => {
    const page = await open()
    for (const [what, asked, kept] of addresses) {
      await visit(page, asked)
      expect(new URL(page.url()).search, what).toBe(kept)
      expect((await readPage(page)).wards.length, what).toBe(24)
    }
  })

  test('a fragment stays', async () => {
    const page = await open('?s=1&m=crime-theft&h=rate&p=2024-01#main')
    expect(page.url()).toBe(`${url()}?s=1&m=crime-theft&h=rate&p=2024-01#main`)
  })
})

/** Vehicle offences as a share of the borough, twelve months to March 2021, Cricklewood chosen, sorted by name. */
async function putTogether(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Vehicle offences')
  await eventually(() => readPage(page).then((said) => said.title)).toMatch(/^Vehicle crime/)
  await page.getByRole('radio', { name: 'Share', exact: true }).check()
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('March 2021')
  await page.getByRole('textbox', { name: 'To', exact: true }).press('Enter')
  await page.getByRole('option', { name: /^Cricklewood: / }).click()
  await page.getByRole('button', { name: 'Ward', exact: true }).click()
  await eventually(() => new URL(page.url()).searchParams.get('o')).toBe('ward')
}

async function checkedRadios(page: Page): Promise<string[]> {
  const radios = await page.getByRole('radio', { checked: true }).all()
  return Promise.all(
    radios.map((radio) => radio.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')),
  )
}

async function forbidClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'))
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } })
  })
}
