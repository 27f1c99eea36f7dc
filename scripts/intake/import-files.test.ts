import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Incident } from '../../src/core/intake/incident.ts'
import type { IntakeSetting } from '../../src/core/intake/intake-setting.ts'
import { noMapping } from '../../src/core/intake/mapping.ts'
import { tinyCouncil } from '../../tests/support/built-council.ts'
import { settingOf } from '../../tests/support/own-rows.ts'
import { type Imported, importFiles } from './import-files.ts'
import { readStore, storePath, writeStore } from './own-store.ts'

let setting: IntakeSetting
let ward = ''
let folder = ''
let store = ''

beforeAll(async () => {
  const council = await tinyCouncil()
  setting = settingOf(council, 'cctv')
  ward = council.wards[0]?.name ?? ''
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  store = join(folder, 'private')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const header = 'Log No,Date,Type,Ward,Location'
const write = async (name: string, ...rows: string[]) => {
  const path = join(folder, name)
  await writeFile(path, [header, ...rows, ''].join('\n'))
  return path
}
const row = (id: string, place = 'Park', date = '01/05/2026') => `${id},${date},Alarm,${ward},${place}`
const importThese = (
  paths: readonly string[],
  changes: Partial<IntakeSetting> = {},
  dryRun = false,
): Promise<Imported> =>
  importFiles({ dataset: 'cctv', paths, mapping: noMapping, setting: { ...setting, ...changes }, store, dryRun })

/** The rows of the store, as `id place file`. */
async function stored(): Promise<string[]> {
  const opened = await readStore(store, 'cctv')
  if (opened.kind === 'failed') throw new Error('the store cannot be read')
  const rows: string[] = []
  for await (const { incidents, files } of opened.value?.batches() ?? []) {
    rows.push(...incidents.map(({ id, place }, i) => `${id ?? '-'} ${place} ${files[i]}`))
  }
  return rows
}
const bytesOfStore = () => readFile(storePath(store, 'cctv'))
const sums = (imported: Imported) => imported.report && { ...imported.report.rows, replaced: imported.report.replaced }

test('what was accepted is in the store, field by field, and private to its owner', async () => {
  const path = join(folder, 'SYNTHETIC.csv')
  await writeFile(
    path,
    `Log No,Date,Time,To,Type,Ward,Location,Proactive,Status,Closed,Caller\n` +
      `SYNTHETIC-1,29/03/2026,07:30,08:15,Alarm,${ward},High Road,proactive,closed,02/04/2026,Jo\n` +
      `,May 2026,,,Theft,,,,,,\n`,
  )
  expect((await importThese([path])).kind).toBe('done')
  const opened = await readStore(store, 'cctv')
  const incidents: Incident[] = []
  if (opened.kind === 'done')
    for await (const batch of opened.value?.batches() ?? []) incidents.push(...batch.incidents)
  const code = setting.names.wards[0]?.code
  expect(incidents).toEqual([
    {
      id: 'SYNTHETIC-1',
      month: '2026-03',
      date: '2026-03-29',
      minute: 450,
      until: '2026-03-29T08:15',
      type: 'alarm',
      ward: code,
      place: 'High Road',
      easting: null,
      northing: null,
      initiative: 'proactive',
      status: 'closed',
      closed: '2026-04-02',
      report: 1,
    },
    expect.objectContaining({ id: null, month: '2026-05', date: null, minute: null, ward: null, report: null }),
  ])
  expect((await bytesOfStore()).toString('latin1')).not.toContain('Jo')
})

test('the same file again changes no byte', async () => {
  const path = await write('SYNTHETIC-may.csv', row('A'), row(''), row(''))
  expect(sums(await importThese([path]))).toMatchObject({ read: 3, accepted: 3 })
  const before = await bytesOfStore()
  const again = await importThese([path])
  expect(again).toMatchObject({ kind: 'done', report: { files: [{ known: true, rows: 3 }], rows: { read: 0 } } })
  expect(await bytesOfStore()).toEqual(before)
})

test('the same bytes under another name are known, unless the rows that made them known make way', async () => {
  const may = await write('SYNTHETIC-may.csv', row('A'))
  await importThese([may])
  const copy = await write('SYNTHETIC-copy.csv', row('A'))
  expect(await importThese([copy])).toMatchObject({ report: { files: [{ known: true }] } })
  await write('SYNTHETIC-may.csv', row('B'))
  expect(sums(await importThese([may, copy]))).toMatchObject({ accepted: 2, replaced: 1 })
  expect(await stored()).toEqual(['B Park SYNTHETIC-may.csv', 'A Park SYNTHETIC-copy.csv'])
})

test('read against other types or wards it is read again', async () => {
  const path = await write('SYNTHETIC-may.csv', row('A'), 'B,01/05/2026,Martian,,')
  expect(sums(await importThese([path]))).toMatchObject({ accepted: 1, rejected: 1 })
  const again = await importThese([path], { typeAnswers: { Martian: 'other' } })
  expect(sums(again)).toEqual({ read: 2, accepted: 2, rejected: 0, duplicate: 0, replaced: 1 })
  expect(await stored()).toEqual(['A Park SYNTHETIC-may.csv', 'B  SYNTHETIC-may.csv'])
})

test('a corrected file replaces its rows, and rows of others stand', async () => {
  await importThese([
    await write('SYNTHETIC-may.csv', row('A'), row('', 'Gone')),
    await write('SYNTHETIC-june.csv', row('J')),
  ])
  const corrected = await importThese([await write('SYNTHETIC-may.csv', row('A', 'Street'), row('B'))])
  expect(sums(corrected)).toEqual({ read: 2, accepted: 2, rejected: 0, duplicate: 0, replaced: 2 })
  expect(await stored()).toEqual([
    'A Street SYNTHETIC-may.csv',
    'B Park SYNTHETIC-may.csv',
    'J Park SYNTHETIC-june.csv',
  ])
})

test('a corrected file takes its list of rejected rows away, and nothing that is not one', async () => {
  const path = await write('SYNTHETIC-may.csv', row('A'), row('B', 'Park', 'never'))
  const list = `${path}.rejected.csv`
  await importThese([path])
  expect(existsSync(list)).toBe(true)
  await importThese([await write('SYNTHETIC-may.csv', row('A'), row('B'))], {}, true)
  expect(existsSync(list)).toBe(true)
  await importThese([path])
  expect(existsSync(list)).toBe(false)
  await writeFile(list, 'what somebody wrote')
  await importThese([await write('SYNTHETIC-may.csv', row('A'))])
  expect(existsSync(list)).toBe(true)
})

test('an id that comes again in a later file replaces the earlier row', async () => {
  await importThese([await write('SYNTHETIC-may.csv', row('A'), row('B'))])
  const later = await importThese([await write('SYNTHETIC-june.csv', row('B', 'Street'), row('C'))])
  expect(sums(later)).toMatchObject({ accepted: 2, replaced: 1 })
  expect(await stored()).toEqual([
    'B Street SYNTHETIC-june.csv',
    'C Park SYNTHETIC-june.csv',
    'A Park SYNTHETIC-may.csv',
  ])
})

test('rows without ids that an earlier file has are duplicates', async () => {
  await importThese([await write('SYNTHETIC-may.csv', row('', 'Park'), row('', 'Park'), row('', 'Street'))])
  const later = await importThese([await write('SYNTHETIC-all.csv', row('', 'Park'), row('', 'Park'), row('', 'New'))])
  expect(sums(later)).toMatchObject({ accepted: 1, duplicate: 2 })
  expect((await stored()).filter((text) => text.includes('Park'))).toHaveLength(2)
})

test('a dry run writes nothing at all and says the same', async () => {
  const first = await write('SYNTHETIC-may.csv', row('A'), row('B', 'x', 'never'))
  const dry = await importThese([first], {}, true)
  expect(existsSync(store)).toBe(false)
  const real = await importThese([first])
  expect({ ...dry, rejected: [] }).toEqual({ ...real, rejected: [] })
  const before = await readdir(folder)
  const second = await write('SYNTHETIC-june.csv', row('A', 'Street'))
  expect(sums(await importThese([second], {}, true))).toMatchObject({ accepted: 1, replaced: 1 })
  expect(await readdir(folder)).toEqual([...before, 'SYNTHETIC-june.csv'].sort())
  expect(await stored()).toEqual(['A Park SYNTHETIC-may.csv'])
})

test('rejected rows are written beside their file, with reasons', async () => {
  const path = await write('SYNTHETIC-may.csv', row('A'), row('=B', 'x', '31/02/2026'))
  const imported = await importThese([path])
  expect(imported).toMatchObject({ kind: 'done', rejected: [`${path}.rejected.csv`] })
  const [names, first] = (await readFile(`${path}.rejected.csv`, 'utf8')).split('\r\n')
  expect(names).toContain('Log No,Date,Type,Ward,Location,rejected: line,rejected: column')
  expect(first).toMatch(/^'=B,31\/02\/2026,Alarm,.*,x,3,Date,.*no calendar has.*,Correct the date\.$/)
})

test('where nothing can be written beside the file, the list is with the store', async () => {
  const path = await write('SYNTHETIC-may.csv', row('A'), row('B', 'x', 'never'))
  // A folder of that name is in the way, as a share that is read only would be.
  await mkdir(join(folder, 'SYNTHETIC-may.csv.rejected.csv.new'))
  const imported = await importThese([path])
  expect(imported).toMatchObject({ rejected: [join(store, 'SYNTHETIC-may.csv.rejected.csv')] })
  expect(await readdir(store)).toEqual(['SYNTHETIC-may.csv.rejected.csv', 'cctv.parquet'])
})

describe('what stood before still stands', () => {
  beforeEach(async () => {
    await importThese([await write('SYNTHETIC-may.csv', row('A'))])
  })
  const unchanged = async () => {
    expect(await stored()).toEqual(['A Park SYNTHETIC-may.csv'])
    expect((await readdir(store)).filter((name) => name.endsWith('.new'))).toEqual([])
  }

  test('when a file of several cannot be used', async () => {
    const good = await write('SYNTHETIC-june.csv', row('J'), row('K', 'x', 'never'))
    const bad = join(folder, 'SYNTHETIC-bad.csv')
    await writeFile(bad, `${header}\n${row('X')}\n${row('Y')}\0\n`)
    const imported = await importThese([good, bad])
    expect(imported).toMatchObject({
      kind: 'failed',
      problems: [{ file: 'SYNTHETIC-bad.csv', found: 'a NUL character', line: 3 }],
    })
    expect((await readdir(folder)).filter((name) => name.includes('rejected'))).toEqual([])
    await unchanged()
  })

  test('when no row of a corrected file can be used', async () => {
    const imported = await importThese([await write('SYNTHETIC-may.csv', row('A', 'x', 'never'))])
    expect(imported).toMatchObject({ kind: 'failed', report: { rows: { read: 1, rejected: 1 } } })
    await unchanged()
  })

  test('when reading breaks off midway', async () => {
    const many = Array.from({ length: 70_000 }, (_, i) => row(`N${i}`))
    const path = await write('SYNTHETIC-june.csv', ...many)
    let chunks = 0
    const breaks = importFiles({
      dataset: 'cctv',
      paths: [path],
      mapping: noMapping,
      setting,
      store,
      dryRun: false,
      progress: () => {
        chunks++
        // By then whole groups of rows are in the file.
        if (chunks === 7) throw new Error('the disk is full')
      },
    })
    await expect(breaks).rejects.toThrow('the disk is full')
    await unchanged()
  })

  test('when a crash left half a store beside it', async () => {
    const path = storePath(store, 'cctv')
    await writeFile(`${path}.new`, 'PAR1 half a store')
    await importThese([await write('SYNTHETIC-june.csv', row('J'))])
    expect(await stored()).toEqual(['J Park SYNTHETIC-june.csv', 'A Park SYNTHETIC-may.csv'])
    expect(existsSync(`${path}.new`)).toBe(false)
  })

  test('while another store is written, until it is whole', async () => {
    const writer = await writeStore(store, 'cctv')
    await writer.add([], 'SYNTHETIC-x.csv')
    expect(await stored()).toEqual(['A Park SYNTHETIC-may.csv'])
    await writer.discard()
    await unchanged()
  })
})

test('a store that was damaged is said, and not written over', async () => {
  await mkdir(store)
  await writeFile(storePath(store, 'cctv'), 'PAR1 not a store at all PAR1')
  const imported = await importThese([await write('SYNTHETIC-may.csv', row('A'))])
  expect(imported).toMatchObject({ kind: 'failed', problems: [{ found: 'a file that is not an imported table' }] })
  expect((await bytesOfStore()).toString()).toContain('not a store')
})

test('files that are none are told all together: missing, a folder, a link, two of one name', async () => {
  const real = await write('SYNTHETIC-may.csv', row('A'))
  await symlink(real, join(folder, 'link.csv'))
  await mkdir(join(folder, 'sub'))
  await writeFile(join(folder, 'sub', 'SYNTHETIC-may.csv'), 'x')
  const imported = await importThese([
    real,
    join(folder, 'link.csv'),
    join(folder, 'sub'),
    join(folder, 'absent.csv'),
    join(folder, 'sub', 'SYNTHETIC-may.csv'),
  ])
  expect(imported.kind === 'failed' && imported.problems.map(({ found }) => found).sort()).toEqual([
    'a folder',
    'a symbolic link',
    'no such file',
    'two files of this name',
  ])
  expect(existsSync(store)).toBe(false)
})

test('some ten thousand rows keep their order through groups and a copy', async () => {
  const ids = Array.from({ length: 45_000 }, (_, i) => `N${i}`)
  await importThese([await write('SYNTHETIC-may.csv', ...ids.map((id) => row(id)))])
  await importThese([await write('SYNTHETIC-june.csv', row('J'))])
  const rows = await stored()
  expect(rows).toHaveLength(45_001)
  expect([rows[0], rows[1], rows[45_000]]).toEqual([
    'J Park SYNTHETIC-june.csv',
    'N0 Park SYNTHETIC-may.csv',
    'N44999 Park SYNTHETIC-may.csv',
  ])
})
