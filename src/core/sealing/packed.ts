import type { Bytes } from './bytes.ts'

/** What is packed takes at least this much. */
const leastSize = 64 * 1024
const lengthSize = 4

/**
 * Bytes compressed and filled up with noughts to a power of two, 64 KiB at least: the size of what is sealed does not tell
 * how many rows it has. It begins with the length of the compressed part, four bytes, high ones first.
 */
export async function packed(bytes: Bytes): Promise<Bytes> {
  const compressed = await throughStream(bytes, new CompressionStream('gzip'))
  const full = new Uint8Array(paddedSize(lengthSize + compressed.length))
  new DataView(full.buffer).setUint32(0, compressed.length)
  full.set(compressed, lengthSize)
  return full
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
