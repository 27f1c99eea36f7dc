import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Replaces a folder by these files in one step: they are written beside it first, so that a crash or a full disk leaves
 * the former folder as it was.
 */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const fresh = `${folder}.new-${randomUUID()}`
  const former = `${fresh}-former`
  try {
    // Not mkdtemp: its folders are closed to everyone else, and a web server must be able to read this one.
    await mkdir(fresh)
    await writeAll(fresh, files)
    if (existsSync(folder)) await rename(folder, former)
    await rename(fresh, folder)
  } catch (error) {
    if (existsSync(former) && !existsSync(folder)) await rename(former, folder)
    throw error
  } finally {
    await rm(fresh, { recursive: true, force: true })
    await rm(former, { recursive: true, force: true })
  }
}

/** Writes files into a folder that keeps what else it has; each file is replaced whole. */
export async function updateFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of files) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.new`, content)
  }
  for (const name of files.keys()) await rename(join(folder, `${name}.new`), join(folder, name))
}

async function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of files) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
}
