import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Manifest } from '../src/core/published.ts'
import { type Built, built, tinyCouncil } from '../tests/support/built-council.ts'
import { readPageData } from './build-site.ts'

let folder: string
let site: Built
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-data-'))
  site = built(await tinyCouncil(), 'public')
  for (const [name, text] of site.files) await writeFile(join(folder, name), text)
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const rewrite = (change: (manifest: Manifest) => object) =>
  writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...site.manifest, ...change(site.manifest) }))

test('pages are made from the files that will be served', async () => {
  const data = await readPageData(folder)
  expect(data.manifest).toEqual(site.manifest)
  expect(data.places).toEqual(site.places)
  expect(data.tables.get('crime')).toEqual(site.table('crime'))
  expect([...data.tables.keys()]).toEqual(site.open.map(({ indicator }) => indicator.id))
  expect(data.board?.lines.length).toBeGreaterThan(0)
})

test('a council without board papers has none', async () => {
  await rewrite(() => ({ board: null }))
  expect((await readPageData(folder)).board).toBeNull()
})

test('a site that would open with nothing is not built', async () => {
  await rewrite(() => ({ defaultIndicator: 'cctv-domestic' }))
  await expect(readPageData(folder)).rejects.toThrow('no file for the default indicator: cctv-domestic')
})
