import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/setup/find-browser.mjs'

/** What must stay empty while a page is used; each entry is a line a person can act on. */
export type Complaints = {
  readonly consoleErrors: string[]
  /** Exceptions and rejected promises that nobody caught. */
  readonly pageErrors: string[]
  /** Breaches of the content security policy: the directive and what it refused. */
  readonly policyViolations: string[]
  /** Every request to another origin than the page's own, served or refused. */
  readonly foreignRequests: string[]
}

export type OpenPage = {
  readonly page: Page
  readonly complaints: Complaints
  readonly close: () => Promise<void>
}

export type PageOptions = {
  readonly width?: number
  readonly height?: number
  readonly javaScript?: boolean
  readonly reducedMotion?: 'reduce' | 'no-preference'
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active' | 'none'
  readonly hasTouch?: boolean
  /** Runs before the address is opened: for what listens from the first byte on. */
  readonly before?: (page: Page) => Promise<void>
  /** Anything else Playwright knows, such as `serviceWorkers: 'block'`. */
  readonly context?: BrowserContextOptions
}

/** How long a step of a story may wait for what it needs; only a failing one waits that long. */
const patienceMs = 30_000

/**
 * A Chromium without a window. It gets no GL flags: forcing software compositing triples the time to the first paint, and
 * WebGL2 works without. Playwright leaves out Chromium's sandbox, which does not start as root; we open our own pages only.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? (await findBrowser()),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

/**
 * Opens an address in a fresh profile at a pixel ratio of 1, in London's language and time, and listens from before the
 * first byte, so that nothing goes unheard.
 */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext(contextOptions(options))
  const complaints: Complaints = { consoleErrors: [], pageErrors: [], policyViolations: [], foreignRequests: [] }
  const origin = new URL(url).origin

  context.on('console', (message) => {
    if (message.type() === 'error') complaints.consoleErrors.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.pageErrors.push(String(error.error().stack ?? error.error())))
  context.on('request', (request) => {
    if (isForeign(request.url(), origin)) complaints.foreignRequests.push(request.url())
  })
  await context.exposeFunction('reportPolicyViolation', (line: string) => complaints.policyViolations.push(line))
  await context.addInitScript(listenForPolicyViolations)

  const page = await context.newPage()
  page.setDefaultTimeout(patienceMs)
  page.on('websocket', (socket) => {
    if (isForeign(socket.url(), origin)) complaints.foreignRequests.push(socket.url())
  })
  await options.before?.(page)
  await page.goto(url)
  return { page, complaints, close: () => context.close() }
}

function contextOptions(options: PageOptions): BrowserContextOptions {
  const { width = 1280, height = 800, javaScript = true, before: _, context, ...rest } = options
  return {
    viewport: { width, height },
    deviceScaleFactor: 1,
    javaScriptEnabled: javaScript,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...rest,
    ...context,
  }
}

/** Addresses without a host of their own (`data:`, `blob:`) never leave the page. */
function isForeign(url: string, origin: string): boolean {
  return /^(https?|wss?):/.test(url) && new URL(url).origin !== origin
}

/** Runs inside the page. */
function listenForPolicyViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const line = `${event.effectiveDirective} refused ${event.blockedURI || 'inline'} (${event.sourceFile}:${event.lineNumber})`
    const report = (window as unknown as { reportPolicyViolation: (line: string) => void }).reportPolicyViolation
    report(line)
  })
}
