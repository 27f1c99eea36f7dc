import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { deepPicture } from '../../src/core/evidence/deep-picture.ts'
import type { Picture } from '../../src/core/picture/picture.ts'
import type { View } from '../../src/core/view.ts'
import { type BuiltFiles, pictureOf, viewOf } from './built-files.ts'
import { type PageReading, readPage } from './read-page.ts'

/** What a page shows in the end, when its statistics have followed: made from the files by the core alone. */
export function pictureAtRest(files: BuiltFiles, view: View): Picture {
  const { manifest, places, smallAreas } = files
  const table = files.table(view.indicator)
  if (table.schema !== 'counts/1') return pictureOf(files, view)
  return deepPicture(view, { manifest, places, smallAreas, table })
}

/**
 * Reads a map page when what its address asks for is shown with all its statistics. They come a moment after the picture:
 * who reads without waiting may have read either.
 */
export async function readAtRest(page: Page, files: BuiltFiles): Promise<PageReading> {
  const { title, subtitle, columns, readings, borough } = pictureAtRest(
    files,
    viewOf(files, new URL(page.url()).search),
  )
  const cells = (figures: Picture['borough']['figures']) => columns.map(({ id }) => figures[id]?.text ?? '').join(' | ')
  const rows = readings.map((reading) => `${reading.code} ${cells(reading.figures)}`).sort()
  let said = await readPage(page)
  await expect
    .poll(
      async () => {
        said = await readPage(page)
        const table = said.rows.map((row) => `${row.code} ${row.cells.join(' | ')}`).sort()
        return [said.title, said.subtitle, said.borough.join(' | '), ...table]
      },
      { timeout: 25_000, interval: 50 },
    )
    .toEqual([title, subtitle, cells(borough.figures), ...rows])
  return said
}
