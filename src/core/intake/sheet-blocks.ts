import { intakeLimits } from './limits.ts'

/** Some thousand rows of a sheet as XML, numbered anew from 1, so that they can be read without those before them. */
export interface SheetBlock {
  readonly rows: string
  /** The line of the sheet on which each of them stands. */
  readonly lines: readonly number[]
}

/** So much text of a sheet is read at a time: some thousand rows. */
const blockCharacters = 1_000_000

/** What is kept while the first row is looked for, in which a tag may be cut in two. */
const longestTag = 1_000

/** No row is longer. */
const longestRow = 32_000_000

/**
 * Cuts the XML of a sheet into blocks of whole rows; what stands before and after the rows is left out. `too-wide` ends it: a
 * cell with content stands where no table has one, and the reader of sheets would fill every place before it.
 * Throws where a row does not end.
 */
export function* sheetBlocks(pieces: Iterable<Uint8Array>): Generator<SheetBlock | 'too-wide'> {
  const number = rowNumbering()
  for (const text of rowTexts(pieces)) {
    const block = number(text)
    yield block
    if (block === 'too-wide') return
  }
}

function* rowTexts(pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder()
  let [text, prefix]: [string, string | null] = ['', null]
  for (const piece of pieces) {
    text += decoder.decode(piece, { stream: true })
    if (prefix === null) {
      const begins = /<(\w+:)?sheetData(\s[^>]*)?>/.exec(text)
      if (!begins) {
        text = text.slice(-longestTag)
        continue
      }
      prefix = begins[1] ?? ''
      text = text.slice(begins.index + begins[0].length)
    }
    const end = text.indexOf(`</${prefix}sheetData>`)
    if (end >= 0) {
      yield text.slice(0, end)
      return
    }
    if (text.length < blockCharacters) continue
    // All before the beginning of the last row is whole.
    const whole = text.lastIndexOf(`<${prefix}row`)
    if (whole > 0) yield text.slice(0, whole)
    text = text.slice(Math.max(0, whole))
    if (text.length > longestRow) throw new Error('a row that does not end')
  }
  if (prefix !== null && text.includes(`<${prefix}row`)) throw new Error('a sheet that does not end')
}

/** Rows and cells may say where they stand, or follow those before them. */
function rowNumbering(): (text: string) => SheetBlock | 'too-wide' {
  let line = 0
  return (text) => {
    const lines: number[] = []
    let column = ''
    let isTooWide = false
    const rowTag = (prefix: string, rest: string) => {
      const said = /\sr\s*=\s*["'](\d+)["']/.exec(rest)
      line = said ? Number(said[1]) : line + 1
      lines.push(line)
      column = ''
      isTooWide ||= line > intakeLimits.sheetRows
      return `<${prefix}row r="${lines.length}"${rest.endsWith('/') ? '/' : ''}>`
    }
    const cellTag = (prefix: string, rest: string) => {
      const said = /\sr\s*=\s*["']([A-Z]+)\d+["']/.exec(rest)
      column = said?.[1] ?? columnLetters(columnNumber(column) + 1)
      // A cell that only has a format closes at once.
      if (column.length > 2 && !rest.endsWith('/')) isTooWide ||= columnNumber(column) > intakeLimits.columns
      return `<${prefix}c r="${column}${lines.length}"${said ? rest.replace(said[0], '') : rest}>`
    }
    const rows = text.replace(tags, (_, prefix: string, name: string, rest: string) =>
      name === 'c' ? cellTag(prefix, rest) : rowTag(prefix, rest),
    )
    return isTooWide ? 'too-wide' : { rows, lines }
  }
}

const tags = /<((?:\w+:)?)(row|c)(?=[\s/>])([^>]*)>/g

/** `A` is 1, `AA` 27; 0 for none. */
function columnNumber(letters: string): number {
  let number = 0
  for (let i = 0; i < letters.length; i++) number = number * 26 + letters.charCodeAt(i) - 64
  return number
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last
}
