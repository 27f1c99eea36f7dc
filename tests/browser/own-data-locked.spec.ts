import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { madeUpOwnData } from '../support/own-data.ts'
import {
  answerIsHeld,
  giveAnswers,
  heading,
  holdBackAnswers,
  openFile,
  ownDataIn,
  ownSamples,
  pick,
  total,
  unlock,
  views,
} from '../support/own-data-page.ts'
import { sealedEdition } from '../support/sealed-edition.ts'
import { eventually, story } from '../support/story.ts'

/** An officer unlocks the tables that were sealed in, keeps some for a while, and leaves nothing behind. */

const passphrase = 'comfort stamp pulse plate dwarf taxi'
const edition = sealedEdition([madeUpOwnData('cctv', 900), madeUpOwnData('asb', 700)], passphrase)
const samples = mkdtempSync(join(tmpdir(), 'SYNTHETIC-samples-'))
let cctv = ''

beforeAll(async () => {
  await edition.seal()
  ;[cctv = ''] = await ownSamples(samples, [{ dataset: 'cctv', rows: 800, dirt: false }])
})
afterAll(() => {
  edition.remove()
  rmSync(samples, { recursive: true, force: true })
})

const open = ownDataIn(story('dist-officer'))
const sealed = story(edition.folder)
const openSealed = ownDataIn(sealed)

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
