import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import { leavesOf } from '../council/leaves.ts'
import type { PrintedType } from '../council/reference.ts'

/** What a printed type counts as: a leaf, or nothing for a reason. */
export type TypeVerdict = { readonly leaf: string } | { readonly reason: string }

/**
 * Looks up a type as a table prints it in `reference/printed-types.csv`.
 * Problems: a type that is not there, or that is there as a type which the series does not have.
 */
export function judgeType(
  types: readonly PrintedType[],
  series: string,
  place: { file: string; line: number },
  printed: string,
): Outcome<TypeVerdict> {
  const problem = (expected: string, remedy: string): Problem => ({
    ...place,
    found: `type "${printed}"`,
    expected,
    remedy,
  })
  const type = types.find((t) => t.series === series && t.printed === printed)
  if (!type)
    return failed(
      problem(
        `is not in reference/printed-types.csv for "${series}"`,
        'Add a row to that table that says as which of our types it counts, or why it is left out.',
      ),
    )
  if (type.leaf !== null && leavesOf(series).includes(type.leaf)) return done({ leaf: type.leaf })
  if (type.leaf === null && type.leftOutReason !== '') return done({ reason: type.leftOutReason })
  return failed(
    problem(
      `counts in reference/printed-types.csv as "${type.leaf ?? ''}", which "${series}" does not have`,
      'Correct that row, or say why the type is left out.',
    ),
  )
}
