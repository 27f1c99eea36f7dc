import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Dataset, datasets, type Incident } from '../../src/core/intake/incident.ts'
import { madeUpOwnData } from '../../tests/support/own-data.ts'
import { writeStore } from '../intake/own-store.ts'
import { secretsOf } from './secrets-of.ts'

/** What of a private store is looked for in the public edition: something of every table. */

let store: string
beforeEach(async () => {
  store = await mkdtemp(join(tmpdir(), 'SYNTHETIC-secrets-'))
})
afterEach(() => rm(store, { recursive: true }))

async function plant(dataset: Dataset): Promise<void> {
  const { incidents, report } = madeUpOwnData(dataset, 3)
  const planted = { ...(incidents[0] as Incident), id: `SYNTHETIC-${dataset}-7741`, place: `${dataset} Wharf Walk` }
  const writer = await writeStore(store, dataset)
  await writer.add([planted], `SYNTHETIC-${dataset}.csv`)
  const files = [{ name: `SYNTHETIC-${dataset}.csv`, sha256: 'f'.repeat(64), setting: '', rows: report.rows }]
  await writer.commit({ dataset, files, report: { ...report, synthetic: true } })
}

test.each(datasets)('of %s: the ids and places of its records, and the names of its files', async (dataset) => {
  await plant(dataset)
  const { ids, texts } = await secretsOf(store)
  expect([...ids]).toEqual([`SYNTHETIC-${dataset}-7741`])
  expect([...texts].sort()).toEqual([`SYNTHETIC-${dataset}.csv`, `${dataset} Wharf Walk`].sort())
})

test('an empty store has none', async () => {
  const { ids, texts } = await secretsOf(store)
  expect([[...ids], [...texts]]).toEqual([[], []])
})
