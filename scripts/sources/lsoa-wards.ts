import type { LsoaCode } from '../../src/core/lsoa-code.ts'
import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import type { TableId } from '../council/area.ts'
import { lsoa, number, optional, orNone, ward, wardName, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check } from '../lib/outcomes.ts'
import { type Rows, readRows } from '../lib/read-rows.ts'
import { groupBy } from '../steps/group-by.ts'
import { placeOf, type SourceContext } from './context.ts'
import { nameConflicts } from './name-conflicts.ts'

/** The part of a small area that belongs to a ward. By best fit it is all of it: `share` is 1. */
export interface LsoaPart {
  readonly lsoa: LsoaCode
  /** As the census office names it, `Barnet 021A`; its code where the table prints no name. */
  readonly name: string
  readonly ward: WardCode
  /** Of the small area's residents, above 0 and up to 1. */
  readonly share: number
}

/** A look-up of small areas, sorted by small area and ward. */
export interface LsoaWards {
  readonly file: string
  readonly sha256: string
  readonly parts: readonly LsoaPart[]
}

/**
 * Which ward each small area of 2021 belongs to: one each.
 * @source Office for National Statistics, LSOA (2021) to ward (2022) best-fit look-up
 */
export function readLsoa2021Wards(context: SourceContext): Promise<Outcome<LsoaWards>> {
  return readLookup(context, 'lsoa-2021-wards', {
    lsoa: lsoa('lsoa21_code'),
    name: optional(orNone(words('lsoa21_name'))),
    ward: ward('wd22_code', context.names),
    printed: wardName('wd22_name', context.names, 'lsoa-2021'),
    share: optional(orNone(number('share'))),
  })
}

/** Which wards each small area of 2011 belongs to, with shares of its 2021 residents; they sum to 1. */
export function readLsoa2011Wards(context: SourceContext): Promise<Outcome<LsoaWards>> {
  return readLookup(context, 'lsoa-2011-wards', {
    lsoa: lsoa('lsoa11_code'),
    name: optional(orNone(words('lsoa11_name'))),
    ward: ward('wd22_code', context.names),
    printed: wardName('wd22_name', context.names, 'lsoa-2011'),
    share: orNone(number('share_of_2021_residents')),
  })
}

interface LookupColumns extends Record<string, Parameters<typeof orNone>[0]> {
  lsoa: ReturnType<typeof lsoa>
  name: ReturnType<typeof orNone<string>>
  ward: ReturnType<typeof ward>
  printed: ReturnType<typeof wardName>
  share: ReturnType<typeof orNone<number>>
}

async function readLookup(context: SourceContext, id: TableId, columns: LookupColumns): Promise<Outcome<LsoaWards>> {
  const table = await readRows(context.folder, placeOf(context, id).file, columns)
  const sound = check(table, (found) => [
    ...findDuplicates(found, (row) => [row.lsoa, row.ward]),
    ...nameConflicts(found, 'wd22_name', context.names),
    ...shareProblems(found),
  ])
  return andThen(sound, ({ file, sha256, rows }) => {
    const parts = rows.map((row) => ({
      lsoa: row.lsoa,
      name: row.name ?? row.lsoa,
      ward: row.ward,
      share: row.share ?? 1,
    }))
    return done({ file, sha256, parts: parts.sort((a, b) => (a.lsoa + a.ward < b.lsoa + b.ward ? -1 : 1)) })
  })
}

function shareProblems(
  table: Rows<{ readonly line: number; readonly lsoa: LsoaCode; readonly share: number | null }>,
): Problem[] {
  return [...groupBy(table.rows, (row) => row.lsoa)].flatMap(([code, rows]) => {
    const sum = rows.reduce((total, row) => total + (row.share ?? 1), 0)
    const sound = Math.abs(sum - 1) < 0.001 && rows.every((row) => (row.share ?? 1) > 0)
    if (sound) return []
    return [
      {
        file: table.file,
        line: rows[0]?.line ?? null,
        found: `shares of ${code} that sum to ${Number(sum.toFixed(4))}`,
        expected: 'should each be above 0 and sum to 1',
        remedy: 'Correct the rows.',
      },
    ]
  })
}
