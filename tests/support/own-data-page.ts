import type { Page } from 'playwright-core'
import { readCouncil } from '../../scripts/council/read-council.ts'
import { type SampleOptions, writeSample } from '../../scripts/sample.ts'
import { month } from './parsed.ts'
import type { StoryPage, story } from './story.ts'

/** How an officer finds their way about the page of own data. */

/** Opens the page of an edition, as it was built. */
export function ownDataIn({ open }: Pick<ReturnType<typeof story>, 'open'>) {
  return async (options: StoryPage = {}): Promise<Page> => {
    const page = await open('own-data/', { ...options, asBuilt: true })
    await page.getByRole('heading', { name: 'Open files' }).waitFor()
    return page
  }
}

/** Writes SYNTHETIC extracts of thirty months. @returns their paths, in order */
export async function ownSamples(
  out: string,
  wanted: readonly Pick<SampleOptions, 'dataset' | 'rows' | 'dirt'>[],
): Promise<string[]> {
  const council = await readCouncil('data')
  if (council.kind === 'failed') throw new Error('the council cannot be read')
  const paths: string[] = []
  for (const one of wanted)
    paths.push(await writeSample(council.value, { ...one, seed: 5, months: 30, until: month('2026-06'), out }))
  return paths
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })
export const views = (page: Page) => heading(page, 'By ward')
export const pick = (page: Page) => page.getByLabel('Drop files here, or choose them')
export const total = async (page: Page) =>
  (await page
    .getByRole('table', { name: /by ward$/ })
    .locator('tfoot td')
    .first()
    .textContent()) ?? ''
export const unlock = async (page: Page, typed: string) => {
  await page.getByLabel('Passphrase', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Unlock' }).click()
}
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

export async function openFile(page: Page, file: string, dataset?: string): Promise<void> {
  if (dataset) await page.getByRole('group', { name: 'What the files hold' }).getByLabel(dataset).check()
  await pick(page).setInputFiles(file)
  await views(page).waitFor()
}

/** What a worker has read of files does not come to this page until `giveAnswers`: however fast it is, the page waits. */
export async function holdBackAnswers(page: Page): Promise<void> {
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

export const answerIsHeld = (page: Page) =>
  page.waitForFunction(() => (window as unknown as { answersHeld: () => number }).answersHeld() > 0)

export const giveAnswers = (page: Page) =>
  page.evaluate(() => (window as unknown as { giveAnswers: () => void }).giveAnswers())
