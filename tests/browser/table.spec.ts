import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { pictureAtRest, readAtRest } from '../support/at-rest.ts'
import { builtFiles, viewOf } from '../support/built-files.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, story } from '../support/story.ts'

/** A visitor reads the figures as a table, sorts them, and takes them along. */

const { open, visit } = story()
const files = builtFiles()

describe('sorting', () => {
  test('largest first by the shown measure, and every head says how it sorts', async () => {
    const page = await open()
    const said = await readAtRest(page, files)
    const sorted = said.columns.filter((column) => column.sorted !== null)
    expect(sorted.map(({ id, sorted: way }) => [id, way])).toEqual([['rate', 'descending']])
    expect(numbers(said.rows.map((row) => row.cells[1]))).toEqual(descending(said.rows.map((row) => row.cells[1])))
  })

  test('every column sorts both ways, and says so', async () => {
    const page = await open()
    const { columns } = await readAtRest(page, files)
    for (const [at, { id, label }] of columns.entries()) {
      if (!['count', 'share', 'hectare'].includes(id)) continue
      const head = page.getByRole('columnheader', { name: label })
      await head.getByRole('button').click()
      await eventually(() => head.getAttribute('aria-sort')).toBe('descending')
      const cells = (await readAtRest(page, files)).rows.map((row) => row.cells[at - 1])
      expect(numbers(cells), label).toEqual(descending(cells))

      await head.getByRole('button').click()
      await eventually(() => head.getAttribute('aria-sort')).toBe('ascending')
      const turned = (await readAtRest(page, files)).rows.map((row) => row.cells[at - 1])
      expect(numbers(turned), label).toEqual(descending(cells).reverse())
      expect(await page.getByRole('columnheader').evaluateAll(sortedHeads)).toEqual([label])
    }
  })

  test('names sort from A to Z, and back', async () => {
    const page = await open()
    const names = async () => (await readPage(page)).rows.map((row) => row.name)
    const alphabet = [...(await names())].sort((a, b) => a.localeCompare(b, 'en-GB'))
    await page.getByRole('columnheader', { name: 'Ward' }).getByRole('button').click()
    await eventually(names).toEqual(alphabet)
    await page.getByRole('columnheader', { name: 'Ward' }).getByRole('button').click()
    await eventually(names).toEqual([...alphabet].reverse())
  })

  test('wards without a figure stay last, whichever way it sorts', async () => {
    const page = await open('?s=1&m=asb-2016&h=count&p=2016-04&o=count')
    const lowest = (await readAtRest(page, files)).rows
    await page.getByRole('columnheader', { name: 'Recorded' }).getByRole('button').click()
    await eventually(() => readPage(page).then((said) => said.rows[0]?.name)).not.toBe(lowest[0]?.name)
    for (const rows of [lowest, (await readAtRest(page, files)).rows]) {
      const last = rows.at(-1)
      expect(last?.name).toBe('Brunswick Park')
      expect(last?.cells.join(' ')).toMatch(/no data/)
      expect(last?.cells.join(' ')).not.toMatch(/\d/)
      expect(rows.slice(0, -1).every((row) => /^\d/.test(row.cells[0] ?? ''))).toBe(true)
    }
    expect(await accessibilityProblems(page)).toEqual([])
  })
})

