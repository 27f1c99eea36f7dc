import type { Browser } from 'playwright-core'
import { openPage } from '../support/browser.ts'
import { hotspotsReady } from '../support/hotspot-site.ts'

/** How the window of hotspots moves, in ms. */
export interface HotspotMoves {
  /** From input to the painted frame, the worker's time included. */
  readonly window: readonly number[]
  /** Work of the page's own thread for a step: script, style and layout, without painting. */
  readonly thread: readonly number[]
  /** The same of what follows once the window rests: list, charts and the words beside the map. */
  readonly rest: readonly number[]
}

/** Moves the window of the page by a month, so many times. @param path of the page with its query, below the site */
export async function measureHotspotMoves(browser: Browser, url: string, moves: number): Promise<HotspotMoves> {
  const { page, close } = await openPage(browser, url)
  await hotspotsReady(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    return 1000 * (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'))
  }
  // Found once and asked of by script: neither the pointer's travel nor the search for a name is the page's work.
  const button = await page.getByRole('button', { name: 'One month earlier' }).elementHandle()
  const [thread, rest]: [number[], number[]] = [[], []]
  for (let i = 0; i < moves; i++) {
    const before = await work()
    await button?.evaluate(stepped)
    const moved = await work()
    thread.push(moved - before)
    await page.evaluate(rested)
    rest.push((await work()) - moved)
  }
  const window = await page.evaluate(() => performance.getEntriesByName('window').map(({ duration }) => duration))
  await close()
  return { window, thread, rest }
}

/** Presses, and waits for the measure that follows the painted frame. */
const stepped = (button: Element): Promise<void> =>
  new Promise((resolve) => {
    const seen = new PerformanceObserver((list) => {
      if (list.getEntriesByName('window').length === 0) return
      seen.disconnect()
      resolve()
    })
    seen.observe({ type: 'measure' })
    if (button instanceof HTMLElement) button.click()
  })

/** Longer than what follows waits for. */
const rested = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300))
