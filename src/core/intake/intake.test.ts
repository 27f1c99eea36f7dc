import { beforeAll, describe, expect, test } from 'vitest'
import { tinyCouncil } from '../../../tests/support/built-council.ts'
import { madeUpFile, type Taken, takeFiles } from '../../../tests/support/intake.ts'
import { settingOf } from '../../../tests/support/own-rows.ts'
import { describeIntake } from './describe-report.ts'
import type { IntakeSetting } from './intake-setting.ts'
import { noMapping } from './mapping.ts'
import { rejectedCsv } from './rejected-csv.ts'

let setting: IntakeSetting
let ward = ''

beforeAll(async () => {
  const council = await tinyCouncil()
  setting = settingOf(council, 'cctv')
  ward = council.wards[0]?.name ?? ''
})

const take = (text: string, options = {}) => takeFiles([madeUpFile('SYNTHETIC.csv', text)], setting, options)
const withIds = (...rows: string[]) => ['Log No,Date,Time,Type,Ward,Location,Caller', ...rows, ''].join('\n')
const withoutIds = (...rows: string[]) => ['Date,Time,Type,Ward,Location', ...rows, ''].join('\n')
const linesOf = ({ report }: Taken, kind: 'reasons' | 'notes') =>
  report[kind].map(({ reason, rows, examples }) => [reason, rows, examples.map(({ line }) => line)])

describe('duplicates', () => {
  test('of an id the first row stands, in one file and over several', async () => {
    const row = (id: string, place = '') => `${id},01/05/2026,10:00,Alarm,${ward},${place},`
    const taken = await takeFiles(
      [
        madeUpFile('SYNTHETIC-1.csv', withIds(row('A', 'Park'), row('B'), row('A', 'Street'))),
        madeUpFile('SYNTHETIC-2.csv', withIds(row('B'), row('C'))),
      ],
      setting,
    )
    expect(taken.report.rows).toEqual({ read: 5, accepted: 3, rejected: 0, duplicate: 2 })
    expect(taken.accepted.map(({ id, place }) => id + place)).toEqual(['APark', 'B', 'C'])
  })

  test('without ids the same rows of another file are, within one file they are kept and noted', async () => {
    const [a, b] = [`01/05/2026,10:00,Alarm,${ward},Park`, `02/05/2026,11:00,Alarm,${ward},Park`]
    const first = await take(withoutIds(a, a, b))
    expect(first.report.rows).toEqual({ read: 3, accepted: 3, rejected: 0, duplicate: 0 })
    expect(linesOf(first, 'notes')).toEqual([['says the same as another row and is kept', 1, [3]]])
    const second = await take(withoutIds(b, a, a, a), { earlier: [first.accepted] })
    // The third of three alike rows is new: the earlier file had two.
    expect(second.report.rows).toEqual({ read: 4, accepted: 1, rejected: 0, duplicate: 3 })
  })

  test('rows that say little more than a month are not called probable duplicates', async () => {
    const taken = await take(`Month,Type,Ward\n2026-05,Alarm,${ward}\n2026-05,Alarm,${ward}\n`)
    expect(taken.report.rows.accepted).toBe(2)
    expect(taken.report.notes).toEqual([])
  })
})

test('of a complainant only the number of the report is kept', async () => {
  const row = (id: number, caller: string) => `${id},01/05/2026,10:00,Alarm,${ward},,${caller}`
  const taken = await take(withIds(row(1, 'Jo Bloggs'), row(2, ''), row(3, 'jo bloggs '), row(4, 'Al Smith')))
  expect(taken.accepted.map(({ report }) => report)).toEqual([1, null, 2, 1])
  expect(JSON.stringify(taken)).not.toMatch(/bloggs|smith/i)
})

