import type { Browser } from 'playwright-core'
import { groundNames } from '../../src/core/ground-names/ground-names.ts'
import { layOutNames } from '../../src/core/ground-names/lay-out-names.ts'
import { metresPerUnit } from '../../src/core/plane.ts'
import type { PlacesFile } from '../../src/core/published.ts'
import type { SearchFile } from '../../src/core/search/search-file.ts'
import { openPage } from '../support/browser.ts'
import { goRound, type Left, watchContexts, whatIsLeft } from '../support/streets-rounds.ts'

/** What is left of the streets after they have come and gone `rounds` times, and before. */
export async function measureRounds(
  browser: Browser,
  url: string,
  rounds: number,
): Promise<{ readonly before: Left; readonly after: Left }> {
  const { page, close } = await openPage(browser, url, { width: 600, height: 600, before: watchContexts })
  await page.waitForFunction(() => performance.getEntriesByName('map:ready').length > 0)
  await goRound(page, 3)
  const before = await whatIsLeft(page)
  await goRound(page, rounds)
  const after = await whatIsLeft(page)
  await close()
  return { before, after }
}

/** Milliseconds in which the names of a frame are laid out, for frames all over the council, a px being a metre. */
export function measureNames({ plane, width, height }: PlacesFile, files: readonly SearchFile[]): readonly number[] {
  const names = groundNames(plane, files)
  const surroundings = {
    shown: new Set(['names', 'transport', 'parks'] as const),
    widthOf: (_kind: string, line: string) => line.length * 5.5,
    taken: [],
    covers: [],
  }
  return Array.from({ length: 400 }, (_, i) => {
    const centre = [((i % 20) / 20) * width, (Math.floor(i / 20) / 20) * height] as const
    const start = performance.now()
    layOutNames(names, { width: 1400, height: 900, centre, pxPerUnit: metresPerUnit }, surroundings)
    return performance.now() - start
  })
}
