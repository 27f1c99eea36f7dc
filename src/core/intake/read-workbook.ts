import { unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import type { Problem } from '../problem.ts'
import type { Begun, TableStart } from './begin-table.ts'
import { cellText } from './cell-text.ts'
import { intakeLimits } from './limits.ts'
import type { TextRow } from './split-rows.ts'
import { countCells, weigh } from './weigh-workbook.ts'

/** The sheet of a workbook that has a table, with its rows after the header. */
export type Workbook =
  | { readonly kind: 'read'; readonly start: TableStart; readonly rows: Iterable<TextRow> }
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
  const repacked = repack(packed)
  if (repacked === 'damaged') return fail(damaged(problem))
  if (repacked === 'too-wide') {
    return fail(
      problem(
        'a sheet with cells very far right or down',
        'spans more than 30 million cells or 1,000 columns',
        'Delete what stands outside the table, or save the sheet as "CSV UTF-8".',
      ),
    )
  }
  return firstTable(repacked, begin, problem)
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

interface Repacked {
  readonly zip: ArrayBuffer
  readonly sheets: readonly string[]
}

/**
 * The parts that the reader needs, packed anew without compression: to unpack anything else it would start workers, which a
 * page may not allow. What was unpacked is let go.
 */
function repack(packed: Uint8Array): Repacked | 'damaged' | 'too-wide' {
  const contents = unpack(packed)
  const sheets = contents ? sheetNames(contents) : []
  if (!contents || sheets.length === 0) return 'damaged'
  for (const [path, xml] of Object.entries(contents)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path) && countCells(xml) > intakeLimits.sheetCells) return 'too-wide'
  }
  const zip = zipSync(contents, { level: 0 })
  return { zip: zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength) as ArrayBuffer, sheets }
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
  { zip, sheets }: Repacked,
  begin: (rows: readonly TextRow[]) => Begun,
  problem: MakeProblem,
): Promise<Workbook> {
  const problems: Problem[] = []
  for (const [i, sheet] of sheets.entries()) {
    const data = await dataOfSheet(zip, i + 1)
    if (!data) {
      problems.push(damaged(problem))
      continue
    }
    const begun = begin([...rowsOf(data.slice(0, intakeLimits.titleLines), 1)])
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
      rows: rowsOf(data, header.line + 1),
    }
  }
  return { kind: 'failed', problems }
}

const inSheet = (problem: Problem, sheet: string): Problem => ({
  ...problem,
  found: `sheet "${sheet}": ${problem.found}`,
})

async function dataOfSheet(zip: ArrayBuffer, sheet: number): Promise<unknown[][] | null> {
  try {
    return await readSheet(zip, sheet)
  } catch {
    return null
  }
}

/** Rows as they are asked for: a sheet of a million rows is not held twice. @param first the line of the first of them */
function* rowsOf(data: readonly (readonly unknown[])[], first: number): Generator<TextRow> {
  for (let line = first; line <= data.length; line++) {
    yield { line, cells: (data[line - 1] ?? []).map(cellText), isBroken: false }
  }
}
