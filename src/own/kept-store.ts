import type { SealedOwnData } from '../core/sealing/sealed-own-data.ts'

/** What is kept on this computer: sealed, and until when. Nothing about it can be read without its passphrase. */
interface KeptRecord {
  readonly sealed: SealedOwnData
  /** Milliseconds since 1970. */
  readonly until: number
}

const database = 'safer-wards-own-data'
const table = 'kept'
const onlyKey = 'kept'

/** What is kept and not yet expired; what has expired is deleted. Null where nothing is, or the browser keeps nothing. */
export async function readKept(now: number): Promise<KeptRecord | null> {
  const record = await inTable<KeptRecord | undefined>('readonly', (kept) => kept.get(onlyKey)).catch(() => undefined)
  if (!record) return null
  if (record.until > now) return record
  await forgetKept()
  return null
}

/** In the place of what was kept before. Rejects where the browser keeps nothing. */
export async function writeKept(record: KeptRecord): Promise<void> {
  await inTable('readwrite', (kept) => kept.put(record, onlyKey))
}

/** Deletes the whole database: its name is all that it leaves, and that goes too. */
export function forgetKept(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(database)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

async function inTable<T>(mode: IDBTransactionMode, ask: (kept: IDBObjectStore) => IDBRequest): Promise<T> {
  const opened = await open(mode === 'readwrite')
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = opened.transaction(table, mode)
      const request = ask(transaction.objectStore(table))
      transaction.oncomplete = () => resolve(request.result as T)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    opened.close()
  }
}

/** Who only looks leaves nothing behind: an empty database is not made. */
function open(mayMake: boolean): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1)
    request.onupgradeneeded = () => {
      if (mayMake) request.result.createObjectStore(table)
      else request.transaction?.abort()
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
