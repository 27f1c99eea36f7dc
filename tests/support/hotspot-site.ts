import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { hotspotFiles, pictureOfView } from '../../scripts/pages/opening-hotspots.ts'
import { readHotspotView } from '../../src/core/hotspots/hotspot-address.ts'
import { hotspotSeries, openingHotspots } from '../../src/core/hotspots/hotspot-indicators.ts'
import type { HotspotPicture } from '../../src/core/hotspots/hotspot-picture.ts'
import { builtFiles } from './built-files.ts'

/** What the page of hotspots must show for an address, made from the published files by the core alone. */
export async function hotspotPictureOf(folder: string, query: string): Promise<HotspotPicture> {
  const { manifest, places, indicators, table } = builtFiles(folder)
  const standard = openingHotspots(manifest)
  if (!standard) throw new Error('no hotspots are published')
  const ids = hotspotSeries(manifest).flatMap((series) => series.indicators.map(({ id }) => id))
  const view = readHotspotView(new URLSearchParams(query), { indicators: new Set(ids), standard })
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, 'data', file), 'utf8'))
  const open = indicators.filter(({ file }) => file !== null).map(({ indicator }) => indicator.id)
  const tables = new Map(open.map((id) => [id, table(id)]))
  return pictureOfView(view, await hotspotFiles(read, view.indicator, { manifest, places, tables }))
}

/** Waits until the page answers, and every part whose code comes later is there. */
export async function hotspotsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('hotspots:ready').length > 0)
  await page.waitForFunction(
    () => performance.getEntriesByName('part:ready').length >= document.querySelectorAll('.later').length,
  )
}

/** What the page says now: by roles and names where there are any. */
export async function readHotspots(page: Page) {
  return page.evaluate(() => {
    const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? ''
    const table = document.querySelector('table.hotspot-places')
    return {
      title: text(document.querySelector('h1')),
      subtitle: text(document.querySelector('.subtitle')).replaceAll('\u00a0', ' '),
      classes: [...document.querySelectorAll('.classes b')].map(text),
      rows: [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => ({
        rank: text(row.querySelector('.rank')),
        name: text(row.querySelector('th button')),
        ward: text(row.children[2]),
        recorded: Number.parseInt(text(row.children[4]).replaceAll(',', ''), 10),
        isChosen: row.classList.contains('chosen'),
      })),
      paths: [...document.querySelectorAll('.heat-band')].map((path) => [
        path.getAttribute('data-class'),
        path.getAttribute('d'),
      ]),
    }
  })
}
