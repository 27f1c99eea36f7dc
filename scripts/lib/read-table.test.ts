import { expect, test } from 'vitest'
import { describeProblems } from '../../src/core/problem.ts'
import { parseTable, type TableColumns } from './read-table.ts'

const columns: TableColumns = { required: ['ward', 'count'], optional: ['note'] }

const parse = (text: string, of: TableColumns = columns) => parseTable('t.csv', { text, sha256: '' }, of)

function problemsIn(text: string): string {
  const outcome = parse(text)
  return outcome.kind === 'failed' ? describeProblems(outcome.problems) : 'none'
}

function rowsIn(text: string) {
  const outcome = parse(text)
  return outcome.kind === 'done' ? outcome.value.rows : []
}

test('columns are found by name in any order, others are ignored', () => {
  expect(rowsIn('x,count,ward\n9,1,A\n')).toEqual([{ line: 2, cells: { ward: 'A', count: '1' } }])
})

test('a comma within quotation marks belongs to the cell', () => {
  expect(rowsIn('ward,count,note\nA,1,"a, ""b"""\n')).toEqual([
    { line: 2, cells: { ward: 'A', count: '1', note: 'a, "b"' } },
  ])
})

test('rows are counted in lines of the file, line breaks within cells included', () => {
  expect(rowsIn('ward,count,note\nA,1,"two\nlines"\nB,2,\n').map((row) => row.line)).toEqual([2, 4])
})

test('a missing column is a problem that names those found', () => {
  expect(problemsIn('ward,number\nA,1\n')).toBe(
    't.csv:1  no column "count"\n  is needed; the columns are: ward, number. Correct the header or the file.',
  )
})

test('a column that is there twice is a problem', () => {
  expect(problemsIn('ward,count,count\nA,1,2\n')).toBe(
    't.csv:1  column "count"\n  is there twice. Remove or rename one of the two.',
  )
})

test('a row with too few or too many cells and an empty line are problems', () => {
  expect(problemsIn('ward,count\nA\nB,1,2\n\nC,1\n')).toBe(
    [
      't.csv:2  a row of 1 cells\n  should have 2 cells, as the header. Correct the row, or get the file again if it is cut short.',
      't.csv:3  a row of 3 cells\n  should have 2 cells, as the header. Correct the row, or get the file again if it is cut short.',
      't.csv:4  an empty line\n  should have 2 cells, as the header. Correct the row, or get the file again if it is cut short.',
    ].join('\n'),
  )
})

test('a quotation mark that is not closed is a problem', () => {
  expect(problemsIn('ward,count,note\nA,1,"open\nB,2,\n')).toBe(
    't.csv:2  a quotation mark that is out of place or not closed\n  makes the rest of the file unreadable. Correct the row, or get the file again if it is cut short.',
  )
})

test('a header without rows is a problem', () => {
  expect(problemsIn('ward,count\n')).toBe(
    't.csv  a header and no rows\n  should have at least one row. Get the file again.',
  )
})

test('a stub column is not read, and a note says so', () => {
  const outcome = parse('ward,count,202403\nA,1,9\n', {
    ...columns,
    stubs: [{ column: '202403', reason: 'a total of 1' }],
  })
  expect(outcome).toMatchObject({
    kind: 'done',
    value: { rows: [{ cells: { ward: 'A', count: '1' } }] },
    notes: [{ found: 'column "202403"', expected: 'is not used: a total of 1' }],
  })
  expect(rowsIn('ward,count,202403\nA,1,9\n')[0]?.cells).not.toHaveProperty('202403')
})
