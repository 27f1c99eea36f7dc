import { appendFileSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noMapping } from '../../src/core/intake/mapping.ts'
import { tinyCouncil } from '../../tests/support/built-council.ts'
import { settingOf } from '../../tests/support/own-rows.ts'
import { importFiles } from './import-files.ts'
import { localFile, whyUnreadable } from './local-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-file-'))
})
afterAll(() => rm(folder, { recursive: true }))

const failing = (code: string) => Object.assign(new Error(code), { code })

test.each([
  ['EACCES', 'a file that may not be read'],
  ['EPERM', 'a file that may not be read'],
  ['ENOENT', 'no such file'],
  ['EBUSY', 'a file that is in use'],
  ['EIO', 'a file that could not be read (EIO)'],
])('%s is told in words', (code, found) => {
  expect(whyUnreadable(failing(code))[0]).toBe(found)
})

// The administrator may read everything.
test.skipIf(process.getuid?.() === 0)('a file without the right to read it is a problem, not a crash', async () => {
  const path = join(folder, 'SYNTHETIC-closed.csv')
  await writeFile(path, 'x')
  await chmod(path, 0)
  expect(await localFile(path)).toMatchObject({ kind: 'failed', problems: [{ found: 'a file that may not be read' }] })
})

test('the hash is that of the bytes, and progress ends at all of them', async () => {
  const path = join(folder, 'SYNTHETIC.csv')
  await writeFile(path, 'abc')
  const seen: number[] = []
  const file = await localFile(path, (_, read, bytes) => seen.push(read, bytes))
  if (file.kind === 'failed') throw new Error('the file cannot be read')
  expect(file.value).toMatchObject({
    name: 'SYNTHETIC.csv',
    bytes: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  })
  for await (const _ of file.value.open()) expect(seen.at(-1)).toBe(3)
  expect(seen).toEqual([3, 3])
})

test('a file that grows while it is read is refused: the store would name other bytes', async () => {
  const council = await tinyCouncil()
  const path = join(folder, 'SYNTHETIC-growing.csv')
  const rows = Array.from({ length: 40_000 }, (_, i) => `${i},01/05/2026,Alarm,${council.wards[0]?.name}\n`)
  await writeFile(path, `Log No,Date,Type,Ward\n${rows.join('')}`)
  let grown = false
  const imported = await importFiles({
    dataset: 'cctv',
    paths: [path],
    mapping: noMapping,
    setting: settingOf(council, 'cctv'),
    store: join(folder, 'private'),
    dryRun: false,
    progress: () => {
      if (!grown) appendFileSync(path, 'Z,01/05/2026,Alarm,\n')
      grown = true
    },
  })
  expect(imported).toMatchObject({ kind: 'failed', problems: [{ found: 'a file that changed while it was read' }] })
})
