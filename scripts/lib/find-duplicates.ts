import type { Problem } from '../../src/core/problem.ts'
import type { Rows } from './read-rows.ts'

/**
 * A problem for each row whose key an earlier row has.
 * @param keyOf the values that no two rows may share, for the message: `E05013628, 2026-03, ROBBERY`
 */
export function findDuplicates<R extends { readonly line: number }>(
  table: Rows<R>,
  keyOf: (row: R) => readonly (string | number | null)[],
): Problem[] {
  const first = new Map<string, number>()
  return table.rows.flatMap((row) => {
    const key = keyOf(row).join(', ')
    const line = first.get(key)
    if (line === undefined) first.set(key, row.line)
    return line === undefined ? [] : [duplicate(table.file, row.line, key, line)]
  })
}

const duplicate = (file: string, line: number, key: string, first: number): Problem => ({
  file,
  line,
  found: `a second row of ${key}`,
  expected: `is there already, on line ${first}`,
  remedy: 'Remove one of the two rows.',
})
