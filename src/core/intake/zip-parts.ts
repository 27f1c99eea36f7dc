import { Inflate } from 'fflate'

/** A file within a packed file, as the list of contents at its end tells. */
export interface ZipPart {
  readonly name: string
  readonly packedBytes: number
  /** What it says of its size when unpacked; `unpack` gives no more. */
  readonly bytes: number
  readonly method: number
  /** Where its own header begins. */
  readonly at: number
}

const [endOfList, entryOfList, headerOfPart] = [0x06054b50, 0x02014b50, 0x04034b50]
const [stored, deflated] = [0, 8]

/** The list of contents of a packed file; null where it has none that can be read. */
export function zipParts(packed: Uint8Array): readonly ZipPart[] | null {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  try {
    const parts: ZipPart[] = []
    let at = view.getUint32(end + 16, true)
    for (let i = view.getUint16(end + 10, true); i > 0; i--) {
      if (view.getUint32(at, true) !== entryOfList) return null
      const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
        number,
        number,
        number,
      ]
      parts.push(partAt(view, packed, at, name, extra))
      at += 46 + name + extra + comment
    }
    return parts
  } catch {
    return null
  }
}

/** The last 64 KB hold it: nothing but a comment may follow. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === endOfList) return at
  }
  return null
}

function partAt(view: DataView, packed: Uint8Array, at: number, nameBytes: number, extraBytes: number): ZipPart {
  const name = new TextDecoder().decode(packed.subarray(at + 46, at + 46 + nameBytes))
  const wide = wideNumbers(view, at + 46 + nameBytes, extraBytes)
  // Large numbers stand apart, in this order; those that fit do not.
  const number = (field: number) => {
    const value = view.getUint32(at + field, true)
    return value === 0xffffffff ? (wide.shift() ?? value) : value
  }
  const [bytes, packedBytes, start] = [number(24), number(20), number(42)]
  return { name, packedBytes, bytes, method: view.getUint16(at + 10, true), at: start }
}

function wideNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const count = Math.floor(view.getUint16(at + 2, true) / 8)
    return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 4 + 8 * i, true)))
  }
  return []
}

/** How much is unpacked at a time: deflate makes at most a thousand times as much of it. */
const chunkBytes = 16_384

/** A part, piece by piece. Throws where it is damaged, or larger than it says. */
export function* unpack(packed: Uint8Array, part: ZipPart): Generator<Uint8Array> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  if (view.getUint32(part.at, true) !== headerOfPart) throw new Error('damaged')
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true)
  const body = packed.subarray(from, from + part.packedBytes)
  if (body.length < part.packedBytes) throw new Error('damaged')
  let bytes = 0
  for (const piece of part.method === stored ? [body] : inflate(body, part.method)) {
    bytes += piece.length
    if (bytes > part.bytes) throw new Error('larger than it says')
    yield piece
  }
  if (bytes !== part.bytes) throw new Error('smaller than it says')
}

function* inflate(body: Uint8Array, method: number): Generator<Uint8Array> {
  if (method !== deflated) throw new Error('packed in another way')
  let pieces: Uint8Array[] = []
  const inflating = new Inflate((piece) => pieces.push(piece))
  for (let at = 0; at < body.length; at += chunkBytes) {
    inflating.push(body.subarray(at, at + chunkBytes), at + chunkBytes >= body.length)
    yield* pieces
    pieces = []
  }
}

/** A part of which all is needed. Throws where it is damaged, or larger than it may be. */
export function unpackWhole(packed: Uint8Array, part: ZipPart, mostBytes: number): Uint8Array {
  if (part.bytes > mostBytes) throw new Error('larger than it may be')
  const all = new Uint8Array(part.bytes)
  let at = 0
  for (const piece of unpack(packed, part)) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
