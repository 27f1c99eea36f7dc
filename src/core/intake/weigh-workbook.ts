import { unzipSync } from 'fflate'
import { intakeLimits } from './limits.ts'

/** Whether a workbook can be unpacked without filling the memory. */
export type Weighed =
  | { readonly kind: 'fine' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'bomb'; readonly bytes: number }

/** By the list of contents alone: the filter is asked before a file is unpacked, and says no to all of them. */
export function weigh(packed: Uint8Array): Weighed {
  let bytes = 0
  try {
    unzipSync(packed, {
      filter: ({ originalSize }) => {
        bytes += originalSize
        return false
      },
    })
  } catch {
    return { kind: 'damaged' }
  }
  const most = Math.min(intakeLimits.unpackedBytes, packed.length * intakeLimits.packing)
  return bytes > most ? { kind: 'bomb', bytes } : { kind: 'fine' }
}

/**
 * Rows times columns of the cells with content: the reader of sheets fills every place before the last one, and would fill
 * the memory for one cell far to the right and another far down. More than 1,000 columns count as infinitely many.
 */
export function countCells(xml: Uint8Array): number {
  const decoder = new TextDecoder()
  let [rows, columns] = [0, 0]
  let cut = ''
  for (let at = 0; at < xml.length; at += 1_000_000) {
    const text = cut + decoder.decode(xml.subarray(at, at + 1_000_000), { stream: true })
    for (const [, row] of text.matchAll(/<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g)) rows = Math.max(rows, Number(row))
    for (const [, column = '', row] of text.matchAll(filledCell)) {
      rows = Math.max(rows, Number(row))
      columns = Math.max(columns, columnNumber(column))
    }
    const last = text.lastIndexOf('<')
    cut = last >= 0 && text.length - last < 1_000 ? text.slice(last) : ''
  }
  return columns > intakeLimits.columns ? Number.POSITIVE_INFINITY : rows * Math.max(1, columns)
}

/** A cell that holds something: those that only have a format close at once. */
const filledCell = /<(?:\w+:)?c\s(?:[^>]*?\s)?r="([A-Z]{1,10})(\d+)"(?:[^>]*[^/>])?>/g

/** `A` is 1, `AA` 27. */
function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}
