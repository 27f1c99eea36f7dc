import { existsSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Dataset, Incident } from '../../src/core/intake/incident.ts'
import type { IntakeReport } from '../../src/core/intake/intake-report.ts'
import { done, failed, type Outcome } from '../../src/core/problem.ts'
import { fromRow, type StoreBatch, storeSchema, toColumns } from './incident-columns.ts'

/**
 * The imported tables: `<dataset>.parquet` in a private folder, one file a dataset, which pandas and DuckDB read as it is.
 * What was imported stands in its metadata under `safer-wards`.
 */

/** A file that was imported. */
export interface StoredFile {
  readonly name: string
  readonly sha256: string
  /** Of what it was read against (mapping, types, wards): the same bytes read otherwise are not the same. */
  readonly setting: string
  readonly rows: IntakeReport['rows']
}

/** What a store knows of itself besides its rows. */
export interface StoreFacts {
  readonly dataset: Dataset
  readonly files: readonly StoredFile[]
  /** Of the last import; `synthetic` where any row of the store is. */
  readonly report: IntakeReport
}

export interface OwnStore {
  readonly facts: StoreFacts
  readonly rows: number
  /** All rows, the newest import first, some tens of thousands at a time. */
  readonly batches: () => AsyncGenerator<StoreBatch>
}

/** A store that is being written beside the one that stands. Only `commit` changes what stands. */
export interface StoreWriter {
  readonly add: (incidents: readonly Incident[], file: string) => Promise<void>
  readonly commit: (facts: StoreFacts) => Promise<void>
  readonly discard: () => Promise<void>
}

const factsKey = 'safer-wards'
const groupRows = 20_000

export const storePath = (dir: string, dataset: Dataset) => join(dir, `${dataset}.parquet`)

/** Opens what was imported of a dataset; null where nothing was. Problem: a file that is no store. */
export async function readStore(dir: string, dataset: Dataset): Promise<Outcome<OwnStore | null>> {
  const path = storePath(dir, dataset)
  if (!existsSync(path)) return done(null)
  try {
    const file = await asyncBufferFromFile(path)
    const metadata = await parquetMetadataAsync(file)
    const text = metadata.key_value_metadata?.find(({ key }) => key === factsKey)?.value
    const facts = JSON.parse(text ?? 'null') as StoreFacts | null
    if (facts?.dataset !== dataset) return failed(damagedStore(path))
    const rows = Number(metadata.num_rows)
    return done({
      facts,
      rows,
      batches: async function* () {
        let rowStart = 0
        for (const group of metadata.row_groups) {
          const rowEnd = rowStart + Number(group.num_rows)
          const found = await parquetReadObjects({ file, metadata, rowStart, rowEnd })
          yield { incidents: found.map(fromRow), files: found.map((row) => String(row['file'])) }
          rowStart = rowEnd
        }
      },
    })
  } catch {
    return failed(damagedStore(path))
  }
}

const damagedStore = (path: string) => ({
  file: path,
  line: null,
  found: 'a file that is not an imported table',
  expected: 'cannot be read',
  remedy: 'Put back a copy of it, or remove it and import the files again.',
})

/** Begins a store beside the one that stands; what a crash left of an earlier one is removed. */
export async function writeStore(dir: string, dataset: Dataset): Promise<StoreWriter> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const path = storePath(dir, dataset)
  const fresh = `${path}.new`
  await rm(fresh, { force: true })
  const handle = await open(fresh, 'wx', 0o600)
  const writer = bytesTo(handle)
  const parquet = new ParquetWriter({ writer, schema: storeSchema, createdBy: 'Safer Wards' })
  let waiting: { incidents: Incident[]; files: string[] } = { incidents: [], files: [] }

  const writeGroup = async () => {
    if (waiting.incidents.length === 0) return
    const group = waiting
    waiting = { incidents: [], files: [] }
    await parquet.write({ columnData: toColumns(group), rowGroupSize: groupRows })
  }
  return {
    add: async (incidents, file) => {
      for (const incident of incidents) {
        waiting.incidents.push(incident)
        waiting.files.push(file)
        if (waiting.incidents.length === groupRows) await writeGroup()
      }
    },
    commit: async (facts) => {
      await writeGroup()
      parquet.kvMetadata = [{ key: factsKey, value: JSON.stringify(facts) }]
      await parquet.finish()
      await handle.sync()
      await handle.close()
      await rename(fresh, path)
      await syncFolder(dir)
    },
    discard: async () => {
      await handle.close().catch(() => undefined)
      await rm(fresh, { force: true })
    },
  }
}

/** A writer that empties itself into a file after each group of rows, so that no more than one is held. */
function bytesTo(handle: FileHandle): ByteWriter {
  const writer = new ByteWriter()
  const flush = async () => {
    const bytes = new Uint8Array(writer.buffer, 0, writer.index)
    await handle.writeFile(bytes)
    writer.index = 0
  }
  return Object.assign(writer, { flush, finish: flush })
}

/** The rename itself outlives a loss of power only once the folder is on the disk; Windows cannot and need not do this. */
async function syncFolder(dir: string): Promise<void> {
  try {
    const folder = await open(dir, 'r')
    await folder.sync().finally(() => folder.close())
  } catch {
    // The file itself is on the disk.
  }
}
