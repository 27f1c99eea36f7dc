import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { toCsvText } from './csv.ts'

/** The rows of a CSV text, without its byte order mark. */
const rowsOf = (text: string) =>
  Papa.parse<string[]>(text.slice(1).replace(/\r\n$/, ''), { delimiter: ',', newline: '\r\n' }).data

test('a CSV begins with a byte order mark and ends every row with CRLF', () => {
  expect(
    toCsvText([
      ['a', 1],
      ['b', 2],
    ]),
  ).toBe('\ufeffa,1\r\nb,2\r\n')
})

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['  =1+1', "'  =1+1"],
    ['＝1+1', "'＝1+1"],
    ['\n=1+1', '"\'\n=1+1"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ])('%j that a spreadsheet would run gets an apostrophe', (text, wanted) => {
    expect(toCsvText([[text]])).toBe(`\ufeff${wanted}\r\n`)
  })

  test.each(['-0.85', '-12', '12.5', '[x]', '[c]', 'Totteridge & Woodside', 'a - b', '2+2'])(
    '%s stays as it is',
    (text) => {
      expect(toCsvText([[text]])).toBe(`\ufeff${text}\r\n`)
    },
  )

  test('with a comma, a quotation mark or a line break is quoted', () => {
    expect(toCsvText([['a,b', 'say "x"', 'two\nlines', 'two\rlines']])).toBe(
      '\ufeff"a,b","say ""x""","two\nlines","two\rlines"\r\n',
    )
  })

  test('that is a negative number is a number, not a formula', () => {
    expect(toCsvText([[-3]])).toBe('\ufeff-3\r\n')
  })
})

test('what is written is read back, but for the apostrophes of formulas', () => {
  const anyText = fc.string({ minLength: 1 }).filter((text) => !/^\s*$/.test(text))
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const back = rowsOf(toCsvText(rows))
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length))
      rows.forEach((row, i) => {
        row.forEach((text, j) => {
          expect([text, `'${text}`]).toContain(back[i]?.[j])
        })
      })
    }),
  )
})

test('no text that begins as a formula leaves as one', () => {
  const anyFormula = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝', '＋', '－', '＠'), fc.string())
    .map(([a, b]) => `${a}x${b}`)
  fc.assert(
    fc.property(anyFormula, (text) => {
      expect(toCsvText([[text]]).slice(1)).toMatch(/^"?'/)
    }),
  )
})
