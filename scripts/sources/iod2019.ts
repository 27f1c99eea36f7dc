import { done, type Outcome } from '../../src/core/problem.ts'
import { count, lsoa, number } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check } from '../lib/outcomes.ts'
import { readRows } from '../lib/read-rows.ts'
import type { DeprivationMeasure } from '../steps/ward-deprivation.ts'
import { placeOf, type SourceContext } from './context.ts'
import type { DeprivationTable } from './deprivation-table.ts'
import { decileProblems } from './iod2025.ts'
import { joinLsoas, unjoined } from './lsoa-join.ts'
import type { LsoaWards } from './lsoa-wards.ts'

/** Only the overall score: the domains of 2019 were not had as scores. */
export const iod2019Measures: readonly DeprivationMeasure[] = [{ column: 'score', weight: 'residents', percent: false }]

const columns = {
  lsoa: lsoa('lsoa11_code'),
  score: number('imd_score'),
  decile: count('imd_decile'),
  residents: count('pop_mid2019'),
}

/**
 * Deprivation by small area of 2011, joined with the wards; an area that lies in two wards counts in each by its share of
 * residents. Weighted by residents of mid-2019. Another series than 2025: the two are never subtracted.
 * @source English indices of deprivation 2019
 */
export async function readIod2019(context: SourceContext, lookup: LsoaWards): Promise<Outcome<DeprivationTable>> {
  const table = await readRows(context.folder, placeOf(context, 'iod2019').file, columns)
  const sound = check(table, (found) => [
    ...findDuplicates(found, (row) => [row.lsoa]),
    ...unjoined(found, lookup),
    ...decileProblems(found),
  ])
  return andThen(sound, (found) => {
    const areas = joinLsoas(found, lookup).map((row) => ({
      lsoa: row.part.lsoa,
      ward: row.part.ward,
      share: row.part.share,
      scores: { score: row.score },
      people: { residents: row.residents },
      decile: row.decile,
    }))
    return done({ file: found.file, sha256: found.sha256, rows: found.rows.length, areas })
  })
}
