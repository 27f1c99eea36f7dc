import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { hotspotsReady } from '../support/hotspot-site.ts'
import { story } from '../support/story.ts'

/** What leaves the officer edition says how it must be handled: in its name, before all else, and at its foot. */

/** The pages mark in different ways that they answer. */
async function opened(edition: ReturnType<typeof story>, address: string): Promise<Page> {
  if (!address.startsWith('hotspots/')) return edition.open(address)
  const page = await edition.open(address, { asBuilt: true })
  await hotspotsReady(page)
  return page
}

async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

const exportsOf = [
  ['?s=1&m=crime-burglary', 'Download CSV', 'crime-burglary.csv'],
  ['hotspots/', 'Download CSV', 'hotspots-burglary.csv'],
  ['hotspots/', 'Download GeoJSON', 'hotspots-burglary.geojson'],
] as const

describe('the officer edition', () => {
  const edition = story('dist-officer')

  test.each(exportsOf)('marks what is taken from %s by %s', async (address, button, file) => {
    const { name, text } = await downloaded(await opened(edition, address), button)
    expect(name).toBe(`OFFICIAL-SENSITIVE-${file}`)
    if (file.endsWith('.csv')) expect(text).toMatch(/^\ufeffOFFICIAL-SENSITIVE\r\n[\s\S]*\r\nOFFICIAL-SENSITIVE\r\n$/)
    else expect(JSON.parse(text).notes[0]).toBe('OFFICIAL-SENSITIVE')
  })
})

describe('the public edition', () => {
  const edition = story('dist')

  test('marks nothing', async () => {
    for (const address of ['?s=1&m=crime-burglary', 'hotspots/']) {
      const { name, text } = await downloaded(await opened(edition, address), 'Download CSV')
      expect(name + text).not.toContain('OFFICIAL')
    }
  })
})
