import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'

/** A text file as it was read: without byte order mark, every line ended by LF. */
export interface SourceText {
  readonly text: string
  /** SHA-256 of the file's bytes, uncompressed, in hexadecimal. */
  readonly sha256: string
}

const longestLine = 1_000_000
const mostBytes = 200_000_000
/** Four bytes are the most that one character takes in UTF-8. */
const longestLineBytes = 4 * longestLine
const lineFeed = 10
const saveAsUtf8 = 'Save it again as "CSV UTF-8".'

/**
 * Reads a UTF-8 file, plain or `.gz`, in a stream: a line is judged before the next is read, so that no damaged file
 * can fill the memory. CRLF and LF are both accepted, and so is a byte order mark.
 * Problems: missing, unreadable, a folder, empty, cut short, another encoding, NUL, a line over 1,000,000 characters,
 * over 200 MB.
 * @param options `closes` where the content itself shows that it is whole, as JSON does: its last line may end open
 */
export async function readText(
  folder: string,
  file: string,
  { closes = false }: { readonly closes?: boolean } = {},
): Promise<Outcome<SourceText>> {
  const path = join(folder, file)
  const absent = await whyNotReadable(path, file)
  if (absent) return failed(absent)
  const reading = newReading(file)
  try {
    for await (const chunk of openBytes(path)) {
      const problem = takeChunk(reading, chunk as Buffer)
      if (problem) return failed(problem)
    }
  } catch (error) {
    return failed(whyBroken(file, error))
  }
  return finish(reading, closes)
}

interface Reading {
  readonly file: string
  readonly hash: ReturnType<typeof createHash>
  readonly decoder: TextDecoder
  readonly lines: string[]
  pending: Buffer[]
  pendingBytes: number
  bytes: number
}

const newReading = (file: string): Reading => ({
  file,
  hash: createHash('sha256'),
  decoder: new TextDecoder('utf-8', { fatal: true }),
  lines: [],
  pending: [],
  pendingBytes: 0,
  bytes: 0,
})

const fileProblem = (file: string, found: string, expected: string, remedy: string): Problem => ({
  file,
  line: null,
  found,
  expected,
  remedy,
})

async function whyNotReadable(path: string, file: string): Promise<Problem | null> {
  try {
    const facts = await stat(path)
    return facts.isFile() ? null : fileProblem(file, 'a folder', 'should be a file', 'Put the file in its place.')
  } catch {
    return fileProblem(
      file,
      'no such file',
      'is needed',
      'Put the file in its place, or take the table out of "tables" in area.json.',
    )
  }
}

function openBytes(path: string): AsyncIterable<unknown> {
  const bytes = createReadStream(path)
  if (!path.endsWith('.gz')) return bytes
  // The callback is there because pipeline wants one: an error reaches the loop that reads from gunzip.
  return pipeline(bytes, createGunzip(), () => undefined)
}

function takeChunk(reading: Reading, chunk: Buffer): Problem | null {
  reading.hash.update(chunk)
  reading.bytes += chunk.length
  if (reading.bytes > mostBytes) {
    return fileProblem(
      reading.file,
      'a file over 200 MB',
      'is larger than any table of this project',
      'Cut it to the area and months needed.',
    )
  }
  let start = 0
  for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
    const problem = takeLine(reading, chunk.subarray(start, end))
    if (problem) return problem
    start = end + 1
  }
  reading.pending.push(chunk.subarray(start))
  reading.pendingBytes += chunk.length - start
  return reading.pendingBytes > longestLineBytes ? tooLong(reading) : null
}

function takeLine(reading: Reading, rest: Buffer): Problem | null {
  const bytes = reading.pending.length > 0 ? Buffer.concat([...reading.pending, rest]) : rest
  reading.pending = []
  reading.pendingBytes = 0
  const line = decode(reading, bytes)
  if (line === null) return notUtf8(reading, bytes)
  if (line.length > longestLine) return tooLong(reading)
  if (line.includes('\0')) return lineProblem(reading, 'a NUL character', 'has no place in a text file', saveAsUtf8)
  reading.lines.push(line.endsWith('\r') ? line.slice(0, -1) : line)
  return null
}

function decode(reading: Reading, bytes: Buffer): string | null {
  try {
    return reading.decoder.decode(bytes)
  } catch {
    return null
  }
}

const lineProblem = (reading: Reading, found: string, expected: string, remedy: string): Problem => ({
  file: reading.file,
  line: reading.lines.length + 1,
  found,
  expected,
  remedy,
})

function notUtf8(reading: Reading, bytes: Buffer): Problem {
  const mark = bytes.subarray(0, 2).toString('hex')
  const utf16 = reading.lines.length === 0 && (mark === 'fffe' || mark === 'feff')
  return lineProblem(
    reading,
    utf16 ? 'text in UTF-16' : 'a character that is not UTF-8',
    'should be UTF-8 text',
    saveAsUtf8,
  )
}

const tooLong = (reading: Reading): Problem =>
  lineProblem(
    reading,
    'a line of over 1,000,000 characters',
    'is no line of a table',
    'Check that the file is what its name says.',
  )

function whyBroken(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'Z_BUF_ERROR')
    return fileProblem(file, 'a compressed file that ends too early', 'may be cut short', 'Get the file again.')
  if (code.startsWith('Z_'))
    return fileProblem(file, 'a damaged compressed file', 'cannot be unpacked', 'Get the file again.')
  return fileProblem(
    file,
    'a file that cannot be read',
    `gives the error ${code || 'unknown'}`,
    'Check its permissions.',
  )
}

function finish(reading: Reading, closes: boolean): Outcome<SourceText> {
  if (reading.bytes === 0)
    return failed(fileProblem(reading.file, 'an empty file', 'should have a header and rows', 'Get the file again.'))
  if (reading.pendingBytes > 0 && closes) {
    const problem = takeLine(reading, Buffer.alloc(0))
    if (problem) return failed(problem)
  }
  if (reading.pendingBytes > 0) {
    return failed(
      lineProblem(
        reading,
        'a last line without a line break',
        'is a sign that the file may be cut short',
        'Get the file again, or end its last line.',
      ),
    )
  }
  return done({ text: `${reading.lines.join('\n')}\n`, sha256: reading.hash.digest('hex') })
}
