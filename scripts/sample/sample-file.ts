import type { WardNames } from '../../src/core/ward-name.ts'
import { dirtyLines } from './dirt.ts'
import type { SampleTable, SampleWish } from './sample-table.ts'

/** Characters in a piece: a file of any size is written piece by piece. */
const pieceLength = 65_536

/** `SYNTHETIC-cctv-5000-dirty.csv` */
export function sampleName({ dataset, rows }: SampleWish, dirt: boolean): string {
  return `SYNTHETIC-${dataset}-${rows}${dirt ? '-dirty' : ''}.csv`
}

/** A clean table as CSV in UTF-8 with commas. */
export function* cleanPieces(table: SampleTable): Generator<Buffer> {
  yield* pieces(linesOf(table), ',', (text) => Buffer.from(text, 'utf8'))
}

/** A spoilt one as some systems write it: semicolons, Windows-1252. */
export function* dirtyPieces(table: SampleTable, names: WardNames, title: string): Generator<Buffer> {
  yield* pieces(dirtyLines(table, names, title), ';', toWindows1252)
}

function* linesOf(table: SampleTable): Generator<readonly string[]> {
  yield table.header
  yield* table.rows()
}

function* pieces(
  lines: Iterable<readonly string[]>,
  delimiter: string,
  encode: (text: string) => Buffer,
): Generator<Buffer> {
  let text = ''
  for (const cells of lines) {
    text += `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`
    if (text.length < pieceLength) continue
    yield encode(text)
    text = ''
  }
  if (text !== '') yield encode(text)
}

/** Formulas stay as they are: a real export has them, and an import must be able to take them. */
function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The characters of Windows-1252 that our texts have and Latin-1 lacks. */
const windows: Readonly<Record<string, string>> = { '’': '\x92', '—': '\x97' }

function toWindows1252(text: string): Buffer {
  return Buffer.from(
    text.replace(/[’—]/g, (character) => windows[character] ?? '?'),
    'latin1',
  )
}
