import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import {
  answerIsHeld,
  giveAnswers,
  heading,
  holdBackAnswers,
  openFile,
  overflow,
  ownDataIn,
  ownSamples,
  pick,
  total,
  views,
} from '../support/own-data-page.ts'
import { eventually, story } from '../support/story.ts'
import { madeUpWorkbook } from '../support/workbook.ts'

/** An officer opens the council's own tables as files, and sees what is in them. */

const samples = mkdtempSync(join(tmpdir(), 'SYNTHETIC-samples-'))
let [cctv, dirtyCases, places] = ['', '', '']

beforeAll(async () => {
  ;[cctv = '', dirtyCases = '', places = ''] = await ownSamples(samples, [
    { dataset: 'cctv', rows: 800, dirt: false },
    { dataset: 'asb', rows: 600, dirt: true },
    { dataset: 'places', rows: 40, dirt: false },
  ])
})
afterAll(() => rmSync(samples, { recursive: true, force: true }))

const open = ownDataIn(story('dist-officer'))

describe('files that are opened', () => {
  test('are picked and looked at by keyboard alone', async () => {
    const page = await open()
    // Asked for first: a key pressed before the browser knows of it opens a dialog that nobody answers.
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('radio', { name: /^CCTV/ }).focus()
    await page.keyboard.press('Tab')
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('own-files')
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(cctv)
    await views(page).waitFor()
    expect(await total(page)).not.toBe('0')

    // Arrows and no letters: how long a browser waits for the next letter of a name is its own affair.
    const ward = page.getByLabel('Ward', { exact: true })
    await ward.focus()
    const names = await ward.getByRole('option').allTextContents()
    for (let steps = names.indexOf('Burnt Oak'); steps > 0; steps--) await page.keyboard.press('ArrowDown')
    await eventually(() => page.locator('h2 + .subtitle').first().textContent()).toContain('Burnt Oak')
    await eventually(() => page.getByRole('status').textContent()).toContain('Burnt Oak')
    const map = page.getByRole('listbox')
    await map.getByRole('option', { selected: true }).focus()
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('h2 + .subtitle').first().textContent()).toContain('all wards')
  })

  test('are read without a network, and no request is made from the pick to the views', async () => {
    const page = await open()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.context().setOffline(true)
    await openFile(page, cctv)
    for (const view of ['Hour by day of the week', 'By month, with the year before', 'By type', 'Repeat places'])
      expect(await heading(page, view).isVisible(), view).toBe(true)
    await openFile(page, dirtyCases, 'Case system')
    await heading(page, /^Anti-social behaviour: /).waitFor()
    expect(requests).toEqual([])
  })

  test('have a report whose sums hold, with reasons, lines and the refused rows as a file', async () => {
    const page = await open()
    await openFile(page, dirtyCases, 'Case system')
    await page.getByText(/^What was read: /).click()
    const report = page.locator('.report')
    const sums = (await report.getByText(/ accepted \+ /).textContent()) ?? ''
    const [read, accepted, rejected, duplicate] = sums.match(/[\d,]+/g)?.map((n) => Number(n.replace(',', ''))) ?? []
    expect((accepted ?? 0) + (rejected ?? 0) + (duplicate ?? 0)).toBe(read)
    expect(rejected).toBeGreaterThan(0)
    expect(await report.getByRole('table', { name: 'Not accepted' }).textContent()).toMatch(/line \d+: /)
    const download = page.waitForEvent('download')
    await report.getByRole('button', { name: 'Download rejected rows (CSV)' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('OFFICIAL-SENSITIVE-SYNTHETIC-asb-rejected-rows.csv')
    const text = readFileSync((await file.path()) ?? '', 'utf8')
    expect(text).toMatch(/^\ufeffOFFICIAL-SENSITIVE\r\n/)
    expect(text.split('\r\n').length - 3).toBeGreaterThanOrEqual(rejected ?? 0)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('ask about types that no table knows, and are read again with the answers', async () => {
    const page = await open()
    await openFile(page, dirtyCases, 'Case system')
    const asked = page.getByRole('combobox', { name: /^“SYNTHETIC type/ })
    const before = await page.getByText(/^What was read: /).textContent()
    await asked.selectOption({ label: 'ASB Nuisance' })
    await page.getByRole('button', { name: 'Read the files again' }).click()
    await eventually(() => asked.count()).toBe(0)
    expect(await page.getByText(/^What was read: /).textContent()).not.toBe(before)
  })

  test('say SYNTHETIC where they were made up, and every export how it must be handled', async () => {
    const page = await open()
    await openFile(page, cctv)
    await page.getByText('These rows were made up for trying out.').waitFor()
    for (const view of await page.locator('.own-view').all())
      expect(await view.locator('.view-head').getByText('SYNTHETIC', { exact: true }).isVisible()).toBe(true)
    const buttons = page.getByRole('button', { name: /^CSV of / })
    expect(await buttons.count()).toBeGreaterThan(8)
    for (const button of await buttons.all()) {
      const download = page.waitForEvent('download')
      await button.click()
      const file = await download
      expect(file.suggestedFilename()).toMatch(/^OFFICIAL-SENSITIVE-SYNTHETIC-cctv-[a-z-]+\.csv$/)
      const [first, second] = readFileSync((await file.path()) ?? '', 'utf8').split('\r\n')
      expect([first, second]).toEqual(['\ufeffOFFICIAL-SENSITIVE', 'SYNTHETIC: made up for trying out'])
    }
  })

  test('are dropped', async () => {
    const page = await open()
    const drop = page.locator('.drop')
    const text = readFileSync(cctv, 'utf8')
    const transfer = await page.evaluateHandle((csv) => {
      const files = new DataTransfer()
      files.items.add(new File([csv], 'SYNTHETIC-log.csv'))
      return files
    }, text)
    await drop.dispatchEvent('dragover', { dataTransfer: transfer })
    await drop.dispatchEvent('drop', { dataTransfer: transfer })
    await views(page).waitFor()
  })

  test('that are none are answered with why, and nothing is opened', async () => {
    const page = await open()
    const file = join(samples, 'SYNTHETIC-picture.csv')
    writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0]))
    await pick(page).setInputFiles(file)
    await page.getByRole('alert').getByText('The files cannot be used. Nothing was opened.').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain(basename(file))
    expect(await views(page).count()).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('are workbooks too, with a mapping file chosen beside them', async () => {
    const page = await open()
    const [book, mapping] = [join(samples, 'SYNTHETIC-log.xlsx'), join(samples, 'map.json')]
    const rows = Array.from({ length: 12 }, (_, i) => [`SYNTHETIC-${i}`, { serial: 46_143 + i }, 'Alarm', 'Burnt Oak'])
    writeFileSync(book, madeUpWorkbook({ Log: [['Nr', 'Tag', 'Type', 'Ward'], ...rows] }))
    writeFileSync(mapping, JSON.stringify({ columns: { id: 'Nr', date: 'Tag' } }))
    await pick(page).setInputFiles(book)
    await page.getByRole('alert').getByText('no column says when it was').waitFor()
    await pick(page).setInputFiles([book, mapping])
    await page.getByText('What was read: 12 of 12 rows accepted').waitFor()
    expect(await page.locator('#own-files').getAttribute('accept')).toContain('.json')
  })

  test('that take long say how far they are, and can be given up', async () => {
    const page = await open({ before: holdBackAnswers })
    await pick(page).setInputFiles(cctv)
    await page.getByRole('progressbar', { name: 'Share of the files that is read' }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await answerIsHeld(page)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await eventually(() => page.getByRole('progressbar').count()).toBe(0)
    await giveAnswers(page)
    expect(await views(page).count()).toBe(0)
    await openFile(page, cctv)
  })

  test('without time, such as places, have the views that need none', async () => {
    const page = await open()
    await openFile(page, places, 'Places')
    expect(await heading(page, 'Hour by day of the week').count()).toBe(0)
    expect(await page.getByLabel('From', { exact: true }).count()).toBe(0)
    expect(await heading(page, 'By type').isVisible()).toBe(true)
  })

  test('are never added up with those of another table, nor one group with another', async () => {
    const page = await open()
    await openFile(page, cctv)
    const types = page.getByLabel('Types', { exact: true })
    const groups = await types
      .locator('optgroup')
      .evaluateAll((all) => all.map((group) => (group as HTMLOptGroupElement).label))
    expect(groups).toEqual(['Incidents of harm', 'Control-room work'])
    await types.selectOption('control-room')
    await page.getByText('They are not incidents of harm and are never added to them.').waitFor()
    const shown = await page
      .getByRole('table', { name: /by type$/ })
      .locator('tbody th')
      .allTextContents()
    expect(shown).toContain('Alarm')
    expect(shown).not.toContain('Robbery')
  })

  test('are gone when the page is loaded again, and when it is locked', async () => {
    const page = await open()
    await openFile(page, cctv)
    await page.getByRole('button', { name: 'Lock now' }).click()
    await page.getByText('Locked. What was open has been forgotten.').waitFor()
    expect(await views(page).count()).toBe(0)
    await openFile(page, cctv)
    await page.reload()
    await heading(page, 'Open files').waitFor()
    expect(await views(page).count()).toBe(0)
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  })
})

describe('the page', () => {
  test.each([
    ['a phone', { width: 360, height: 740 }],
    ['a laptop', { width: 1280, height: 800 }],
    ['a wide screen', { width: 1920, height: 1080 }],
    ['the dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('fits %s', async (_, options) => {
    const page = await open(options)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await openFile(page, cctv)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('says OFFICIAL-SENSITIVE above, below, and on paper, where its controls are left out', async () => {
    const page = await open()
    await openFile(page, cctv)
    expect(await page.getByText('OFFICIAL-SENSITIVE', { exact: true }).count()).toBe(2)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('OFFICIAL-SENSITIVE', { exact: true }).first().isVisible()).toBe(true)
    expect(await pick(page).isVisible()).toBe(false)
    expect(await views(page).isVisible()).toBe(true)
  })
})
