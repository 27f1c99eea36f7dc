import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RejectedRow } from '../../src/core/intake/intake.ts'
import { rejectedCsv } from '../../src/core/intake/rejected-csv.ts'

/**
 * The lists of rejected rows of an import, each beside its file: `log.csv.rejected.csv`. Where nothing may be written
 * there, as on a share that is read only, it is in the store's folder.
 */
export interface RejectedFiles {
  readonly add: (rows: readonly RejectedRow[], file: string, header: readonly string[]) => Promise<void>
  /**
   * Puts the lists in their places; gives their paths. A list of an earlier import makes way where its file has no rejected
   * row any more: it holds what the file held, and is no longer true.
   * @param read names of the files that were read
   */
  readonly commit: (read: readonly string[]) => Promise<string[]>
  readonly discard: () => Promise<void>
}

/** @param pathOf the path of an imported file by its name */
export function rejectedFiles(pathOf: (file: string) => string, store: string): RejectedFiles {
  const lists = new Map<string, { handle: FileHandle; fresh: string; path: string }>()
  const listOf = async (file: string, header: readonly string[]) => {
    const known = lists.get(file)
    if (known) return known
    const [beside, inStore] = placesOf(file)
    const list = (await begin(beside)) ?? (await begin(inStore))
    if (!list) throw new Error(`the list of rejected rows cannot be written: ${beside}`)
    lists.set(file, list)
    await list.handle.writeFile(rejectedCsv.header(header))
    return list
  }
  const placesOf = (file: string) => {
    const name = `${file}.rejected.csv`
    return [join(dirname(pathOf(file)), name), join(store, name)] as const
  }
  const begin = async (path: string) => {
    const fresh = `${path}.new`
    try {
      await rm(fresh, { force: true })
      return { handle: await open(fresh, 'wx', 0o600), fresh, path }
    } catch {
      return null
    }
  }
  const closeAll = async () => {
    for (const { handle } of lists.values()) await handle.close()
  }
  return {
    add: async (rows, file, header) => {
      const { handle } = await listOf(file, header)
      await handle.writeFile(rejectedCsv.rows(rows, header.length))
    },
    commit: async (read) => {
      await closeAll()
      for (const { fresh, path } of lists.values()) await rename(fresh, path)
      const current = new Set([...lists.values()].map(({ path }) => path))
      for (const path of read.flatMap(placesOf)) if (!current.has(path)) await removeList(path)
      return [...lists.values()].map(({ path }) => path)
    },
    discard: async () => {
      await closeAll()
      for (const { fresh } of lists.values()) await rm(fresh, { force: true })
    },
  }
}

/** Removes a list that an import wrote, told by its columns; anything else of that name is somebody's own, and stays. */
async function removeList(path: string): Promise<void> {
  try {
    const file = await open(path, 'r')
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes)).finally(() => file.close())
    if (buffer.toString('utf8', 0, bytesRead).includes(rejectedCsv.header([]).slice(1))) await rm(path)
  } catch {
    // There is none, or it may not be touched.
  }
}

/** No header of a table that was read is longer. */
const headerBytes = 1_000_000
