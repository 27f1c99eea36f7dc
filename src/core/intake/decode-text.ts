/** The encodings that a table may have, by their names for `TextDecoder`. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Turns the bytes of a file into text, chunk by chunk, by what the bytes are: nothing is asked and nothing is held back. */
export interface TextDecoding {
  /** Text of the next bytes, every line ended by LF. */
  readonly take: (bytes: Uint8Array) => string
  /** What is left when the file is at its end. */
  readonly end: () => string
  /** Null while all that was read is plain ASCII, which is the same in most encodings. */
  readonly encoding: () => Encoding | null
}

/**
 * A byte order mark decides; without one, NUL bytes on every other place are UTF-16. Other text is ASCII until its first
 * byte above 127: what is valid UTF-8 from there on is UTF-8, anything else is Windows-1252. Once UTF-8, a byte that cannot
 * be read becomes U+FFFD, since the encoding of a file does not change midway.
 */
export function decodeText(): TextDecoding {
  let decoder: TextDecoder | null = null
  let encoding: Encoding | null = null
  let waiting: Uint8Array = new Uint8Array(0)
  let begun = false
  const lines = joinLines()

  const decide = (found: Encoding) => {
    encoding = found
    decoder = new TextDecoder(found)
  }
  const takeUndecided = (bytes: Uint8Array, isLast: boolean): string => {
    waiting = joinBytes(waiting, bytes)
    if (!begun && waiting.length < 64 && !isLast) return ''
    if (!begun) {
      begun = true
      const wide = wideEncoding(waiting)
      if (wide) decide(wide)
    }
    if (!decoder) {
      const found = narrowEncoding(waiting, isLast)
      if (found.kind === 'wait') return takeAscii(found.certain)
      if (found.kind === 'encoding') decide(found.encoding)
    }
    const all = waiting
    waiting = new Uint8Array(0)
    return (decoder ?? ascii).decode(all, { stream: !isLast })
  }
  /** The part that is ASCII for sure; the few bytes after it wait for the next chunk. */
  const takeAscii = (certain: number): string => {
    const text = ascii.decode(waiting.subarray(0, certain))
    waiting = waiting.slice(certain)
    return text
  }
  return {
    take: (bytes) => lines.take(decoder ? decoder.decode(bytes, { stream: true }) : takeUndecided(bytes, false)),
    end: () => lines.take(decoder ? decoder.decode() : takeUndecided(new Uint8Array(0), true)) + lines.end(),
    encoding: () => encoding,
  }
}

/** The text of a file that is small enough to be held whole. */
export function wholeText(bytes: Uint8Array): string {
  const decoding = decodeText()
  return (decoding.take(bytes) + decoding.end()).replace(/^\ufeff/, '')
}

const ascii = new TextDecoder('windows-1252')

/** UTF-8 or UTF-16 by its byte order mark; UTF-16 without one where every other byte is nought, as with Latin letters. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  const pairs = Math.floor(Math.min(bytes.length, 2_000) / 2)
  const noughts = (offset: number) =>
    Array.from({ length: pairs }, (_, i) => bytes[2 * i + offset]).filter((byte) => byte === 0).length
  if (pairs < 2) return null
  if (noughts(1) > pairs * 0.6 && noughts(0) < pairs * 0.1) return 'utf-16le'
  return noughts(0) > pairs * 0.6 && noughts(1) < pairs * 0.1 ? 'utf-16be' : null
}

type Narrow =
  | { readonly kind: 'ascii' }
  | { readonly kind: 'encoding'; readonly encoding: Encoding }
  /** What stands after the first `certain` bytes may be a character cut in two. */
  | { readonly kind: 'wait'; readonly certain: number }

function narrowEncoding(bytes: Uint8Array, isLast: boolean): Narrow {
  const first = bytes.findIndex((byte) => byte > 127)
  if (first < 0) return { kind: 'ascii' }
  if (!isLast && bytes.length - first < 4) return { kind: 'wait', certain: first }
  return { kind: 'encoding', encoding: isUtf8(bytes.subarray(first), isLast) ? 'utf-8' : 'windows-1252' }
}

/** @param isLast whether the bytes are the end of the file: else a character may be cut in two at their end */
function isUtf8(bytes: Uint8Array, isLast: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isLast })
    return true
  } catch {
    return false
  }
}

function joinBytes(before: Uint8Array, after: Uint8Array): Uint8Array {
  if (before.length === 0) return after
  const joined = new Uint8Array(before.length + after.length)
  joined.set(before)
  joined.set(after, before.length)
  return joined
}

/** CRLF and CR become LF; a CR at the end of a chunk waits for what follows it. */
function joinLines() {
  let pending = ''
  return {
    take: (text: string): string => {
      const all = pending + text
      pending = all.endsWith('\r') ? '\r' : ''
      const whole = pending ? all.slice(0, -1) : all
      return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
    },
    end: (): string => {
      const last = pending
      pending = ''
      return last ? '\n' : ''
    },
  }
}
