import type { Browser } from 'playwright-core'
import { openPage } from '../support/browser.ts'
import { hotspotsReady } from '../support/hotspot-site.ts'

/** How the window of hotspots moves, in ms. */
export interface HotspotMoves {
  /** From input to the painted frame, the worker's time included. */
  readonly window: readonly number[]
  /** Work of the page's own thread for a step: script, style and layout, without painting. */
  readonly thread: readonly number[]
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
  const button = page.getByRole('button', { name: 'One month earlier' })
  const thread: number[] = []
  for (let i = 0; i < moves; i++) {
    const before = await work()
    // A press by script: the pointer's own travel is not part of it.
    await button.evaluate((element: HTMLButtonElement) => element.click())
    await page.waitForFunction((n) => performance.getEntriesByName('window').length > n, i)
    thread.push((await work()) - before)
  }
  const window = await page.evaluate(() => performance.getEntriesByName('window').map(({ duration }) => duration))
  await close()
  return { window, thread }
}
