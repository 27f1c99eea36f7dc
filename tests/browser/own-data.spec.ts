import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCouncil } from '../../scripts/council/read-council.ts'
import { writeSample } from '../../scripts/sample.ts'
import { accessibilityProblems } from '../support/accessibility.ts'
import { madeUpOwnData } from '../support/own-data.ts'
import { month } from '../support/parsed.ts'
import { sealedEdition } from '../support/sealed-edition.ts'
import { eventually, type StoryPage, story } from '../support/story.ts'
import { madeUpWorkbook } from '../support/workbook.ts'

/** An officer opens the council's own tables, unlocks those that were sealed in, and leaves nothing behind. */

const passphrase = 'comfort stamp pulse plate dwarf taxi'
const edition = sealedEdition([madeUpOwnData('cctv', 900), madeUpOwnData('asb', 700)], passphrase)
const samples = mkdtempSync(join(tmpdir(), 'SYNTHETIC-samples-'))
let cctv = ''
let dirtyCases = ''
let places = ''

beforeAll(async () => {
  await edition.seal()
  const council = await readCouncil('data')
  if (council.kind === 'failed') throw new Error('the council cannot be read')
  const made = (dataset: 'cctv' | 'asb' | 'places', rows: number, dirt: boolean) =>
    writeSample(council.value, { dataset, rows, dirt, seed: 5, months: 30, until: month('2026-06'), out: samples })
  cctv = await made('cctv', 800, false)
  dirtyCases = await made('asb', 600, true)
  places = await made('places', 40, false)
})
afterAll(() => {
  edition.remove()
  rmSync(samples, { recursive: true, force: true })
})

const open = openedIn(story('dist-officer'))
const sealed = story(edition.folder)
const openSealed = openedIn(sealed)

function openedIn({ open }: ReturnType<typeof story>) {
  return async (options: StoryPage = {}) => {
    const page = await open('own-data/', { ...options, asBuilt: true })
    await page.getByRole('heading', { name: 'Open files' }).waitFor()
    return page
  }
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })
const views = (page: Page) => heading(page, 'By ward')
const pick = (page: Page) => page.getByLabel('Drop files here, or choose them')
const total = async (page: Page) =>
  (await page
    .getByRole('table', { name: /by ward$/ })
    .locator('tfoot td')
    .first()
    .textContent()) ?? ''
