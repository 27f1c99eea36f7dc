import { intakeLimits } from './limits.ts'

/** The texts that cells of a workbook share, each as the XML that it is in: they are decoded when a row asks for them. */
export interface SharedTexts {
  /** `<si><t>Edgware</t></si>`; an empty one where there is no such text. */
  readonly xml: (index: number) => string
}

export const noTexts: SharedTexts = { xml: () => '<si/>' }

const [opening, closing, slash, colon] = [60, 62, 47, 58]

/** Null where there are more than any table has. @param bytes the part that holds them, which is kept as it is */
export function sharedTexts(bytes: Uint8Array): SharedTexts | null {
  const ends = numberList()
  let start = -1
  for (let at = bytes.indexOf(opening); at >= 0; at = bytes.indexOf(opening, at + 1)) {
    const closes = bytes[at + 1] === slash
    const name = nameEnd(bytes, at + (closes ? 2 : 1))
    if (!isItem(bytes, name)) continue
    if (!closes) start = at
    const end = bytes.indexOf(closing, name) + 1
    if (start < 0 || end === 0) break
    if (!closes && bytes[end - 2] !== slash) continue
    if (ends.length() >= 2 * intakeLimits.sharedTexts) return null
    ends.add(start)
    ends.add(end)
  }
  const decoder = new TextDecoder()
  return {
    xml: (index) => {
      const [from, to] = [ends.at(2 * index), ends.at(2 * index + 1)]
      return from === undefined || to === undefined ? '<si/>' : decoder.decode(bytes.subarray(from, to))
    },
  }
}

/** The place after an element's name. */
function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && !isStop(bytes[at] ?? 0)) at++
  return at
}

const isStop = (byte: number) => byte <= 32 || byte === closing || byte === slash

/** Whether the name that ends here is `si`, with or without a prefix. */
function isItem(bytes: Uint8Array, end: number): boolean {
  const before = bytes[end - 3]
  const begins = before === opening || before === slash || before === colon
  return begins && bytes[end - 2] === 115 && bytes[end - 1] === 105
}

interface Numbers {
  readonly add: (value: number) => void
  readonly at: (index: number) => number | undefined
  readonly length: () => number
}

/** Whole numbers in a list that grows: a million of them are 4 MB. */
function numberList(): Numbers {
  let values = new Uint32Array(1_024)
  let length = 0
  return {
    add: (value) => {
      if (length === values.length) {
        const before = values
        values = new Uint32Array(2 * before.length)
        values.set(before)
      }
      values[length++] = value
    },
    at: (index) => (index < length ? values[index] : undefined),
    length: () => length,
  }
}
