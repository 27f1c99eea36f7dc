import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { replaceFolder, updateFiles } from './write-folder.ts'

/** Which paths a full disk would not let be moved. */
let refuseToMove: (from: string) => boolean = () => false

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const rename = (from: string, to: string) =>
    refuseToMove(from) ? Promise.reject(new Error('no room')) : real.rename(from, to)
  return { ...real, rename }
})

let place: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'write-folder-'))
})
afterEach(async () => {
  refuseToMove = () => false
  await rm(place, { recursive: true })
})

const folder = () => join(place, 'data')
const contents = async (path = folder()) => {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = files.sort().map(async (file) => [file.slice(path.length + 1), await readFile(file, 'utf8')] as const)
  return Object.fromEntries(await Promise.all(texts))
}
const files = (of: Readonly<Record<string, string>>) => new Map(Object.entries(of))

/** A crash in the middle: the second file cannot be written, as a file stands where its folder should be. */
const crash = files({ 'a.json': 'new', b: 'a file', 'b/c.json': 'below a file' })

describe('replacing a folder', () => {
  test('leaves exactly the given files, those in folders below it too', async () => {
    await replaceFolder(folder(), files({ 'old.json': '1' }))
    await replaceFolder(folder(), files({ 'a.json': '2', 'deep/b.json': '3' }))
    expect(await contents()).toEqual({ 'a.json': '2', 'deep/b.json': '3' })
    expect(await readdir(place)).toEqual(['data'])
  })

  test('makes the folders above it', async () => {
    await replaceFolder(join(place, 'x', 'y', 'data'), files({ 'a.json': '1' }))
    expect(await contents(join(place, 'x', 'y', 'data'))).toEqual({ 'a.json': '1' })
  })

  test('that crashes while it writes leaves the former folder as it was, and nothing beside it', async () => {
    await replaceFolder(folder(), files({ 'a.json': 'former', 'old.json': '1' }))
    await expect(replaceFolder(folder(), crash)).rejects.toThrow()
    expect(await contents()).toEqual({ 'a.json': 'former', 'old.json': '1' })
    expect(await readdir(place)).toEqual(['data'])
  })

  test('that fails when the new folder is to take its place puts the former one back', async () => {
    await replaceFolder(folder(), files({ 'a.json': 'former' }))
    refuseToMove = (from) => from.includes('.new-') && !from.includes('former')
    await expect(replaceFolder(folder(), files({ 'a.json': 'new' }))).rejects.toThrow('no room')
    expect(await contents()).toEqual({ 'a.json': 'former' })
    expect(await readdir(place)).toEqual(['data'])
  })

  test('that crashes where there was none leaves none', async () => {
    await expect(replaceFolder(folder(), crash)).rejects.toThrow()
    expect(await readdir(place)).toEqual([])
  })

  test('can be read by a web server that runs as somebody else', async () => {
    await mkdir(join(place, 'plain'))
    await replaceFolder(folder(), files({ 'a.json': '1' }))
    const mode = async (path: string) => (await stat(path)).mode & 0o777
    expect(await mode(folder())).toBe(await mode(join(place, 'plain')))
  })

  test('twice at once leaves one of the two whole', async () => {
    const [one, two] = [files({ 'a.json': '1', 'b.json': '1' }), files({ 'a.json': '2', 'b.json': '2' })]
    await Promise.allSettled([replaceFolder(folder(), one), replaceFolder(folder(), two)])
    const { 'a.json': a, 'b.json': b } = await contents()
    expect([a === '1' || a === '2', a]).toEqual([true, b])
  })
})

describe('updating files of a folder', () => {
  test('replaces them and keeps the others', async () => {
    await mkdir(folder())
    await writeFile(join(folder(), 'kept.csv'), 'kept')
    await writeFile(join(folder(), 'a.csv'), 'old')
    await updateFiles(folder(), files({ 'a.csv': 'new', 'deep/b.csv': 'new' }))
    expect(await contents()).toEqual({ 'a.csv': 'new', 'deep/b.csv': 'new', 'kept.csv': 'kept' })
  })

  test('that crashes while it writes has replaced none of them', async () => {
    await mkdir(join(folder(), 'deep'), { recursive: true })
    await writeFile(join(folder(), 'a.csv'), 'old')
    await mkdir(join(folder(), 'b.csv.new'))
    await expect(updateFiles(folder(), files({ 'a.csv': 'new', 'b.csv': 'new' }))).rejects.toThrow()
    expect(await readFile(join(folder(), 'a.csv'), 'utf8')).toBe('old')
  })
})
