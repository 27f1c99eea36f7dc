import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyCouncilFolder } from '../../tests/support/built-council.ts'
import { madeUpOwnData } from '../../tests/support/own-data.ts'
import { buildData } from '../build-data.ts'
import { privateFolder } from '../council/read-own.ts'
import { writeStore } from '../intake/own-store.ts'

let council = ''
let folder = ''
beforeAll(async () => {
  council = await tinyCouncilFolder()
  folder = await mkdtemp(join(tmpdir(), 'SYNTHETIC-officer-'))
})
afterAll(async () => {
  await rm(council, { recursive: true })
  await rm(folder, { recursive: true })
})

async function openFiles(name: string): Promise<Map<string, string>> {
  const out = join(folder, name)
  const report = await buildData({ edition: 'officer', council, sources: null, out })
  expect(report.kind).toBe('done')
  const files = await readdir(out)
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(out, file), 'utf8')] as const)))
}

test('the open files of the officer edition are the same whether tables were imported or not', async () => {
  const before = await openFiles('before')
  for (const dataset of ['cctv', 'asb'] as const) {
    const { incidents, report } = madeUpOwnData(dataset, 400)
    const writer = await writeStore(privateFolder(council), dataset)
    await writer.add(incidents, 'SYNTHETIC.csv')
    await writer.commit({ dataset, files: [], report })
  }
  expect(before.size).toBeGreaterThan(5)
  expect(await openFiles('after')).toEqual(before)
})
