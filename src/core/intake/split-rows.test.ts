import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitRows, type TextRow } from './split-rows.ts'

/** All rows of a text that comes in chunks, or the problem. */
function rowsOf(text: string, chunk = 5, columns: number | null = null, delimiter = ',') {
  const splitting = splitRows(delimiter, () => columns)
  const rows: TextRow[] = []
  for (let i = 0; i <= text.length; i += chunk) {
    const isLast = i + chunk > text.length
    for (const split of [splitting.take(text.slice(i, i + chunk)), ...(isLast ? [splitting.end()] : [])]) {
      if (split.kind === 'failed') return { ...split, read: i }
      rows.push(...split.rows)
    }
  }
  return rows
}
const cellsOf = (text: string, chunk = 5, columns: number | null = null) => {
  const rows = rowsOf(text, chunk, columns)
  return Array.isArray(rows)
    ? rows.map(({ line, cells, isBroken }) => [line, ...cells, ...(isBroken ? ['!'] : [])])
    : rows
}

describe.each([1, 3, 1_000])('in chunks of %i characters', (chunk) => {
  test('a row knows the line on which it begins, whatever line breaks its cells hold', () => {
    expect(cellsOf('a,b\n"x\ny",2\n3,"say ""no"""\n', chunk)).toEqual([
      [1, 'a', 'b'],
      [2, 'x\ny', '2'],
      [4, '3', 'say "no"'],
    ])
  })

  test('a quotation mark that is never closed costs its own row only', () => {
    expect(cellsOf('a,b\n1,"open\n2,z\n3,y', chunk, 2)).toEqual([
      [1, 'a', 'b'],
      [2, '1', '"open', '!'],
      [3, '2', 'z'],
      [4, '3', 'y'],
    ])
  })

  test('nor does it swallow rows up to the next quotation mark', () => {
    expect(cellsOf('1,"open\n2,"b"\n3,"c"\n', chunk, 2)).toEqual([
      [1, '1', '"open', '!'],
      [2, '2', 'b'],
      [3, '3', 'c'],
    ])
  })
})

test('a quotation mark within a cell of one line stays in it', () => {
  expect(cellsOf('1,"The "Bull" pub"\n2,6" pipe\n', 100, 2)).toEqual([
    [1, '1', 'The "Bull" pub'],
    [2, '2', '6" pipe'],
  ])
})

test('what rows were written is read back, in any chunks', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é', ';'), maxLength: 6 })
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 20 }), (table, chunk) => {
      const text = table.map((cells) => cells.map(quoted).join(',')).join('\n')
      const read = rowsOf(`${text}\n`, chunk)
      expect(Array.isArray(read) && read.map(({ cells }) => cells)).toEqual(table)
    }),
    { numRuns: 300, seed: 5 },
  )
})

test.each([
  ['a field of 100 MB', 'long-field', () => 'x'.repeat(65_536)],
  ['a field that is quoted', 'long-field', (i: number) => (i === 0 ? '"' : '') + 'x'.repeat(65_536)],
  [
    'a quotation mark that swallows the file',
    'long-field',
    (i: number) => (i === 0 ? '"' : '') + '1,2,3\n'.repeat(10_000),
  ],
  ['100,000 columns', 'columns', () => 'abcdefghij,'.repeat(5_957)],
  ['a row without an end', 'long-row', (i: number) => (i % 8 === 7 ? ',' : '') + 'x'.repeat(65_536)],
])('%s is refused before it is read to its end', (_, problem, chunkOf) => {
  const splitting = splitRows(',', () => 3)
  let read = 0
  for (let i = 0; i < 1_600; i++) {
    const chunk = chunkOf(i)
    read += chunk.length
    const split = splitting.take(chunk)
    if (split.kind === 'failed') {
      expect(split).toEqual({ kind: 'failed', problem, line: 1 })
      expect(read).toBeLessThan(5_000_000)
      return
    }
  }
  expect.unreachable()
})

test('a file full of quotation marks that are not closed is refused after some of them', () => {
  const rows = rowsOf('1,"open\n2,"b"\n'.repeat(500), 1_000, 2)
  expect(rows).toMatchObject({ kind: 'failed', problem: 'open-quotes', line: 201 })
})
