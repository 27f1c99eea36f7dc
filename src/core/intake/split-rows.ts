import Papa from 'papaparse'
import { intakeLimits } from './limits.ts'

/** A row as text, before its columns have names. */
export interface TextRow {
  /** The line of the file on which it begins, 1 for the first. */
  readonly line: number
  readonly cells: readonly string[]
  /** A quotation mark in it is opened and never closed, so its cells cannot be told apart. */
  readonly isBroken: boolean
}

/** Why a file cannot be read on from a line. */
export type SplitProblem = 'long-field' | 'long-row' | 'columns' | 'open-quotes'

export type Split =
  | { readonly kind: 'rows'; readonly rows: readonly TextRow[] }
  | { readonly kind: 'failed'; readonly problem: SplitProblem; readonly line: number }

export interface RowSplitting {
  /** The rows that are whole with this text; the rest waits. */
  readonly take: (text: string) => Split
  readonly end: () => Split
  /** The line on which the text that waits begins. */
  readonly line: () => number
}

/** What is used of papaparse: its parser alone, which its types leave out. */
interface PapaParser {
  readonly parse: (text: string, baseIndex: number, ignoreLastRow: boolean) => Papa.ParseResult<string[]>
}
const PapaParser = Papa.Parser as unknown as new (config: {
  delimiter: string
  newline: '\n'
  preview?: number
  fastMode?: boolean
}) => PapaParser

/**
 * Splits text whose lines end with LF into rows of cells, chunk by chunk. Quoted cells may hold line breaks. A quotation
 * mark that is opened and not closed would swallow the rows after it: that one row is marked, and reading goes on with the
 * next line. The text that waits is never longer than a row may be.
 * @param columns how many cells a row has, where that is known
 */
export function splitRows(delimiter: string, columns: () => number | null, firstLine = 1): RowSplitting {
  const parser = new PapaParser({ delimiter, newline: '\n' })
  const quotedQuote = `${delimiter}"`
  let rest = ''
  let line = firstLine
  let openQuotes = 0

  /** A row that spans lines and has quotation marks out of place has most likely swallowed the rows after it. */
  const hasSwallowed = (cells: readonly string[]) =>
    cells.some((cell) => cell.includes('\n')) &&
    (cells.length !== (columns() ?? cells.length) || cells.some((cell) => cell.includes(quotedQuote)))
  /** A row may have very many errors: it is judged once. */
  const firstWrong = (data: readonly string[][], errors: readonly Papa.ParseError[]): number | null => {
    let judged = -1
    for (const { code, row = 0 } of errors) {
      if (code === 'MissingQuotes') return row
      if (row !== judged && hasSwallowed(data[row] ?? [])) return row
      judged = row
    }
    return null
  }

  const parse = (isLast: boolean): Split => {
    const rows: TextRow[] = []
    for (;;) {
      const { data, errors, meta } = parser.parse(rest, 0, !isLast)
      const wrong = firstWrong(data, errors)
      const failure = addRows(rows, wrong === null ? data : data.slice(0, wrong))
      if (failure) return failure
      if (wrong === null) {
        rest = isLast ? '' : rest.slice(meta.cursor)
        return checkRest() ?? { kind: 'rows', rows }
      }
      rest = rest.slice(lengthOfRows(wrong))
      openQuotes++
      if (openQuotes > intakeLimits.openQuotes) return { kind: 'failed', problem: 'open-quotes', line }
      rows.push(takeBrokenLine())
      if (rest === '') return { kind: 'rows', rows }
    }
  }
  const addRows = (rows: TextRow[], data: readonly string[][]): Split | null => {
    for (const cells of data) {
      if (cells.length > intakeLimits.columns) return { kind: 'failed', problem: 'columns', line }
      if (cells.some(isTooLong)) return { kind: 'failed', problem: 'long-field', line }
      rows.push({ line, cells, isBroken: false })
      line += 1 + lineBreaks(cells)
    }
    return null
  }
  // The parser's fast mode would read one row more than it was asked for.
  const lengthOfRows = (preview: number) =>
    preview === 0
      ? 0
      : new PapaParser({ delimiter, newline: '\n', preview, fastMode: false }).parse(rest, 0, false).meta.cursor
  const takeBrokenLine = (): TextRow => {
    const end = rest.indexOf('\n')
    const text = end < 0 ? rest : rest.slice(0, end)
    rest = end < 0 ? '' : rest.slice(end + 1)
    return { line: line++, cells: text.split(delimiter), isBroken: true }
  }
  /** A row that does not end: its first cell that is too long, or too many of them, is found before all of it is read. */
  const checkRest = (): Split | null => {
    if (rest.length <= intakeLimits.fieldCharacters) return null
    const cells = parser.parse(rest, 0, false).data[0] ?? []
    if (cells.length > intakeLimits.columns) return { kind: 'failed', problem: 'columns', line }
    if (cells.some(isTooLong)) return { kind: 'failed', problem: 'long-field', line }
    return rest.length > intakeLimits.rowCharacters ? { kind: 'failed', problem: 'long-row', line } : null
  }
  return {
    take: (text) => {
      rest += text
      return parse(false)
    },
    end: () => (rest === '' ? { kind: 'rows', rows: [] } : parse(true)),
    line: () => line,
  }
}

const isTooLong = (cell: string) => cell.length > intakeLimits.fieldCharacters

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++
  }
  return breaks
}
