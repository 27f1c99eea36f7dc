import { done, failed, type Outcome } from '../../src/core/problem.ts'
import { leavesOf } from '../council/leaves.ts'
import type { SourceContext } from './context.ts'

/** A row of recorded crime as its publisher types it. */
export interface TypedRow {
  readonly line: number
  readonly major: string
  readonly minor: string
}

/**
 * As which leaf of a series a row counts, by `reference/crime-types.csv`: minor types were renamed and split over the
 * years, their leaves hold.
 * Problems: a type that the table does not name, a leaf that the series does not have.
 */
export function crimeLeaf(context: SourceContext, series: string, file: string): (row: TypedRow) => Outcome<string> {
  const known = new Map(context.reference.crimeTypes.map((type) => [`${type.major}|${type.minor}`, type.leaf]))
  const leaves = new Set(leavesOf(series))
  return ({ line, major, minor }) => {
    const leaf = known.get(`${major}|${minor}`)
    if (leaf !== undefined && leaves.has(leaf)) return done(leaf)
    const at = { file, line, found: `type "${major}", "${minor}"` }
    return leaf === undefined
      ? failed({
          ...at,
          expected: 'is not in reference/crime-types.csv',
          remedy: 'Add a row to that table that says as which of our types it counts.',
        })
      : failed({
          ...at,
          expected: `counts as "${leaf}", which is no type of this table`,
          remedy: 'Add it to the series.',
        })
  }
}
