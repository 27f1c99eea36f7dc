import { strToU8, type Zippable, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { tinyCouncil } from '../../../tests/support/built-council.ts'
import { madeUpFile, takeFiles } from '../../../tests/support/intake.ts'
import { settingOf } from '../../../tests/support/own-rows.ts'
import { madeUpWorkbook } from '../../../tests/support/workbook.ts'
import type { IntakeSetting } from './intake-setting.ts'

let setting: IntakeSetting
let ward = ''

beforeAll(async () => {
  const council = await tinyCouncil()
  setting = settingOf(council, 'cctv')
  ward = council.wards[0]?.name ?? ''
})

const take = (bytes: Uint8Array, name = 'SYNTHETIC.xlsx') => takeFiles([madeUpFile(name, bytes)], setting)

test('dates, times, serial numbers and texts of a sheet are read', async () => {
  const { accepted, report } = await take(
    madeUpWorkbook({
      Log: [
        ['Log No', 'Date', 'Time', 'Type', 'Ward'],
        [101, { serial: 46143 }, { serial: 0.604166666666667 }, 'Alarm', ward],
        ['SYNTHETIC-2', { serial: 46143.5 }, null, 'Alarm', ward],
        ['SYNTHETIC-3', 46143, null, 'Alarm', ward],
        ['SYNTHETIC-4', '01/05/2026', '14:30', 'Alarm', ward],
      ],
    }),
  )
  expect(report.rows).toEqual({ read: 4, accepted: 4, rejected: 0, duplicate: 0 })
  expect(accepted.map(({ id, date, minute }) => [id, date, minute])).toEqual([
    ['101', '2026-05-01', 870],
    ['SYNTHETIC-2', '2026-05-01', 720],
    ['SYNTHETIC-3', '2026-05-01', null],
    ['SYNTHETIC-4', '2026-05-01', 870],
  ])
})

test('of several sheets the first with a table is read, and a note says which, and names the others', async () => {
  const header = ['Date', 'Type', 'Ward']
  const { accepted, report } = await take(
    madeUpWorkbook({
      'Read me': [['This is the log of May']],
      'May & June': [['Exported'], [], header, [{ serial: 46143 }, 'Alarm', ward]],
      July: [header, [{ serial: 46143 }, 'Theft', ward]],
    }),
  )
  expect(accepted.map(({ type }) => type)).toEqual(['alarm'])
  expect(report.notes[0]?.examples[0]).toMatchObject({
    found: 'sheet "May & June"',
    remedy: 'If they have rows, save each as a file of its own: "Read me", "July".',
  })
})

test('a workbook is told by its bytes, not by its name, and rejected rows have the line of the sheet', async () => {
  const book = madeUpWorkbook({ Log: [['Date', 'Type', 'Ward'], [], ['never', 'Alarm', ward]] })
  const { problems, report } = await take(book, 'SYNTHETIC.csv')
  expect(problems).toEqual([])
  expect(report.reasons[0]?.examples[0]?.line).toBe(3)
})

const sheetOf = (rows: string, prefix = '') =>
  strToU8(`<${prefix}worksheet><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`)

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet whose cells are numbers of shared texts, as spreadsheets write it. */
function withSharedTexts(cells: readonly (readonly number[])[], texts: readonly string[], linesApart = 1): Uint8Array {
  const rows = cells.map((row, r) => {
    const line = r * linesApart + 1
    return `<row r="${line}">${row.map((v, c) => `<c r="${'ABCDE'[c]}${line}" s="0" t="s"><v>${v}</v></c>`).join('')}</row>`
  })
  return madeUpWorkbook(
    { Log: [] },
    {
      'xl/worksheets/sheet1.xml': sheetOf(rows.join('')),
      'xl/sharedStrings.xml': strToU8(`<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="a" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
    },
  )
}

test('texts that cells share are read in every block of a long sheet, and rows keep their lines over gaps', async () => {
  const rows = 8_000
  const texts = ['<t>Log No</t>', '<t>Date</t>', '<t>Type</t>', '<t>Ward</t>', '<t>Location</t>', '<t>01/05/2026</t>']
  const ids = Array.from({ length: rows }, (_, i) => `<t>SYNTHETIC-${i}</t>`)
  const rich = '<r><rPr/><t>Bull &amp; </t></r><r><t xml:space="preserve">Bush</t></r><rPh><t>no</t></rPh>'
  const all = [...texts, '<t>Alarm</t>', `<t>${ward}</t>`, rich, '<t/>', ...ids]
  // Some rows have no text in the last column, and whole blocks have none in the columns behind.
  const cells = [[0, 1, 2, 3, 4], ...ids.map((_, i) => [10 + i, 5, 6, 7, ...(i < 6_000 ? [i % 2 === 0 ? 8 : 9] : [])])]
  const wrong = [10 + rows, 0, 6, 7]
  const { accepted, report } = await take(withSharedTexts([...cells, wrong], [...all, '<t>SYNTHETIC-wrong</t>'], 3))
  expect(report.rows).toEqual({ read: rows + 1, accepted: rows, rejected: 1, duplicate: 0 })
  expect(report.reasons[0]?.examples).toMatchObject([{ line: (rows + 1) * 3 + 1, found: 'date "Log No"' }])
  expect(accepted.map(({ id }) => id)).toEqual(ids.map((_, i) => `SYNTHETIC-${i}`))
  expect([accepted[0], accepted[1], accepted[rows - 1]].map((row) => row?.place)).toEqual(['Bull & Bush', '', ''])
})

test('cells that do not say where they stand follow those before them, under any prefix', async () => {
  const row = (...texts: string[]) =>
    `<x:row>${texts.map((text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`).join('')}</x:row>`
  const sheet = sheetOf(row('Date', 'Type', 'Ward') + row('01/05/2026', 'Alarm', ward), 'x:')
  const { accepted } = await take(madeUpWorkbook({ Log: [] }, { 'xl/worksheets/sheet1.xml': sheet }))
  expect(accepted).toMatchObject([{ date: '2026-05-01', type: 'alarm' }])
})

test('cells of formulas have the value that was last computed, and those beyond the header do no harm', async () => {
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  const head = `<row r="1">${text('A1', 'Date')}${text('B1', 'Type')}${text('C1', 'Ward')}</row>`
  const row = `<row r="2"><c r="A2" s="1"><f>TODAY()</f><v>46143</v></c><c r="B2" t="str"><f>A1</f><v>Alarm</v></c>${text('C2', ward)}${text('H2', 'checked')}</row>`
  const empty = '<row r="3"><c r="A3" s="1"/><c r="XFD3" s="1"/></row>'
  const book = madeUpWorkbook({ Log: [] }, { 'xl/worksheets/sheet1.xml': sheetOf(head + row + empty) })
  const { accepted, report } = await take(book)
  expect(accepted).toMatchObject([{ date: '2026-05-01', type: 'alarm' }])
  expect(report.rows).toEqual({ read: 1, accepted: 1, rejected: 0, duplicate: 0 })
})

/** Bytes that cannot be packed, beside which a part may unpack to much. */
const noise = Uint8Array.from({ length: 400_000 }, (_, i) => Math.imul(i, 2_654_435_761) >>> 13)

describe('a workbook that cannot be used says so', () => {
  test('a bomb, by its list of contents, before anything is unpacked', async () => {
    const bomb = madeUpWorkbook({ Log: [] }, { 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) })
    const { problems } = await take(bomb)
    expect(problems[0]?.found).toMatch(/^a workbook of \d+ bytes that unpacks to 60\.0 MB$/)
    expect(problems[0]?.remedy).toContain('CSV')
  })

  test('a bomb that lies about its size unpacks to no more than it said', async () => {
    const book = madeUpWorkbook({ Log: [] }, { 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) })
    const view = new DataView(book.buffer, book.byteOffset)
    const name = strToU8('xl/worksheets/sheet1.xml')
    for (let i = 0; i + 46 < book.length; i++) {
      const isEntry = view.getUint32(i, true) === 0x02014b50
      if (isEntry && name.every((byte, j) => book[i + 46 + j] === byte)) view.setUint32(i + 24, 1_000, true)
    }
    const { problems } = await take(book)
    expect(problems[0]?.found).toBe('a damaged workbook, or a packed file that is no workbook')
  })

  test.each([
    [
      'one cell far right and one far down',
      [
        ['XFD1', 'x'],
        ['A1048576', 'y'],
      ],
    ],
    ['a row that no sheet has', [['A999999999', 'x']]],
  ])('%s', async (_, cells) => {
    const rows = cells.map(
      ([at, text]) => `<row r="${at?.replace(/\D/g, '')}"><c r="${at}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
    )
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`
    const { problems } = await take(madeUpWorkbook({ Log: [] }, { 'xl/worksheets/sheet1.xml': strToU8(sheet) }))
    expect(problems[0]?.found).toBe('a sheet with cells very far right or down')
  })

  test('a cell that is damaged far down, by the line before its block', async () => {
    const rows = Array.from({ length: 9_000 }, () => [5, 6, 7])
    const texts = ['Date', 'Type', 'Ward', '', '', '01/05/2026', 'Alarm', ward].map((text) => `<t>${text}</t>`)
    const { problems } = await take(withSharedTexts([[0, 1, 2], ...rows, [5, 6, 7].map((v) => v * 1e300)], texts))
    expect(problems).toMatchObject([{ found: 'a cell that is damaged, some rows after this line' }])
    expect(problems[0]?.line).toBeGreaterThan(1_000)
  })

  test('formats of 30 MB, which every block would need', async () => {
    const styles = new Uint8Array(30_000_000).fill(32)
    const book = madeUpWorkbook(
      { Log: [['Date', 'Type', 'Ward']] },
      { 'xl/styles.xml': styles, 'a.bin': [noise, { level: 0 }] },
    )
    expect((await take(book)).problems[0]?.found).toMatch(/^a damaged workbook/)
  })

  test('one that begins with blanks is read all the same', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
    const row = (...values: string[]) => `<row>${values.map(text).join('')}</row>`
    const sheet = strToU8(
      `<worksheet>${' '.repeat(20_000_000)}<sheetData>${row('Date', 'Type', 'Ward')}${row('01/05/2026', 'Alarm', ward)}</sheetData></worksheet>`,
    )
    const parts: Zippable = { 'xl/worksheets/sheet1.xml': sheet, 'a.bin': [noise, { level: 0 }] }
    expect((await take(madeUpWorkbook({ Log: [] }, parts))).report.rows.accepted).toBe(1)
  })

  test('one that is cut off', async () => {
    const book = madeUpWorkbook({ Log: [['Date', 'Type', 'Ward']] })
    expect((await take(book.slice(0, book.length / 2))).problems[0]?.found).toMatch(/^a damaged workbook/)
  })

  test('a packed file that is none', async () => {
    const { problems } = await take(zipSync({ 'a.txt': strToU8('hello') }))
    expect(problems[0]?.found).toMatch(/no workbook$/)
  })

  test('one over 50 MB, of which no more is read', async () => {
    const file = madeUpFile('SYNTHETIC.xlsx', new Uint8Array(50_000_001).fill(80).fill(75, 1, 2), 1_000_000)
    const { problems } = await takeFiles([file], setting)
    expect(problems[0]).toMatchObject({ found: 'a workbook over 50 MB', remedy: expect.stringContaining('CSV UTF-8') })
    expect(file.bytesRead()).toBe(1_000_000)
  })

  test('one whose sheets have no table, each by its name', async () => {
    const { problems } = await take(madeUpWorkbook({ One: [['a', 'b']], Two: [['c']] }))
    expect(problems.map(({ found }) => found)).toEqual(['sheet "One": "a, b"', 'sheet "Two": "c"'])
  })
})