const unlock = async (page: Page, typed: string) => {
  await page.getByLabel('Passphrase', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Unlock' }).click()
}
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

async function openFile(page: Page, file: string, dataset?: string): Promise<void> {
  if (dataset) await page.getByRole('group', { name: 'What the files hold' }).getByLabel(dataset).check()
  await pick(page).setInputFiles(file)
  await views(page).waitFor()
}

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

describe('locking', () => {
  test('forgets files that are still being read', async () => {
    const page = await openSealed({ before: holdBackAnswers })
    await unlock(page, passphrase)
    await views(page).waitFor()
    await pick(page).setInputFiles(cctv)
    await page.getByRole('progressbar', { name: 'Share of the files that is read' }).waitFor()
    await answerIsHeld(page)
    await page.getByRole('button', { name: 'Lock now' }).click()
    await eventually(() => page.getByRole('progressbar', { name: 'Share of the files that is read' }).count()).toBe(0)
    await giveAnswers(page)
    expect(await views(page).count()).toBe(0)
    await openFile(page, cctv)
  })

  test('forgets what is still being unlocked, and what was typed', async () => {
    const page = await openSealed({ before: holdBackKeys })
    await openFile(page, cctv)
    await unlock(page, passphrase)
    await page.getByRole('button', { name: 'Unlocking …' }).waitFor()
    await page.getByRole('button', { name: 'Lock now' }).click()
    await page.getByText('Locked. What was open has been forgotten.').waitFor()
    expect(await page.getByLabel('Passphrase', { exact: true }).inputValue()).toBe('')
    await page.evaluate(() => (window as unknown as { giveKeys: () => void }).giveKeys())
    // What was asked later is answered later.
    await unlock(page, 'another passphrase altogether')
    await page.getByText('This did not open it.').waitFor()
    expect(await views(page).count()).toBe(0)
    await unlock(page, passphrase)
    await views(page).waitFor()
  })
})

describe('what is kept on this computer', () => {
  const keep = async (page: Page) => {
    await page.getByText('Keep on this computer for 30 days').click()
    await page.getByRole('button', { name: 'Suggest six words' }).click()
    const field = page.getByLabel('A passphrase of your own')
    await eventually(() => field.inputValue()).toMatch(/^(\w+ ){5}\w+$/)
    const words = await field.inputValue()
    await page.getByRole('button', { name: 'Keep for 30 days' }).click()
    await page.getByText(/^Kept on this computer until \d+ \w+ \d{4}$/).waitFor()
    return words
  }

  test('is sealed, opened by its passphrase and no other, and forgotten when asked to', async () => {
    const page = await open()
    await openFile(page, cctv)
    const before = await total(page)
    const words = await keep(page)
    const stored = await page.evaluate(allThatIsKept)
    expect(stored.length).toBeGreaterThan(65_536)
    for (const secret of [basename(cctv), 'SYNTHETIC', 'incidents', 'own-data/1', words])
      expect(stored).not.toContain(secret)
    await page.reload()
    await heading(page, 'Data are kept on this computer').waitFor()
    await unlock(page, 'another passphrase altogether')
    await page.getByText('This did not open it.').waitFor()
    expect(await views(page).count()).toBe(0)
    await unlock(page, `  ${words}\n`)
    await views(page).waitFor()
    expect(await total(page)).toBe(before)
    await page.getByRole('button', { name: 'Lock now' }).click()
    await page.getByRole('button', { name: 'Forget what is kept' }).click()
    await eventually(() => heading(page, 'Data are kept on this computer').count()).toBe(0)
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  })

  test('is not said to be gone where the browser could not delete it', async () => {
    const page = await open()
    await openFile(page, cctv)
    await keep(page)
    await page.evaluate(() => {
      IDBFactory.prototype.deleteDatabase = () => {
        const request = {} as IDBOpenDBRequest
        setTimeout(() => request.onerror?.(new Event('error')))
        return request
      }
    })
    await page.getByRole('button', { name: 'Forget what is kept' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('it is still kept')
    expect(await page.getByText(/^Kept on this computer until /).count()).toBeGreaterThan(0)
  })

  test('is deleted after thirty days', async () => {
    const page = await open()
    await openFile(page, cctv)
    await keep(page)
    await page.clock.setSystemTime(Date.now() + 29 * 86_400_000)
    await page.reload()
    await heading(page, 'Data are kept on this computer').waitFor()
    await page.clock.setSystemTime(Date.now() + 31 * 86_400_000)
    await page.reload()
    await heading(page, 'Open files').waitFor()
    expect(await heading(page, 'Data are kept on this computer').count()).toBe(0)
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  })

  test('is not kept with a passphrase that is guessed too soon', async () => {
    const page = await open()
    await openFile(page, cctv)
    await page.getByText('Keep on this computer for 30 days').click()
    await page.getByLabel('A passphrase of your own').fill('password1234')
    await page.getByRole('button', { name: 'Keep for 30 days' }).click()
    await page.getByText('It would be guessed too soon.').waitFor()
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  })
})

describe('without a network', () => {
  test.each(['Suggest six words', 'Keep for 30 days'])('“%s” says why nothing comes of it', async (button) => {
    const page = await open({ expectedErrors: /Failed to load resource/ })
    await openFile(page, cctv)
    await page.route('**/*.js', (route) => route.abort())
    await page.getByText('Keep on this computer for 30 days').click()
    await page.getByLabel('A passphrase of your own').fill(passphrase)
    await page.getByRole('button', { name: button }).click()
    await page.getByText('The part of the page that knows of passphrases did not load.').waitFor()
    await page.unroute('**/*.js')
    await page.getByRole('button', { name: 'Suggest six words' }).click()
    await eventually(() => page.getByLabel('A passphrase of your own').inputValue()).not.toBe(passphrase)
    expect(await page.getByText('did not load').count()).toBe(0)
  })
})

describe('what is sealed into the edition', () => {
  test('is locked; a password manager can fill the field and what is typed can be shown', async () => {
    const page = await openSealed()
    const field = page.getByLabel('Passphrase', { exact: true })
    expect(await field.getAttribute('type')).toBe('password')
    expect(await field.getAttribute('autocomplete')).toBe('current-password')
    await page.getByRole('button', { name: 'Show the passphrase' }).click()
    expect(await field.getAttribute('type')).toBe('text')
    expect(await views(page).count()).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('is opened by its passphrase, each table apart', async () => {
    const page = await openSealed()
    await unlock(page, passphrase)
    await views(page).waitFor()
    expect(await page.getByText('sealed into this edition', { exact: false }).first().isVisible()).toBe(true)
    await page.getByRole('group', { name: 'Which table' }).getByLabel('Case system').check()
    await heading(page, /^Anti-social behaviour: /).waitFor()
    expect(await heading(page, 'Status and age of cases').isVisible()).toBe(true)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('says the same of a wrong passphrase and of a flipped bit, and shows nothing', async () => {
    const page = await openSealed()
    await unlock(page, 'comfort stamp pulse plate dwarf tax')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    const wrong = await alert.textContent()
    const header = JSON.parse(readFileSync(join(edition.folder, 'own', 'sealed.json'), 'utf8')).header
    const file = join(
      edition.folder,
      'own',
      header.files.find(({ name }: { name: string }) => name !== header.index).name,
    )
    const bytes = readFileSync(file)
    const flipped = Buffer.from(bytes)
    flipped[1000] = (flipped[1000] ?? 0) ^ 1
    writeFileSync(file, flipped)
    await page.reload()
    await unlock(page, passphrase)
    await alert.waitFor()
    writeFileSync(file, bytes)
    expect(await alert.textContent()).toBe(wrong)
    expect(wrong).toBe('This did not open it. The passphrase is wrong, or the data are damaged. Nothing is shown.')
    expect(await views(page).count()).toBe(0)
  })

  test('locks itself after fifteen minutes without use, and not while it is used', async () => {
    const page = await openSealed({ before: (page) => page.clock.install() })
    await unlock(page, passphrase)
    await views(page).waitFor()
    await page.clock.fastForward('14:00')
    await page.keyboard.press('Shift')
    await page.clock.fastForward('14:00')
    expect(await views(page).count()).toBe(1)
    await page.clock.fastForward('01:10')
    await page.getByText('Locked after 15 minutes without use. What was open has been forgotten.').waitFor()
    expect(await views(page).count()).toBe(0)
    await heading(page, 'The council’s own data are locked').waitFor()
  })

  test('locks itself when it is left, so that going back shows nothing', async () => {
    const page = await openSealed()
    await unlock(page, passphrase)
    await views(page).waitFor()
    // What a browser says to a page that it keeps as it stood.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
    await page.getByText('Locked when this page was left. What was open has been forgotten.').waitFor()
    expect(await views(page).count()).toBe(0)
    await heading(page, 'The council’s own data are locked').waitFor()
  })

  test('leaves the open pages open', async () => {
    const page = await sealed.open()
    expect(await page.getByRole('table').first().isVisible()).toBe(true)
  })
})

test('the page does not work inside another page, and loads nothing there', async () => {
  const { open, replace } = sealed
  replace.set('/about/', {
    status: 200,
    body: '<!doctype html><title>Around</title><iframe src="../own-data/"></iframe>',
  })
  const asked: string[] = []
  const page = await open('about/', {
    asBuilt: true,
    expectedErrors: /favicon/,
    before: async (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    },
  })
  await page.frameLocator('iframe').getByText('This page does not work inside another page.').waitFor()
  expect(asked.filter((path) => path.startsWith('/own/') || path.startsWith('/data/'))).toEqual([])
})

test('a file that the page needs and does not get is said, and asked for again', async () => {
  const { replace } = sealed
  replace.set('/own/setting.json', { status: 404, body: '' })
  const page = await sealed.open('own-data/', { asBuilt: true, expectedErrors: /404/ })
  await page.getByRole('alert').getByText('the file is not there', { exact: false }).waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  replace.clear()
  await page.getByRole('button', { name: 'Try again' }).click()
  await heading(page, 'Open files').waitFor()
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

/** What a worker has read of files does not come to this page until `giveAnswers`: however fast it is, the page waits. */
async function holdBackAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: (() => void)[] = []
    let isHeld = true
    const giveAnswers = () => {
      isHeld = false
      for (const give of held.splice(0)) give()
    }
    const isAnswer = (data: unknown) => (data as { readonly kind?: unknown } | null)?.kind === 'answer'
    class HeldWorker extends Worker {
      constructor(...how: ConstructorParameters<typeof Worker>) {
        super(...how)
        // Heard before any listener of the page, which come later.
        this.addEventListener('message', (event) => {
          if (!isHeld || !isAnswer(event.data)) return
          event.stopImmediatePropagation()
          held.push(() => void this.dispatchEvent(new MessageEvent('message', { data: event.data })))
        })
      }
    }
    Object.assign(window, { Worker: HeldWorker, giveAnswers, answersHeld: () => held.length })
  })
}

const answerIsHeld = (page: Page) =>
  page.waitForFunction(() => (window as unknown as { answersHeld: () => number }).answersHeld() > 0)

const giveAnswers = (page: Page) =>
  page.evaluate(() => (window as unknown as { giveAnswers: () => void }).giveAnswers())

/** No key is made of a passphrase in this page until `giveKeys` is called. */
async function holdBackKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const derive = crypto.subtle.deriveKey.bind(crypto.subtle)
    const given = new Promise<void>((giveKeys) => {
      Object.assign(window, { giveKeys })
    })
    crypto.subtle.deriveKey = async (...how: Parameters<typeof derive>) => given.then(() => derive(...how))
  })
}

/** Runs inside the page: everything in its databases, as one text. */
async function allThatIsKept(): Promise<string> {
  const texts: string[] = []
  const text = (value: unknown): string => {
    if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value)
    if (value instanceof Map) return [...value].map(text).join(' ')
    if (typeof value === 'object' && value !== null) return Object.values(value).map(text).join(' ')
    return String(value)
  }
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
    })
    for (const store of database.objectStoreNames) {
      const all = await new Promise<unknown[]>((resolve) => {
        const request = database.transaction(store).objectStore(store).getAll()
        request.onsuccess = () => resolve(request.result)
      })
      texts.push(name, store, ...all.map(text))
    }
    database.close()
  }
  return texts.join(' ')
}
