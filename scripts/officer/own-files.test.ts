import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openOwnData } from '../../src/core/sealing/sealed-own-data.ts'
import { ownSettingSchema, sealedFileSchema } from '../../src/load/own-schemas.ts'
import { tinyCouncil } from '../../tests/support/built-council.ts'
import { madeUpOwnData } from '../../tests/support/own-data.ts'
import { writeStore } from '../intake/own-store.ts'
import { ownSetting, sealedFiles } from './own-files.ts'
import { readOwnData } from './read-own-data.ts'

const passphrase = 'comfort stamp pulse plate dwarf taxi'
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'SYNTHETIC-store-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function store(dataset: 'cctv' | 'asb', rows: number) {
  const own = madeUpOwnData(dataset, rows)
  const writer = await writeStore(folder, dataset)
  await writer.add(own.incidents, 'SYNTHETIC.csv')
  await writer.commit({ dataset, files: [], report: { ...own.report, months: null, notPlaced: 0 } })
  return own
}

describe('what was imported', () => {
  test('is read from its stores, with months and wards of all of it', async () => {
    const expected = [await store('cctv', 120), await store('asb', 60)]
    expect(await readOwnData(folder)).toEqual({ kind: 'done', value: expected, notes: [] })
  })

  test('is nothing where nothing was', async () => {
    expect(await readOwnData(join(folder, 'none'))).toEqual({ kind: 'done', value: [], notes: [] })
  })

  test('stops a build where a store is damaged', async () => {
    await store('asb', 10)
    await writeFile(join(folder, 'cctv.parquet'), 'no store')
    expect(await readOwnData(folder)).toMatchObject({ kind: 'failed', problems: [{ line: null }] })
  })
})

describe('the files of own data', () => {
  test('are read by their schemas', async () => {
    expect(v.is(ownSettingSchema, ownSetting(await tinyCouncil()))).toBe(true)
    for (const own of [[], [madeUpOwnData('cctv', 20)]]) {
      const files = await sealedFiles(own, passphrase)
      expect(v.is(sealedFileSchema, JSON.parse(String(files.get('sealed.json'))))).toBe(true)
    }
  })

  test('say that nothing is sealed where there is nothing, and are opened by the passphrase where there is', async () => {
    expect([...(await sealedFiles([], null))]).toEqual([['sealed.json', '{"schema":"own-sealed/1","header":null}']])
    const own = [madeUpOwnData('cctv', 20)]
    const files = await sealedFiles(own, passphrase)
    const { header } = JSON.parse(String(files.get('sealed.json')))
    const sealed = new Map(
      [...files].flatMap(([name, bytes]) =>
        typeof bytes === 'string' ? [] : [[name, Uint8Array.from(bytes)] as const],
      ),
    )
    expect(await openOwnData({ header, files: sealed }, passphrase, 'own')).toEqual(own)
  })
})
