import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import type { NamedWard, WardAlias, WardNames } from '../../src/core/ward-name.ts'
import type { Area } from '../council/area.ts'
import { anyWardCode, count, number, optional, orNone, ward, wardName, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check, combine } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import { placeOf } from './context.ts'
import { nameConflicts } from './name-conflicts.ts'
import { readOldWards } from './old-wards.ts'

/** A ward with what the reference table says of it. */
export interface Ward extends NamedWard {
  readonly residents2021: number
  readonly residentsMid2024: number
  /** Residents of 2021 of the small areas given to the ward by best fit; null where the council has no such table. */
  readonly residentsBestFit: number | null
  readonly hectares: number
}

/** The files that say which wards there are. */
export interface WardTables {
  /** Sorted by code. */
  readonly wards: readonly Ward[]
  readonly names: WardNames
  readonly files: readonly { readonly file: string; readonly sha256: string; readonly rows: number }[]
}

const nameColumns = { code: anyWardCode('wd22_code'), name: words('wd22_name') }
const populationColumns = (names: WardNames) => ({
  ward: ward('wd22_code', names),
  printed: wardName('wd22_name', names, 'people'),
  residents2021: count('residents_census2021'),
  residentsMid2024: count('residents_mid2024_estimate'),
  hectares: number('area_ha_generalised'),
})
const bestFitColumns = (names: WardNames) => ({
  ward: ward('wd22_code', names),
  printed: wardName('wd22_name', names, 'people'),
  official: optional(orNone(count('residents_census2021_official'))),
  bestFit: count('residents_census2021_lsoa_bestfit'),
})
type PopulationRow = Row<ReturnType<typeof populationColumns>>
type BestFitRow = Row<ReturnType<typeof bestFitColumns>>

/**
 * Today's wards, their residents and hectares, and the former wards.
 * Problems: a ward without residents or with two rows, an alias of a ward that is none, official residents that differ
 * between the two tables of residents.
 * @source Office for National Statistics, Census 2021 and ward mid-year estimates
 */
export async function readWardTables(
  folder: string,
  area: Area,
  aliases: readonly WardAlias[],
): Promise<Outcome<WardTables>> {
  const named = check(await readRows(folder, placeOf({ area }, 'ward-names').file, nameColumns), (table) =>
    findDuplicates(table, (row) => [row.code]),
  )
  if (named.kind === 'failed') return named
  const wards = [...named.value.rows]
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const oldWards = await readOldWards(folder, area, wards)
  const names = { wards, aliases, oldWards: oldWards.kind === 'done' ? oldWards.value : [] }
  const tables = combine({ named, oldWards, ...(await readResidents(folder, area, names)) })
  const all = check(tables, ({ population, bestFit }) => [
    ...strayAliases(names),
    ...(bestFit ? differentResidents(population, bestFit) : []),
  ])
  return andThen(all, (found) => done(assemble(names, found.named, found.population, found.bestFit)))
}

async function readResidents(folder: string, area: Area, names: WardNames) {
  const population = await readRows(folder, placeOf({ area }, 'ward-population').file, populationColumns(names))
  const bestFit = area.tables.has('ward-best-fit')
    ? await readRows(folder, placeOf({ area }, 'ward-best-fit').file, bestFitColumns(names))
    : done(null)
  return {
    population: check(population, (table) => rowEach(table, names)),
    bestFit: check(bestFit, (table) => (table ? rowEach(table, names) : [])),
  }
}

function assemble(
  names: WardNames,
  named: Rows<unknown>,
  population: Rows<PopulationRow>,
  bestFit: Rows<BestFitRow> | null,
): WardTables {
  const wards = names.wards.flatMap((w) => {
    const row = population.rows.find((p) => p.ward === w.code)
    const residentsBestFit = bestFit?.rows.find((b) => b.ward === w.code)?.bestFit ?? null
    return row
      ? [
          {
            ...w,
            residents2021: row.residents2021,
            residentsMid2024: row.residentsMid2024,
            residentsBestFit,
            hectares: row.hectares,
          },
        ]
      : []
  })
  const files = [named, population, ...(bestFit ? [bestFit] : [])]
  return { wards, names, files: files.map(({ file, sha256, rows }) => ({ file, sha256, rows: rows.length })) }
}

/** One row for each ward, and none of another. */
function rowEach(
  table: Rows<{ readonly line: number; readonly ward: WardCode; readonly printed: WardCode }>,
  names: WardNames,
): Problem[] {
  const absent = names.wards.filter((w) => !table.rows.some((row) => row.ward === w.code))
  return [
    ...findDuplicates(table, (row) => [row.ward]),
    ...nameConflicts(table, 'wd22_name', names),
    ...absent.map((w) => ({
      file: table.file,
      line: null,
      found: `no row of ${w.name} (${w.code})`,
      expected: 'should be there',
      remedy: 'Get the file again: it may be cut short.',
    })),
  ]
}

function strayAliases(names: WardNames): Problem[] {
  const stray = names.aliases.filter((alias) => !names.wards.some((w) => w.code === alias.code))
  return stray.map((alias) => ({
    file: 'reference/ward-aliases.csv',
    line: null,
    found: `alias "${alias.alias}" of ${alias.code}`,
    expected: 'is of no ward of this council',
    remedy: 'Correct the code or remove the alias.',
  }))
}

function differentResidents(population: Rows<PopulationRow>, bestFit: Rows<BestFitRow>): Problem[] {
  return bestFit.rows.flatMap((row) => {
    const official = population.rows.find((p) => p.ward === row.ward)?.residents2021
    if (row.official === null || row.official === official) return []
    return [
      {
        file: bestFit.file,
        line: row.line,
        found: `${row.official} residents of ${row.ward}`,
        expected: `are ${official} in ${population.file}`,
        remedy: 'Correct the file that is wrong.',
      },
    ]
  })
}
