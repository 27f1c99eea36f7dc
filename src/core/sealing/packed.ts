import type { Bytes } from './bytes.ts'

/** What is packed takes at least this much. */
const leastSize = 64 * 1024
const lengthSize = 4

/**
 * Each of some bytes compressed, and all filled up with noughts to one size: the power of two that holds the largest, 64 KiB
 * at least. The sizes of what is sealed do not tell how many rows there are, nor which part has more. Each begins with the
 * length of its compressed part, four bytes, high ones first.
 */
export async function packedAlike(parts: readonly Bytes[]): Promise<Bytes[]> {
  const compressed = await Promise.all(parts.map((part) => throughStream(part, new CompressionStream('gzip'))))
  const size = paddedSize(lengthSize + compressed.reduce((most, { length }) => Math.max(most, length), 0))
  return compressed.map((part) => {
    const full = new Uint8Array(size)
    new DataView(full.buffer).setUint32(0, part.length)
    full.set(part, lengthSize)
    return full
  })
}

/** What was packed. Rejects where it is no such thing. */
export async function unpacked(full: Bytes): Promise<Bytes> {
  const length = new DataView(full.buffer, full.byteOffset, full.length).getUint32(0)
  if (length > full.length - lengthSize) throw new Error('shorter than it says')
  return throughStream(full.slice(lengthSize, lengthSize + length), new DecompressionStream('gzip'))
}

/** The power of two that holds so many bytes, 64 KiB at least. */
export function paddedSize(bytes: number): number {
  return Math.max(leastSize, 2 ** Math.ceil(Math.log2(Math.max(1, bytes))))
}

async function throughStream(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  const passed = new Blob([bytes]).stream().pipeThrough(stream)
  return new Uint8Array(await new Response(passed).arrayBuffer())
}