describe('the CSV', () => {
  const tables = {
    'rates, sorted by name': '?s=1&m=crime-theft&h=rate&p=2024-04..2025-03&o=ward',
    'missing figures': '?s=1&m=asb-2016&h=count&p=2016-04..2016-06',
    'hidden figures': '?s=1&m=crime-sexual-offences&h=rate&p=fy2011-12',
    'wards of unknown cover': '?s=1&m=cctv&h=count&p=latest-12',
    percentages: '?s=1&m=iod2025-income&h=rate&p=latest-12',
    hectares: '?s=1&m=hectares&h=rate&p=latest-12',
  }

  test('holds the table row by row, then caveats and source', async () => {
    const page = await open('', { asBuilt: true })
    for (const [what, query] of Object.entries(tables)) {
      await visit(page, query)
      const said = await readAtRest(page, files)
      const { text, name } = await downloadCsv(page)
      const rows = Papa.parse<string[]>(text.replace('\ufeff', ''), { newline: '\r\n' }).data
      const [head, ...body] = rows.slice(0, 26)

      expect(name, what).toBe(`${new URLSearchParams(query).get('m')}.csv`)
      expect(head, what).toEqual(['ward_code', 'ward', ...said.columns.slice(1).map((column) => column.label)])
      const { columns } = pictureAtRest(files, viewOf(files, query))
      expect(
        body.slice(0, 24).map((row) => shownAlike(row, columns)),
        what,
      ).toEqual(said.rows.map((row) => shownAlike([row.code, row.name, ...row.cells.map(asInCsv)], columns)))
      expect(shownAlike(body[24] ?? [], columns), what).toEqual(
        shownAlike(['', 'Barnet', ...said.borough.map(asInCsv)], columns),
      )

      const notes = rows.slice(26).map(([term, words]) => `${term}: ${words}`)
      for (const caveat of await page.locator('.caveats li').allTextContents()) {
        expect(notes, what).toContain(`Caveat: ${caveat}`)
      }
      const source = await page
        .getByText(/^Source: /)
        .first()
        .textContent()
      expect(`${notes.find((note) => note.startsWith('Source: '))}.`, what).toBe(source)
      expect(notes, what).toContain(`Shown: ${said.subtitle}`)
      expect(notes, what).toContain('Marks: [x] no data; [c] hidden to protect small numbers; [u] cover unknown')
    }
  })

  test('names a link that opens the same table again', async () => {
    const page = await open('?s=1&m=crime-theft&h=count&p=2024-04..2025-03&o=ward')
    const { text } = await downloadCsv(page)
    const link = /^Link,(.*)$/m.exec(text)?.[1]?.trim().replaceAll('"', '') ?? ''
    const other = await open(new URL(link).search)
    expect(await readAtRest(other, files)).toEqual(await readAtRest(page, files))
  })

  test('is UTF-8 with a mark and lines that spreadsheets read, and no cell begins a formula', async () => {
    const page = await open('?s=1&m=crime-burglary&h=share&p=2024-04..2025-03')
    const { text } = await downloadCsv(page)
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.replaceAll('\r\n', '').includes('\n')).toBe(false)
    const cells = Papa.parse<string[]>(text.slice(1), { newline: '\r\n' }).data.flat()
    expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([])
  })
})

async function downloadCsv(page: Page): Promise<{ text: string; name: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  return { text: await readFile(await download.path(), 'utf8'), name: download.suggestedFilename() }
}

const marks: Readonly<Record<string, string>> = {
  'no data': '[x]',
  'not shown': '[x]',
  'hidden to protect small numbers': '[c]',
  'cover unknown': '[u]',
}

/** A figure of the table as a machine reads it: without commas, per cent signs and units. */
const asInCsv = (cell: string) => marks[cell] ?? cell.replaceAll(/[,%]| ha$/g, '').replace('−', '-')

/** A row without what is written out in a file and short in the table: the tested change and its like. */
const shownAlike = (row: readonly string[], columns: readonly { readonly id: string }[]) =>
  row.filter((_, i) => i < 2 || ['count', 'rate', 'share', 'hectare', 'value'].includes(columns[i - 2]?.id ?? ''))

const numbers = (cells: readonly (string | undefined)[]) => cells.map((cell) => Number(cell?.replaceAll(/[,%]/g, '')))
const descending = (cells: readonly (string | undefined)[]) => numbers(cells).sort((a, b) => b - a)

/** Runs inside the page. */
function sortedHeads(heads: Element[]): string[] {
  return heads.filter((head) => head.hasAttribute('aria-sort')).map((head) => head.textContent?.trim() ?? '')
}
