import type { Problem } from '../problem.ts'
import { type Beginning, type Begun, beginRows, beginText, type TableStart } from './begin-table.ts'
import { decodeText } from './decode-text.ts'
import { intakeLimits } from './limits.ts'
import { type NamedRow, nameValues } from './name-values.ts'
import { readWorkbook } from './read-workbook.ts'
import { emptyFile, noRows, nulCharacter, otherKindOfFile, splitProblem } from './reading-problems.ts'
import { type RowSplitting, splitRows } from './split-rows.ts'

/** A file to be read, in Node or in the browser. */
export interface IntakeFile {
  readonly name: string
  /** Of its bytes, in hexadecimal; empty in a page, which keeps nothing. */
  readonly sha256: string
  readonly bytes: number
  /** Its bytes from the beginning, in chunks. */
  readonly open: () => AsyncIterable<Uint8Array>
}

/** What reading a table yields: its start once, then rows; or problems, and nothing after them. */
export type TablePart =
  | { readonly kind: 'start'; readonly start: TableStart }
  | { readonly kind: 'rows'; readonly rows: readonly NamedRow[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }

/** Reads a table of text or a workbook, by what its bytes are and not by its name. A chunk is read before the next is asked for. */
export async function* readTable(file: IntakeFile, as: Omit<Beginning, 'file'>): AsyncGenerator<TablePart> {
  const beginning = { ...as, file: file.name }
  const chunks = file.open()[Symbol.asyncIterator]()
  try {
    const first = await firstBytes(chunks)
    if (first.length === 0) {
      yield { kind: 'failed', problems: [emptyFile(file.name)] }
      return
    }
    const other = otherKindOfFile(first, file.name)
    if (other) yield { kind: 'failed', problems: [other] }
    else if (first[0] === 0x50 && first[1] === 0x4b) yield* readSheets(file, first, chunks, beginning)
    else yield* readText(file, first, chunks, beginning)
  } finally {
    await chunks.return?.()
  }
}

/** The first chunks that together have some bytes to tell by. */
async function firstBytes(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array(0)
  while (bytes.length < 8) {
    const next = await chunks.next()
    if (next.done) return bytes
    const joined = new Uint8Array(bytes.length + next.value.length)
    joined.set(bytes)
    joined.set(next.value, bytes.length)
    bytes = joined
  }
  return bytes
}

async function* readSheets(
  file: IntakeFile,
  first: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
  beginning: Beginning,
): AsyncGenerator<TablePart> {
  const book = await readWorkbook(file, first, chunks, (rows) => beginRows(rows, beginning))
  if (book.kind === 'failed') {
    yield book
    return
  }
  yield { kind: 'start', start: book.start }
  const named = nameValues(book.start, file.name)
  let any = false
  for await (const part of book.rows) {
    if (part.kind === 'failed') {
      yield part
      return
    }
    const rows = part.rows.flatMap((row) => named(row) ?? [])
    if (rows.length > 0) yield { kind: 'rows', rows }
    any ||= rows.length > 0
  }
  if (!any) yield { kind: 'failed', problems: [noRows(file.name, book.start.header.line)] }
}

/** How much text is looked at for delimiter and header. */
const enoughToBegin = 65_536

async function* readText(
  file: IntakeFile,
  first: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
  beginning: Beginning,
): AsyncGenerator<TablePart> {
  const decoding = decodeText()
  const text = { waiting: '', started: null as Started | null, line: 1, any: false }
  for (let next: IteratorResult<Uint8Array> = { value: first }; ; next = await chunks.next()) {
    const isLast = next.done === true
    const fresh = next.done ? decoding.end() : decoding.take(next.value)
    const nul = fresh.indexOf('\0')
    if (nul >= 0) {
      yield { kind: 'failed', problems: [nulCharacter(file.name, text.line + breaksIn(fresh.slice(0, nul)))] }
      return
    }
    text.line += breaksIn(fresh)
    text.waiting += fresh
    if (!text.started && (isLast || hasBeginning(text.waiting))) {
      const begun = startText(text.waiting, beginning)
      if (begun.kind === 'failed') {
        yield begun
        return
      }
      text.started = begun
      text.waiting = text.waiting.slice(begun.length)
      yield { kind: 'start', start: begun.start }
    }
    if (text.started) {
      const part = splitAndName(text.started, text.waiting, isLast, file.name)
      text.waiting = ''
      if (part.kind === 'failed' || (part.kind === 'rows' && part.rows.length > 0)) yield part
      if (part.kind === 'failed') return
      text.any ||= part.kind === 'rows' && part.rows.length > 0
    }
    if (isLast) break
  }
  if (!text.any && text.started) {
    yield { kind: 'failed', problems: [noRows(file.name, text.started.start.header.line)] }
  }
}

/** A first line that does not end is waited for, as long as a line may be. */
const hasBeginning = (text: string) =>
  (text.length >= enoughToBegin && text.includes('\n')) || text.length > intakeLimits.fieldCharacters

interface Started {
  readonly kind: 'begun'
  readonly start: TableStart
  /** Characters up to the first row. */
  readonly length: number
  readonly splitting: RowSplitting
  readonly name: ReturnType<typeof nameValues>
}

function startText(waiting: string, beginning: Beginning): Started | Extract<Begun, { kind: 'failed' }> {
  const text = waiting.replace(/^\ufeff/, '')
  const { file } = beginning
  if (text.trim() === '') return { kind: 'failed', problems: [emptyFile(file)] }
  const begun = beginText(text.slice(0, 2 * intakeLimits.fieldCharacters), beginning)
  if (begun.kind === 'failed') return begun
  const { start } = begun
  const width = start.header.cells.length
  const headerLines = 1 + breaksIn(start.header.cells.join(''))
  const length = endOfLine(waiting, start.header.line + headerLines - 1)
  const splitting = splitRows(start.delimiter, () => width, start.header.line + headerLines)
  return { kind: 'begun', start, length, splitting, name: nameValues(start, file) }
}

function splitAndName(started: Started, text: string, isLast: boolean, file: string): TablePart {
  const parts = [started.splitting.take(text), ...(isLast ? [started.splitting.end()] : [])]
  const rows: NamedRow[] = []
  for (const part of parts) {
    if (part.kind === 'failed') return { kind: 'failed', problems: [splitProblem(part.problem, file, part.line)] }
    for (const row of part.rows) {
      const named = started.name(row)
      if (named) rows.push(named)
    }
  }
  return { kind: 'rows', rows }
}

function breaksIn(text: string): number {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++
  return breaks
}

/** Characters up to and with the end of a line, 1 for the first. */
function endOfLine(text: string, line: number): number {
  let at = 0
  for (let i = 0; i < line; i++) {
    const end = text.indexOf('\n', at)
    if (end < 0) return text.length
    at = end + 1
  }
  return at
}
