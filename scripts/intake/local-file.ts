import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { IntakeFile } from '../../src/core/intake/read-table.ts'
import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'

/** Told after each chunk how much of a file has been read. */
export type Progress = (file: string, read: number, bytes: number) => void

/**
 * A file of this computer, as the import takes it: its hash is computed first, so that one that was imported before need not
 * be read again. Problems: missing, unreadable, a folder, a symbolic link, anything else that is no file.
 * A link is refused: what it points to may change between two imports, and its name would stand for another file.
 */
export async function localFile(path: string, progress: Progress = () => undefined): Promise<Outcome<IntakeFile>> {
  const name = basename(path)
  const problem = (found: string, expected: string, remedy: string): Problem => ({
    file: path,
    line: null,
    found,
    expected,
    remedy,
  })
  try {
    const facts = await lstat(path)
    if (facts.isSymbolicLink()) {
      return failed(problem('a symbolic link', 'is not followed', 'Give the file itself to which it points.'))
    }
    if (facts.isDirectory()) return failed(problem('a folder', 'should be a file', 'Name the files in it.'))
    if (!facts.isFile()) return failed(problem('a device or pipe', 'should be a file', 'Save its content as a file.'))
    const sha256 = await hashOf(path)
    return done({ name, sha256, bytes: facts.size, open: () => readChunks(path, name, facts.size, progress) })
  } catch (error) {
    return failed(problem(...whyUnreadable(error)))
  }
}

/** What was found, what is expected, what to do. */
export function whyUnreadable(error: unknown): [found: string, expected: string, remedy: string] {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return ['no such file', 'is needed', 'Check its name and folder.']
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return ['a file that may not be read', 'should be readable', 'Ask for the right to read it, or copy it.']
  }
  if (code === 'EBUSY') return ['a file that is in use', 'should be closed', 'Close it in the other program.']
  return [`a file that could not be read (${code})`, 'should be readable', 'Copy it to this computer and try again.']
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

const chunkBytes = 262_144

async function* readChunks(path: string, name: string, bytes: number, progress: Progress): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const part = chunk as Buffer
    read += part.length
    progress(name, read, bytes)
    yield part
  }
}
