import type { LsoaCode } from '../../src/core/lsoa-code.ts'
import type { Problem } from '../../src/core/problem.ts'
import type { Rows } from '../lib/read-rows.ts'
import { groupBy } from '../steps/group-by.ts'
import type { LsoaPart, LsoaWards } from './lsoa-wards.ts'

/** A row of a table of small areas, once for each ward in which a part of the area lies. */
export type JoinedRow<R> = R & { readonly part: LsoaPart }

/** Joins a table of small areas with the wards, by code. Nothing is lost where `unjoined` finds nothing. */
export function joinLsoas<R extends { readonly lsoa: LsoaCode }>(table: Rows<R>, lookup: LsoaWards): JoinedRow<R>[] {
  const parts = groupBy(lookup.parts, (part) => part.lsoa)
  return table.rows.flatMap((row) => (parts.get(row.lsoa) ?? []).map((part) => ({ ...row, part })))
}

/** Small areas of the table that the look-up lacks, and those of the look-up that the table lacks. */
export function unjoined(
  table: Rows<{ readonly line: number; readonly lsoa: LsoaCode }>,
  lookup: LsoaWards,
): Problem[] {
  const inTable = new Set(table.rows.map((row) => row.lsoa))
  const inLookup = new Set(lookup.parts.map((part) => part.lsoa))
  const strangers = table.rows.filter((row) => !inLookup.has(row.lsoa))
  const absent = [...inLookup].filter((code) => !inTable.has(code))
  return [
    ...strangers.map((row) => ({
      file: table.file,
      line: row.line,
      found: `small area ${row.lsoa}`,
      expected: `is not in ${lookup.file}`,
      remedy: 'Take out the areas of other councils, or get the look-up again.',
    })),
    ...absent.map((code) => ({
      file: table.file,
      line: null,
      found: `no row of small area ${code}`,
      expected: `should be there, since ${lookup.file} has it`,
      remedy: 'Get the file again: it may be cut short.',
    })),
  ]
}
