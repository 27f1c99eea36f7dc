import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LsoaCode } from '../../src/core/lsoa-code.ts'
import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { anyWardCode, count, lsoa, orNone, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check } from '../lib/outcomes.ts'
import { readRows } from '../lib/read-rows.ts'

const columns = {
  code: lsoa('lsoa'),
  name: words('name'),
  ward: anyWardCode('ward'),
  residentsMid2022: orNone(count('residents_mid2022')),
}

const file = 'reference/lsoa-2021.csv'

/** A small area of the council's. */
export interface CouncilSmallArea {
  readonly code: LsoaCode
  readonly name: string
  /** By best fit. */
  readonly ward: WardCode
  /** ONS estimate; null where the council has no table that says it. */
  readonly residentsMid2022: number | null
}

/** Reads the reference table of small areas; empty where there is none. Problems: two rows of one small area. */
export async function readSmallAreas(dir: string): Promise<Outcome<readonly CouncilSmallArea[]>> {
  if (!existsSync(join(dir, file))) return done([])
  const table = check(await readRows(dir, file, columns), (found) => findDuplicates(found, (row) => [row.code]))
  return andThen(table, ({ rows }) =>
    done(rows.map(({ code, name, ward, residentsMid2022 }) => ({ code, name, ward, residentsMid2022 }))),
  )
}

/** A problem for each small area of a ward that is none of the council's. */
export function straySmallAreas(
  areas: readonly CouncilSmallArea[],
  wards: readonly { readonly code: WardCode }[],
): Problem[] {
  const codes = new Set(wards.map((ward) => ward.code))
  return areas
    .filter(({ ward }) => !codes.has(ward))
    .map(({ code, ward }) => ({
      file,
      line: null,
      found: `ward ${ward} of ${code}`,
      expected: 'is none of ours',
      remedy: 'Rebuild the file: npm run data -- --sources FOLDER.',
    }))
}
