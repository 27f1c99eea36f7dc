import type { Problem } from '../problem.ts'
import type { Begun, TableStart } from './begin-table.ts'
import { blockReader } from './block-reader.ts'
import { intakeLimits } from './limits.ts'
import { noTexts, type SharedTexts, sharedTexts } from './shared-texts.ts'
import { sheetBlocks } from './sheet-blocks.ts'
import type { TextRow } from './split-rows.ts'
import { excessiveBytes } from './weigh-workbook.ts'
import { type WorkbookContents, workbookContents } from './workbook-contents.ts'
import { unpack, unpackWhole, type ZipPart, zipParts } from './zip-parts.ts'

/** The sheet of a workbook that has a table, with its rows after the header, some thousand at a time. */
export type Workbook =
  | { readonly kind: 'read'; readonly start: TableStart; readonly rows: AsyncIterable<SheetRows> }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }

/** Nothing follows rows that cannot be read. */
export type SheetRows =
  | { readonly kind: 'rows'; readonly rows: readonly TextRow[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }

/**
 * Reads an XLSX file up to 50 MB. What it holds is weighed by its list of contents before any of it is unpacked; then its
 * sheet is unpacked and read block by block, and only the texts that its cells share are held whole.
 * The first sheet whose header has the fields is read; a note says which where there are several.
 * @param begin finds the header in rows of a sheet
 */
export async function readWorkbook(
  file: { readonly name: string; readonly bytes: number },
  first: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
  begin: (rows: readonly TextRow[]) => Begun,
): Promise<Workbook> {
  const problem: MakeProblem = (found, expected, remedy, line = null) => ({
    file: file.name,
    line,
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
  const parts = zipParts(packed)
  if (!parts) return fail(damaged(problem))
  const excess = excessiveBytes(parts, packed.length)
  if (excess !== null) {
    return fail(
      problem(
        `a workbook of ${megabytes(packed.length)} that unpacks to ${megabytes(excess)}`,
        'is more than a table needs (at most 500 MB, and 100 times its size)',
        'Save the sheet as "CSV UTF-8" and import that.',
      ),
    )
  }
  return firstTable({ packed, parts }, begin, problem)
}

type MakeProblem = (found: string, expected: string, remedy: string, line?: number | null) => Problem

/** @param after the last line before the damage, where there is one */
const damaged = (problem: MakeProblem, after: number | null = null) =>
  problem(
    after === null
      ? 'a damaged workbook, or a packed file that is no workbook'
      : 'a cell that is damaged, some rows after this line',
    'cannot be read',
    'Open it in a spreadsheet and save it again as .xlsx or as "CSV UTF-8".',
    after,
  )

const tooWide = (problem: MakeProblem) =>
  problem(
    'a sheet with cells very far right or down',
    'spans more than 1,000 columns, or more rows than a spreadsheet has',
    'Delete what stands outside the table, or save the sheet as "CSV UTF-8".',
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

interface Packed {
  readonly packed: Uint8Array
  readonly parts: readonly ZipPart[]
}

async function firstTable(
  { packed, parts }: Packed,
  begin: (rows: readonly TextRow[]) => Begun,
  problem: MakeProblem,
): Promise<Workbook> {
  const book = orNull(() => openBook(packed, parts))
  if (!book) return { kind: 'failed', problems: [damaged(problem)] }
  const problems: Problem[] = []
  const names = book.contents.sheets.map(({ name }) => name)
  for (const { name, part } of book.contents.sheets) {
    const rows = rowsOfSheet(book, part, problem)
    const top = await rows.next()
    if (!top.done && top.value.kind === 'failed') {
      problems.push(...top.value.problems)
      continue
    }
    const read = top.done || top.value.kind !== 'rows' ? [] : top.value.rows
    const begun = begin(read.slice(0, intakeLimits.titleLines))
    if (begun.kind === 'failed') {
      problems.push(...begun.problems.map((one) => (names.length > 1 ? inSheet(one, name) : one)))
      await rows.return(undefined)
      continue
    }
    const { header, notes } = begun.start
    const start = { ...begun.start, notes: names.length > 1 ? [...notes, otherSheets(name, names, problem)] : notes }
    return {
      kind: 'read',
      start,
      rows: after(
        read.filter(({ line }) => line > header.line),
        rows,
      ),
    }
  }
  return { kind: 'failed', problems }
}

function otherSheets(read: string, names: readonly string[], problem: MakeProblem): Problem {
  const others = names.filter((name) => name !== read).map((name) => `"${name}"`)
  const listed = others.length > 10 ? [...others.slice(0, 10), `and ${others.length - 10} more`] : others
  return problem(
    `sheet "${read}"`,
    'is read, the first with a table; the other sheets are not',
    `If they have rows, save each as a file of its own: ${listed.join(', ')}.`,
  )
}

const inSheet = (problem: Problem, sheet: string): Problem => ({
  ...problem,
  found: `sheet "${sheet}": ${problem.found}`,
})

interface Book {
  readonly packed: Uint8Array
  readonly contents: WorkbookContents
  readonly texts: SharedTexts
  readonly styles: Uint8Array | null
}

/** Null for what is no workbook. Throws where a part is damaged. */
function openBook(packed: Uint8Array, parts: readonly ZipPart[]): Book | null {
  const contents = workbookContents(packed, parts)
  const texts = contents?.texts ? sharedTexts(unpackWhole(packed, contents.texts, intakeLimits.unpackedBytes)) : noTexts
  const styles = contents?.styles ? unpackWhole(packed, contents.styles, intakeLimits.workbookPartBytes) : null
  return contents && texts && { packed, contents, texts, styles }
}

/** The rows of a sheet that are there, block by block. */
async function* rowsOfSheet(
  { packed, contents, texts, styles }: Book,
  part: ZipPart,
  problem: MakeProblem,
): AsyncGenerator<SheetRows> {
  let line: number | null = null
  try {
    const read = blockReader({ texts, styles, from1904: contents.from1904 })
    for (const block of sheetBlocks(unpack(packed, part))) {
      if (block === 'too-wide') {
        yield { kind: 'failed', problems: [tooWide(problem)] }
        return
      }
      yield { kind: 'rows', rows: await read(block) }
      line = block.lines.at(-1) ?? line
    }
  } catch {
    yield { kind: 'failed', problems: [damaged(problem, line)] }
  }
}

async function* after(read: readonly TextRow[], others: AsyncIterable<SheetRows>): AsyncGenerator<SheetRows> {
  yield { kind: 'rows', rows: read }
  yield* others
}

function orNull<T>(make: () => T): T | null {
  try {
    return make()
  } catch {
    return null
  }
}
