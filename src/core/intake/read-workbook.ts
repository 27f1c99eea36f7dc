import { unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import type { Problem } from '../problem.ts'
import type { Begun, TableStart } from './begin-table.ts'
import { intakeLimits } from './limits.ts'
import type { TextRow } from './split-rows.ts'
import { countCells, weigh } from './weigh-workbook.ts'

/** The sheet of a workbook that has a table, with its rows after the header. */
export type Workbook =
  | { readonly kind: 'read'; readonly start: TableStart; readonly rows: readonly TextRow[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }

/**
 * Reads an XLSX file up to 50 MB whole. What it holds is weighed by its list of contents before any of it is unpacked, and
 * its cells are counted before they are laid out: a file that was made to fill the memory is refused.
 * The first sheet whose header has the fields is read; a note says which where there are several.
 * @param begin finds the header in rows of a sheet
 */
export async function readWorkbook(
  file: { readonly name: string; readonly bytes: number },
  first: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
  begin: (rows: readonly TextRow[]) => Begun,
): Promise<Workbook> {
  const problem = (found: string, expected: string, remedy: string): Problem => ({
    file: file.name,
    line: null,
    found,
    expected,
    remedy,
  })
  const fail = (...problems: readonly Problem[]): Workbook => ({ kind: 'failed', problems })
  const tooLarge = problem(
    'a workbook over 50 MB',
    'is too large to be read as XLSX',
    'Save it as "CSV UTF-8", which may be of any size.',
  )
  if (file.bytes > intakeLimits.workbookBytes) return fail(tooLarge)
  const packed = await collect(first, chunks)
  if (!packed) return fail(tooLarge)
  const weighed = weigh(packed)
  if (weighed.kind === 'damaged') return fail(damaged(problem))
  if (weighed.kind === 'bomb') {
    return fail(
      problem(
        `a workbook of ${megabytes(packed.length)} that unpacks to ${megabytes(weighed.bytes)}`,
        'is more than a table needs (at most 500 MB, and 100 times its size)',
        'Save the sheet as "CSV UTF-8" and import that.',
      ),
    )
  }
  const contents = unpack(packed)
  const sheets = contents ? sheetNames(contents) : []
  if (!contents || sheets.length === 0) return fail(damaged(problem))
  const tooWide = Object.entries(contents)
    .filter(([path]) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
    .some(([, xml]) => countCells(xml) > intakeLimits.sheetCells)
  if (tooWide) {
    return fail(
      problem(
        'a sheet with cells very far right or down',
        'spans more than 30 million cells or 1,000 columns',
        'Delete what stands outside the table, or save the sheet as "CSV UTF-8".',
      ),
    )
  }
  return firstTable(contents, sheets, begin, problem)
}

type MakeProblem = (found: string, expected: string, remedy: string) => Problem

const damaged = (problem: MakeProblem) =>
  problem(
    'a damaged workbook, or a packed file that is no workbook',
    'cannot be read',
    'Open it in a spreadsheet and save it again as .xlsx or as "CSV UTF-8".',
  )

const megabytes = (bytes: number) => (bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(1)} MB`)

async function collect(first: Uint8Array, chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  const parts = [first]
  let length = first.length
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    parts.push(next.value)
    length += next.value.length
    if (length > intakeLimits.workbookBytes) return null
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function unpack(packed: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(packed, { filter: ({ name }) => /\.xml(\.rels)?$/.test(name) })
  } catch {
    return null
  }
}

function sheetNames(contents: Record<string, Uint8Array>): string[] {
  const workbook = contents['xl/workbook.xml']
  if (!workbook) return []
  const text = new TextDecoder().decode(workbook)
  return [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*?name="([^"]*)"/g)].map(([, name = '']) => unescapeXml(name))
}

const unescapeXml = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

async function firstTable(
  contents: Record<string, Uint8Array>,
  sheets: readonly string[],
  begin: (rows: readonly TextRow[]) => Begun,
  problem: MakeProblem,
): Promise<Workbook> {
  // Packed anew without compression, so that the reader need not start workers to unpack it: a page may not allow them.
  const zip = zipSync(contents, { level: 0 })
  const problems: Problem[] = []
  for (const [i, sheet] of sheets.entries()) {
    const rows = await rowsOfSheet(zip, i + 1)
    if (!rows) {
      problems.push(damaged(problem))
      continue
    }
    const begun = begin(rows)
    if (begun.kind === 'failed') {
      problems.push(...begun.problems.map((one) => (sheets.length > 1 ? inSheet(one, sheet) : one)))
      continue
    }
    const { header, notes } = begun.start
    const note = problem(
      `sheet "${sheet}"`,
      `is read, the first of ${sheets.length} with a table`,
      'Import the others as files of their own, if they have rows.',
    )
    return {
      kind: 'read',
      start: { ...begun.start, notes: sheets.length > 1 ? [...notes, note] : notes },
      rows: rows.filter(({ line }) => line > header.line),
    }
  }
  return { kind: 'failed', problems }
}

const inSheet = (problem: Problem, sheet: string): Problem => ({
  ...problem,
  found: `sheet "${sheet}": ${problem.found}`,
})

async function rowsOfSheet(zip: Uint8Array, sheet: number): Promise<TextRow[] | null> {
  try {
    const buffer = zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength) as ArrayBuffer
    const data = await readSheet(buffer, sheet)
    return data.map((cells, i) => ({ line: i + 1, cells: cells.map(cellText), isBroken: false }))
  } catch {
    return null
  }
}

/** A cell that is formatted as a date comes as a moment: written as ISO, or as a time alone where it has no day. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'object' && 'toISOString' in cell)
    return momentText(cell as { getTime(): number; toISOString(): string })
  return String(cell)
}

/** Before it spreadsheets have times of day alone. */
const firstDay = -2_208_988_800_000

function momentText(moment: { getTime(): number; toISOString(): string }): string {
  if (!Number.isFinite(moment.getTime())) return ''
  const [day = '', time = ''] = moment.toISOString().split('T')
  const clock = time.slice(0, 8)
  if (moment.getTime() < firstDay) return clock
  return clock === '00:00:00' ? day : `${day}T${clock}`
}
