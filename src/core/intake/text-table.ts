import { hashText, type TextHash } from './hash-text.ts'

/**
 * A table from texts to some whole numbers each, on typed arrays: a text costs 8 bytes and 4 for each number, whatever its
 * length, and the texts themselves are not kept. Ten million of them fit where a Map of strings would not.
 */
export interface TextTable {
  /** The place of a text, which is made where it is new; valid until the next text is placed. */
  readonly place: (text: string) => number
  readonly has: (text: string) => boolean
  readonly get: (place: number, field: number) => number
  readonly set: (place: number, field: number, value: number) => void
  readonly size: () => number
  readonly clear: () => void
}

const smallest = 1_024
const fullest = 0.7

/** @param fields how many numbers a text has; they begin as 0 */
export function textTable(fields: number): TextTable {
  const hash: TextHash = { low: 0, high: 0 }
  let slots = newSlots(smallest, fields)
  let size = 0

  const grow = () => {
    const before = slots
    slots = newSlots(before.capacity * 2, fields)
    for (let i = 0; i < before.capacity; i++) {
      const [low = 0, high = 0] = [before.low[i], before.high[i]]
      if (low === 0 && high === 0) continue
      const to = find(slots, low, high)
      slots.low[to] = low
      slots.high[to] = high
      for (let f = 0; f < fields; f++) slots.values[to * fields + f] = before.values[i * fields + f] ?? 0
    }
  }
  const seek = (text: string) => {
    hashText(text, hash)
    // 0 and 0 mark a free slot.
    if (hash.low === 0 && hash.high === 0) hash.high = 1
    return find(slots, hash.low, hash.high)
  }
  return {
    place: (text) => {
      if (size >= slots.capacity * fullest) grow()
      const at = seek(text)
      if (slots.low[at] === 0 && slots.high[at] === 0) {
        slots.low[at] = hash.low
        slots.high[at] = hash.high
        size++
      }
      return at
    },
    has: (text) => {
      const at = seek(text)
      return slots.low[at] !== 0 || slots.high[at] !== 0
    },
    get: (place, field) => slots.values[place * fields + field] ?? 0,
    set: (place, field, value) => {
      slots.values[place * fields + field] = value
    },
    size: () => size,
    clear: () => {
      slots = newSlots(smallest, fields)
      size = 0
    },
  }
}

interface Slots {
  /** A power of two. */
  readonly capacity: number
  readonly low: Uint32Array
  readonly high: Uint32Array
  readonly values: Uint32Array
}

const newSlots = (capacity: number, fields: number): Slots => ({
  capacity,
  low: new Uint32Array(capacity),
  high: new Uint32Array(capacity),
  values: new Uint32Array(capacity * fields),
})

/** The slot of a hash, or the free one where it belongs. */
function find({ capacity, low, high }: Slots, wantedLow: number, wantedHigh: number): number {
  const mask = capacity - 1
  let at = wantedLow & mask
  while (low[at] !== 0 || high[at] !== 0) {
    if (low[at] === wantedLow && high[at] === wantedHigh) return at
    at = (at + 1) & mask
  }
  return at
}
