import { mkdir, open, readFile, rm } from 'node:fs/promises'
import type { Dataset } from '../../src/core/intake/incident.ts'
import { done, failed, type Outcome } from '../../src/core/problem.ts'
import { storePath } from './own-store.ts'

/**
 * Takes the store of a dataset for one import: a second one, which would replace what the first has just written, is told
 * to wait. What an import that ended midway left behind counts for nothing.
 * @returns what gives the store free again; problem: another import runs
 */
export async function lockStore(dir: string, dataset: Dataset): Promise<Outcome<() => Promise<void>>> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const path = `${storePath(dir, dataset)}.lock`
  if (await take(path)) return done(() => rm(path, { force: true }))
  const holder = Number(await readFile(path, 'utf8').catch(() => ''))
  if (!isRunning(holder)) {
    await rm(path, { force: true })
    if (await take(path)) return done(() => rm(path, { force: true }))
  }
  return failed({
    file: path,
    line: null,
    found: `an import of ${dataset} that runs already (process ${holder})`,
    expected: 'cannot be joined by a second one: the later would replace what the earlier writes',
    remedy: 'Wait until it has ended. If none runs, remove this file.',
  })
}

/** False where somebody has it. */
async function take(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600)
    await handle.writeFile(String(process.pid)).finally(() => handle.close())
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isRunning(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be asked, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