test('a rejected row has its line, its column and its reason, and is written with formulas made harmless', async () => {
  const taken = await take(
    withIds(`=1+1,31/02/2026,10:00,Alarm,${ward},,`, `2,01/05/2026,,"Martian\nlanding",${ward},,`),
  )
  expect(taken.rejected.map(({ line, column }) => [line, column])).toEqual([
    [2, 'Date'],
    [3, 'Type'],
  ])
  expect(taken.report.unknownTypes).toEqual([{ text: 'Martian\nlanding', rows: 1 }])
  const text = rejectedCsv.rows(taken.rejected, 7)
  expect(text.split('\r\n')[0]).toMatch(/^'=1\+1,31\/02\/2026,10:00,Alarm,.*,2,Date,/)
})

test('a row with too many cells tells them, and its own columns stay in their places', async () => {
  const taken = await take(`Date,Type,Ward\n01/05/2026,Alarm,${ward},"more, more",@x\n`)
  expect(rejectedCsv.rows(taken.rejected, 3)).toContain('cells after the last column: more, more, @x')
})

test('months, gaps, rows without a ward and SYNTHETIC are told', async () => {
  const taken = await take(withIds(`1,01/02/2026,,Alarm,${ward},,`, `2,01/05/2026,,Alarm,,,`))
  expect(taken.report).toMatchObject({
    months: { first: '2026-02', last: '2026-05', gaps: ['2026-03', '2026-04'] },
    notPlaced: 1,
    synthetic: true,
  })
  const text = describeIntake(taken.report)
  expect(text).toContain('SYNTHETIC')
  expect(text).toContain('2 rows read = 2 accepted + 0 rejected + 0 duplicate')
  expect(text).toContain('Months: February 2026 to May 2026. None in: March 2026, April 2026.')
  expect(text).toContain('Without a ward: 1 of the accepted rows (50.0%).')
})

test('an id that comes again with another date, type or place is told apart from the same row twice', async () => {
  const taken = await take(
    withIds(
      `A,01/02/2026,,Alarm,${ward},,`,
      `A,01/02/2026,,Alarm,${ward},,`,
      `A,02/02/2026,,Alarm,${ward},,`,
      `B,02/02/2026,,Alarm,${ward},,`,
    ),
  )
  expect(taken.report.rows).toEqual({ read: 4, accepted: 2, rejected: 0, duplicate: 2 })
  expect(linesOf(taken, 'reasons')).toEqual([
    ['has the id of a row before it', 1, [3]],
    ['has the id of a row before it, yet another date, type or place', 1, [4]],
  ])
})

test('the report says each reason once, with the lines of its first rows and how many more there are', async () => {
  const martians = Array.from({ length: 8 }, (_, i) => `${i},01/02/2026,,Martian,${ward},,`)
  const text = describeIntake((await take(withIds(...martians, `9,32/01/2026,,Alarm,${ward},,`))).report)
  expect(text).toContain(
    [
      '  8 rows: is not in the table of types. Say once in the mapping file which type it is, or “ignore”.',
      '    SYNTHETIC.csv:2, 3, 4, 5, 6  type "Martian"',
      '    and 3 more rows',
      '  1 row: is a day that no calendar has. Correct the date.',
      '    SYNTHETIC.csv:10  date "32/01/2026"',
    ].join('\n'),
  )
  expect(text).not.toContain('have this')
})

test('title lines are skipped, totals and repeated headers are rejected with their reasons, empty rows are no rows', async () => {
  const text = [
    'CCTV monthly report',
    'Printed on 01/06/2026,,',
    '',
    'Date,Type,Ward',
    `01/05/2026,Alarm,${ward}`,
    ',,',
    'Date,Type,Ward',
    '',
    'Grand total,1,',
    '1 record',
  ].join('\n')
  const taken = await take(text)
  expect(taken.report.rows).toEqual({ read: 4, accepted: 1, rejected: 3, duplicate: 0 })
  expect(linesOf(taken, 'reasons')).toEqual([
    ['is a line of totals or of the report, not a row', 2, [9, 10]],
    ['repeats the header', 1, [7]],
  ])
})

test('a place whose name begins with Total is a place', async () => {
  const places = { ...setting, dataset: 'places' as const }
  const text = `Name,Ward\nTotal Fitness,${ward}\nCount Basie Court,${ward}\nTotal:,2\nTotal number of places,2\n`
  const taken = await takeFiles([madeUpFile('SYNTHETIC.csv', text)], places)
  expect(taken.accepted.map(({ place }) => place)).toEqual(['Total Fitness', 'Count Basie Court'])
  expect(taken.report.rows).toMatchObject({ rejected: 2 })
})

test('the line in which Excel names the delimiter is no header', async () => {
  const taken = await take(`sep=;\r\nDate;Type;Ward\r\n01/05/2026;Alarm;${ward}\r\n`)
  expect(taken.report.rows.accepted).toBe(1)
})

test('a row that is cut short is rejected, one that only lacks empty cells at its end is not', async () => {
  const taken = await take(`Date,Type,Ward,Status,Remarks\n01/05/2026,Alarm,${ward}\n01/05/2026,Alarm\n`)
  expect(taken.report.rows).toMatchObject({ accepted: 1, rejected: 1 })
})

test('text that was written in two encodings is kept and noted', async () => {
  const bytes = Buffer.concat([
    Buffer.from(`Date,Type,Ward,Location\n01/05/2026,Alarm,${ward},Café\n`.padEnd(80)),
    Buffer.from(`\n02/05/2026,Alarm,${ward},Caf`),
    Buffer.from([0xe9, 0x0a]),
  ])
  const taken = await takeFiles([madeUpFile('SYNTHETIC.csv', new Uint8Array(bytes), 90)], setting)
  expect(taken.report.rows.accepted).toBe(2)
  expect(linesOf(taken, 'notes').map(([reason]) => reason)).toEqual(['has characters that could not be read'])
})

describe('a file that cannot be used says where, what and what to do', () => {
  test.each([
    ['an empty file', '', null, 'an empty file'],
    ['blank lines', '\n\n \n', null, 'an empty file'],
    ['no header', 'a,b\nc,d\n', 1, '"a,b"'],
    ['a header alone', 'Date,Type,Ward\n', 1, 'a header and no rows'],
    ['no place', 'Date,Type\n01/05/2026,Alarm\n', 1, 'no column'],
    ['two dates', 'Date reported,Incident date,Type,Ward\n', 1, 'columns "Incident date" and "Date reported"'],
    ['easting without northing', 'Date,Type,Easting\n', 1, 'no column'],
    ['a PDF', '%PDF-1.7 and so on', null, 'a PDF'],
    ['JSON', '{"rows": []}', null, 'a file of JSON, XML or HTML'],
    [
      'an old workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, 0]),
      null,
      'an old Excel file (.xls) or a file under a password',
    ],
    ['NUL', 'Date,Type,Ward\n01/05/2026,Alarm,x\n02/05/2026,Al\0arm,x\n', 3, 'a NUL character'],
    ['100,000 columns', `Date,Type,Ward${',x'.repeat(100_000)}\n`, 1, 'a row of more than 1,000 columns'],
  ])('%s', async (_, content, line, found) => {
    const { problems, report } = await takeFiles([madeUpFile('SYNTHETIC.csv', content, 1_000)], setting)
    expect(problems).toEqual([expect.objectContaining({ file: 'SYNTHETIC.csv', line, found })])
    expect(problems[0]?.remedy).toMatch(/\.$/)
    expect(report.rows.accepted).toBeLessThanOrEqual(1)
  })

  test('a field of 100 MB is refused before 2 MB of it are read', async () => {
    const file = madeUpFile('SYNTHETIC.csv', new Uint8Array(100_000_000).fill(120))
    file.bytesRead()
    const { problems } = await takeFiles([file], setting)
    expect(problems[0]?.found).toBe('a field of more than 1,000,000 characters')
    expect(file.bytesRead()).toBeLessThan(2_000_000)
  })
})

test('a mapping names columns and the order of dates', async () => {
  const mapping = { ...noMapping, columns: { date: 'Tag', type: 'Was', wardName: 'Wo' } as const }
  const taken = await take(`Tag;Was;Wo\n01/05/2026;Alarm;${ward}\n`, { mapping })
  expect(taken.accepted.map(({ date, type }) => [date, type])).toEqual([['2026-05-01', 'alarm']])
})
