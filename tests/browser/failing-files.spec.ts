import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { builtFiles, pictureOf, viewOf } from '../support/built-files.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, mapReady, story } from '../support/story.ts'

/** Something does not load. What stands goes on standing, and the visitor is told what failed and what to do. */

const { open, replace } = story()
const files = builtFiles()
const burglary = files.tablePath('burglary')
const usual = pictureOf(files, viewOf(files, ''))
const failedToLoad = { expectedErrors: /Failed to load resource/ }

const notThere = { status: 404, body: 'Not found' }
const broken = { status: 500, body: 'Oh dear' }
const damaged = { status: 200, body: '{"schema":"counts/1","indica' }
const otherForm = { status: 200, body: '{"schema":"counts/9","indicator":"burglary"}' }

describe('a table', () => {
  test.each([
    ['that is not there', notThere, 'the file is not there'],
    ['that the server cannot give', broken, 'the server answered 500'],
    ['that is damaged', damaged, 'the file is damaged'],
    ['of an unknown form', otherForm, 'the file has an unknown form'],
  ])('%s: the panel says so, the last picture stands, and Try again works', async (_what, file, why) => {
    const page = await open('', failedToLoad)
    const before = await readPage(page)
    replace.set(burglary, file)
    await chooseBurglary(page)
    await page.getByText('Burglary, street level, 2010 to 2025 did not load').first().waitFor()
    await page.getByText(`Reason: ${why}. The map and the table still show: ${usual.subtitle}.`).waitFor()
    expect(await readPage(page)).toEqual(before)
    await eventually(() => page.getByRole('status').textContent()).toContain(`did not load: ${why}`)

    replace.delete(burglary)
    await page.getByRole('button', { name: 'Try again' }).click()
    await eventually(() => readPage(page).then((said) => said.title)).toMatch(/^Burglary/)
    expect(await page.getByRole('main').getByText('did not load').count()).toBe(0)
  })

  test('that fails leaves everything else in use: another choice works, and so does Back', async () => {
    const page = await open('', failedToLoad)
    replace.set(burglary, notThere)
    await chooseBurglary(page)
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])

    await page.getByRole('option', { name: /^Hendon: / }).click()
    await page.getByRole('region', { name: 'Chosen ward' }).getByRole('heading', { name: 'Hendon' }).waitFor()
    await page.getByRole('combobox', { name: 'Series' }).selectOption('Residents and area')
    await eventually(() => readPage(page).then((said) => said.title)).toMatch(/^Population/)
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)

    await page.goBack()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await page.goBack()
    await page.goBack()
    await eventually(() => readPage(page).then((said) => said.title)).toBe(usual.title)
  })

  test('that an address asks for and that fails: the usual picture stands beside the notice', async () => {
    replace.set(burglary, notThere)
    const page = await open('?s=1&m=burglary&h=count&p=2024-01', failedToLoad)
    await page.getByText('Burglary, street level, 2010 to 2025 did not load').first().waitFor()
    expect((await readPage(page)).title).toMatch(/^Recorded crime/)

    replace.delete(burglary)
    await page.getByRole('button', { name: 'Try again' }).click()
    await eventually(() => readPage(page).then((said) => said.subtitle)).toContain('1 January 2024 to 31 January 2024')
  })

  test('that is slow is announced, and the last picture stands until it is there', async () => {
    const page = await open()
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route(`**${burglary}`, async (route) => {
      await held
      await route.continue()
    })
    await chooseBurglary(page)
    await page.getByText('Loading Burglary, street level, 2010 to 2025.').first().waitFor()
    expect((await readPage(page)).title).toBe(usual.title)
    letGo()
    await eventually(() => readPage(page).then((said) => said.title)).toMatch(/^Burglary/)
    expect(await page.getByRole('main').getByText('Loading Burglary').count()).toBe(0)
  })

  test('that arrives late does not take the place of what was chosen since', async () => {
    const page = await open()
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route(`**${burglary}`, async (route) => {
      await held
      await route.continue()
    })
    await chooseBurglary(page)
    await page.getByRole('combobox', { name: 'Series' }).selectOption('Residents and area')
    await eventually(() => readPage(page).then((said) => said.title)).toMatch(/^Population/)
    const arrived = page.waitForResponse(`**${burglary}`)
    letGo()
    await (await arrived).finished()
    expect((await readPage(page)).title).toMatch(/^Population/)
  })
})

describe('what everything needs', () => {
  const places = `/data/${files.manifest.places.file}`
  const table = files.tablePath(files.manifest.defaultIndicator)

  test.each([
    ['the list of data is not there', '/data/manifest.json', notThere, 'The list of data', 'the file is not there'],
    ['the list of data is damaged', '/data/manifest.json', damaged, 'The list of data', 'the file is damaged'],
    ['the map of the wards is damaged', places, damaged, 'The map of the wards', 'the file is damaged'],
    ['the map is of another form', places, otherForm, 'The map of the wards', 'the file has an unknown form'],
    ['the figures are not there', table, notThere, 'The figures', 'the file is not there'],
  ])('%s: the page as built stands, and Try again brings it to life', async (_case, path, file, what, why) => {
    replace.set(path, file)
    const page = await open('', { ...failedToLoad, asBuilt: true })
    const notice = page.getByRole('alert')
    await notice.getByText(`${what} did not load: ${why}.`).waitFor()
    expect((await readPage(page)).title).toBe(usual.title)
    expect(await page.getByRole('table').isVisible()).toBe(true)

    await notice.getByRole('button', { name: 'Try again' }).click()
    await notice.getByText(`${what} did not load`).waitFor()
    replace.delete(path)
    await notice.getByRole('button', { name: 'Try again' }).click()
    await mapReady(page)
    expect(await notice.count()).toBe(0)
    await page.getByRole('option', { name: /^Hendon: / }).click()
    await page.getByRole('region', { name: 'Chosen ward' }).getByRole('heading', { name: 'Hendon' }).waitFor()
  })

  test('an address that asks for another view is told that it cannot be shown, and the built page can be read', async () => {
    replace.set('/data/manifest.json', notThere)
    const page = await open('?s=1&m=burglary&h=count&p=2024-01', { ...failedToLoad, asBuilt: true })
    await page.getByRole('alert').getByText('The figures on this page are those it was published with').waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await eventually(() => page.getByRole('table').getByRole('row').nth(1).isVisible()).toBe(true)
  })
})

describe('the script', () => {
  test('does not come: the page as built is read, the table too', async () => {
    const page = await open('', { expectedErrors: /Failed to load resource/, asBuilt: true, before: withoutBundle })
    expect((await readPage(page)).title).toBe(usual.title)
    expect(await page.getByRole('table').getByRole('row').nth(1).isVisible()).toBe(true)
    await page.getByRole('link', { name: 'About the data' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Where each figure comes from' }).waitFor()
  })

  test('does not come, and the address asks for another view: what is built comes back after a while', async () => {
    const page = await open('?s=1&m=burglary&h=count&p=2024-01', {
      expectedErrors: /Failed to load resource/,
      asBuilt: true,
      before: async (fresh) => {
        await fresh.clock.install()
        await withoutBundle(fresh)
      },
    })
    const row = page.getByRole('table').getByText('Cricklewood')
    expect(await row.isVisible()).toBe(false)
    await page.clock.fastForward(10_000)
    expect(await row.isVisible()).toBe(true)
  })
})

async function chooseBurglary(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Series' }).selectOption('Burglary, street level, 2010 to 2025')
}

async function withoutBundle(page: Page): Promise<void> {
  await page.route('**/*.js', (route) => route.fulfill({ status: 404, body: 'Not found' }))
}
