import type { Problem } from '../problem.ts'
import type { SplitProblem } from './split-rows.ts'

/** Why a whole file cannot be used, found by its bytes or its shape. docs/data-officer.md explains each. */

const whole = (file: string, found: string, expected: string, remedy: string, line: number | null = null): Problem => ({
  file,
  line,
  found,
  expected,
  remedy,
})

export const emptyFile = (file: string): Problem =>
  whole(file, 'an empty file', 'should have a header and rows', 'Export the table again.')

export const noRows = (file: string, line: number): Problem =>
  whole(file, 'a header and no rows', 'should have at least one row', 'Export the table again.', line)

export const nulCharacter = (file: string, line: number): Problem =>
  whole(
    file,
    'a NUL character',
    'has no place in a table: the file is damaged or is no text',
    'Export it again as CSV, or open it in a spreadsheet and save it as "CSV UTF-8".',
    line,
  )

export function splitProblem(problem: SplitProblem, file: string, line: number): Problem {
  const { found, expected, remedy } = splitProblems[problem]
  return whole(file, found, expected, remedy, line)
}

const closeQuotes = 'Most likely a quotation mark is opened on this line and not closed: correct it, or export again.'

const splitProblems: Readonly<Record<SplitProblem, Pick<Problem, 'found' | 'expected' | 'remedy'>>> = {
  'long-field': {
    found: 'a field of more than 1,000,000 characters',
    expected: 'is longer than any field of a table',
    remedy: closeQuotes,
  },
  'long-row': {
    found: 'a row of more than 4,000,000 characters',
    expected: 'is longer than any row of a table',
    remedy: closeQuotes,
  },
  columns: {
    found: 'a row of more than 1,000 columns',
    expected: 'is wider than any table of a council',
    remedy: 'Export only the columns that are needed, one row a line.',
  },
  'open-quotes': {
    found: 'the 101st quotation mark that is opened and not closed',
    expected: 'shows that cells of this file cannot be told apart',
    remedy: 'Export the table again with quotation marks inside cells doubled, as spreadsheets do.',
  },
}

/** Files that are no table at all, by their first bytes. */
export function otherKindOfFile(bytes: Uint8Array, file: string): Problem | null {
  const starts = (...first: number[]) => first.every((byte, i) => bytes[i] === byte)
  const saveAs = 'Open it in a spreadsheet and save it as .xlsx or as "CSV UTF-8".'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    return whole(
      file,
      'an old Excel file (.xls) or a file under a password',
      'cannot be read',
      `Save it without a password. ${saveAs}`,
    )
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) return whole(file, 'a PDF', 'is no table', 'Export the table as CSV or XLSX.')
  if (starts(0x1f, 0x8b)) return whole(file, 'a compressed file (gzip)', 'should be a table', 'Unpack it first.')
  if (starts(0x7b) || starts(0x3c)) {
    return whole(file, 'a file of JSON, XML or HTML', 'should be a table', `Export it as CSV or XLSX. ${saveAs}`)
  }
  return null
}

/** What follows the value: why one row cannot be used as it stands in its file. The same words for all rows. */
export const rowFlaws = {
  'open-quote': {
    expected: 'has a quotation mark that is opened and not closed',
    remedy: 'Close it, or double a quotation mark that belongs to the text.',
  },
  'too-many-cells': {
    expected: 'has more cells than the header, so its values are in the wrong columns',
    remedy: 'Put quotation marks around the cell that holds the delimiter.',
  },
  'cut-short': {
    expected: 'ends before the columns that are needed',
    remedy: 'Correct the row: it may be cut off, or a cell holds a line break without quotation marks.',
  },
  totals: { expected: 'is a line of totals or of the report, not a row', remedy: 'Nothing to do.' },
  'header-again': { expected: 'repeats the header', remedy: 'Nothing to do.' },
} as const

export type RowFlaw = keyof typeof rowFlaws
