import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { readAtRest } from '../support/at-rest.ts'
import { builtFiles } from '../support/built-files.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, story } from '../support/story.ts'

/** What is wrong with the data is told where the figure stands, and never looks like low. */

const { open, visit } = story()
const files = builtFiles()

describe.each([
  ['asb-2016', 'anti-social behaviour'],
  ['crime-2016', 'street-level crime'],
])('April 2016 of %s', (indicator) => {
  const over = {
    itself: '2016-04',
    'as last': '2016-02..2016-04',
    'as first': '2016-04..2016-06',
    'in the middle': '2016-01..2016-12',
    'in its financial year': 'fy2016-17',
  }

  test('windows over it: Brunswick Park has no data and is hatched, the borough has no figure, and it is said why', async () => {
    const page = await open('', { asBuilt: true })
    for (const [how, period] of Object.entries(over)) {
      await visit(page, `?s=1&m=${indicator}&h=count&p=${period}`)
      const said = await readAtRest(page, files)
      const missing = said.wards.filter((ward) => ward.state !== 'value')

      expect(missing, how).toMatchObject([
        { code: 'E05013629', state: 'missing', say: 'Brunswick Park: no data.', label: '', radius: 0 },
      ])
      expect(missing[0]?.pattern).toContain('#map-missing')
      expect(said.keys).toContain('no data (1)')
      const cells = said.rows.find((row) => row.name === 'Brunswick Park')?.cells
      for (const row of [cells, said.borough]) {
        expect(row?.join(' '), how).toMatch(/no data/)
        expect(row?.join(' '), how).not.toMatch(/\d/)
      }
      await page.getByText('A month of this period is missing in the publisher’s files').waitFor()
    }
  })

  test('windows beside it have every figure', async () => {
    const page = await open('', { asBuilt: true })
    for (const period of ['2016-03', '2016-05', '2016-05..2017-04']) {
      await visit(page, `?s=1&m=${indicator}&h=count&p=${period}`)
      const said = await readPage(page)
      expect(
        said.wards.map((ward) => ward.state),
        period,
      ).toEqual(Array(24).fill('value'))
      expect(said.borough[0]).toMatch(/^\d/)
    }
  })

  test('a share of the borough is refused, with a button that shows counts', async () => {
    const page = await open(`?s=1&m=${indicator}&h=share&p=2016-04`)
    await page.getByText('A share needs the whole borough').waitFor()
    await page.getByRole('button', { name: 'Show counts' }).click()
    await eventually(() => new URL(page.url()).searchParams.get('h')).toBe('count')
    await eventually(() => readPage(page).then((said) => said.wards[0]?.label)).toMatch(/^\d/)
  })
})

describe('CCTV', () => {
  const unknown = 'cover unknown'

  test('six wards that read 0 are cross-hatched as of unknown cover, unranked and in no class', async () => {
    const page = await open('?s=1&m=cctv&h=rate&p=latest-12')
    const said = await readPage(page)
    const uncovered = said.wards.filter((ward) => ward.state === 'uncovered')

    expect(uncovered).toHaveLength(6)
    for (const { pattern, label, slot, say } of uncovered) {
      expect([label, slot, say.split(': ')[1]]).toEqual(['', '', `${unknown}.`])
      expect(pattern).toContain('#map-uncovered')
    }
    expect(said.keys).toContain(`${unknown} (6)`)
    expect(said.rows.slice(-6).map((row) => row.cells[0])).toEqual(Array(6).fill(unknown))
    expect(said.legend.reduce((sum, { wards }) => sum + wards, 0)).toBe(18)
    await page.getByText('six wards read 0 without known cover').waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('the borough has 191, Edgware 26', async () => {
    const page = await open('?s=1&m=cctv&h=count&p=latest-12')
    const said = await readPage(page)
    expect(said.borough[0]).toBe('191')
    expect(said.rows[0]).toMatchObject({
      name: 'Edgware',
      cells: expect.arrayContaining(['26', '14%']),
    })
  })
})

describe('rates before 2019', () => {
  test('are refused with the reason, in place of a map that would look empty, and a button shows counts', async () => {
    const page = await open('?s=1&m=crime&h=rate&p=2017-04..2018-03')
    await page
      .getByText('Rates need residents: for windows that end before 2019 only counts are shown.')
      .first()
      .waitFor()
    const refused = await readPage(page)
    expect(refused.title).toBe('This measure cannot be shown here')
    expect(refused.wards.every((ward) => ward.label === '' && ward.state !== 'value')).toBe(true)
    expect(refused.rows.every((row) => row.cells[1] === 'not shown' && /^\d/.test(row.cells[0] ?? ''))).toBe(true)
    expect(await accessibilityProblems(page)).toEqual([])

    await page.getByRole('button', { name: 'Show counts' }).click()
    await eventually(() => readPage(page).then((said) => said.wards[0]?.label)).toMatch(/^\d/)
    expect((await readPage(page)).subtitle).toContain('1 April 2017 to 31 March 2018')
  })

  test('a series that ends before has no rates to choose, and says why', async () => {
    const page = await open('?s=1&m=asb-2016&h=rate&p=latest-12')
    expect(await page.getByRole('radio', { name: 'Per 1,000', exact: true }).isDisabled()).toBe(true)
    expect(await page.getByRole('radio', { name: 'Count', exact: true }).isChecked()).toBe(true)
    await describedBy(page, 'Rates need residents')
  })
})

test('About the data tells the two indices of Colindale that cannot be right and are left out', async () => {
  const page = await open('about/', { asBuilt: true })
  await page.getByText('In two new Colindale small areas a published count exceeds its base').first().waitFor()
})

async function describedBy(page: Page, words: string): Promise<void> {
  const radio = page.getByRole('radio', { name: 'Per 1,000', exact: true })
  const id = await radio.getAttribute('aria-describedby')
  await page.locator(`[id="${id}"]`).getByText(words).waitFor()
}
