import type { AreaCode } from '../../src/core/area-code.ts'
import { addMonths, type IsoMonth, parseIsoMonth } from '../../src/core/iso-month.ts'
import { done, type Outcome } from '../../src/core/problem.ts'
import { leavesOf } from '../council/leaves.ts'
import { toCsv } from '../lib/to-csv.ts'
import type { SourceContext } from '../sources/context.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import { markGaps, withoutGaps } from '../steps/mark-gaps.ts'
import { accountFor } from '../steps/provenance.ts'
import { type LeafTable, sumToLeaves } from '../steps/sum-to-leaves.ts'
import type { Part } from './part.ts'

/** What a series has rows of: the head of their column, and their codes in order. */
export interface CountedAreas {
  readonly column: 'ward' | 'lsoa'
  readonly codes: readonly AreaCode[]
}

/** The snapshot of a count series: every leaf by every area and time, with its account. */
export function countPart(
  series: string,
  read: Outcome<readonly IncidentTable[]>,
  context: SourceContext,
  areas: CountedAreas = { column: 'ward', codes: context.names.wards.map((ward) => ward.code) },
): Outcome<Part> {
  if (read.kind === 'failed') return read
  const gaps = context.reference.gaps.filter((gap) => gap.series === series)
  const times = timesOf(read.value)
  const tables = read.value.map((table) => withoutGaps(table, gaps))
  const rows = tables.flatMap((table) => table.kept)
  const counts = markGaps(sumToLeaves(rows, leavesOf(series), areas.codes, times), gaps)
  return done(
    {
      files: [[`snapshot/${series}.csv`, countCsv(counts, areas.column)]],
      provenance: [[series, accountFor(tables, read.notes)]],
    },
    read.notes,
  )
}

/** Every month from first to last, or the fixed periods as they are. */
function timesOf(tables: readonly IncidentTable[]): string[] {
  const times = [...new Set(tables.flatMap((table) => table.kept.map((row) => row.time)))].sort()
  const [first, last] = [times[0], times.at(-1)].map((time) => parseIsoMonth(time ?? ''))
  return first && last ? monthsFrom(first, last) : times
}

function monthsFrom(first: IsoMonth, last: IsoMonth): IsoMonth[] {
  const months: IsoMonth[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}

function countCsv(table: LeafTable, column: string): string {
  return toCsv([['type', column, ...table.times], ...table.rows.map((row) => [row.leaf, row.area, ...row.cells])])
}
