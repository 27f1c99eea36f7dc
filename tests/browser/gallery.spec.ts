import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildGallery } from '../gallery/build-gallery.ts'
import type { Claim } from '../gallery/gallery-state.ts'
import { galleryGroups } from '../gallery/states.ts'
import { accessibilityProblems } from '../support/accessibility.ts'
import { story } from '../support/story.ts'

/** Every component in its odd states: each looks as its sentence says, in every scheme and on a phone. */

const folder = mkdtempSync(join(tmpdir(), 'gallery-'))
// Before the story's own, which serves the folder.
beforeAll(() => buildGallery(folder))
afterAll(() => rm(folder, { recursive: true }))
const { open } = story(folder)

const openGallery = (options = {}) => open('', { asBuilt: true, reducedMotion: 'reduce', ...options })
const stateIn = (page: Page, id: string) => page.locator(`[id="${id}"] > .gallery-shown`)

/** The parts that scroll by themselves stand still; nothing else reaches beyond the window. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement
    return [...document.querySelectorAll('.gallery-state')].flatMap((state) => {
      const wide = [...state.querySelectorAll<HTMLElement>('*')].filter(
        (element) =>
          !element.closest('.scroll, .hide, .map, svg') && element.getBoundingClientRect().right > clientWidth + 1,
      )
      return wide.length > 0 ? [`${state.id}: ${wide[0]?.outerHTML.slice(0, 90)}`] : []
    })
  })
}

test.each(galleryGroups)('$id: each state shows what its sentence says, and axe finds nothing wrong', async (group) => {
  const page = await openGallery()
  for (const { id, look, claims } of group.states) {
    for (const claim of claims) await expectClaim(stateIn(page, id), claim, `${id}: ${look}`)
  }
  expect(await accessibilityProblems(page, { within: `#${group.id}`, without: ofOnePageOnly })).toEqual([])
})

test.each(galleryGroups)('$id: every text can be read in the dark scheme', async ({ id }) => {
  const page = await openGallery({ colorScheme: 'dark' })
  expect(await accessibilityProblems(page, { within: `#${id}`, only: ['color-contrast'] })).toEqual([])
})

/** What holds for a page that has one of each component, and cannot hold where all stand together. */
const ofOnePageOnly = ['heading-order', 'landmark-complementary-is-top-level', 'landmark-unique']

async function expectClaim(shown: Locator, claim: Claim, where: string): Promise<void> {
  if (claim.kind === 'role') {
    const { role, name, how, times } = claim
    const options = name === '' ? how : { name, exact: true, ...how }
    expect(await shown.getByRole(role, options).count(), `${where} ${role} ${name}`).toBe(times)
    return
  }
  const { text, times } = claim
  const found = await shown.getByText(text, { exact: true }).filter({ visible: true }).count()
  if (times === 'some') expect(found, `${where} says ${text}`).toBeGreaterThan(0)
  else expect(found, `${where} says ${text}`).toBe(times)
}

test('the scheme that is pressed rules, whatever the system says', async () => {
  const page = await openGallery({ colorScheme: 'light' })
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await paper()
  await page.getByRole('radio', { name: 'dark' }).check()
  expect(await paper()).not.toBe(light)
  await page.getByRole('radio', { name: 'light' }).check()
  expect(await paper()).toBe(light)
})

test.each([360, 1280, 1920])('nothing sticks out at %i px', async (width) => {
  const page = await openGallery({ width, height: 800 })
  expect(await sticksOut(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
})

test('nothing sticks out on paper', async () => {
  const page = await openGallery({ width: 690, height: 1016 })
  await page.emulateMedia({ media: 'print' })
  expect(await sticksOut(page)).toEqual([])
})

test('with colours forced by the system classes stay apart, and only the open view is underlined', async () => {
  const page = await openGallery({ forcedColors: 'active' })
  const swatches = stateIn(page, 'legend-five').getByRole('listitem').locator('span')
  const colours = await swatches.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor))
  expect(new Set(colours).size).toBe(5)

  const underline = (name: string) =>
    stateIn(page, 'masthead-public')
      .getByRole('link', { name, exact: true })
      .evaluate((link) => getComputedStyle(link).borderBottomColor)
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await underline('About the data')).toBe(paper)
  expect(await underline('Map')).not.toBe(paper)
})
