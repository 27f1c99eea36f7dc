import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { builtFiles } from '../support/built-files.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, story } from '../support/story.ts'

/** Numbers that could point at a person are not shown, and the page says so instead of looking empty. */

describe('the public edition', () => {
  const { open } = story('dist')

  test('sexual offences come as financial years only', async () => {
    const page = await open('?s=1&m=crime-sexual-offences&h=rate&p=latest-12')
    expect((await readPage(page)).subtitle).toMatch(/1 April \d{4} to 31 March \d{4}$/)
    expect(await page.getByRole('radio', { name: '1 month' }).count()).toBe(0)
    const slider = page.getByRole('slider', { name: 'End of the period on the map' })
    await slider.press('ArrowLeft')
    await eventually(() => slider.getAttribute('aria-valuetext')).toMatch(/^April \d{4} to March \d{4}$/)
  })

  test('a year in which a ward has fewer than five is hidden whole, with dots, words and the borough’s figure', async () => {
    const page = await open('?s=1&m=crime-sexual-offences&h=count&p=fy2011-12')
    const said = await readPage(page)
    const hidden = 'hidden to protect small numbers'

    expect(said.title).toBe('Hidden to protect small numbers')
    expect(said.wards.map((ward) => ward.state)).toEqual(Array(24).fill('suppressed'))
    for (const { pattern, label, say } of said.wards) {
      expect([label, say.split(': ')[1]]).toEqual(['', `${hidden}.`])
      expect(pattern).toContain('#map-suppressed')
    }
    expect(said.keys).toContain(`${hidden} (24)`)
    expect(said.rows.every((row) => row.cells.every((cell) => [hidden, 'not ranked', ''].includes(cell)))).toBe(true)
    expect(Number(said.borough[0])).toBeGreaterThan(100)
    await page.getByText(`Barnet recorded ${said.borough[0]} sexual offences.`).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('the total says which types are not in the ward figures', async () => {
    const page = await open()
    await page.getByText(/^Not in the ward figures: .* sexual offences\)\.$/).waitFor()
    expect((await readPage(page)).subtitle).toContain('(all but 3 sensitive types)')
  })

  test('types without any figure by ward are in no picker', async () => {
    const page = await open()
    const types = await page.getByRole('combobox', { name: 'Type' }).locator('option').allTextContents()
    expect(types.map((type) => type.trim())).not.toContain('Possession of weapons')
    expect(types.map((type) => type.trim())).toContain('Robbery')
  })

  test('CCTV has no types, and nothing says that this is not for publication', async () => {
    const page = await open('?s=1&m=cctv&h=count&p=latest-12')
    expect(await page.getByRole('combobox', { name: 'Type' }).locator('option').allTextContents()).toEqual([
      'All types',
    ])
    expect(await page.getByText('not for publication').count()).toBe(0)
  })
})

describe('the officer edition', () => {
  const { open } = story('dist-officer')
  const files = builtFiles('dist-officer')

  test('says on every page that it is not for publication', async () => {
    for (const path of ['', '?s=1&m=crime-theft&h=rate&p=2024-01', 'about/']) {
      const page = await open(path, { asBuilt: path === 'about/' })
      await page.getByText('Officer edition: not for publication').waitFor()
    }
  })

  test('has the types of CCTV by ward', async () => {
    const page = await open('?s=1&m=cctv&h=count&p=latest-12')
    const types = await page.getByRole('combobox', { name: 'Type' }).locator('option').allTextContents()
    expect(types).toHaveLength(26)
    await page.getByRole('combobox', { name: 'Type' }).selectOption('Alarm')
    await eventually(() => readPage(page).then((said) => said.title)).toMatch(/alarm/)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('has sensitive types by month, and the total holds them', async () => {
    expect(files.known.indicators.has('crime-weapons')).toBe(true)
    const page = await open('?s=1&m=crime-sexual-offences&h=count&p=2025-01')
    expect((await readPage(page)).wards.map((ward) => ward.state)).toEqual(Array(24).fill('value'))
    const total = await open('?s=1&m=crime&h=rate&p=latest-12')
    expect((await readPage(total)).subtitle).not.toContain('sensitive')
  })
})
