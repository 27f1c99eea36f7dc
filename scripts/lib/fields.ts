import { type IsoMonth, parseIsoMonth } from '../../src/core/iso-month.ts'
import { type LsoaCode, parseLsoaCode } from '../../src/core/lsoa-code.ts'
import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import { parseWardCode, type WardCode } from '../../src/core/ward-code.ts'
import { type ResolvedWard, resolveWard, type WardNames } from '../../src/core/ward-name.ts'

/** One cell with its place. */
export interface Field {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly text: string
}

/** How one column of a table becomes a value. An optional column that is absent reads as the empty text. */
export interface Reader<T> {
  readonly column: string
  readonly optional: boolean
  readonly read: (field: Field) => Outcome<T>
}

const reader = <T>(column: string, read: (field: Field) => Outcome<T>): Reader<T> => ({ column, optional: false, read })

/** The reader, for a table that may lack its column. */
export const optional = <T>(of: Reader<T>): Reader<T> => ({ ...of, optional: true })

/** The reader, with null for an empty cell. */
export const orNone = <T>(of: Reader<T>): Reader<T | null> => ({
  ...of,
  read: (field) => (field.text.trim() === '' ? done(null) : of.read(field)),
})

/** Any text but the empty one. */
export const words = (column: string): Reader<string> =>
  reader(column, (field) =>
    field.text.trim() === '' ? failed(problemAt(field, 'should not be empty', 'Fill it in.')) : done(field.text.trim()),
  )

/** Any text, the empty one included. */
export const anyWords = (column: string): Reader<string> => reader(column, (field) => done(field.text.trim()))

/** A column of counts, see `readCount`. */
export const count = (column: string): Reader<number> => reader(column, readCount)
/** A column of decimal numbers, see `readNumber`. */
export const number = (column: string): Reader<number> => reader(column, readNumber)
/** A column of months, see `readMonth`. */
export const month = (column: string): Reader<IsoMonth> => reader(column, readMonth)
/** A column of small areas, see `readLsoa`. */
export const lsoa = (column: string): Reader<LsoaCode> => reader(column, readLsoa)
/** A column of ward codes of any council, see `readWardCode`. */
export const anyWardCode = (column: string): Reader<WardCode> => reader(column, readWardCode)
/** A column of codes of the council's wards, see `readWard`. */
export const ward = (column: string, names: WardNames): Reader<WardCode> =>
  reader(column, (field) => readWard(field, names))
/** A column of ward names, see `readWardName`. */
export function wardName(column: string, names: WardNames, dataset: string | null): Reader<WardCode> {
  // A table writes each name thousands of times; comparing it with every ward and alias once is enough.
  const known = new Map<string, ResolvedWard>()
  return reader(column, (field) => {
    const ward = known.get(field.text) ?? resolveWard(field.text, names, dataset)
    known.set(field.text, ward)
    return resolved(field, ward, names, correctName)
  })
}

/** A whole number of incidents or people, 0 or more. */
export function readCount(field: Field): Outcome<number> {
  const text = field.text.trim()
  if (/^\d{1,15}$/.test(text)) return done(Number(text))
  const expected = /^-\d/.test(text) ? 'is below 0' : 'is not a whole number'
  return failed(problemAt(field, `${expected}; a count is 0 or more`, 'Correct the row.'))
}

/** A decimal number, as `-0.75`. */
export function readNumber(field: Field): Outcome<number> {
  const text = field.text.trim()
  if (/^-?\d+(\.\d+)?$/.test(text)) return done(Number(text))
  return failed(problemAt(field, 'is not a number written as 12.5', 'Correct the row.'))
}

/** A calendar month, as `2026-03`. */
export function readMonth(field: Field): Outcome<IsoMonth> {
  const value = parseIsoMonth(field.text.trim())
  return value ? done(value) : failed(problemAt(field, 'is not a month written as 2026-03', 'Correct the row.'))
}

/** The code of a small area of the census. */
export function readLsoa(field: Field): Outcome<LsoaCode> {
  const value = parseLsoaCode(field.text)
  return value ? done(value) : failed(problemAt(field, 'is not a code written as E01000115', 'Correct the row.'))
}

/** A ward code of any council, for the tables that say which wards there are. */
export function readWardCode(field: Field): Outcome<WardCode> {
  const value = parseWardCode(field.text)
  return value ? done(value) : failed(problemAt(field, 'is not a ward code written as E05013628', 'Correct the row.'))
}

/** The code of one of the council's wards. A name is refused here: tables are joined by code. */
export function readWard(field: Field, names: WardNames): Outcome<WardCode> {
  const code = parseWardCode(field.text)
  if (code) return resolved(field, resolveWard(field.text, names), names, 'Correct the code, or take the row out.')
  return failed(
    problemAt(field, 'is not a ward code written as E05013628', 'Correct the row: wards are joined by code.'),
  )
}

/**
 * The ward that a written name stands for, by the council's alias table; a note says so where the writing is not the ward's own.
 * @param dataset for aliases that hold in one dataset only
 */
export function readWardName(field: Field, names: WardNames, dataset: string | null = null): Outcome<WardCode> {
  return resolved(field, resolveWard(field.text, names, dataset), names, correctName)
}

const correctName = 'Correct the file or add an alias.'

function resolved(field: Field, ward: ResolvedWard, names: WardNames, remedy: string): Outcome<WardCode> {
  if (ward.kind === 'ward') return done(ward.code, ward.exact ? [] : [aliasNote(field, ward.code, names)])
  const meant = ward.suggestion ? `Did you mean ${ward.suggestion.name} (${ward.suggestion.code})? ` : ''
  return failed(problemAt(field, ward.reason, `${meant}${remedy}`))
}

function aliasNote(field: Field, code: WardCode, names: WardNames): Problem {
  const name = names.wards.find((w) => w.code === code)?.name ?? code
  return problemAt(field, `is read as ${name} (${code})`, 'Nothing to do.')
}

/** A problem of one cell, in the words of every problem: place, value, expectation, remedy. */
export function problemAt(field: Field, expected: string, remedy: string): Problem {
  const text = field.text.length > 60 ? `${field.text.slice(0, 60)}…` : field.text
  return { file: field.file, line: field.line, found: `${field.column} "${text}"`, expected, remedy }
}
