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
  /** Puts the lists in their places; gives their paths. */
  readonly commit: () => Promise<string[]>
  readonly discard: () => Promise<void>
}

/** @param pathOf the path of an imported file by its name */
export function rejectedFiles(pathOf: (file: string) => string, store: string): RejectedFiles {
  const lists = new Map<string, { handle: FileHandle; fresh: string; path: string }>()
  const listOf = async (file: string, header: readonly string[]) => {
    const known = lists.get(file)
    if (known) return known
    const name = `${file}.rejected.csv`
    const list = (await begin(join(dirname(pathOf(file)), name))) ?? (await begin(join(store, name)))
    if (!list) throw new Error(`the list of rejected rows cannot be written: ${name}`)
    lists.set(file, list)
    await list.handle.writeFile(rejectedCsv.header(header))
    return list
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
    commit: async () => {
      await closeAll()
      for (const { fresh, path } of lists.values()) await rename(fresh, path)
      return [...lists.values()].map(({ path }) => path)
    },
    discard: async () => {
      await closeAll()
      for (const { fresh } of lists.values()) await rm(fresh, { force: true })
    },
  }
}
