import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { KnownArtefact } from '../council/reference.ts'
import { count, lsoa, number } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import type { DeprivationMeasure, DeprivedArea } from '../steps/ward-deprivation.ts'
import { placeOf, type SourceContext } from './context.ts'
import type { DeprivationTable } from './deprivation-table.ts'
import { joinLsoas, unjoined } from './lsoa-join.ts'
import type { LsoaWards } from './lsoa-wards.ts'

/** The overall score first; the share of residents in the most deprived areas stands after it. */
export const iod2025Measures: readonly DeprivationMeasure[] = [
  { column: 'score', weight: 'residents', percent: false },
  { column: 'income', weight: 'residents', percent: true },
  { column: 'employment', weight: 'workingAge', percent: true },
  { column: 'education', weight: 'residents', percent: false },
  { column: 'health', weight: 'residents', percent: false },
  { column: 'crime', weight: 'residents', percent: false },
  { column: 'barriers', weight: 'residents', percent: false },
  { column: 'living', weight: 'residents', percent: false },
  { column: 'idaci', weight: 'children', percent: true },
  { column: 'idaopi', weight: 'older', percent: true },
]

const columns = {
  lsoa: lsoa('lsoa21_code'),
  score: number('imd_score'),
  decile: count('imd_decile'),
  income: number('income_score'),
  employment: number('employment_score'),
  education: number('education_score'),
  health: number('health_score'),
  crime: number('crime_score'),
  barriers: number('barriers_score'),
  living: number('living_score'),
  idaci: number('idaci_score'),
  idaopi: number('idaopi_score'),
  residents: count('pop_mid2022'),
  children: count('children_0_15_mid2022'),
  older: count('older_60plus_mid2022'),
  workingAge: count('working_age_18_66_mid2022'),
}
type IodRow = Row<typeof columns>
const rates = ['income', 'employment', 'idaci', 'idaopi'] as const

/**
 * Deprivation by small area of 2021, joined with the wards. Employment is about people of 18 to 66, the children's index
 * about those of 0 to 15, the older people's about those of 60 and over. Figures that `known-artefacts.csv` names are null.
 * Problems: a decile that is none, a rate outside 0 to 1 that is no known artefact.
 * @source English indices of deprivation 2025, File 7
 */
export async function readIod2025(context: SourceContext, lookup: LsoaWards): Promise<Outcome<DeprivationTable>> {
  const artefacts = context.reference.artefacts.filter((artefact) => artefact.series === 'iod2025')
  const table = await readRows(context.folder, placeOf(context, 'iod2025').file, columns)
  const sound = check(table, (found) => [
    ...findDuplicates(found, (row) => [row.lsoa]),
    ...unjoined(found, lookup),
    ...decileProblems(found),
    ...impossibleRates(found, artefacts),
    ...strayArtefacts(found, artefacts),
  ])
  return andThen(sound, (found) => {
    const areas = joinLsoas(found, lookup).map((row) => areaOf(row, row.part, artefacts))
    return done({ file: found.file, sha256: found.sha256, rows: found.rows.length, areas })
  })
}

function areaOf(
  row: IodRow,
  part: Pick<DeprivedArea, 'lsoa' | 'ward' | 'share'>,
  artefacts: readonly KnownArtefact[],
): DeprivedArea {
  const wrong = new Set(artefacts.filter((a) => a.lsoa === row.lsoa).map((a) => a.column))
  const { residents, children, older, workingAge, decile } = row
  const scores = Object.fromEntries(
    iod2025Measures.map(({ column }) => [column, wrong.has(column) ? null : row[column as keyof IodRow]]),
  )
  return {
    lsoa: part.lsoa,
    ward: part.ward,
    share: part.share,
    scores: scores as DeprivedArea['scores'],
    people: { residents, children, older, workingAge },
    decile,
  }
}

/** A problem for each decile that is not 1 to 10. */
export function decileProblems(table: Rows<{ readonly line: number; readonly decile: number }>): Problem[] {
  const wrong = table.rows.filter((row) => row.decile < 1 || row.decile > 10)
  return wrong.map((row) => ({
    file: table.file,
    line: row.line,
    found: `imd_decile "${row.decile}"`,
    expected: 'is not a decile of 1 to 10',
    remedy: 'Correct the row.',
  }))
}

function impossibleRates(table: Rows<IodRow>, artefacts: readonly KnownArtefact[]): Problem[] {
  return table.rows.flatMap((row) =>
    rates
      .filter((rate) => row[rate] < 0 || row[rate] > 1)
      .filter((rate) => !artefacts.some((a) => a.lsoa === row.lsoa && a.column === rate))
      .map((rate) => ({
        file: table.file,
        line: row.line,
        found: `${rate}_score "${row[rate]}"`,
        expected: 'is a rate that cannot be: it should be 0 to 1',
        remedy: 'Correct it, or name it in reference/known-artefacts.csv.',
      })),
  )
}

function strayArtefacts(table: Rows<IodRow>, artefacts: readonly KnownArtefact[]): Problem[] {
  const known = (a: KnownArtefact) =>
    table.rows.some((row) => row.lsoa === a.lsoa) && iod2025Measures.some((m) => m.column === a.column)
  return artefacts
    .filter((a) => !known(a))
    .map((a) => ({
      file: 'reference/known-artefacts.csv',
      line: null,
      found: `${a.column} of ${a.lsoa}`,
      expected: `is not in ${table.file}`,
      remedy: 'Correct or remove the row.',
    }))
}
