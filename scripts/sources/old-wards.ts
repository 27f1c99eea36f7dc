import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { NamedWard, OldWard } from '../../src/core/ward-name.ts'
import type { Area } from '../council/area.ts'
import { anyWardCode, number, orNone, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, check, combine } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import { placeOf } from './context.ts'

const oldColumns = {
  code: anyWardCode('wd21_code'),
  name: words('wd21_name'),
  sameName: orNone(anyWardCode('wd22_code_same_name')),
}
const overlapColumns = {
  old: anyWardCode('wd21_code'),
  today: anyWardCode('wd22_code'),
  shareOfToday: number('share_of_new_ward_area_in_old_ward_of_same_name_approx'),
}
type OldRow = Row<typeof oldColumns>
type OverlapRow = Row<typeof overlapColumns>

/**
 * The wards of before the last change of boundaries, sorted by code. `now` names today's ward of the same name, where half
 * or more of that ward lies in the old one; for the others no table says where their area went.
 * Empty where the council lists no such table.
 */
export async function readOldWards(
  folder: string,
  area: Area,
  wards: readonly NamedWard[],
): Promise<Outcome<OldWard[]>> {
  if (!area.tables.has('old-wards')) return done([])
  const old = check(await readRows(folder, placeOf({ area }, 'old-wards').file, oldColumns), (table) =>
    findDuplicates(table, (row) => [row.code]),
  )
  const overlap = area.tables.has('old-wards-overlap')
    ? await readRows(folder, placeOf({ area }, 'old-wards-overlap').file, overlapColumns)
    : done(null)
  const both = check(combine({ old, overlap }), (tables) => [
    ...reusedCodes(tables.old, wards),
    ...contradictions(tables.old, tables.overlap),
  ])
  return andThen(both, (tables) =>
    done(tables.old.rows.map((row) => oldWard(row, tables.overlap, wards)).sort((a, b) => (a.code < b.code ? -1 : 1))),
  )
}

function oldWard(row: OldRow, overlap: Rows<OverlapRow> | null, wards: readonly NamedWard[]): OldWard {
  const share = overlap?.rows.find((o) => o.old === row.code)?.shareOfToday ?? 1
  const today = wards.find((w) => w.code === row.sameName)
  return { code: row.code, name: row.name, now: today && share >= 0.5 ? [today.name] : [] }
}

function reusedCodes(old: Rows<OldRow>, wards: readonly NamedWard[]): Problem[] {
  const reused = old.rows.filter((row) => wards.some((w) => w.code === row.code))
  return reused.map((row) => ({
    file: old.file,
    line: row.line,
    found: `wd21_code "${row.code}"`,
    expected: "is the code of one of today's wards",
    remedy: 'Correct the row.',
  }))
}

function contradictions(old: Rows<OldRow>, overlap: Rows<OverlapRow> | null): Problem[] {
  return (overlap?.rows ?? []).flatMap((row) => {
    const named = old.rows.find((o) => o.code === row.old)
    if (named?.sameName === row.today) return []
    return [
      {
        file: overlap?.file ?? '',
        line: row.line,
        found: `overlap of ${row.old} and ${row.today}`,
        expected: `is not in ${old.file}`,
        remedy: 'Correct the file that is wrong.',
      },
    ]
  })
}
