import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeProblems } from '../../src/core/problem.ts'
import { readText } from './read-text.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-text-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The text of a file with these bytes, or its problems as a person reads them. */
async function read(file: string, bytes: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, file), bytes)
  return readAgain(file)
}

async function readAgain(file: string): Promise<string> {
  const outcome = await readText(folder, file)
  return outcome.kind === 'done' ? outcome.value.text : describeProblems(outcome.problems)
}

test('a byte order mark is dropped', async () => {
  expect(await read('a.csv', '\uFEFFward\nX\n')).toBe('ward\nX\n')
})

test('line ends of Windows are read as those of Unix', async () => {
  expect(await read('a.csv', 'ward\r\nX\n')).toBe('ward\nX\n')
})

test('letters of more than one byte are read whole', async () => {
  expect(await read('a.csv', 'ward\nСВО △ 🛍\n')).toBe('ward\nСВО △ 🛍\n')
})

test('a compressed file is read as its text, with the hash of its text', async () => {
  const text = 'ward\nX\n'
  await writeFile(join(folder, 'a.csv.gz'), gzipSync(text))
  await writeFile(join(folder, 'a.csv'), text)
  expect(await readText(folder, 'a.csv.gz')).toEqual(await readText(folder, 'a.csv'))
})

test('a missing file is a problem', async () => {
  expect(await readAgain('none.csv')).toBe(
    'none.csv  no such file\n  is needed. Put the file in its place, or take the table out of "tables" in area.json.',
  )
})

test('a folder in place of a file is a problem', async () => {
  await mkdir(join(folder, 'folder.csv'))
  expect(await readAgain('folder.csv')).toBe('folder.csv  a folder\n  should be a file. Put the file in its place.')
})

test('an empty file is a problem', async () => {
  expect(await read('a.csv', '')).toBe('a.csv  an empty file\n  should have a header and rows. Get the file again.')
})

test('a file that ends within a line is a problem', async () => {
  expect(await read('a.csv', 'ward,count\nX,1\nY,')).toBe(
    'a.csv:3  a last line without a line break\n  is a sign that the file may be cut short. Get the file again, or end its last line.',
  )
})

test('a compressed file that was cut is a problem', async () => {
  const bytes = gzipSync('ward\n'.repeat(10_000))
  expect(await read('a.csv.gz', bytes.subarray(0, bytes.length - 12))).toBe(
    'a.csv.gz  a compressed file that ends too early\n  may be cut short. Get the file again.',
  )
})

test('a file that is called compressed and is not is a problem', async () => {
  expect(await read('a.csv.gz', 'ward\n')).toBe(
    'a.csv.gz  a damaged compressed file\n  cannot be unpacked. Get the file again.',
  )
})

test('text in Windows-1252 is a problem on the line where it shows', async () => {
  expect(await read('a.csv', Buffer.from('ward\nX\nCaf\xe9\n', 'latin1'))).toBe(
    'a.csv:3  a character that is not UTF-8\n  should be UTF-8 text. Save it again as "CSV UTF-8".',
  )
})

test('text in UTF-16 is a problem, with its mark or without', async () => {
  const marked = Buffer.from('\uFEFFward\nX\n', 'utf16le')
  expect(await read('a.csv', marked)).toBe(
    'a.csv:1  text in UTF-16\n  should be UTF-8 text. Save it again as "CSV UTF-8".',
  )
  expect(await read('a.csv', marked.subarray(2))).toBe(
    'a.csv:1  a NUL character\n  has no place in a text file. Save it again as "CSV UTF-8".',
  )
})

test('a line of 100 MB is refused without being held in memory', async () => {
  const megabyte = Buffer.alloc(1_000_000, 'x')
  for (let i = 0; i < 100; i++) await appendFile(join(folder, 'long.csv'), megabyte)
  const { result, peakBytes } = await whileMeasured(() => readAgain('long.csv'))
  expect(result).toBe(
    'long.csv:1  a line of over 1,000,000 characters\n  is no line of a table. Check that the file is what its name says.',
  )
  expect(peakBytes).toBeLessThan(40_000_000)
})

/** The result, and by how much the memory in use rose at most, sampled while it was made. */
async function whileMeasured<T>(act: () => Promise<T>): Promise<{ result: T; peakBytes: number }> {
  const inUse = () => process.memoryUsage().heapUsed + process.memoryUsage().external
  const before = inUse()
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, inUse())
  }, 1)
  const result = await act()
  clearInterval(timer)
  return { result, peakBytes: Math.max(peak, inUse()) - before }
}
