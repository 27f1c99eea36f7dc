import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import { count, lsoa } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import type { HouseholdArea } from '../steps/household-shares.ts'
import { placeOf, type SourceContext } from './context.ts'
import { joinLsoas, unjoined } from './lsoa-join.ts'
import type { LsoaWards } from './lsoa-wards.ts'

/** Households by small area, joined with the wards. */
export interface HouseholdTable {
  readonly file: string
  readonly sha256: string
  readonly rows: number
  readonly areas: readonly HouseholdArea[]
}

const columns = {
  lsoa: lsoa('lsoa21_code'),
  households: count('households'),
  none: count('dep0'),
  one: count('dep1'),
  two: count('dep2'),
  three: count('dep3'),
  four: count('dep4'),
}
type HouseholdRow = Row<typeof columns>

/**
 * Households by the number of dimensions in which they are deprived.
 * Problems: a row whose parts do not sum to its households.
 * @source Census 2021, table TS011
 */
export async function readTs011(context: SourceContext, lookup: LsoaWards): Promise<Outcome<HouseholdTable>> {
  const table = await readRows(context.folder, placeOf(context, 'ts011').file, columns)
  const sound = check(table, (found) => [
    ...findDuplicates(found, (row) => [row.lsoa]),
    ...unjoined(found, lookup),
    ...wrongSums(found),
  ])
  return andThen(sound, (found) => {
    const areas = joinLsoas(found, lookup).map((row) => ({ ward: row.part.ward, byDimensions: partsOf(row) }))
    return done({ file: found.file, sha256: found.sha256, rows: found.rows.length, areas })
  })
}

const partsOf = (row: HouseholdRow): number[] => [row.none, row.one, row.two, row.three, row.four]

function wrongSums(table: Rows<HouseholdRow>): Problem[] {
  return table.rows.flatMap((row) => {
    const sum = partsOf(row).reduce((a, b) => a + b, 0)
    if (sum === row.households) return []
    return [
      {
        file: table.file,
        line: row.line,
        found: `households "${row.households}"`,
        expected: `is not the sum of its parts, ${sum}`,
        remedy: 'Correct the row.',
      },
    ]
  })
}
