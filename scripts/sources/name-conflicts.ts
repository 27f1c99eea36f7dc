import type { Problem } from '../../src/core/problem.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import type { WardNames } from '../../src/core/ward-name.ts'
import type { Rows } from '../lib/read-rows.ts'
import { nameOf } from './context.ts'

/** A problem for each row whose printed name stands for another ward than its code: one of the two is wrong. */
export function nameConflicts(
  table: Rows<{ readonly line: number; readonly ward: WardCode; readonly printed: WardCode | null }>,
  column: string,
  names: WardNames,
): Problem[] {
  const wrong = table.rows.filter((row) => row.printed !== null && row.printed !== row.ward)
  return wrong.map((row) => ({
    file: table.file,
    line: row.line,
    found: `${column} of ${nameOf(names, row.printed ?? row.ward)}`,
    expected: `does not agree with the code ${row.ward}, which is ${nameOf(names, row.ward)}`,
    remedy: 'Correct the name or the code.',
  }))
}
