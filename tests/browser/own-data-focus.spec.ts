import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { madeUpOwnData } from '../support/own-data.ts'
import { sealedEdition } from '../support/sealed-edition.ts'
import { eventually, story } from '../support/story.ts'

/** An officer who works by keyboard or by ear is taken to the answer, and is asked nothing twice. */

const passphrase = 'comfort stamp pulse plate dwarf taxi'
const edition = sealedEdition([madeUpOwnData('cctv', 300), madeUpOwnData('asb', 200)], passphrase)
const folder = mkdtempSync(join(tmpdir(), 'SYNTHETIC-files-'))
const written = (name: string, lines: readonly string[]) => {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}
const rows = (...types: string[]) => types.map((type, i) => `1${i}/03/2026,${type},Burnt Oak`)

beforeAll(() => edition.seal())
afterAll(() => {
  edition.remove()
  rmSync(folder, { recursive: true, force: true })
})
const { open } = story(edition.folder)
const opened = async (): Promise<Page> => {
  const page = await open('own-data/', { asBuilt: true })
  await page.getByRole('heading', { name: 'Open files' }).waitFor()
  return page
}
const pick = (page: Page) => page.getByLabel('Drop files here, or choose them')
const pickCases = async (page: Page, ...files: string[]) => {
  await page.getByRole('group', { name: 'What the files hold' }).getByLabel('Case system').check()
  await pick(page).setInputFiles(files)
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

describe('the reader is taken to', () => {
  test('what was unlocked, and between tables stays with the keys that change them', async () => {
    const page = await opened()
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.keyboard.press('Enter')
    await eventually(() => focused(page)).toMatch(/^Incidents of harm: [\d,]+ incidents? recorded$/)
    const tables = page.getByRole('group', { name: 'Which table' })
    await tables.getByLabel('CCTV').focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('heading', { name: /^Anti-social behaviour: / }).waitFor()
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('asb')
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('what was opened, though the form that asked for it stands below', async () => {
    const page = await opened()
    await pickCases(page, written('SYNTHETIC-one.csv', ['Date,Type,Ward', ...rows('ASB Nuisance')]))
    await eventually(() => focused(page)).toBe('Anti-social behaviour: 1 case recorded')
    const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(800)
    await page.getByText('Most in Burnt Oak: 1. All were placed in a ward.').waitFor()
  })
})

describe('types that no table knows', () => {
  const asked = (page: Page) => page.getByRole('combobox', { name: /^“/ })
  const unknown = ['Date,Type,Ward', ...rows('ASB Nuisance', 'Odd noise', 'Odd smell')]

  test('that are answered one after the other are each asked once', async () => {
    const page = await opened()
    await pickCases(page, written('SYNTHETIC-odd.csv', unknown))
    await eventually(() => asked(page).count()).toBe(2)
    for (const left of [1, 0]) {
      await asked(page).first().selectOption({ label: 'ASB Nuisance' })
      await page.getByRole('button', { name: 'Read the files again' }).click()
      await eventually(() => asked(page).count()).toBe(left)
    }
    await page.getByRole('heading', { name: 'Anti-social behaviour: 3 cases recorded' }).waitFor()
  })

  test('of a file that is gone by then: it is said, and what was read stays', async () => {
    const page = await opened()
    const file = written('SYNTHETIC-gone.csv', unknown)
    await pickCases(page, file)
    await eventually(() => asked(page).count()).toBe(2)
    rmSync(file)
    await asked(page).first().selectOption({ label: 'ASB Nuisance' })
    await page.getByRole('button', { name: 'Read the files again' }).click()
    await page.getByRole('alert').getByText('What was read before stands.', { exact: false }).waitFor()
    await page.getByRole('heading', { name: 'Anti-social behaviour: 1 case recorded' }).waitFor()
  })
})

test('a mapping file can be picked with its table, and alone is answered', async () => {
  const page = await opened()
  const table = written('SYNTHETIC-other-names.csv', ['Logged by hand,Type,Ward', ...rows('ASB Nuisance')])
  const mapping = written('mapping.json', [JSON.stringify({ columns: { date: 'Logged by hand' } })])
  expect(await pick(page).getAttribute('accept')).toContain('.json')
  await pickCases(page, mapping)
  await page
    .getByRole('alert')
    .getByText('Choose it together with the table that it is for.', { exact: false })
    .waitFor()
  await pickCases(page, table)
  await page.getByRole('alert').getByText('{"columns": {"date": "Logged by hand"}}', { exact: false }).waitFor()
  await pickCases(page, table, mapping)
  await page.getByRole('heading', { name: 'Anti-social behaviour: 1 case recorded' }).waitFor()
})

test('a file that is let go beside the field does not open in the place of the page', async () => {
  const page = await opened()
  const isKept = await page.evaluate(() =>
    ['dragover', 'drop'].map(
      (kind) => !document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true })),
    ),
  )
  expect(isKept).toEqual([true, true])
})
