import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Complaints, launchBrowser, type OpenPage, openPage, type PageOptions } from './browser.ts'
import { type Replacement, type Site, serveSite } from './site.ts'

/** How a page of a story is opened, and what it may complain of. */
export type StoryPage = PageOptions & {
  /** Console errors that belong to the story, such as a file that is not there. All others fail the test. */
  readonly expectedErrors?: RegExp
  /** The page as it was built is enough: do not wait for the map to answer. */
  readonly asBuilt?: boolean
}

/** One browser and one site, shared by the tests of a file. */
export type Story = {
  /** Opens a page of the site, `''` for the map, and waits until it answers. It is closed after the test. */
  readonly open: (path?: string, options?: StoryPage) => Promise<Page>
  /** An empty page without a policy, for what is only read there. It is closed after the test. */
  readonly blank: () => Promise<Page>
  /** Goes on to another page of the site in the same tab, and waits until it answers. */
  readonly visit: (page: Page, path: string) => Promise<void>
  /** Files in the place of others; emptied after each test. */
  readonly replace: Map<string, Replacement>
  /** With a slash at the end. */
  readonly url: () => string
}

type Opened = { readonly page: OpenPage; readonly expectedErrors: RegExp | null }

/**
 * Serves a built folder to one browser for all tests of a file. After each test every page that it opened is closed and must
 * not have complained: no console error, no exception, no breach of the content policy, no request to another origin.
 */
export function story(folder = 'dist'): Story {
  const replace = new Map<string, Replacement>()
  const opened: Opened[] = []
  let browser: Browser
  let site: Site

  beforeAll(async () => {
    browser = await launchBrowser()
    site = await serveSite(folder, { replace })
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  afterEach(async () => {
    replace.clear()
    const pages = opened.splice(0)
    await Promise.all(pages.map(({ page }) => page.close()))
    expect(pages.flatMap(({ page, expectedErrors }) => complaintsOf(page.complaints, expectedErrors))).toEqual([])
  })

  const open: Story['open'] = async (path = '', options = {}) => {
    const { expectedErrors, asBuilt = false, ...page } = options
    const answers = options.javaScript !== false && !asBuilt
    const result = await openPage(browser, site.url + path, page)
    opened.push({ page: result, expectedErrors: expectedErrors ?? null })
    if (answers) await mapReady(result.page)
    return result.page
  }
  const blank = async () => {
    const page = await openPage(browser, 'about:blank')
    opened.push({ page, expectedErrors: null })
    return page.page
  }
  const visit: Story['visit'] = async (page, path) => {
    await page.goto(site.url + path)
    await mapReady(page)
  }
  return { open, blank, visit, replace, url: () => site.url }
}

/**
 * Waits until the map answers pan, zoom and choices, every part whose code comes later is there, and the statistics have
 * followed: the map in words is the last to come.
 */
export async function mapReady(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map:ready').length > 0)
  await page.waitForFunction(
    () => performance.getEntriesByName('part:ready').length >= document.querySelectorAll('.later').length,
  )
  await page.locator('#words-title').waitFor({ state: 'attached' })
}

/** A promise that is asked again until it holds, for what the page does a moment later. */
export function eventually<T>(ask: () => Promise<T> | T) {
  return expect.poll(ask, { timeout: 25_000, interval: 20 })
}

function complaintsOf(complaints: Complaints, expectedErrors: RegExp | null): string[] {
  const { consoleErrors, pageErrors, policyViolations, foreignRequests } = complaints
  const unexpected = consoleErrors.filter((line) => !expectedErrors?.test(line))
  return [...unexpected, ...pageErrors, ...policyViolations, ...foreignRequests]
}
