import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { tinyFolder } from './fixtures/tiny/tiny-council.ts'
import { rebuild } from './rebuild.ts'

const expected = join(tinyFolder, 'expected')
const dirs = { sourcesDir: join(tinyFolder, 'sources'), councilDir: join(tinyFolder, 'council') }

test('the synthetic council is rebuilt as it was reviewed', async () => {
  const files = await rebuiltFiles()
  if (process.env.UPDATE_GOLDEN === '1') await writeAll(files)
  const reviewed = await readdir(expected, { recursive: true, withFileTypes: true })
  expect([...files.keys()]).toEqual(
    reviewed
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(expected.length + 1))
      .sort(),
  )
  for (const [path, text] of files) expect(text, path).toBe(await readFile(join(expected, path), 'utf8'))
})

test('two runs give the same bytes', async () => {
  expect([...(await rebuiltFiles())]).toEqual([...(await rebuiltFiles())])
})

test('every row and every incident of every series is accounted for', async () => {
  const provenance = JSON.parse((await rebuiltFiles()).get('snapshot/provenance.json') ?? '') as Record<string, Account>
  for (const [series, { tables, rows, incidents }] of Object.entries(provenance)) {
    const leftOut = sum(rows.leftOut.map((one) => one.rows))
    expect(rows.placed + rows.notPlaced + leftOut, series).toBe(rows.read)
    expect(sum(tables.map((table) => table.rows)), series).toBe(rows.read)
    expect(incidents.placed + incidents.notPlaced + incidents.leftOut, series).toBe(incidents.read)
    expect(sum(rows.leftOut.map((one) => one.incidents)), series).toBe(incidents.leftOut)
  }
})

interface Account {
  tables: { rows: number }[]
  rows: { read: number; placed: number; notPlaced: number; leftOut: { rows: number; incidents: number }[] }
  incidents: { read: number; placed: number; notPlaced: number; leftOut: number }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

async function rebuiltFiles(): Promise<ReadonlyMap<string, string>> {
  const outcome = await rebuild(dirs)
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

async function writeAll(files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(expected, path)), { recursive: true })
    await writeFile(join(expected, path), text)
  }
}
